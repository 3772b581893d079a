import { z } from 'zod'
import { optionalLine, optionalText, several, version } from '#platform/http/fields.ts'
import { isScriptKind, postingAnchors, postingChannels, postingPhases, scriptKinds } from '../../domain/index.ts'
import { dayField } from '../dialogue-form.ts'
import { words } from './words.vi.ts'

const { long, choose } = words.errors
const optionalId = z
  .union([z.literal(''), z.uuid(choose)])
  .default('')
  .transform((id) => id || null)

/** An address of a page, or nothing. */
export const linkField = optionalLine(long, 500).refine(
  (text) => text === '' || /^https?:\/\/[^\s]+\.[^\s]+$/.test(text),
  words.errors.link,
)

/** What is said of a row that was done. */
export const tickForm = z.object({
  version,
  on: dayField(words.errors.day),
  link: linkField,
  note: optionalText(long, 2000),
})
export const bulkForm = z.object({ id: several, on: dayField(words.errors.day) })
export const undoForm = z.object({ version, note: optionalLine(long, 500) })
export const seenForm = z.object({ version })

const details = {
  label: optionalLine(long, 200),
  slot: optionalLine(long, 40),
  departmentId: optionalId,
  who: optionalLine(long, 200),
  plannedOn: dayField(words.errors.day),
}
export const editForm = z.object({ version, ...details })

const kinds = {
  phase: z.enum(postingPhases, choose),
  channel: z.enum(postingChannels, choose),
  script: z
    .union([z.literal(''), z.enum(scriptKinds)], choose)
    .default('')
    .transform((script) => (isScriptKind(script) ? script : null)),
}

/** A loudspeaker reads a script, and nothing else does. */
const isScriptRight = ({ channel, script }: { channel: string; script: string | null }) =>
  (channel === 'loudspeaker') === (script !== null)

export const addForm = z
  .object({ ...kinds, villageId: optionalId, ...details })
  .refine(({ channel, villageId }) => (channel === 'village') === (villageId !== null), {
    path: ['villageId'],
    message: words.errors.village,
  })
  .refine(({ channel, label }) => channel !== 'other' || label !== '', { path: ['label'], message: words.errors.label })
  .refine(isScriptRight, { path: ['script'], message: words.errors.script })

/** A row of the unit's own list. */
export const defaultForm = z
  .object({
    ...kinds,
    label: details.label,
    slot: details.slot,
    departmentId: optionalId,
    anchor: z.enum(postingAnchors, choose),
    days: z.coerce
      .number(words.errors.days)
      .int(words.errors.days)
      .min(-60, words.errors.days)
      .max(60, words.errors.days),
  })
  .refine(({ channel, label }) => channel !== 'other' || label !== '', { path: ['label'], message: words.errors.label })
  .refine(isScriptRight, { path: ['script'], message: words.errors.script })

export const removeDefaultForm = z.object({
  index: z.coerce.number().int().min(0),
  count: z.coerce.number().int().min(0),
})
