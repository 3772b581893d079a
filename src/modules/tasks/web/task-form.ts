import { z } from 'zod'
import { type Day, isBefore } from '#kernel/day.ts'
import { parseDay } from '#kernel/vietnamese-date.ts'
import { words } from './words.vi.ts'

const optionalId = z
  .union([z.literal(''), z.uuid(words.errors.notInUnit)])
  .default('')
  .transform((text) => text || null)

/** What is typed to assign a task; a day must not have passed. */
export const taskForm = (today: Day) =>
  z
    .object({
      title: z.string().trim().min(1, words.errors.title).max(300, words.errors.titleLong),
      note: z.string().trim().max(2000, words.errors.noteLong).default(''),
      departmentId: optionalId,
      officerId: optionalId,
      dueOn: z
        .string()
        .trim()
        .default('')
        .transform((text, context) => {
          if (text === '') return null
          const on = parseDay(text)
          if (!on || isBefore(on, today)) {
            context.addIssue({ code: 'custom', message: on ? words.errors.past : words.errors.day })
            return z.NEVER
          }
          return on
        }),
    })
    .refine(({ departmentId, officerId }) => departmentId !== null || officerId !== null, {
      path: ['departmentId'],
      message: words.errors.who,
    })

/** The tick. */
export const finishForm = z.object({
  version: z.coerce.number().int().positive(),
  note: z.string().trim().max(2000).default(''),
})
