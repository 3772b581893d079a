import { z } from 'zod'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { optionalText, version } from '#platform/http/fields.ts'
import { dayField, timeField } from '../dialogue-form.ts'
import { words } from './words.vi.ts'

const seq = version

/** The text of a notice. */
export const noticeTextForm = z.object({
  seq,
  body: z
    .string()
    .default('')
    .transform(cleanText)
    .pipe(z.string().min(1, words.errors.empty).max(30_000, words.errors.long)),
})

/** The notice goes out. */
export const publishForm = z.object({
  version,
  seq: seq.optional(),
  on: dayField(words.errors.day),
  paperAt: timeField(words.errors.time),
  note: optionalText(words.errors.long, 2000),
})

/** A correction goes out. */
export const correctForm = z.object({ version, seq, reason: optionalText(words.errors.long, 2000) })
