import { z } from 'zod'
import { day, optionalLine, optionalText, version } from '#platform/http/fields.ts'
import { words } from './words.vi.ts'

const tooLong = 'Ghi ngắn hơn'
const chosenOrNone = z.union([z.uuid(), z.literal('')], { message: words.chooseOne }).default('')

/** One's own check. */
export const ownCheckForm = z.object({ version, word: optionalText(tooLong, 500) })
/** A check recorded for somebody. */
export const checkForm = z.object({
  version,
  what: z.enum(['content', 'form'], { message: words.chooseOne }),
  checkerId: z.uuid({ message: words.chooseOne }),
  paper: optionalLine(tooLong, 60),
  word: optionalText(tooLong, 500),
})
export const withdrawForm = z.object({
  version,
  on: day(words.dayNeeded),
  reason: optionalText(tooLong, 1000),
  replacedBy: chosenOrNone,
})
export const replaceForm = z.object({ version, replacedBy: z.uuid({ message: words.chooseOne }) })
export const correctForm = z.object({
  place: optionalLine(tooLong, 120),
  wrong: optionalText(tooLong, 1000),
  right: optionalText(tooLong, 1000),
})
