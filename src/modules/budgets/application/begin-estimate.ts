import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { templateLines, USUAL_SOURCE } from '../domain/index.ts'
import { beingWritten, estimatesOf, inForce, type ListedLine, lastYears, linesOf, spentOn } from './estimates.ts'
import { type ListedNorm, normOn, norms, proposeNorms } from './norms.ts'
import { type CommonRefusal, takeUp } from './take-up.ts'

/** What the first version begins with. */
export const beginnings = ['last-year', 'template', 'empty'] as const
export type Beginning = (typeof beginnings)[number]

export type BeginRefusal = CommonRefusal | 'begun-already' | 'nothing-to-copy' | 'not-approved' | 'reason-needed'

type NewLine = Omit<ListedLine, 'id' | 'norm' | 'version'> & { readonly normId: string | null }

const fromTemplate = (all: readonly ListedNorm[]): readonly NewLine[] =>
  templateLines.map(({ content, unit, timesUnit, code, norm }) => ({
    ...{ key: newId(), content, unit, timesUnit, itemCode: code, source: USUAL_SOURCE, note: '' },
    ...{ quantity: 1000, times: 1, unitPrice: 0, amount: 0 },
    normId: all.find(({ key }) => norm !== null && key === norm)?.id ?? null,
  }))

const copied = (lines: readonly ListedLine[], normIdOf: (line: ListedLine) => string | null): readonly NewLine[] =>
  lines.map((line) => ({ ...line, normId: normIdOf(line) }))

/** Lập dự toán: the first version, from the last dialogue's, from what a conference usually needs, or empty. */
export async function beginEstimate(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  from: Beginning,
): Promise<Result<{ readonly id: string; readonly lines: number }, BeginRefusal>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  if ((await estimatesOf(tx, dialogueId)).some(({ stage }) => stage !== 'dropped')) return refuse('begun-already')
  await proposeNorms(tx)
  const all = await norms(tx)
  const last = from === 'last-year' ? await lastYears(tx, taken.value) : null
  if (from === 'last-year' && !last) return refuse('nothing-to-copy')
  const on = spentOn(taken.value)
  const lines = last
    ? copied(await linesOf(tx, last.id), ({ norm }) => normOn(all, norm?.id ?? null, on))
    : from === 'template'
      ? fromTemplate(all)
      : []
  const made = await addVersion(tx, by, { dialogueId, reason: '', copiedFrom: last?.id ?? null, lines })
  await recordHistory(tx, by, {
    code: 'budget.estimate-begun',
    ...{ subject: 'estimate', subjectId: made },
    facts: { dialogue: dialogueId, from, lines: lines.length },
  })
  return accept({ id: made, lines: lines.length })
}

/** Điều chỉnh: what is in force stays as it is, and a further version begins with its lines; why is said. */
export async function adjustEstimate(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  reason: string,
): Promise<Result<{ readonly id: string; readonly lines: number }, BeginRefusal>> {
  const taken = await takeUp(tx, dialogueId)
  if (!taken.ok) return taken
  const all = await estimatesOf(tx, dialogueId)
  const binding = inForce(all)
  if (!binding) return refuse('not-approved')
  if (beingWritten(all)) return refuse('begun-already')
  if (reason.trim() === '') return refuse('reason-needed')
  const lines = copied(await linesOf(tx, binding.id), ({ norm }) => norm?.id ?? null)
  const made = await addVersion(tx, by, { dialogueId, reason: reason.trim(), copiedFrom: null, lines })
  await recordHistory(tx, by, {
    code: 'budget.estimate-adjusting',
    ...{ subject: 'estimate', subjectId: made },
    facts: { dialogue: dialogueId },
  })
  return accept({ id: made, lines: lines.length })
}

async function addVersion(
  tx: UnitDb,
  by: By,
  of: {
    readonly dialogueId: string
    readonly reason: string
    readonly copiedFrom: string | null
    readonly lines: readonly NewLine[]
  },
): Promise<string> {
  const { last } = await tx
    .selectFrom('estimate')
    .select((row) => row.fn.max('seq').as('last'))
    .where('dialogue_id', '=', of.dialogueId)
    .executeTakeFirstOrThrow()
  if (!by.officerId) throw new Error('an estimate is written by an officer')
  const id = newId()
  await tx
    .insertInto('estimate')
    .values({
      ...{ id, dialogue_id: of.dialogueId, seq: (last ?? 0) + 1, reason: of.reason, copied_from: of.copiedFrom },
      ...{ created_at: by.at, created_by: by.officerId },
    })
    .execute()
  if (of.lines.length > 0)
    await tx
      .insertInto('estimate_line')
      .values(
        of.lines.map((line, position) => ({
          ...{ id: newId(), estimate_id: id, key: line.key, position, content: line.content, quantity: line.quantity },
          ...{ unit: line.unit, times: line.times, times_unit: line.timesUnit, unit_price: line.unitPrice },
          ...{
            amount: line.amount,
            norm_id: line.normId,
            item_code: line.itemCode,
            source: line.source,
            note: line.note,
          },
        })),
      )
      .execute()
  return id
}
