import { z } from 'zod'
import { isId } from '#kernel/id.ts'
import { inThousands } from '#kernel/vietnamese-number.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { line, version } from '#platform/http/fields.ts'
import { type FormState, newForm } from '#ui/index.ts'
import type { Allowance, AllowanceInput } from '../application/allowances.ts'
import { MOST_TIMES, readDong } from '../domain/index.ts'
import { timesField } from './money-fields.ts'
import { spendingWords } from './spending-words.vi.ts'

const { errors, lists } = spendingWords

/** Parted by a semicolon, or as cells of a table that was pasted. */
const PARTS = /[;\t]/

type Typed = AllowanceInput['receivers'][number]

/** One line of the list: "Họ tên; chức vụ; số ngày; mức"; what is left out is as for all. Or what is wrong with it. */
export function readReceiver(
  typed: string,
  usual: { readonly times: number; readonly rate: number | null },
): Typed | string {
  const parts = typed.split(PARTS).map(cleanLine)
  const [name = '', about = '', days = '', sum = ''] = parts
  if (parts.slice(4).some(Boolean)) return lists.errors.parts
  if (name === '') return lists.errors.name
  if (name.length > 120 || about.length > 160) return lists.errors.long
  const times = days === '' ? usual.times : /^\d{1,4}$/.test(days) ? Number(days) : 0
  if (times < 1 || times > MOST_TIMES) return lists.errors.times
  const read = sum === '' ? null : readDong(sum)
  const rate = read === null ? usual.rate : read.ok ? read.value : null
  return rate === null || rate === 0 ? lists.errors.rate : { name, about, times, rate }
}

const listFields = z
  .object({
    title: line(errors.title, errors.long, 200),
    lineKey: z.string().default('').refine(isId, errors.line),
    rate: z.string().default(''),
    times: timesField(errors.times),
    receivers: z.string().default('').pipe(z.string().max(40_000, errors.long)),
  })
  .transform((typed, context): AllowanceInput => {
    const rate = typed.rate.trim() === '' ? null : readDong(typed.rate)
    if (rate && !rate.ok)
      context.addIssue({
        ...{ code: 'custom', path: ['rate'] },
        message: rate.refusal === 'too-much' ? errors.amountMuch : errors.amount,
      })
    const usual = { times: typed.times, rate: rate?.ok ? rate.value : null }
    const receivers: Typed[] = []
    for (const [at, text] of typed.receivers.split(/\r?\n/).entries()) {
      if (text.trim() === '') continue
      const read = readReceiver(text, usual)
      if (typeof read !== 'string') receivers.push(read)
      else context.addIssue({ code: 'custom', path: ['receivers'], message: lists.lineError(at + 1, read) })
    }
    return { title: typed.title, lineKey: typed.lineKey, receivers }
  })

/** What is typed of a list of receivers. */
export const newListForm = listFields
export const listForm = z
  .object({ version })
  .loose()
  .transform(({ version: shown }) => shown)

/** A list as its form shows it: what all have in common above, what differs on its line. */
export function typedList({ title, lineKey, receivers }: Allowance): FormState {
  const [first] = receivers
  const [times, rate] = [first?.times ?? 1, first?.rate ?? 0]
  const lines = receivers.map((one) =>
    [
      one.name,
      one.about,
      ...(one.times === times && one.rate === rate ? [] : [String(one.times), inThousands(one.rate)]),
    ].join('; '),
  )
  return newForm({ title, lineKey, times: String(times), rate: inThousands(rate), receivers: lines.join('\n') })
}
