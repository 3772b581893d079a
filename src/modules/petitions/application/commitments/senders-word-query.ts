import { type RawBuilder, sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import type { SenderSaying } from '../../domain/index.ts'
import { doublesOf } from '../doubles.ts'

/** The words of a promise `c`, each unless the house said anew how the promise stands: then its sender is asked anew. */
const inForce = sql`commitment_word w where w.unit_id = c.unit_id and w.commitment_id = c.id
  and not exists (select from commitment_step s where s.unit_id = w.unit_id and s.commitment_id = w.commitment_id
    and s.step in ('kept', 'taken-back') and (s.at, s.id) > (w.at, w.id))`

/**
 * What its senders say now of a promise `c`, each by his latest word; where those whose petitions were merged say otherwise than the
 * one it was promised to, the one who sees least of it done. Null: nobody said anything.
 */
export const saidNow: RawBuilder<SenderSaying | null> = sql`(select l.said from (
  select distinct on (w.petition_id) w.said from ${inForce} order by w.petition_id, w.at desc, w.id desc) l
  order by array_position(array['not', 'partly', 'done'], l.said) limit 1)`

/** What one of them says now of a promise `c`: the sender of the petition `asker`, merged; null: of the one it was promised to. */
export const saidBy = (asker: RawBuilder<unknown>): RawBuilder<SenderSaying | null> =>
  sql`(select w.said from ${inForce} and w.petition_id is not distinct from ${asker} order by w.at desc, w.id desc limit 1)`

/** The house says that a promise `c` is done, one of its senders that it is not, and nobody has looked at what he says. */
export const disputed: RawBuilder<boolean> = sql`c.kept_on is not null
  and c.id in (select a.commitment_id from commitment_word a where a.said <> 'done')
  and exists (select from ${inForce} and w.said <> 'done'
    and not exists (select from commitment_word l where l.unit_id = w.unit_id and l.commitment_id = w.commitment_id
      and l.petition_id is not distinct from w.petition_id and (l.at, l.id) > (w.at, w.id))
    and not exists (select from commitment_step s where s.unit_id = w.unit_id and s.commitment_id = w.commitment_id
      and s.step = 'stood-by' and (s.at, s.id) > (w.at, w.id)))`

/** What a sender says now of one promise, with his words; null: nothing. `asker`: his merged petition; null: it was promised to him. */
export async function wordNow(
  db: UnitDb,
  commitmentId: string,
  asker: string | null,
): Promise<{ readonly said: SenderSaying; readonly words: string } | null> {
  const { rows } = await sql<{ said: SenderSaying; words: string }>`select w.said, w.words from commitment c, lateral (
    select w.said, w.words from ${inForce} and w.petition_id is not distinct from ${asker}::uuid
    order by w.at desc, w.id desc limit 1) w where c.id = ${commitmentId}::uuid`.execute(db)
  return rows[0] ?? null
}

/** What its senders say now of one promise, as {@link saidNow} has it. */
export async function saidOf(db: UnitDb, commitmentId: string): Promise<SenderSaying | null> {
  const { rows } = await sql<{ said: SenderSaying | null }>`select ${saidNow} as said from commitment c
    where c.id = ${commitmentId}::uuid`.execute(db)
  return rows[0]?.said ?? null
}

/** Every word of its senders on a promise, the latest first; `merged`: the number of the petition of whose was merged. */
export const wordsOf = (db: UnitDb, commitmentId: string) =>
  db
    .selectFrom('commitment_word as w')
    .leftJoin('officer', 'officer.id', 'w.by_officer')
    .leftJoin('petition as m', 'm.id', 'w.petition_id')
    .select('m.number as merged')
    .select(['w.id', 'w.said', 'w.words', 'w.asked_how as askedHow', 'w.on_day as on', 'w.at', 'officer.name as by'])
    .where('w.commitment_id', '=', commitmentId)
    .orderBy('w.at', 'desc')
    .orderBy('w.id', 'desc')
    .execute()

/** Whose word can be entered on a promise: of whom it was promised to first, then of those whose petitions were merged with his. */
export async function askersOf(
  db: UnitDb,
  petitionId: string,
): Promise<readonly { readonly merged: string; readonly number: number | null; readonly name: string }[]> {
  const doubles = await doublesOf(db, petitionId)
  if (doubles.length === 0) return []
  const senders = await db
    .selectFrom('petition')
    .innerJoin('submission', 'submission.id', 'petition.submission_id')
    .select(['petition.id', 'petition.number', 'submission.sender_name as name'])
    .where('petition.id', 'in', [petitionId, ...doubles])
    .orderBy('petition.number')
    .execute()
  const merged = senders.filter(({ id }) => id !== petitionId)
  return [...senders.filter(({ id }) => id === petitionId), ...merged].map(({ id, number, name }) => ({
    ...{ merged: id === petitionId ? '' : id, number, name },
  }))
}
