import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import type { Commitment, SenderSaying } from '../../domain/index.ts'
import { evidenceFiles, type PublishedCommitment } from './published-query.ts'
import { saidBy } from './senders-word-query.ts'

/** A promise as the sender it was made to follows it, with what he said of it. */
export interface HeldPromise extends Commitment, Omit<PublishedCommitment, keyof Commitment | 'senderSaid'> {
  /** What he says now; null: nothing since the commune said how it stands. */
  readonly said: SenderSaying | null
  readonly saidWords: string
  readonly saidOn: Temporal.PlainDate | null
  /** The petition whose answer promised it; another than the sender's own where his was merged. */
  readonly promisedTo: string
}

/** Whose promises: of a petition, asked by its sender; or by the sender of one that was merged with it. */
export interface HeldBy {
  readonly promisedTo: string
  readonly merged: string | null
}

/**
 * What was promised in answers to these petitions, read as their holder: the department and never an officer; of the
 * evidence what everybody may see.
 */
export const heldPromises = (db: UnitDb, petitionIds: readonly string[]): Promise<readonly HeldPromise[]> =>
  promisesHeldBy(
    db,
    petitionIds.map((promisedTo) => ({ promisedTo, merged: null })),
  )

export async function promisesHeldBy(db: UnitDb, held: readonly HeldBy[]): Promise<readonly HeldPromise[]> {
  if (held.length === 0) return []
  const [promisedTo, merged] = [held.map((one) => one.promisedTo), held.map((one) => one.merged)]
  const { rows } = await sql<HeldPromise>`
    select c.id, coalesce(q.merged, c.petition_id) as "petitionId", c.petition_id as "promisedTo", c.what, coalesce(e.name, '') as who, c.made_on as "madeOn", x.due_on as "dueOn",
      c.kept_on as "keptOn", c.given_up_on as "givenUpOn", f.was_due_on as "firstDueOn", coalesce(l.words, '') as "movedBecause",
      exists (select from commitment_step m where m.unit_id = c.unit_id and m.commitment_id = c.id and m.step = 'moved') as moved,
      coalesce(g.evidence, '[]') as evidence, case when g.commitment_id is null then '[]' else ${evidenceFiles} end as files,
      ${saidBy(sql`q.merged`)} as said, coalesce(h.words, '') as "saidWords", h.on_day as "saidOn"
    from unnest(${promisedTo}::uuid[], ${merged}::uuid[]) as q (promised_to, merged) join commitment c on c.petition_id = q.promised_to
      left join department e on e.unit_id = c.unit_id and e.id = c.department_id
      left join deadline x on x.unit_id = c.unit_id and x.subject_id = c.id and x.kind = 'commitment' and (x.lapsed_on is null or c.given_up_on is not null)
      left join published_commitment g on g.unit_id = c.unit_id and g.commitment_id = c.id
      left join lateral (select s.was_due_on from commitment_step s where s.unit_id = c.unit_id and s.commitment_id = c.id
        and s.step = 'moved' and s.was_due_on is not null order by s.at, s.id limit 1) f on true
      left join lateral (select s.words from commitment_step s where s.unit_id = c.unit_id and s.commitment_id = c.id
        and s.step in ('moved', 'given-up') order by s.at desc, s.id desc limit 1) l on true
      left join lateral (select w.words, w.on_day from commitment_word w where w.unit_id = c.unit_id and w.commitment_id = c.id
        and w.petition_id is not distinct from q.merged order by w.at desc, w.id desc limit 1) h on true
    where c.made_on is not null and c.removed_at is null
    order by c.made_on, c.position, c.id`.execute(db)
  return rows
}
