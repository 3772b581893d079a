import { type Day, isAfter } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { attach } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { type Dong, payFor, sumOf } from '../domain/index.ts'
import { estimatesOf, inForce, linesOf } from './estimates.ts'
import { type CommonRefusal, takeUp } from './take-up.ts'

/** Chứng từ: something paid for a line of the estimate. */
export interface Voucher {
  readonly id: string
  readonly lineKey: string
  readonly number: string
  readonly on: Day
  readonly payee: string
  readonly what: string
  readonly amount: Dong
  /** Why it went over what was approved; '' where it did not. */
  readonly overReason: string
  /** The list of receivers it pays. */
  readonly allowanceId: string | null
  readonly cancelledAt: Temporal.Instant | null
  readonly cancelReason: string
  readonly version: number
}

/** The vouchers of a dialogue by their day; cancelled ones too. */
export const vouchersOf = (db: UnitDb, dialogueId: string): Promise<Voucher[]> =>
  db
    .selectFrom('voucher')
    .select(['id', 'line_key as lineKey', 'number', 'on_day as on', 'payee', 'what', 'amount', 'version'])
    .select(['over_reason as overReason', 'allowance_id as allowanceId'])
    .select(['cancelled_at as cancelledAt', 'cancel_reason as cancelReason'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('on_day')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** What is typed of a voucher. */
export interface VoucherInput {
  readonly lineKey: string
  readonly number: string
  readonly on: Day
  readonly payee: string
  readonly what: string
  readonly amount: Dong
  readonly overReason: string
}

export type VoucherRefusal =
  | CommonRefusal
  | 'not-approved'
  | 'day-to-come'
  | 'line-unknown'
  | 'over-line'
  | 'entered-already'
  | 'paid-by-list'
  | 'reason-needed'

/** As numbers and names are compared. */
const plain = (text: string): string => text.toLocaleLowerCase('vi')

/** May it be paid? Looked at with every other voucher of the dialogue, but the one it replaces. */
async function judged(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  input: VoucherInput,
  replaces: string | null,
): Promise<Result<{ readonly over: Dong }, VoucherRefusal>> {
  const binding = inForce(await estimatesOf(tx, dialogueId))
  if (!binding) return refuse('not-approved')
  if (isAfter(input.on, by.on)) return refuse('day-to-come')
  const line = (await linesOf(tx, binding.id)).find(({ key }) => key === input.lineKey)
  if (!line) return refuse('line-unknown')
  const others = (await vouchersOf(tx, dialogueId)).filter((one) => one.cancelledAt === null && one.id !== replaces)
  const isDouble = others.some(
    ({ number, payee, on }) =>
      plain(number) === plain(input.number) && plain(payee) === plain(input.payee) && on.equals(input.on),
  )
  if (isDouble) return refuse('entered-already')
  const spent = sumOf(others.filter(({ lineKey }) => lineKey === line.key).map(({ amount }) => amount))
  return payFor({ approved: line.amount, spent }, input.amount, input.overReason)
}

const columnsOf = (input: VoucherInput, over: Dong) => ({
  ...{ line_key: input.lineKey, number: input.number, on_day: input.on, payee: input.payee, what: input.what },
  // A reason typed beforehand, where nothing goes over, says nothing.
  ...{ amount: input.amount, over_reason: over > 0 ? input.overReason.trim() : '' },
})

/** Ghi chứng từ: what goes over its line needs a reason (R21). */
export async function recordVoucher(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  input: VoucherInput,
  {
    allowanceId = null,
    scans = [],
  }: { readonly allowanceId?: string | null; readonly scans?: readonly TakenFile[] } = {},
): Promise<Result<string, VoucherRefusal>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  const allowed = await judged(tx, by, dialogueId, input, null)
  if (!allowed.ok) return allowed
  if (!by.officerId) throw new Error('a voucher is entered by an officer')
  const id = newId()
  await tx
    .insertInto('voucher')
    .values({
      ...{ id, dialogue_id: dialogueId, ...columnsOf(input, allowed.value.over), allowance_id: allowanceId },
      ...{ created_at: by.at, created_by: by.officerId },
    })
    .execute()
  for (const [position, scan] of scans.entries())
    await attach(tx, by.at, scan, { subject: 'voucher', subjectId: id, position })
  await recordHistory(tx, by, {
    code: 'budget.voucher-recorded',
    ...{ subject: 'voucher', subjectId: id },
    facts: {
      ...{ dialogue: dialogueId, line: input.lineKey, amount: input.amount, on: input.on.toString() },
      ...{ over: allowed.value.over, list: allowanceId },
    },
  })
  return accept(id)
}

/** Takes up a voucher that counts, as the page showed it. */
async function takeUpVoucher(
  tx: UnitDb,
  dialogueId: string,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<Voucher, CommonRefusal>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  const found = (await vouchersOf(tx, dialogueId)).find((one) => one.id === id)
  if (!found) return refuse('not-found')
  return found.version === version && !found.cancelledAt ? accept(found) : refuse('changed-meanwhile')
}

/** Sửa chứng từ. What pays a list of receivers has the list's sum and is cancelled with it. */
export async function changeVoucher(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  seen: { readonly id: string; readonly version: number },
  input: VoucherInput,
  scans: readonly TakenFile[] = [],
): Promise<Result<null, VoucherRefusal>> {
  const taken = await takeUpVoucher(tx, dialogueId, seen)
  if (!taken.ok) return taken
  const { allowanceId, amount, lineKey } = taken.value
  if (allowanceId && (input.amount !== amount || input.lineKey !== lineKey)) return refuse('paid-by-list')
  const allowed = await judged(tx, by, dialogueId, input, seen.id)
  if (!allowed.ok) return allowed
  await tx
    .updateTable('voucher')
    .set({ ...columnsOf(input, allowed.value.over), version: seen.version + 1 })
    .where('id', '=', seen.id)
    .execute()
  const { n } = await tx
    .selectFrom('attachment')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('subject', '=', 'voucher')
    .where('subject_id', '=', seen.id)
    .executeTakeFirstOrThrow()
  for (const [at, scan] of scans.entries())
    await attach(tx, by.at, scan, { subject: 'voucher', subjectId: seen.id, position: n + at })
  await recordHistory(tx, by, {
    code: 'budget.voucher-changed',
    ...{ subject: 'voucher', subjectId: seen.id },
    facts: {
      ...{ dialogue: dialogueId, line: input.lineKey, amount: input.amount, on: input.on.toString() },
      over: allowed.value.over,
    },
  })
  return accept(null)
}

/** Hủy chứng từ ghi nhầm, with why; the row stays, and counts no more. */
export async function cancelVoucher(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  seen: { readonly id: string; readonly version: number },
  reason: string,
): Promise<Result<null, VoucherRefusal>> {
  const taken = await takeUpVoucher(tx, dialogueId, seen)
  if (!taken.ok) return taken
  if (reason.trim() === '') return refuse('reason-needed')
  await tx
    .updateTable('voucher')
    .set({ cancelled_at: by.at, cancel_reason: reason.trim(), version: seen.version + 1 })
    .where('id', '=', seen.id)
    .execute()
  await recordHistory(tx, by, {
    code: 'budget.voucher-cancelled',
    ...{ subject: 'voucher', subjectId: seen.id },
    facts: { dialogue: dialogueId, amount: taken.value.amount },
  })
  return accept(null)
}
