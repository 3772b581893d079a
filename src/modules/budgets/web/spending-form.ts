import { z } from 'zod'
import { isId } from '#kernel/id.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { inThousands } from '#kernel/vietnamese-number.ts'
import { day, line, optionalLine, optionalText, several, version } from '#platform/http/fields.ts'
import { type FormState, newForm } from '#ui/index.ts'
import type { Voucher } from '../application/vouchers.ts'
import { paidField } from './money-fields.ts'
import { spendingWords } from './spending-words.vi.ts'

const { errors } = spendingWords
const amount = paidField(errors.amount, errors.amountMuch)
const id = z.string().default('').refine(isId, errors.line)

/** The files that wait under the form's draft, those whose tick still stands. */
const scans = { draft: z.string().default(''), 'scan.kept': several }

const slip = {
  number: line(errors.number, errors.long, 40),
  on: day(errors.day),
  payee: line(errors.payee, errors.long, 160),
  overReason: optionalText(errors.long, 1000),
}

const voucherFields = { lineKey: id, what: line(errors.what, errors.long, 300), amount, ...slip, ...scans }

/** What is typed of a voucher. */
export const newVoucherForm = z.object(voucherFields)
export const voucherForm = z.object({ version, ...voucherFields })

/** What is typed when a list was paid: its line, words and sum are the list's own. */
export const payForm = z.object({ version, ...slip, ...scans })

export const cancelForm = z.object({ version, reason: optionalText(errors.long, 500) })

export const advanceForm = z.object({
  amount,
  on: day(errors.day),
  number: optionalLine(errors.long, 40),
  receiver: line(errors.payee, errors.long, 120),
  whatFor: optionalLine(errors.long, 500),
})

/** The slip by which an advance was paid. */
export const advanceSlipForm = z.object({ version, number: line(errors.number, errors.long, 40), on: day(errors.day) })

/** A voucher as its form shows it. */
export const typedVoucher = (one: Voucher): FormState =>
  newForm({
    lineKey: one.lineKey,
    number: one.number,
    on: dateWithYear(one.on),
    payee: one.payee,
    what: one.what,
    amount: inThousands(one.amount),
    overReason: one.overReason,
  })
