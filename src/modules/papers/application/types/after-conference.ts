import { dayAt } from '#kernel/day.ts'
import type { PaperBlock } from '#kernel/paper.ts'
import { formatPhone } from '#kernel/phone-text.ts'
import { clock, dateWithYear, hour, longDate } from '#kernel/vietnamese-date.ts'
import {
  attendanceOf,
  discussionsOf,
  hallListOf,
  minutesFiles,
  minutesOf,
  presentText,
  sittingOf,
  speakingOrder,
  whoCame,
} from '#modules/conferences/index.ts'
import { type DialogueInOffice, planPage } from '#modules/dialogues/index.ts'
import { isSound, publicTextDraft } from '#modules/petitions/index.ts'
import { answeredAbout } from '../asked.ts'
import { concluded, hallOutcome, heardOn, spokenAbout } from '../hall/results.ts'
import type { DialoguePaper, Making } from '../paper-maker.ts'
import { minutesWords as words } from './after-conference-words.vi.ts'
import { guestsSlot, secretarySlot } from './conference-slots.vi.ts'

/** What was spoken about at a conference that was held, and the figures of it; null before. */
async function heldFacts({ db }: Making, { id, heldOn }: DialogueInOffice) {
  if (!heldOn) return null
  const topics = heardOn(await speakingOrder(db, id), heldOn)
  const all = topics.flatMap(({ petitions }) => petitions)
  return {
    heldOn,
    topics,
    facts: {
      'ngày họp': longDate(heldOn),
      'số trao đổi': String(all.length),
      'số trả lời xong': String(all.filter((one) => hallOutcome(one, heldOn) === 'aloud').length),
      'số nêu thêm': String(all.filter(({ atConference }) => atConference).length),
    },
  }
}

/** "đón tiếp; khai mạc; …", as the plan has it. */
async function courseOf({ db }: Making, { address }: DialogueInOffice): Promise<string> {
  const programme = (await planPage(db, address))?.now.plan.programme ?? []
  return programme
    .map(({ what }) => what.slice(0, 1).toLocaleLowerCase('vi') + what.slice(1).replace(/[.;\s]+$/, ''))
    .join('; ')
}

/** What was written down while it went on, by the places of the minutes; what nobody wrote is asked, as before. */
async function liveFacts({ db }: Making, dialogueId: string): Promise<Readonly<Record<string, string>>> {
  const [sitting, written] = [await sittingOf(db, dialogueId), await minutesOf(db, dialogueId)]
  const field = (key: Parameters<typeof written.field>[1]) => written.field(dialogueId, key)?.words ?? ''
  const facts = {
    [words.began.key]: sitting?.beganAt ? hour(clock(sitting.beganAt)) : '',
    [words.ended.key]: sitting?.endedAt ? hour(clock(sitting.endedAt)) : '',
    [words.present.key]: field('present'),
    [secretarySlot.key]: field('secretary'),
    [words.course.key]: field('course'),
    [words.conclusion.key]: field('conclusion'),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''))
}

/** What hangs on the minutes, by name, with who added it when; empty where nothing does. */
async function alongFacts(
  { db }: Making,
  dialogueId: string,
): Promise<Readonly<Record<string, readonly PaperBlock[]>>> {
  const files = await minutesFiles(db, dialogueId)
  if (files.length === 0) return {}
  const items = files.map(({ type, about, name, label, by, at }) =>
    words.file(
      ...([isSound(type), publicTextDraft(about || name), label, by] as const),
      ...([hour(clock(at)), dateWithYear(dayAt(at))] as const),
    ),
  )
  return {
    'tệp kèm theo': [
      { is: 'paragraph', text: words.along },
      { is: 'list', items },
    ],
  }
}

/** Biên bản: as the hall went, petition by petition; null before the conference was held. */
export const minutes: DialoguePaper = {
  ...{ key: 'bien-ban', of: 'dialogue', part: 'conference', as: 'minutes' },
  asks: [words.began, words.ended, words.present, secretarySlot, guestsSlot, words.course, words.conclusion],
  ...{ name: words.name, about: words.about, wording: words.wording, places: words.places },
  async facts(making, dialogue) {
    const held = await heldFacts(making, dialogue)
    if (!held) return null
    const answers = await answeredAbout(making.db, dialogue.id)
    const invitees = await hallListOf(making.db, dialogue.id, answers[guestsSlot.key])
    const attendance = await attendanceOf(making.db, dialogue.id)
    const { taken, counts } = attendance
    const discussions = await discussionsOf(making.db, dialogue.id)
    return {
      facts: {
        ...held.facts,
        // Counted at the door; only where nobody ticked it is what was answered when the paper asked.
        ...(taken && { [words.present.key]: presentText(counts) }),
        'giờ bắt đầu': answers[words.began.key] || hour(dialogue.startsAt),
        'cơ quan dự': (taken ? whoCame(attendance) : invitees)
          .filter(({ business }) => !business)
          .map(({ name }) => name)
          .join('; '),
        'số cơ sở đăng ký': String(invitees.filter(({ why }) => why === 'registered').length),
        'trình tự': await courseOf(making, dialogue),
        'trao đổi': spokenAbout(held.topics, held.heldOn, discussions),
        ...(await liveFacts(making, dialogue.id)),
        ...(await alongFacts(making, dialogue.id)),
      },
    }
  },
}

/** One of some facts, where it is known. */
const pick = (facts: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> =>
  facts[key] === undefined ? {} : { [key]: facts[key] }

/** Thông báo kết luận: confirms what was answered aloud (R13), says who does what by when; null before the conference was held. */
export const conclusion: DialoguePaper = {
  ...{ key: 'thong-bao-ket-luan', of: 'dialogue', part: 'conference', as: 'conclusion', asks: [words.conclusion] },
  ...{ name: words.conclusionPaper.name, about: words.conclusionPaper.about },
  ...{ wording: words.conclusionPaper.wording, places: words.conclusionPaper.places },
  async facts(making, dialogue) {
    const held = await heldFacts(making, dialogue)
    if (!held) return null
    return {
      facts: {
        ...held.facts,
        'ngày đã họp': dateWithYear(held.heldOn),
        'chức danh chủ trì': dialogue.chairTitle || words.chair,
        'điện thoại': formatPhone(making.unit.phone),
        'nội dung kết luận': concluded(held.topics, held.heldOn),
        ...pick(await liveFacts(making, dialogue.id), words.conclusion.key),
      },
    }
  },
}
