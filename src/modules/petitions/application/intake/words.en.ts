import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/english-date.ts'
import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './words.vi.ts'

/** What intake itself says, in the language of its reader. */
export const intakeWords = inBothLanguages(vi, {
  spoken: 'A spoken petition: please listen to the recording that came with it.',
  receivedTitle: 'Your petition has been received',
  received: (told: { sender: string; codes: readonly string[]; on: Day; answerBy: Day | null; late: boolean }) =>
    [
      `The People’s Committee received ${told.codes.length === 1 ? 'a petition' : `${told.codes.length} petitions`} from ${told.sender} on ${dateWithYear(told.on)}.`,
      `${told.codes.length === 1 ? 'Petition code' : 'Petition codes'}: ${told.codes.join(', ')}.`,
      told.late
        ? 'It came after the last day, so it does not count towards holding the conference. It will still be answered.'
        : '',
      told.answerBy ? `We expect to answer by ${dateWithYear(told.answerBy)} at the latest.` : '',
      'Follow it at: {link}',
    ]
      .filter(Boolean)
      .join('\n'),
})
