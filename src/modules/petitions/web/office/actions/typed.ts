import { z } from 'zod'
import { isId } from '#kernel/id.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { delayCauses, isDelayCause } from '#modules/deadlines/index.ts'
import { day, optionalDay } from '#platform/http/fields.ts'
import { wrongDay } from '#ui/index.ts'

/** One line, cleaned; `message` when it must not be empty. */
export const line = (message?: string, most = 300) =>
  z
    .string()
    .default('')
    .transform(cleanLine)
    .refine((text) => message === undefined || text !== '', message)
    .refine((text) => text.length <= most, `Không quá ${most} ký tự`)

/** Several lines, cleaned; `message` when they must not be empty. */
export const text = (message?: string, most = 20_000) =>
  z
    .string()
    .default('')
    .transform(cleanText)
    .refine((typed) => message === undefined || typed !== '', message)
    .refine((typed) => typed.length <= most, `Không quá ${most.toLocaleString('vi-VN')} ký tự`)

/** A day as people type it. */
export const dayTyped = day(wrongDay)

/** A day that may be left out: null then. */
export const maybeDayTyped = optionalDay(wrongDay)

/** An id among choices; '' where nothing was chosen. */
export const chosen = (message: string) => z.string(message).refine(isId, message)
export const maybeChosen = z
  .string()
  .default('')
  .transform((id) => (isId(id) ? id : null))

/** Ticked boxes of one name. */
export const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((values) => (typeof values === 'string' ? [values] : values).filter(Boolean))

/** The same of ids: what cannot be one was not ticked. */
export const severalIds = several.transform((values) => values.filter(isId))

export const ticked = z
  .string()
  .optional()
  .transform((value) => Boolean(value))

/** A form whose fields are counted: rows of one kind, as many as there are. */
export const fieldsTyped = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** One of its fields; '' where nothing was sent. */
export function fieldOf(fields: z.output<typeof fieldsTyped>, name: string): string {
  const value = fields[name] ?? ''
  return typeof value === 'string' ? value : (value[0] ?? '')
}

/** All that was ticked or chosen under one name. */
export function fieldsOf(fields: z.output<typeof fieldsTyped>, name: string): readonly string[] {
  const value = fields[name] ?? []
  return (typeof value === 'string' ? [value] : value).filter(Boolean)
}

export const idOf = (typed: string): string | null => (isId(typed) ? typed : null)

/** A cause of the list; undefined where none was chosen. */
export const causeTyped = z
  .string()
  .default('')
  .transform((typed) => (isDelayCause(typed) ? typed : undefined))

/** A cause of the list that must be chosen. */
export const causeNeeded = z.enum(delayCauses, 'Chọn loại nguyên nhân')

/** A reason typed without its cause is half of what the report prints. */
export const withCause = <Fields extends { readonly delayReason: string; readonly delayCause?: unknown }>(
  value: Fields,
  context: z.RefinementCtx,
): void => {
  if (value.delayReason !== '' && !value.delayCause)
    context.addIssue({ code: 'custom', path: ['delayCause'], message: 'Chọn loại nguyên nhân' })
}
