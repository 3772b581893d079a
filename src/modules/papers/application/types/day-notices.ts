import type { Day } from '#kernel/day.ts'
import { paperDay, paperWeekday, withoutStop } from '#kernel/paper-days.ts'
import { addWorkingDays, currentCalendar } from '#modules/calendar/index.ts'
import {
  cityReplyTo,
  type DialogueInOffice,
  decisionsOf,
  movesOf,
  notHolding,
  rulesOf,
} from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DialoguePaper } from '../paper-maker.ts'
import { dayWords as words } from './day-words.vi.ts'

/** The last days of the written track, counted from a decision (R14): what was received by then. */
async function writtenTerms(db: UnitDb, dialogue: DialogueInOffice, from: Day) {
  const calendar = await currentCalendar(db)
  const { answerOwnWithoutConference: own, answerJointWithoutConference: joint } = rulesOf(dialogue)
  return {
    'hạn một cơ quan': paperDay(addWorkingDays(calendar, from, own.value)),
    'hạn nhiều cơ quan': paperDay(addWorkingDays(calendar, from, joint.value)),
  }
}

/** That the city granted another day (R10), as the reason of a move nobody gave one for; '' where it did not. */
async function granted(db: UnitDb, { id }: DialogueInOffice): Promise<string> {
  const reply = await cityReplyTo(db, id)
  return reply?.approved ? words.granted(paperDay(reply.on)) : ''
}

const common = { of: 'dialogue', part: 'make-known', as: 'notice', asks: [] } as const

/** Thông báo dời ngày (R4): null while the day stands as it was, or the conference was held. */
export const movedNotice: DialoguePaper = {
  ...{ ...common, ...words.moved, key: 'thong-bao-doi-ngay' },
  async facts({ db }, dialogue) {
    const [last] = await movesOf(db, dialogue.id)
    const [decision] = await decisionsOf(db, dialogue.id)
    if (!last || dialogue.heldOn || (decision && notHolding.includes(decision.decision))) return null
    return {
      facts: {
        'ngày cũ': paperWeekday(last.wasOn),
        'lý do': withoutStop(last.reason) || (await granted(db, dialogue)),
      },
    }
  },
}

/** Thông báo hoãn (R10): while the commune asks to postpone and Sở Tài chính has not answered. */
export const postponedNotice: DialoguePaper = {
  ...{ ...common, ...words.postponed, key: 'thong-bao-hoan' },
  async facts({ db }, dialogue) {
    const [decision] = await decisionsOf(db, dialogue.id)
    if (decision?.decision !== 'ask-to-postpone' || dialogue.heldOn) return null
    if (await cityReplyTo(db, dialogue.id)) return null
    const terms = await writtenTerms(db, dialogue, decision.decidedOn)
    return { facts: { ...terms, 'lý do': withoutStop(decision.reason) } }
  },
}

/** Thông báo không tổ chức (R11): the decision in force says so. */
export const notHeldNotice: DialoguePaper = {
  ...{ ...common, ...words.notHeld, key: 'thong-bao-khong-to-chuc' },
  async facts({ db }, dialogue) {
    const [decision] = await decisionsOf(db, dialogue.id)
    if (!decision || !notHolding.includes(decision.decision)) return null
    const answering = decision.decision === 'answer-in-writing'
    return {
      facts: {
        ...(answering ? await writtenTerms(db, dialogue, decision.decidedOn) : {}),
        'lý do': withoutStop(decision.reason),
        'ngày quyết định': paperDay(decision.decidedOn),
        'số đăng ký đã tính': String(decision.registrations),
        'số kiến nghị đã tính': String(decision.petitions),
      },
    }
  },
}
