import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { amountOf, type Dong, MOST_DONG, sumOf } from '../domain/index.ts'
import { estimatesOf, inForce, linesOf } from './estimates.ts'
import { type CommonRefusal, takeUp } from './take-up.ts'
import { recordVoucher, type VoucherInput, type VoucherRefusal } from './vouchers.ts'

/** Somebody who receives an allowance. */
export interface Receiver {
  readonly name: string
  /** Office, department, village. */
  readonly about: string
  /** Days or sessions. */
  readonly times: number
  readonly rate: Dong
  readonly amount: Dong
}

/** Danh sách chi bồi dưỡng, with what it is paid by. */
export interface Allowance {
  readonly id: string
  readonly lineKey: string
  readonly title: string
  readonly receivers: readonly Receiver[]
  readonly total: Dong
  /** Null: it is not paid yet, and can still be changed. */
  readonly voucherId: string | null
  readonly version: number
}

/** Receivers one list may have. */
export const MOST_RECEIVERS = 200

/** The lists of a dialogue in the order they were begun. */
export async function allowancesOf(db: UnitDb, dialogueId: string): Promise<readonly Allowance[]> {
  const lists = await db
    .selectFrom('allowance as a')
    .leftJoin('voucher as v', (on) => on.onRef('v.allowance_id', '=', 'a.id').on('v.cancelled_at', 'is', null))
    .select(['a.id', 'a.line_key as lineKey', 'a.title', 'a.version', 'v.id as voucherId'])
    .where('a.dialogue_id', '=', dialogueId)
    .where('a.removed_at', 'is', null)
    .orderBy('a.created_at')
    .orderBy('a.id')
    .execute()
  if (lists.length === 0) return []
  const rows = await db
    .selectFrom('allowance_receiver')
    .select(['allowance_id', 'name', 'about', 'times', 'rate', 'amount'])
    .where(
      'allowance_id',
      'in',
      lists.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  return lists.map((list) => {
    const receivers = rows.flatMap(({ allowance_id, ...receiver }) => (allowance_id === list.id ? [receiver] : []))
    return { ...list, receivers, total: sumOf(receivers.map(({ amount }) => amount)) }
  })
}

/** What is typed of a list. */
export interface AllowanceInput {
  readonly lineKey: string
  readonly title: string
  readonly receivers: readonly Omit<Receiver, 'amount'>[]
}

export type AllowanceRefusal =
  | VoucherRefusal
  | 'no-receivers'
  | 'too-many-receivers'
  | 'named-twice'
  | 'too-much'
  | 'paid-already'

const plain = (text: string): string => text.toLocaleLowerCase('vi')

/** The receivers with their sums; the same person twice is a mistake, or needs to be told apart. */
function reckoned(
  receivers: AllowanceInput['receivers'],
): Result<readonly Receiver[], 'no-receivers' | 'too-many-receivers' | 'named-twice' | 'too-much'> {
  if (receivers.length === 0) return refuse('no-receivers')
  if (receivers.length > MOST_RECEIVERS) return refuse('too-many-receivers')
  if (new Set(receivers.map(({ name, about }) => plain(`${name}|${about}`))).size < receivers.length)
    return refuse('named-twice')
  const all: Receiver[] = []
  for (const receiver of receivers) {
    const amount = amountOf({ quantity: 1000, times: receiver.times, unitPrice: receiver.rate })
    if (!amount.ok) return refuse('too-much')
    all.push({ ...receiver, amount: amount.value })
  }
  // One voucher pays the whole list.
  if (sumOf(all.map(({ amount }) => amount)) > MOST_DONG) return refuse('too-much')
  return accept(all)
}

async function lineKnown(tx: UnitDb, dialogueId: string, lineKey: string) {
  const binding = inForce(await estimatesOf(tx, dialogueId))
  if (!binding) return refuse('not-approved')
  return (await linesOf(tx, binding.id)).some(({ key }) => key === lineKey) ? accept(null) : refuse('line-unknown')
}

const write = (tx: UnitDb, allowanceId: string, receivers: readonly Receiver[]) =>
  tx
    .insertInto('allowance_receiver')
    .values(receivers.map((receiver, position) => ({ ...receiver, id: newId(), allowance_id: allowanceId, position })))
    .execute()

/** Lập danh sách chi bồi dưỡng for a line of the estimate. */
export async function addAllowance(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  input: AllowanceInput,
): Promise<Result<string, AllowanceRefusal>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  const known = await lineKnown(tx, dialogueId, input.lineKey)
  if (!known.ok) return known
  const receivers = reckoned(input.receivers)
  if (!receivers.ok) return receivers
  if (!by.officerId) throw new Error('a list is made by an officer')
  const id = newId()
  await tx
    .insertInto('allowance')
    .values({
      ...{ id, dialogue_id: dialogueId, line_key: input.lineKey, title: input.title },
      ...{ created_at: by.at, created_by: by.officerId },
    })
    .execute()
  await write(tx, id, receivers.value)
  await recordHistory(tx, by, {
    code: 'budget.list-made',
    ...{ subject: 'allowance', subjectId: id },
    facts: { dialogue: dialogueId, receivers: receivers.value.length },
  })
  return accept(id)
}

/** Takes up a list that is not paid yet, as the page showed it. */
async function takeUpList(
  tx: UnitDb,
  dialogueId: string,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<Allowance, CommonRefusal | 'paid-already'>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  const list = (await allowancesOf(tx, dialogueId)).find((one) => one.id === id)
  if (!list) return refuse('not-found')
  if (list.voucherId) return refuse('paid-already')
  return list.version === version ? accept(list) : refuse('changed-meanwhile')
}

/** Sửa, hoặc (`input` null) bỏ một danh sách that is not paid yet. */
export async function changeAllowance(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  seen: { readonly id: string; readonly version: number },
  input: AllowanceInput | null,
): Promise<Result<null, AllowanceRefusal>> {
  const taken = await takeUpList(tx, dialogueId, seen)
  if (!taken.ok) return taken
  if (input) {
    const known = await lineKnown(tx, dialogueId, input.lineKey)
    if (!known.ok) return known
    const receivers = reckoned(input.receivers)
    if (!receivers.ok) return receivers
    await tx.deleteFrom('allowance_receiver').where('allowance_id', '=', seen.id).execute()
    await write(tx, seen.id, receivers.value)
  }
  await tx
    .updateTable('allowance')
    .set({
      version: seen.version + 1,
      ...(input ? { line_key: input.lineKey, title: input.title } : { removed_at: by.at }),
    })
    .where('id', '=', seen.id)
    .execute()
  await recordHistory(tx, by, {
    code: input ? 'budget.list-changed' : 'budget.list-removed',
    ...{ subject: 'allowance', subjectId: seen.id },
    facts: { dialogue: dialogueId, receivers: input?.receivers.length ?? taken.value.receivers.length },
  })
  return accept(null)
}

/** Ghi đã chi theo danh sách: one voucher of the list's own sum; from then on the list stays as it was signed. */
export async function payAllowance(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  seen: { readonly id: string; readonly version: number },
  slip: Omit<VoucherInput, 'lineKey' | 'amount' | 'what'>,
  scans: readonly TakenFile[] = [],
): Promise<Result<string, AllowanceRefusal>> {
  const taken = await takeUpList(tx, dialogueId, seen)
  if (!taken.ok) return taken
  const { id, lineKey, title, total } = taken.value
  return recordVoucher(tx, by, dialogueId, { ...slip, lineKey, what: title, amount: total }, { allowanceId: id, scans })
}
