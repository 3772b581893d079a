import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import { type SettlementStage, settlementStages } from '../domain/index.ts'
import type { Step } from './estimates.ts'

/** Quyết toán of a dialogue, how far it is. */
export interface Settlement {
  readonly id: string
  readonly stage: SettlementStage
  /** Why it came out as it did, in the accountant's words. */
  readonly explanation: string
  readonly version: number
}

/** The settlement of a dialogue; null: none was submitted yet. */
export async function settlementOf(db: UnitDb, dialogueId: string): Promise<Settlement | null> {
  const row = await db
    .selectFrom('settlement')
    .select(['id', 'stage', 'explanation', 'version'])
    .where('dialogue_id', '=', dialogueId)
    .executeTakeFirst()
  const stage = settlementStages.find((one) => one === row?.stage)
  return row && stage ? { ...row, stage } : null
}

/** What happened to a settlement on its way, the latest first. */
export const settlementSteps = (db: UnitDb, settlementId: string): Promise<Step[]> =>
  db
    .selectFrom('settlement_step as s')
    .leftJoin('officer as o', 'o.id', 's.by_officer')
    .leftJoin('officer as f', 'f.id', 's.for_officer')
    .select(['s.settlement_id as subjectId', 's.step', 's.spent as sum', 's.word', 's.at', 's.paper'])
    .select(['o.name as by', 'f.name as for'])
    .where('s.settlement_id', '=', settlementId)
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()

/** An estimate or a settlement that lies with the leader. */
export interface MoneyToApprove {
  readonly page: 'du-toan' | 'quyet-toan'
  /** The address of its dialogue. */
  readonly dialogue: string
}

/** What waits for the leader's approval, of every dialogue that is still open: a settlement often outlasts the next one's opening. */
export async function moneyToApprove(db: UnitDb): Promise<readonly MoneyToApprove[]> {
  const { rows } = await sql<MoneyToApprove>`
    select m.page, d.address as dialogue from (
      select dialogue_id, 'du-toan' as page from estimate where stage = 'submitted'
      union all select dialogue_id, 'quyet-toan' from settlement where stage = 'submitted') m
    join dialogue d on d.id = m.dialogue_id
    where d.closed_on is null
    order by d.year, d.ordinal, m.page`.execute(db)
  return rows
}

/** A dialogue's money in a line. */
export interface MoneyGlance {
  /** Of the estimate that binds; null where none does. */
  readonly approved: number | null
  /** Of what is being written or lies with the leader; null where nothing is. */
  readonly open: { readonly stage: string; readonly total: number } | null
  readonly spent: number
  readonly settlement: string | null
}

/** How far a dialogue's money is: one query. */
export async function moneyGlance(db: UnitDb, dialogueId: string): Promise<MoneyGlance> {
  const { rows } = await sql<{
    approved: number | null
    openStage: string | null
    open: number
    spent: number
    settlement: string | null
  }>`
    with newest as (
      select distinct on (e.stage = 'approved') e.id, e.stage from estimate e
      where e.dialogue_id = ${dialogueId} and e.stage <> 'dropped' order by e.stage = 'approved', e.seq desc),
    summed as (
      select n.stage, coalesce(sum(l.amount), 0)::bigint as total
      from newest n left join estimate_line l on l.estimate_id = n.id group by n.id, n.stage)
    select (select total from summed where stage = 'approved') as approved,
      (select stage from summed where stage <> 'approved') as "openStage",
      coalesce((select total from summed where stage <> 'approved'), 0)::bigint as open,
      coalesce((select sum(v.amount) from voucher v where v.dialogue_id = ${dialogueId} and v.cancelled_at is null), 0)::bigint as spent,
      (select s.stage from settlement s where s.dialogue_id = ${dialogueId}) as settlement`.execute(db)
  const [row] = rows
  if (!row) throw new Error('money without a row')
  const { approved, openStage, open, spent, settlement } = row
  return { approved, spent, settlement, open: openStage === null ? null : { stage: openStage, total: open } }
}
