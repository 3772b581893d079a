import { sql } from 'kysely'
import { day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Closure, closures, type Fact, isCompetence } from '../../domain/index.ts'

/** A fact as it is stored: one row of one of the tables that hang on a petition. */
interface FactRow {
  readonly petition_id: string
  readonly type: string
  readonly on_day: Temporal.PlainDate
  readonly a: string | null
  readonly b: string | null
  readonly many: readonly string[] | null
  readonly flag: boolean | null
}

/** Of one by itself: PostgreSQL plans for a list anew each time, which takes five times as long as to read one's facts. */
const isOneOf = (ids: readonly string[]) =>
  ids.length === 1 ? sql`p.id = ${ids[0]}::uuid` : sql`p.id = any(${ids}::uuid[])`

/**
 * All that happened to these petitions, in one query, in the order it was recorded. Rows of one transaction share their
 * instant; then the time in their ids decides, and for the steps of one document their own number.
 */
const factRows = (petitionIds: readonly string[]) => sql<FactRow>`
  with of as (select p.unit_id, p.id, p.submission_id from petition p where ${isOneOf(petitionIds)}),
  fact (petition_id, at, id, rank, type, on_day, a, b, many, flag) as (
    select of.id, '-infinity'::timestamptz, of.id, 0, 'received', s.received_on, null::text, null::text, null::text[], null::boolean
      from of join submission s on s.unit_id = of.unit_id and s.id = of.submission_id
    union all
    select of.id, c.at, c.id, 0, 'classified', c.on_day, c.field, c.competence, array_remove(string_to_array(c.bodies, E'\n'), ''), null
      from of join petition_classification c on c.unit_id = of.unit_id and c.petition_id = of.id
    union all
    select of.id, v.at, v.id, 0, 'asks-set', v.on_day, null, null, array(select one ->> 'id' from jsonb_array_elements(v.asks) one), null
      from of join petition_ask_version v on v.unit_id = of.unit_id and v.petition_id = of.id
    union all
    select of.id, x.at, x.id, 0, 'extended', x.on_day, x.until_day::text, null, null, null
      from of join petition_extension x on x.unit_id = of.unit_id and x.petition_id = of.id
    union all
    select of.id, a.at, a.id, 0, 'assigned', a.on_day, a.lead_department_id::text, a.lead_officer_id::text, a.joining::text[], null
      from of join petition_assignment a on a.unit_id = of.unit_id and a.petition_id = of.id
    union all
    select of.id, o.asked_at, o.id, 0, 'opinion-asked', o.asked_on, o.id::text, o.department_id::text, null, null
      from of join petition_opinion o on o.unit_id = of.unit_id and o.petition_id = of.id
    union all
    select of.id, o.given_at, o.id, 1, 'opinion-given', o.given_on, o.id::text, null, null, null
      from of join petition_opinion o on o.unit_id = of.unit_id and o.petition_id = of.id where o.given_on is not null
    union all
    select of.id, greatest(t.at, d.linked_at), t.id, t.seq,
        case when d.part = 'confirms' then 'confirmed' when t.step = 'issued' then 'answered-by-document' else t.step end,
        case when t.step = 'issued' then doc.issued_on else t.on_day end, d.document_id::text, t.word,
        case when t.step = 'issued' and d.part = 'answers' then (select array_agg(r.ask_id::text) from petition_reply r
          where r.unit_id = of.unit_id and r.petition_id = of.id and r.document_id = d.document_id and r.ask_id is not null
            and (r.words <> '' or r.ruling is not null)) end, d.complete
      from of join petition_document d on d.unit_id = of.unit_id and d.petition_id = of.id
        join document doc on doc.unit_id = d.unit_id and doc.id = d.document_id
        join document_step t on t.unit_id = d.unit_id and t.document_id = d.document_id
      where d.part = 'answers' or (d.part = 'confirms' and t.step = 'issued')
    union all
    select of.id, w.at, w.id, 0, 'answered-aloud', w.on_day, null, null,
        (select array_agg(r.ask_id::text) from petition_reply r
          where r.unit_id = of.unit_id and r.petition_id = of.id and r.spoken_answer_id = w.id and r.ask_id is not null), w.complete
      from of join petition_spoken_answer w on w.unit_id = of.unit_id and w.petition_id = of.id
    union all
    select of.id, e.at, e.id, 0, case e.way when 'reported' then 'escalated' else 'guided' end, e.on_day, e.body, null, null, null
      from of join petition_escalation e on e.unit_id = of.unit_id and e.petition_id = of.id
    union all
    select of.id, coalesce(e.answer_recorded_at, e.at), e.id, 1, 'city-answered', e.answered_on, null, null, null, null
      from of join petition_escalation e on e.unit_id = of.unit_id and e.petition_id = of.id where e.answered_on is not null
    union all
    select of.id, c.at, c.id, 0, 'closed', c.on_day, c.kind, c.duplicate_of::text, null, null
      from of join petition_closure c on c.unit_id = of.unit_id and c.petition_id = of.id
    union all
    select of.id, r.at, r.id, 0, 'rated', r.on_day, r.stars::text, null, null, null
      from of join petition_rating r on r.unit_id = of.unit_id and r.petition_id = of.id
    union all
    select of.id, r.at, r.id, 0, 'reopened', r.on_day, null, null, null, null
      from of join petition_reopening r on r.unit_id = of.unit_id and r.petition_id = of.id
    union all
    select of.id, c.at, c.id, 0, 'carried', c.on_day, c.dialogue_id::text, null, null, null
      from of join petition_carry c on c.unit_id = of.unit_id and c.petition_id = of.id
    union all
    select of.id, c.undone_at, c.id, 1, 'restored', c.on_day, null, null, null, null
      from of join petition_closure c on c.unit_id = of.unit_id and c.petition_id = of.id where c.undone_at is not null)
  select petition_id, type, on_day, a, b, many, flag from fact
  order by petition_id, at, substring(id::text, 1, 13), rank, id`

