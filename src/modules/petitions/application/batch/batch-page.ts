import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import { type BatchAct, isBatchAct, type Stage } from '../../domain/index.ts'

/** One of the petitions chosen, as it stands now. */
export interface BatchRow {
  readonly id: string
  readonly number: number | null
  readonly dialogue: string | null
  readonly title: string
  readonly sender: string
  readonly field: string | null
  readonly stage: Stage
  readonly lead: string | null
  /** What came of the last act: "done", a refusal's name; '': it was not reached. */
  readonly outcome: string
}

/** Petitions chosen to be acted on together. */
export interface Batch {
  readonly id: string
  /** How many the list held. */
  readonly found: number
  /** The last act; null: none yet. */
  readonly act: BatchAct | null
  readonly version: number
  readonly rows: readonly BatchRow[]
}

/** An officer's own batch; null: there is none of his. */
export async function batchOf(db: UnitDb, officerId: string, id: string): Promise<Batch | null> {
  const batch = await db
    .selectFrom('petition_batch')
    .select(['id', 'found', 'act', 'version'])
    .where('id', '=', id)
    .where('officer_id', '=', officerId)
    .executeTakeFirst()
  if (!batch) return null
  const { rows } = await sql<BatchRow>`
    select p.id, p.number, d.address as dialogue, p.title, s.sender_name as sender, p.field, p.stage,
      coalesce(nullif(l.short_name, ''), l.name) as lead, b.outcome
    from petition_batch_row b
      join petition p on p.unit_id = b.unit_id and p.id = b.petition_id
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
      left join department l on l.unit_id = p.unit_id and l.id = p.lead_department_id
    where b.batch_id = ${id} order by b.position`.execute(db)
  return { ...batch, act: batch.act !== null && isBatchAct(batch.act) ? batch.act : null, rows }
}
