import { endOf, isAfter } from '#kernel/day.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { situationOf, tally } from '#modules/decisions/index.ts'
import {
  broadcastsOf,
  cityReplyTo,
  type DialogueInOffice,
  decisionsOf,
  dialogueTimes,
  isPlace,
  postingsOf,
  rulesOf,
} from '#modules/dialogues/index.ts'
import type { DialoguePaper, Making } from '../paper-maker.ts'
import { postponementWords as words } from './postponement-words.vi.ts'

/**
 * May it be asked (R8, R10)? After the cut-off, while nobody who counts has registered, and nobody asked yet this year; what
 * was decided so already is written until Sở Tài chính answers.
 */
async function mayAsk({ db, today }: Making, dialogue: DialogueInOffice): Promise<boolean> {
  if (dialogue.heldOn || dialogue.closedOn) return false
  const [decision] = await decisionsOf(db, dialogue.id)
  if (decision?.decision === 'ask-to-postpone') return (await cityReplyTo(db, dialogue.id)) === null
  const { lastDay } = dialogueTimes(dialogue, rulesOf(dialogue), await currentCalendar(db))
  if (!isAfter(today, lastDay)) return false
  if ((await tally(db, dialogue, endOf(today))).verdict !== 'none-registered') return false
  return !(await situationOf(db, dialogue, false)).postponementAsked
}

/** What was not recorded here leaves a gap: the city is not told that nothing was done. */
const some = (count: number): string => (count > 0 ? String(count) : '')

/** Báo cáo đề nghị hoãn to Sở Tài chính (R10). */
export const postponementReport: DialoguePaper = {
  ...{ key: 'bao-cao-de-nghi-hoan', of: 'dialogue', part: 'petitions', as: 'report', places: words.places },
  ...{ name: words.name, about: words.about, wording: words.wording, asks: [words.newDay, words.why] },
  async facts(making, dialogue) {
    if (!(await mayAsk(making, dialogue))) return null
    const postings = await postingsOf(making.db, dialogue.id)
    const posted = postings.filter(({ channel, doneOn }) => isPlace(channel) && doneOn !== null)
    return {
      facts: {
        'số nơi đã niêm yết': some(posted.length),
        'số buổi phát': some((await broadcastsOf(making.db, dialogue.id)).length),
      },
    }
  },
}
