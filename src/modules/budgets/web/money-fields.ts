import { z } from 'zod'
import { type Dong, MOST_TIMES, readDong, readQuantity } from '../domain/index.ts'

/** A sum as people type it. */
export const dongField = (wrong: string, tooMuch: string) =>
  z
    .string()
    .default('')
    .transform((typed, context): Dong => {
      const read = readDong(typed)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: read.refusal === 'too-much' ? tooMuch : wrong })
      return z.NEVER
    })

/** A sum that must be more than nothing. */
export const paidField = (wrong: string, tooMuch: string) => dongField(wrong, tooMuch).refine((sum) => sum > 0, wrong)

/** A quantity as people type it, in thousandths. */
export const quantityField = (wrong: string, tooMuch: string) =>
  z
    .string()
    .default('')
    .transform((typed, context): number => {
      const read = readQuantity(typed)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: read.refusal === 'too-much' ? tooMuch : wrong })
      return z.NEVER
    })

/** How many times a quantity is taken: a whole number; nothing is once. */
export const timesField = (wrong: string) =>
  z
    .string()
    .default('')
    .transform((typed, context): number => {
      const text = typed.trim()
      if (text === '') return 1
      const times = /^\d{1,4}$/.test(text) ? Number(text) : 0
      if (times >= 1 && times <= MOST_TIMES) return times
      context.addIssue({ code: 'custom', message: wrong })
      return z.NEVER
    })
