import { sql } from 'kysely'
import { notHeldSince } from '#modules/dialogues/index.ts'
import { carriedCounts, promisesLeft } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { ClosingCounts } from '../domain/index.ts'

/** What of a dialogue is still open, in a handful of queries. */
export async function closingCounts(
  db: UnitDb,
  dialogue: { readonly id: string; readonly heldOn: Temporal.PlainDate | null },
): Promise<ClosingCounts> {
  const notHeldOn = dialogue.heldOn ? null : await notHeldSince(db, dialogue.id)
  const { unexplained } = await carriedCounts(db, dialogue.id)
  const promises = await promisesLeft(db, dialogue.id)
  const { rows } = await sql<
    Record<Exclude<keyof ClosingCounts, 'conference' | 'long-standing' | 'promises' | 'disputed-promises'>, number>
  >`
    with own as (select p.id, p.stage from petition p where p.dialogue_id = ${dialogue.id}::uuid),
    owed as (select x.kind, x.name from deadline x where x.dialogue_id = ${dialogue.id}::uuid and x.met_on is null and x.lapsed_on is null)
    select
      (select count(*)::int from owed where kind = 'milestone' and name = 'result-report') as report,
      (select count(*)::int from owed where kind = 'confirm') as unconfirmed,
      (select count(*)::int from petition_document l join own on own.id = l.petition_id
        join document d on d.unit_id = l.unit_id and d.id = l.document_id
        where d.stage = 'issued' and l.part in ('answers', 'confirms') and not exists (select from delivery g
          where g.unit_id = l.unit_id and g.document_id = l.document_id and g.subject_id = l.petition_id)) as undelivered,
      (select count(*)::int from message m where m.told_at is null and m.mail <> 'sent'
        and m.about in ('petition', 'dialogue') and (m.about_id = ${dialogue.id}::uuid or m.about_id in (select id from own))) as untold,
      (select count(*)::int from owed where kind = 'milestone' and name <> 'result-report') as milestones,
      (select count(*)::int from task t where t.dialogue_id = ${dialogue.id}::uuid and t.done_on is null and t.dropped_on is null) as tasks,
      (select count(*)::int from own where stage = 'waiting-city') as "waiting-city",
      (select count(*)::int from own where stage not in ('answered', 'guided', 'withdrawn', 'spam', 'duplicate', 'moved', 'waiting-city')) as "open-petitions"`.execute(
    db,
  )
  const [counted] = rows
  if (!counted) throw new Error('counting gave no row')
  return {
    ...counted,
    ...{ conference: dialogue.heldOn || notHeldOn ? 0 : 1, 'long-standing': unexplained },
    ...{ promises: promises.open, 'disputed-promises': promises.disputed },
  }
}
