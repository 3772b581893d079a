import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { amountOf, goneLines, MOST_LINES, type Priced } from '../domain/index.ts'
import { beingWritten, type Estimate, estimatesOf, inForce, linesOf } from './estimates.ts'
import { spentLines } from './spent-lines.ts'
import { type CommonRefusal, takeUp } from './take-up.ts'

/** What is typed of a line. */
export interface LineInput extends Priced {
  readonly content: string
  readonly unit: string
  readonly timesUnit: string
  readonly normId: string | null
  readonly itemCode: string
  readonly source: string
  readonly note: string
}

export type LineRefusal = CommonRefusal | 'not-open' | 'too-many-lines' | 'not-whole' | 'too-much' | 'line-spent'

/** Takes up the version that is being written. */
async function openDraft(
  tx: UnitDb,
  dialogueId: string,
): Promise<Result<Estimate, Exclude<CommonRefusal, 'changed-meanwhile'> | 'not-open'>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  const draft = beingWritten(await estimatesOf(tx, dialogueId))
  return draft?.stage === 'draft' ? accept(draft) : refuse('not-open')
}

const columnsOf = (input: LineInput, amount: number) => ({
  ...{ content: input.content, quantity: input.quantity, unit: input.unit, times: input.times },
  ...{ times_unit: input.timesUnit, unit_price: input.unitPrice, amount, norm_id: input.normId },
  ...{ item_code: input.itemCode, source: input.source, note: input.note },
})

/** What stands in an estimate has changed: who submits must have seen it. */
const touch = (tx: UnitDb, estimate: Estimate) =>
  tx
    .updateTable('estimate')
    .set({ version: estimate.version + 1 })
    .where('id', '=', estimate.id)
    .execute()

/** Thêm một dòng, at the end. */
export async function addLine(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  input: LineInput,
): Promise<Result<string, LineRefusal>> {
  const draft = await openDraft(tx, dialogueId)
  if (!draft.ok) return draft
  const amount = amountOf(input)
  if (!amount.ok) return amount
  const { last, n } = await tx
    .selectFrom('estimate_line')
    .select((row) => [row.fn.max('position').as('last'), row.fn.countAll<number>().as('n')])
    .where('estimate_id', '=', draft.value.id)
    .executeTakeFirstOrThrow()
  if (n >= MOST_LINES) return refuse('too-many-lines')
  const [id, key] = [newId(), newId()]
  await tx
    .insertInto('estimate_line')
    .values({ id, key, estimate_id: draft.value.id, position: (last ?? -1) + 1, ...columnsOf(input, amount.value) })
    .execute()
  await touch(tx, draft.value)
  await recordHistory(tx, by, {
    code: 'budget.line-added',
    ...{ subject: 'estimate', subjectId: draft.value.id },
    facts: { dialogue: dialogueId, line: key, amount: amount.value },
  })
  return accept(id)
}

/**
 * Đưa lại một dòng that an adjustment left out: as it stands in what binds, with its key, in its old place. What is paid for it
 * meanwhile is counted again; the rest of the adjustment stays as it was written.
 */
export async function putLineBack(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<Result<null, LineRefusal>> {
  const draft = await openDraft(tx, dialogueId)
  if (!draft.ok) return draft
  if (draft.value.version !== version) return refuse('changed-meanwhile')
  const binding = inForce(await estimatesOf(tx, dialogueId))
  const before = binding ? await linesOf(tx, binding.id) : []
  const now = await linesOf(tx, draft.value.id)
  const line = goneLines(before, now).find((one) => one.key === key)
  if (!line) return refuse('not-found')
  if (now.length >= MOST_LINES) return refuse('too-many-lines')
  await tx
    .insertInto('estimate_line')
    .values({
      ...{ id: newId(), key, estimate_id: draft.value.id, position: before.indexOf(line) },
      ...columnsOf({ ...line, normId: line.norm?.id ?? null }, line.amount),
    })
    .execute()
  await touch(tx, draft.value)
  await recordHistory(tx, by, {
    code: 'budget.line-put-back',
    ...{ subject: 'estimate', subjectId: draft.value.id },
    facts: { dialogue: dialogueId, line: key, amount: line.amount },
  })
  return accept(null)
}

/** Sửa, hoặc (`input` null) bỏ một dòng of the version that is being written. A line something was paid for stays. */
export async function changeLine(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  { lineId, version }: { readonly lineId: string; readonly version: number },
  input: LineInput | null,
): Promise<Result<null, LineRefusal>> {
  const draft = await openDraft(tx, dialogueId)
  if (!draft.ok) return draft
  const line = await tx
    .selectFrom('estimate_line')
    .select(['version', 'key'])
    .where('id', '=', lineId)
    .where('estimate_id', '=', draft.value.id)
    .forUpdate()
    .executeTakeFirst()
  if (!line) return refuse('not-found')
  if (line.version !== version) return refuse('changed-meanwhile')
  if (input) {
    const amount = amountOf(input)
    if (!amount.ok) return amount
    await tx
      .updateTable('estimate_line')
      .set({ ...columnsOf(input, amount.value), version: version + 1 })
      .where('id', '=', lineId)
      .execute()
  } else {
    if ((await spentLines(tx, dialogueId)).has(line.key)) return refuse('line-spent')
    await tx.deleteFrom('estimate_line').where('id', '=', lineId).execute()
  }
  await touch(tx, draft.value)
  await recordHistory(tx, by, {
    code: input ? 'budget.line-changed' : 'budget.line-removed',
    ...{ subject: 'estimate', subjectId: draft.value.id },
    facts: { dialogue: dialogueId, line: line.key },
  })
  return accept(null)
}
