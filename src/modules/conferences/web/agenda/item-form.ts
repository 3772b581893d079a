import { z } from 'zod'
import { ID } from '#kernel/id.ts'
import { timeField } from '#modules/dialogues/index.ts'
import { personalDataFound } from '#modules/petitions/index.ts'
import { optionalLine, optionalText, version } from '#platform/http/fields.ts'
import { LONGEST_ITEM } from '../../application/agenda/change-agenda.ts'
import { agendaWords as words } from './words.vi.ts'

const { errors } = words
const id = z.uuid()

/** An id, or nothing. */
export const optionalId = z
  .string()
  .default('')
  .transform((typed) => id.safeParse(typed).data ?? null)

/** An hour that may be left out. */
const optionalTime = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return null
    const read = timeField(errors.time).safeParse(typed)
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: errors.time })
    return z.NEVER
  })

/** A line that stands on the hall's screen for everybody: what looks like personal data stays off it (R20). */
const shownToAll = (max: number) =>
  optionalLine(errors.long, max).refine((typed) => personalDataFound(typed).length === 0, errors.personal)

/** What is typed of an item. */
const itemFields = {
  version,
  title: optionalLine(errors.long, 300),
  publicTitle: shownToAll(300),
  startsAt: optionalTime,
  minutes: z.coerce.number(errors.minutes).int(errors.minutes).min(0, errors.minutes).max(LONGEST_ITEM, errors.minutes),
  topic: shownToAll(160),
  departmentId: optionalId,
  who: optionalLine(errors.long, 200),
  proposed: optionalText(errors.long, 4000),
}

export const itemForm = z.object(itemFields)
export const newItemForm = z.object({
  ...itemFields,
  kind: z.enum(['part', 'slot']).default('part'),
  behind: optionalId,
})
export const orderForm = z.object({ version, viec: z.string().regex(new RegExp(`^(len|xuong):${ID}$`)) })
export const placeForm = z.object({ version, muc: id, cho: id })
export const hoursForm = z.object({ version, endsAt: timeField(errors.end) })
export const versionForm = z.object({ version })
