import type { Day } from '#kernel/day.ts'
import type { Dialogue } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type EstimateStage, isEstimateStage, type Norm } from '../domain/index.ts'

/** Dự toán: one version of it. */
export interface Estimate {
  readonly id: string
  readonly dialogueId: string
  /** 1, and one more with each adjustment. */
  readonly seq: number
  /** Why it was adjusted; '' of the first. */
  readonly reason: string
  readonly stage: EstimateStage
  /** The address of the earlier dialogue its lines came from. */
  readonly copiedFrom: string | null
  readonly version: number
}

const estimates = (db: UnitDb) =>
  db
    .selectFrom('estimate')
    .leftJoin('estimate as source', 'source.id', 'estimate.copied_from')
    .leftJoin('dialogue as origin', 'origin.id', 'source.dialogue_id')
    .select(['estimate.id', 'estimate.dialogue_id as dialogueId', 'estimate.seq', 'estimate.reason', 'estimate.stage'])
    .select(['origin.address as copiedFrom', 'estimate.version'])
    .orderBy('estimate.seq', 'desc')

const shaped = ({ stage, ...row }: Omit<Estimate, 'stage'> & { readonly stage: string }): Estimate => {
  if (!isEstimateStage(stage)) throw new Error(`estimate ${row.id}: ${stage}`)
  return { ...row, stage }
}

/** Every version of a dialogue's estimate, the newest first; dropped ones too. */
export const estimatesOf = async (db: UnitDb, dialogueId: string): Promise<readonly Estimate[]> =>
  (await estimates(db).where('estimate.dialogue_id', '=', dialogueId).execute()).map(shaped)

/** The version that binds: the newest that was approved. */
export const inForce = (all: readonly Estimate[]): Estimate | null =>
  all.find(({ stage }) => stage === 'approved') ?? null

/** The version that is being written or lies with the leader. */
export const beingWritten = (all: readonly Estimate[]): Estimate | null =>
  all.find(({ stage }) => stage === 'draft' || stage === 'submitted') ?? null

/** What is shown where one is asked for: what is being written, else what binds. */
export const newestOf = (all: readonly Estimate[]): Estimate | null => beingWritten(all) ?? inForce(all)

/** A line of an estimate, with the norm it is held against. */
export interface ListedLine {
  readonly id: string
  readonly key: string
  readonly content: string
  /** In thousandths. */
  readonly quantity: number
  readonly unit: string
  readonly times: number
  readonly timesUnit: string
  readonly unitPrice: number
  readonly amount: number
  readonly norm: Norm | null
  readonly itemCode: string
  readonly source: string
  readonly note: string
  readonly version: number
}

/** The lines of some estimates in their order, by estimate. */
export async function linesOfAll(
  db: UnitDb,
  estimateIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ListedLine[]>> {
  if (estimateIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('estimate_line as l')
    .leftJoin('spending_norm as n', 'n.id', 'l.norm_id')
    .select([
      'l.estimate_id',
      'l.id',
      'l.key',
      'l.content',
      'l.quantity',
      'l.unit',
      'l.times',
      'l.times_unit as timesUnit',
    ])
    .select(['l.unit_price as unitPrice', 'l.amount', 'l.item_code as itemCode', 'l.source', 'l.note', 'l.version'])
    .select(['n.id as normId', 'n.name as normName', 'n.per', 'n.amount as normAmount', 'n.source as normSource'])
    .select(['n.in_force_from', 'n.in_force_to', 'n.confirmed'])
    .where('l.estimate_id', 'in', [...estimateIds])
    .orderBy('l.position')
    .orderBy('l.id')
    .execute()
  const lines = new Map<string, ListedLine[]>(estimateIds.map((id) => [id, []]))
  for (const {
    estimate_id,
    normId,
    normName,
    per,
    normAmount,
    normSource,
    in_force_from,
    in_force_to,
    confirmed,
    ...line
  } of rows)
    lines.get(estimate_id)?.push({
      ...line,
      norm:
        normId && normName !== null && per !== null && normAmount !== null && normSource !== null && in_force_from
          ? {
              ...{ id: normId, name: normName, per, amount: normAmount, source: normSource },
              ...{ inForceFrom: in_force_from, inForceTo: in_force_to, confirmed: confirmed ?? false },
            }
          : null,
    })
  return lines
}

/** The lines of one estimate, in their order. */
export const linesOf = async (db: UnitDb, estimateId: string): Promise<readonly ListedLine[]> =>
  (await linesOfAll(db, [estimateId])).get(estimateId) ?? []

/** The day by which norms are looked at: when the money is spent. */
export const spentOn = ({ heldOn, conferenceOn }: Pick<Dialogue, 'heldOn' | 'conferenceOn'>): Day =>
  heldOn ?? conferenceOn

/** The newest approved estimate of an earlier dialogue; null: there is none to copy. */
export async function lastYears(
  db: UnitDb,
  { year, ordinal }: Pick<Dialogue, 'year' | 'ordinal'>,
): Promise<{ readonly id: string; readonly address: string } | null> {
  const found = await db
    .selectFrom('estimate')
    .innerJoin('dialogue', 'dialogue.id', 'estimate.dialogue_id')
    .select(['estimate.id', 'dialogue.address'])
    .where('estimate.stage', '=', 'approved')
    .where((row) => row.or([row('year', '<', year), row.and([row('year', '=', year), row('ordinal', '<', ordinal)])]))
    .orderBy('year', 'desc')
    .orderBy('ordinal', 'desc')
    .orderBy('estimate.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** What happened to an estimate or a settlement on its way, and who did it. */
export interface Step {
  readonly subjectId: string
  readonly step: string
  readonly sum: number
  readonly word: string
  readonly at: Temporal.Instant
  readonly by: string | null
  /** The leader in whose place it was recorded. */
  readonly for: string | null
  readonly paper: string
}

/** The steps of some estimates, the latest first. */
export const stepsOf = (db: UnitDb, estimateIds: readonly string[]): Promise<Step[]> =>
  estimateIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('estimate_step as s')
        .leftJoin('officer as o', 'o.id', 's.by_officer')
        .leftJoin('officer as f', 'f.id', 's.for_officer')
        .select(['s.estimate_id as subjectId', 's.step', 's.total as sum', 's.word', 's.at', 's.paper'])
        .select(['o.name as by', 'f.name as for'])
        .where('s.estimate_id', 'in', [...estimateIds])
        .orderBy('s.at', 'desc')
        .orderBy('s.id', 'desc')
        .execute()