const isClosure = (text: string | null): text is Closure => closures.some((one) => one === text)

function factOf({ type, on_day: on, a, b, many, flag }: FactRow): Fact {
  const one = a ?? ''
  // Ask by ask where it is said so; otherwise the petition as a whole.
  const given = { on, complete: flag ?? true, ...(many && { asks: many }) }
  switch (type) {
    case 'received':
    case 'city-answered':
    case 'restored':
    case 'reopened':
      return { type, on }
    case 'carried':
      return { type, on, into: one }
    case 'rated':
      return { type, on, stars: Number(a) }
    case 'classified':
      if (!b || !isCompetence(b)) break
      return { type, on, field: one, competence: b, bodies: many ?? [] }
    case 'assigned':
      return { type, on, lead: one, joining: many ?? [] }
    case 'opinion-asked':
      return { type, on, opinion: one, of: b ?? '' }
    case 'opinion-given':
      return { type, on, opinion: one }
    case 'drafted':
    case 'submitted':
    case 'approved':
    case 'dropped':
    case 'confirmed':
      return { type, on, document: one }
    case 'sent-back':
      return { type, on, document: one, word: b ?? '' }
    case 'answered-by-document':
      return { type, document: one, ...given }
    case 'answered-aloud':
      return { type, ...given }
    case 'asks-set':
      return { type, on, asks: many ?? [] }
    case 'extended':
      return { type, on, until: day(one) }
    case 'escalated':
    case 'guided':
      return { type, on, to: one }
    case 'closed':
      if (!isClosure(a)) break
      return { type, on, how: a, duplicateOf: b }
  }
  throw new Error(`a fact of a petition: ${type} ${a} ${b}`)
}

/** A petition's facts, with the officer the assignment in force names, whom no rule asks about. */
export interface FactsOfPetition {
  readonly facts: readonly Fact[]
  readonly leadOfficerId: string | null
}

/** The facts of many petitions, in one query; those that are not there, or not of this unit, are left out. */
export async function factsOfPetitions(
  db: UnitDb,
  petitionIds: readonly string[],
): Promise<ReadonlyMap<string, FactsOfPetition>> {
  const found = new Map<string, { facts: Fact[]; leadOfficerId: string | null }>()
  if (petitionIds.length === 0) return found
  const { rows } = await factRows(petitionIds).execute(db)
  for (const row of rows) {
    const of = found.get(row.petition_id) ?? { facts: [], leadOfficerId: null }
    found.set(row.petition_id, of)
    of.facts.push(factOf(row))
    if (row.type === 'assigned') of.leadOfficerId = row.b
  }
  return found
}

/** The facts of one petition, for the domain; none: it is not there. */
export const petitionFacts = async (db: UnitDb, petitionId: string): Promise<readonly Fact[]> =>
  (await factsOfPetitions(db, [petitionId])).get(petitionId)?.facts ?? []
