import { datesIn } from '#kernel/dates.ts'
import { day } from '#kernel/day.ts'
import type { Language } from '#kernel/language.ts'
import { toldWordsIn } from './closing/told-words.en.ts'
import { invitationTexts } from './invitation-words.en.ts'

const occasion = (language: Language) => ({
  ...{ on: day('2026-10-22'), startsAt: '08:00', place: 'Hội trường UBND xã', petitions: '', code: '483 175' },
  ...{ unit: language === 'en' ? 'Commune of Ví Dụ' : 'UBND xã Ví Dụ', phone: '0220 000 0000' },
})
const sample = (title: string, body: string) => ({ title, text: body.replaceAll('{link}', 'https://vi-du.vn/…') })
const reminder = (days: number) => (language: Language) => {
  const { title, body } = invitationTexts[language].reminder
  return sample(title(days), body(occasion(language), false))
}

/** What is told of a conference, each with an invented one: for the page of templates. */
export const conferenceSamples = {
  'conference.invitation': (language: Language) => {
    const { title, body } = invitationTexts[language].invitation
    return sample(title, body(occasion(language)))
  },
  'conference.reminder-3': reminder(3),
  'conference.reminder-1': reminder(1),
  'petition.after-conference': (language: Language) => {
    const { title, written } = toldWordsIn[language].outcome
    return sample(title, written('2026-4831-572', datesIn(language).dateWithYear(day('2026-11-02'))))
  },
} as const
