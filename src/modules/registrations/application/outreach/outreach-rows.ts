import { sql } from 'kysely'
import { type Dialogue, rulesOf } from '#modules/dialogues/index.ts'
import { isKind, type Place, standingOf } from '#modules/organisations/index.ts'
import { countingKinds } from '#modules/regulations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isToAsk, isTypedResult, type OutreachRow } from '../../domain/outreach.ts'
import { ownContact } from './contacts.ts'

interface Found {
  readonly id: string
  readonly name: string
  readonly kind: string | null
  readonly village_id: string | null
  readonly outside_place: string
  readonly counts_override: boolean | null
  readonly counts_reason: string
  readonly unions: string[] | null
  readonly contact_id: string | null
  readonly listed: boolean | null
  readonly registered: boolean
  readonly took_part: boolean
  readonly petitions: number
  readonly result: string | null
}

/** A row's organisation, of merged ones the one that remains; of a form linked to none, the one it speaks for (R9). */
const organisation = sql`coalesce(o.merged_into, o.id, organisation_for(f.identifier_key, f.name_key, c.phone_key))`

const registeredFor = (dialogueId: string) => sql`
  select distinct ${organisation} as id from registration f
    join contact c on c.unit_id = f.unit_id and c.id = f.contact_id
    left join organisation o on o.unit_id = f.unit_id and o.id = f.organisation_id
  where f.dialogue_id = ${dialogueId}::uuid and f.withdrawn_at is null`

/** The dialogue before this one, of the year before or the same; null: this is the first. */
export async function dialogueBefore(db: UnitDb, { year, ordinal }: Dialogue): Promise<string | null> {
  const row = await db
    .selectFrom('dialogue')
    .select('id')
    .where((is) => is.or([is('year', '<', year), is.and([is('year', '=', year), is('ordinal', '<', ordinal)])]))
    .orderBy('year', 'desc')
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/**
 * Every organisation of the register with how asking it stands for a dialogue, in two queries. A complaint that was moved
 * to its own process is nobody's petition here (R12).
 */
export async function outreachRows(db: UnitDb, dialogue: Dialogue): Promise<readonly OutreachRow[]> {
  const before = await dialogueBefore(db, dialogue)
  const { rows } = await sql<Found>`
    with now_in as (${registeredFor(dialogue.id)}),
    before_in as (${registeredFor(before ?? '00000000-0000-0000-0000-000000000000')}),
    petitioned as (
      select coalesce(o.merged_into, o.id, organisation_for(f.identifier_key, f.sender_name_key, c.phone_key)) as id, count(*)::int as n
      from petition p
        join submission f on f.unit_id = p.unit_id and f.id = p.submission_id
        join contact c on c.unit_id = f.unit_id and c.id = f.contact_id
        left join organisation o on o.unit_id = f.unit_id and o.id = f.organisation_id
      where p.dialogue_id = ${dialogue.id} and p.stage not in ('moved', 'spam', 'withdrawn') group by 1),
    said as (
      select distinct on (1) coalesce(o.merged_into, o.id) as id, a.result
      from outreach_attempt a join organisation o on o.unit_id = a.unit_id and o.id = a.organisation_id
      where a.dialogue_id = ${dialogue.id} order by 1, a.at desc, a.id desc),
    given as (
      select distinct on (1) coalesce(o.merged_into, o.id) as id, w.contact_id, w.listed
      from outreach w join organisation o on o.unit_id = w.unit_id and o.id = w.organisation_id
      where w.dialogue_id = ${dialogue.id} order by 1, o.merged_into nulls first),
    member as (select organisation_id as id, array_agg(union_id) as unions from organisation_union group by 1)
    select o.id, o.name, o.kind, o.village_id, o.outside_place, o.counts_override, o.counts_reason, member.unions,
      given.contact_id, given.listed, now_in.id is not null as registered, before_in.id is not null as took_part,
      coalesce(petitioned.n, 0) as petitions, said.result
    from organisation o
      left join now_in on now_in.id = o.id left join before_in on before_in.id = o.id
      left join petitioned on petitioned.id = o.id left join said on said.id = o.id
      left join given on given.id = o.id left join member on member.id = o.id
    where o.merged_into is null`.execute(db)
  const counting = countingKinds(rulesOf(dialogue))
  return rows.map((row) => {
    const place: Place | null = row.village_id ? 'inside' : row.outside_place ? 'outside' : null
    const override = row.counts_override === null ? null : { counts: row.counts_override, reason: row.counts_reason }
    return {
      organisationId: row.id,
      name: row.name,
      villageId: row.village_id,
      unionIds: row.unions ?? [],
      contactId: row.contact_id,
      standing: standingOf({ kind: row.kind && isKind(row.kind) ? row.kind : null, place, override }, counting),
      listed: row.listed,
      registered: row.registered,
      tookPartBefore: row.took_part,
      petitions: row.petitions,
      lastResult: row.result && isTypedResult(row.result) ? row.result : null,
    }
  })
}

/** How many are still to be asked, all of them or those given to one officer. */
export async function countToAsk(db: UnitDb, dialogue: Dialogue, officerId: string | null = null): Promise<number> {
  const own = officerId && (await ownContact(db, officerId))
  if (officerId && !own) return 0
  const rows = await outreachRows(db, dialogue)
  return rows.filter((row) => isToAsk(row) && (!own || row.contactId === own)).length
}
