import { z } from 'zod'
import { parseDay } from '#kernel/vietnamese-date.ts'
import { words } from './words.vi.ts'

/** A day as people type it. */
export const dayField = (message: string) =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      const on = parseDay(text)
      if (on) return on
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })

/** "8:00", "08:00", "8h", "8g30": an hour of the day as people type it, kept as "08:00". */
export const timeField = (message: string) =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      const [, hour = '', minute = ''] = /^(\d{1,2})\s*(?:[:hg.]\s*(\d{2})?)?$/i.exec(text) ?? []
      if (hour !== '' && Number(hour) < 24 && Number(minute || 0) < 60)
        return `${hour.padStart(2, '0')}:${minute || '00'}`
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })

const line = z.string().trim().max(200, words.errors.long).default('')

/** Hour, place and chair: what can be put right at any time. */
export const detailsFields = {
  startsAt: timeField(words.errors.time),
  place: line.refine((text) => text !== '', words.errors.place),
  chairName: line,
  chairTitle: line,
}

/** A new dialogue. */
export const newDialogueForm = z.object({
  year: z.coerce
    .number(words.errors.year)
    .int(words.errors.year)
    .min(2020, words.errors.year)
    .max(2100, words.errors.year),
  conferenceOn: dayField(words.errors.day),
  ...detailsFields,
  another: z
    .string()
    .optional()
    .transform((text) => text === '1'),
})
