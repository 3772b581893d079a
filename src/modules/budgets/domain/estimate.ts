import { accept, type Result, refuse } from '#kernel/result.ts'
import { type Dong, MOST_DONG, type Priced, sumOf } from './money.ts'

/** Dự toán: a version being written, with the leader, in force, or given up. */
export const estimateStages = ['draft', 'submitted', 'approved', 'dropped'] as const
export type EstimateStage = (typeof estimateStages)[number]
export const isEstimateStage = (text: string): text is EstimateStage => estimateStages.some((one) => one === text)

/** What happens to an estimate or a settlement on its way; appended, never changed. */
export const approvalSteps = ['submitted', 'approved', 'sent-back', 'dropped'] as const
export type ApprovalStep = (typeof approvalSteps)[number]

/** Lines one estimate may have. */
export const MOST_LINES = 100

/** A line as far as its sum asks. */
export interface EstimateLine extends Priced {
  readonly amount: Dong
}

/** The whole of an estimate. */
export const totalOf = (lines: readonly Pick<EstimateLine, 'amount'>[]): Dong =>
  sumOf(lines.map(({ amount }) => amount))

export type SubmitRefusal = 'not-open' | 'no-lines' | 'price-missing' | 'too-much'

/** Trình duyệt: an estimate with lines, each with its price. */
export function submitEstimate(
  stage: EstimateStage,
  lines: readonly Pick<EstimateLine, 'amount' | 'unitPrice'>[],
): Result<{ readonly total: Dong }, SubmitRefusal> {
  if (stage !== 'draft') return refuse('not-open')
  if (lines.length === 0) return refuse('no-lines')
  if (lines.some(({ unitPrice }) => unitPrice === 0)) return refuse('price-missing')
  const total = totalOf(lines)
  return total > MOST_DONG ? refuse('too-much') : accept({ total })
}

/** What of a line two versions of an estimate may differ in. */
export interface ComparedLine extends EstimateLine {
  /** The same in every version. */
  readonly key: string
  readonly content: string
}

/** A line that an adjustment changes: with what it was, null where it is new, and what it is, null where it goes. */
export interface LineChange {
  readonly key: string
  readonly content: string
  readonly was: Dong | null
  readonly is: Dong | null
}

/** The lines an adjustment leaves out of what it began with, in their order. */
export function goneLines<Line extends { readonly key: string }>(
  before: readonly Line[],
  after: readonly { readonly key: string }[],
): readonly Line[] {
  const kept = new Set(after.map(({ key }) => key))
  return before.filter(({ key }) => !kept.has(key))
}

/** Điều chỉnh: the lines whose sum differs between two versions, those that are there now first. */
export function lineChanges(before: readonly ComparedLine[], after: readonly ComparedLine[]): readonly LineChange[] {
  const was = new Map(before.map((line) => [line.key, line]))
  return [
    ...after.flatMap(({ key, content, amount }) => {
      const old = was.get(key)
      return old?.amount === amount ? [] : [{ key, content, was: old?.amount ?? null, is: amount }]
    }),
    ...goneLines(before, after).map(({ key, content, amount }) => ({ key, content, was: amount, is: null })),
  ]
}
