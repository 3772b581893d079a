import { day } from '#kernel/day.ts'
import type { Language } from '#kernel/language.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { intakeWords } from '../intake/words.en.ts'
import { toldWords } from './told-words.en.ts'
import { words } from './words.vi.ts'

const code = '2026-4831-572'
const on = day('2026-10-22')
const dueOn = day('2026-11-02')
const lead = 'Phòng Kinh tế'
const to = 'Sở Nông nghiệp và Môi trường'
const what = 'Nạo vét rãnh thoát nước thôn 5'

const sample = (title: string, body: string) => ({ title, text: body.replaceAll('{link}', 'https://vi-du.vn/…') })

/** What a sender is told, each with an invented petition: for the page of templates. */
export const senderSamples = {
  'petition.received': (language: Language) => {
    const { receivedTitle, received } = intakeWords[language]
    const told = { sender: 'Hộ kinh doanh Ví Dụ', codes: [code], on, answerBy: dueOn, late: false }
    return sample(receivedTitle, received(told))
  },
  'petition.assigned': (language: Language) => {
    const { title, body } = toldWords[language].assigned
    return sample(title, body({ code, lead, dueOn, planned: true }))
  },
  'petition.joint': (language: Language) => {
    const { title, body } = toldWords[language].joint
    return sample(title, body({ code, bodies: [lead, to], dueOn }))
  },
  'petition.escalated': (language: Language) => {
    const { title, body } = toldWords[language].reported
    return sample(title, body({ code, to, on }))
  },
  'petition.guided': (language: Language) => {
    const { title, body } = toldWords[language].guided
    return sample(title, body({ code, to, note: '' }))
  },
  'petition.city-reminded': (language: Language) => {
    const { title, body } = toldWords[language].cityReminded
    return sample(title, body({ code, to, on }))
  },
  'petition.city-answered': (language: Language) => {
    const { title, body } = toldWords[language].cityAnswered
    return sample(title, body({ code, by: to, reference: '118/SNNMT' }))
  },
  'petition.answered': (language: Language) => {
    const { title, body } = toldWords[language].answered
    return sample(title, body({ code, number: '118/UBND-KT', on, reason: '' }))
  },
  'petition.answered-in-part': (language: Language) => {
    const { title, body } = toldWords[language].answeredInPart
    return sample(title, body({ code, number: '118/UBND-KT', on, open: 1 }))
  },
  'petition.answered-aloud': (language: Language) => {
    const { title, body } = toldWords[language].answeredAloud
    return sample(title, body({ code, on }))
  },
  'petition.extended': (language: Language) => {
    const { title, body } = toldWords[language].extended
    return sample(title, body({ code, dueOn, until: day('2026-11-09'), reason: 'Chờ số liệu đo đạc' }))
  },
  'petition.late': (language: Language) => {
    const { title, body } = toldWords[language].late
    return sample(title, body({ code, dueOn, reason: 'Chờ ý kiến của điện lực' }))
  },
  'petition.duplicate': (language: Language) => {
    const { title, body } = toldWords[language].duplicate
    return sample(title, body({ code, number: 7 }))
  },
  'petition.split': (language: Language) => {
    const { title, body } = toldWords[language].split
    return sample(title, body({ code, parts: ['2026-7713-204'] }))
  },
  'petition.message': (language: Language) => {
    const { title, body } = toldWords[language].message
    return sample(title, body({ code, words: 'Anh/chị gửi thêm ảnh đoạn rãnh bị tắc.' }))
  },
  'petition.reopened': (language: Language) => {
    const { title, body } = toldWords[language].reopened
    return sample(title, body({ code, dueOn }))
  },
  'petition.withdrawn': (language: Language) => {
    const { title, body } = toldWords[language].withdrawn
    return sample(title, body({ code }))
  },
  'petition.promise-kept': (language: Language) => {
    const { title, body } = toldWords[language].promiseKept
    return sample(title, body({ code, what, on }))
  },
  'petition.promise-stood-by': (language: Language) => {
    const { title, body } = toldWords[language].promiseStoodBy
    return sample(title, body({ code, what, words: 'Đã nạo vét ngày 20/11, có biên bản.' }))
  },
} as const

const number = 7
const due = { number, dueOn: dateWithYear(dueOn) }
const part = { number, of: lead, dueOn: dateWithYear(dueOn) }

/** What officers are told about petitions, each with an invented one. */
export const officerSamples = {
  'officer.assigned': () => sample(words.given.title(number), words.given.body({ ...due, joins: false })),
  'opinion.asked': () => sample(words.asked.title(number), words.asked.body(part)),
  'opinion.due': () => sample(words.remind.title(part), words.remind.body(part)),
  'answer.due': () => sample(words.due.title(number, 3), words.due.body(due)),
  'answer.due-next': () => sample(words.due.title(number, 1), words.due.body(due)),
  'answer.overdue': () => sample(words.overdue.title(number), words.overdue.body(due)),
  'answer.overdue-above': () => sample(words.overdue.title(number), words.overdue.above({ ...due, lead })),
} as const
