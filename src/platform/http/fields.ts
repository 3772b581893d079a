import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { parseDay } from '#kernel/vietnamese-date.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'

/** One line that must be there; `missing` says what to do. */
export const line = (missing: string, tooLong: string, max = 200) =>
  z.string({ error: missing }).transform(cleanLine).pipe(z.string().min(1, missing).max(max, tooLong))

/** One line that may be left empty; '' then. */
export const optionalLine = (tooLong: string, max = 200) =>
  z.string().default('').transform(cleanLine).pipe(z.string().max(max, tooLong))

/** Several lines that may be left empty; '' then. */
export const optionalText = (tooLong: string, max: number) =>
  z.string().default('').transform(cleanText).pipe(z.string().max(max, tooLong))

/** A day as people type it; `wrong` says how. */
export const day = (wrong: string) =>
  z.string(wrong).transform((typed, context): Day => {
    const on = parseDay(typed)
    if (on) return on
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })

/** A day that may be left out: null then. */
export const optionalDay = (wrong: string) =>
  z
    .string()
    .default('')
    .transform((typed, context): Day | null => {
      if (typed.trim() === '') return null
      const on = parseDay(typed)
      if (!on) context.addIssue({ code: 'custom', message: wrong })
      return on
    })

/** A box that is ticked or not. */
export const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => value !== undefined && value !== '')

/** What is ticked among several: none, one (sent as a text), or more. */
export const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value))

/** The largest whole number a column of the database holds. */
const MOST = 2_147_483_647

/**
 * The version of what the page showed. Nobody types it: one that is missing or was tampered with is no version of anything, so that it
 * meets the same plain words as one that is old.
 */
export const version = z.coerce.number().int().min(0).max(MOST).catch(-1)

/** The same of a field as it came. */
export const versionTyped = (typed: unknown): number => version.parse(typed)
