import { z } from 'zod'
import { parseDay } from '#kernel/vietnamese-date.ts'
import { dayField, detailsFields } from '#modules/dialogues/index.ts'
import { version } from '#platform/http/fields.ts'
import { cityReplies } from '../application/record-city-reply.ts'
import { decisions } from '../domain/index.ts'
import { words } from './words.vi.ts'

const line = z.string().trim().max(200, words.errors.long).default('')
const text = z.string().trim().max(2000, words.errors.long).default('')
const day = dayField(words.errors.day)
const optionalDay = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    const on = typed === '' ? null : parseDay(typed)
    if (typed === '' || on) return on
    context.addIssue({ code: 'custom', message: words.errors.day })
    return z.NEVER
  })

export const moveForm = z.object({ version, to: day, reason: text, paper: line })
export const holdForm = z.object({ version, on: day, note: text })
export const detailsForm = z.object({ version, ...detailsFields })
export const milestoneForm = z.object({ version, on: day, reason: text })
export const decisionForm = z.object({
  version,
  decision: z.enum(decisions, words.errors.decision),
  reason: text,
  cutOffOn: optionalDay,
  conferenceOn: optionalDay,
  forOfficerId: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((id) => id || null),
  paper: line,
})
export const cityReplyForm = z.object({
  version,
  reply: z.enum(cityReplies, words.errors.reply),
  on: day,
  number: line,
  newDay: optionalDay,
  note: text,
})
export const closeForm = z.object({ version })
export const spokenForm = z.object({
  version,
  words: z.string().trim().min(1, words.errors.words).max(10_000, words.errors.long),
  spokenBy: line.refine((name) => name !== '', words.errors.spokenBy),
  complete: z
    .string()
    .optional()
    .transform((ticked) => ticked === '1'),
})

/** The acts of a dialogue's page, each with a form of its own; `moc` is one per milestone. */
export type ActName = 'hoi-nghi' | 'thong-tin' | 'tra-loi-cua-so' | `moc-${string}`
