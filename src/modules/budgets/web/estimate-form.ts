import { z } from 'zod'
import { inThousands } from '#kernel/vietnamese-number.ts'
import { line, optionalLine, optionalText, version } from '#platform/http/fields.ts'
import { type FormState, newForm } from '#ui/index.ts'
import { beginnings } from '../application/begin-estimate.ts'
import type { ListedLine } from '../application/estimates.ts'
import { quantityText, USUAL_SOURCE } from '../domain/index.ts'
import { estimateWords } from './estimate-words.vi.ts'
import { dongField, quantityField, timesField } from './money-fields.ts'

const { errors } = estimateWords

const lineFields = {
  content: line(errors.content, errors.long, 300),
  quantity: quantityField(errors.quantity, errors.quantityMuch),
  unit: line(errors.unit, errors.long, 40),
  times: timesField(errors.times),
  timesUnit: optionalLine(errors.long, 40),
  unitPrice: dongField(errors.price, errors.priceMuch),
  normId: z
    .union([z.literal(''), z.uuid(errors.norm)])
    .default('')
    .transform((id) => id || null),
  itemCode: optionalLine(errors.long, 20),
  source: optionalLine(errors.long, 160),
  note: optionalLine(errors.long, 500),
}

/** What is typed of a line. */
export const newLineForm = z.object(lineFields)
export const lineForm = z.object({ version, ...lineFields })

export const seenForm = z.object({ version })
export const putBackForm = z.object({ version, key: z.uuid() })
export const beginForm = z.object({ from: z.enum(beginnings) })
export const adjustForm = z.object({ reason: optionalText(errors.long, 2000) })

/** Whose word it is: a leader's own fields are empty. */
const whoseFields = {
  forOfficerId: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((id) => id || null),
  paper: optionalLine(errors.long, 120),
}
export const approveForm = z.object({ version, ...whoseFields })
export const backForm = z.object({ version, word: optionalText(errors.long, 2000), ...whoseFields })

/** A line as its form shows it. */
export const typedLine = (one: ListedLine): FormState =>
  newForm({
    content: one.content,
    quantity: quantityText(one.quantity),
    unit: one.unit,
    times: one.times === 1 && one.timesUnit === '' ? '' : String(one.times),
    timesUnit: one.timesUnit,
    unitPrice: one.unitPrice === 0 ? '' : inThousands(one.unitPrice),
    normId: one.norm?.id ?? '',
    itemCode: one.itemCode,
    source: one.source,
    note: one.note,
  })

export const emptyLine = (): FormState => newForm({ source: USUAL_SOURCE })
