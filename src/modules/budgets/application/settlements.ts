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

/** What of a dialogue's money lies with the leader. */
export interface MoneyToApprove {
  readonly estimate: boolean
  readonly settlement: boolean
}

/** Whether an estimate or a settlement waits for its approval: one query. */
export async function moneyToApprove(db: UnitDb, dialogueId: string): Promise<MoneyToApprove> {
  const waiting = (table: 'estimate' | 'settlement') =>
    sql<boolean>`exists (select from ${sql.table(table)} t where t.dialogue_id = ${dialogueId} and t.stage = 'submitted')`
  const { rows } = await sql<MoneyToApprove>`
    select ${waiting('estimate')} as estimate, ${waiting('settlement')} as settlement`.execute(db)
  return rows[0] ?? { estimate: false, settlement: false }
}
