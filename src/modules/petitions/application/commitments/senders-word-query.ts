import { type RawBuilder, sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import type { SenderSaying } from '../../domain/index.ts'

/** The words of a promise `c`, each unless the house said anew how the promise stands: then its sender is asked anew. */
const inForce = sql`commitment_word w where w.unit_id = c.unit_id and w.commitment_id = c.id
  and not exists (select from commitment_step s where s.unit_id = w.unit_id and s.commitment_id = w.commitment_id
    and s.step in ('kept', 'taken-back') and (s.at, s.id) > (w.at, w.id))`

/** What the sender says now of a promise `c`; null: nothing. */
export const saidNow: RawBuilder<SenderSaying | null> = sql`(select w.said from ${inForce} order by w.at desc, w.id desc limit 1)`

/** The house says that a promise `c` is done, its sender that it is not, and nobody has looked at what he says. */
export const disputed: RawBuilder<boolean> = sql`c.kept_on is not null
  and c.id in (select a.commitment_id from commitment_word a where a.said <> 'done')
  and exists (select from ${inForce} and w.said <> 'done'
    and not exists (select from commitment_word l where l.unit_id = w.unit_id and l.commitment_id = w.commitment_id and (l.at, l.id) > (w.at, w.id))
    and not exists (select from commitment_step s where s.unit_id = w.unit_id and s.commitment_id = w.commitment_id
      and s.step = 'stood-by' and (s.at, s.id) > (w.at, w.id)))`

/** What the sender says now of one promise, with his words; null: nothing. */
export async function wordNow(
  db: UnitDb,
  commitmentId: string,
): Promise<{ readonly said: SenderSaying; readonly words: string } | null> {
  const { rows } = await sql<{ said: SenderSaying; words: string }>`select w.said, w.words from commitment c, lateral (
    select w.said, w.words from ${inForce} order by w.at desc, w.id desc limit 1) w where c.id = ${commitmentId}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Every word of its sender on a promise, the latest first. */
export const wordsOf = (db: UnitDb, commitmentId: string) =>
  db
    .selectFrom('commitment_word as w')
    .leftJoin('officer', 'officer.id', 'w.by_officer')
    .select(['w.id', 'w.said', 'w.words', 'w.asked_how as askedHow', 'w.on_day as on', 'w.at', 'officer.name as by'])
    .where('w.commitment_id', '=', commitmentId)
    .orderBy('w.at', 'desc')
    .orderBy('w.id', 'desc')
    .execute()
