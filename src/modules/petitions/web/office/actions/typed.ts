import { z } from 'zod'
import { parseDay } from '#kernel/vietnamese-date.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'

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

const wrongDay = 'Ghi ngày, ví dụ 18/09/2026'

/** A day as people type it. */
export const dayTyped = z.string(wrongDay).transform((typed, context) => {
  const day = parseDay(typed)
  if (day) return day
  context.addIssue({ code: 'custom', message: wrongDay })
  return z.NEVER
})

/** A day as people type it, or none. */
export const maybeDay = z
  .string()
  .default('')
  .transform((typed, context) => {
    const day = typed.trim() === '' ? null : parseDay(typed)
    if (day || typed.trim() === '') return day
    context.addIssue({ code: 'custom', message: wrongDay })
    return z.NEVER
  })

/** An id among choices; '' where nothing was chosen. */
export const chosen = (message: string) => z.string(message).regex(/^[0-9a-f-]{36}$/, message)
export const maybeChosen = z
  .string()
  .default('')
  .transform((id) => (/^[0-9a-f-]{36}$/.test(id) ? id : null))

/** Ticked boxes of one name. */
export const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((values) => (typeof values === 'string' ? [values] : values).filter(Boolean))

export const ticked = z
  .string()
  .optional()
  .transform((value) => Boolean(value))

/** A whole number sent along, such as a version. */
export const whole = z.coerce.number('Tải lại trang rồi làm lại').int()
