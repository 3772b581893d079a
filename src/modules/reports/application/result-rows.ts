import { sql } from 'kysely'
import { type Day, isAfter } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isLate, type Outcome, outcomeOf, standingAt } from '../domain/index.ts'

/** One petition of the result report (Phụ lục II). */
export interface ResultRow {
  readonly id: string
  readonly number: number
  readonly sender: string
  /** Of the sender, with all but its end hidden; ''. */
  readonly identifier: string
  readonly kind: string | null
  /** Village, or the place outside. */
  readonly place: string
  readonly title: string
  readonly content: string
  readonly proposal: string
  readonly receivedOn: Day
  readonly field: string | null
  readonly competence: string | null
  readonly lead: string
  readonly joining: readonly string[]
  /** Heard for the first time at the conference. */
  readonly atConference: boolean
  readonly answeredOn: Day | null
  /** The term that runs or ran, legal before the unit's own target. */
  readonly dueOn: Day | null
  readonly planned: boolean
  /** What was answered, in the words of the last answer; ''. */
  readonly answer: string
  /** "118/UBND-KT", with its day; what was said at the conference has none. */
  readonly answerNumber: string
  readonly answerDay: Day | null
  /** To whom it was reported or guided, when and under which number. */
  readonly sentTo: string
  readonly sentOn: Day | null
  readonly sentNumber: string
  readonly delayCause: string
  readonly outcome: Outcome
  readonly late: boolean
}

type Stored = Omit<ResultRow, 'outcome' | 'late'> & {
  readonly stage: string
  readonly spoken: boolean
  readonly withdrawnOn: Day | null
}

/**
 * Every petition of a dialogue with what came of it by the end of a day, by number, in one query: what was received later is
 * not there yet, what was settled later is open. Spam, doubles and what was moved to its own process are no part of the report
 * (R12, R19).
 */
export async function resultRows(db: UnitDb, dialogueId: string, today: Day): Promise<readonly ResultRow[]> {
  const { rows } = await sql<Stored>`
    select p.id, p.number, s.sender_name as sender, s.identifier_mask as identifier, coalesce(s.sender_kind, o.kind) as kind,
      coalesce(v.name, s.outside_place) as place, coalesce(w.title, p.title) as title, coalesce(w.content, p.content) as content,
      coalesce(w.proposal, p.proposal) as proposal, s.received_on as "receivedOn", gone.on_day as "withdrawnOn",
      p.field, p.competence, p.stage, coalesce(l.name, '') as lead, coalesce(j.names, '{}') as joining,
      s.channel = 'conference' as "atConference", p.answered_on as "answeredOn",
      x.due_on as "dueOn", coalesce(x.planned, false) as planned, coalesce(x.reason, '') as "delayCause",
      coalesce(said.words is not null, false) as spoken,
      coalesce(nullif(doc.content, ''), said.words, e.answer, '') as answer, coalesce(doc.number_text, e.answer_reference, '') as "answerNumber",
      coalesce(doc.issued_on, e.answered_on) as "answerDay",
      coalesce(e.body, '') as "sentTo", e.on_day as "sentOn", coalesce(e.reference, '') as "sentNumber"
    from petition p
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      left join organisation o on o.unit_id = s.unit_id and o.id = s.organisation_id
      left join village v on v.unit_id = s.unit_id and v.id = s.village_id
      left join department l on l.unit_id = p.unit_id and l.id = p.lead_department_id
      left join lateral (select w.title, w.content, w.proposal from petition_wording w
        where w.unit_id = p.unit_id and w.petition_id = p.id order by w.version desc limit 1) w on true
      left join lateral (select array(select d.name from department d where d.unit_id = a.unit_id and d.id = any (a.joining)
          order by d.position, d.name) as names
        from petition_assignment a where a.unit_id = p.unit_id and a.petition_id = p.id order by a.at desc, a.id desc limit 1) j on true
      left join lateral (select x.due_on, x.planned, x.reason from deadline x
        where x.unit_id = p.unit_id and x.subject_id = p.id and x.round = p.round and x.kind in ('answer', 'escalate') and x.lapsed_on is null
        order by x.legal desc, x.due_on desc limit 1) x on true
      left join lateral (select d.content, d.number_text, d.issued_on from petition_document q
          join document d on d.unit_id = q.unit_id and d.id = q.document_id and d.stage = 'issued'
        where q.unit_id = p.unit_id and q.petition_id = p.id and q.round = p.round and q.part in ('answers', 'guides')
        order by d.issued_on desc, d.id desc limit 1) doc on true
      left join lateral (select a.words from petition_spoken_answer a
        where a.unit_id = p.unit_id and a.petition_id = p.id and a.round = p.round and a.complete order by a.at desc limit 1) said on true
      left join lateral (select e.body, e.on_day, e.reference, e.answer, e.answer_reference, e.answered_on from petition_escalation e
        where e.unit_id = p.unit_id and e.petition_id = p.id order by e.at desc limit 1) e on true
      left join lateral (select c.on_day from petition_closure c
        where c.unit_id = p.unit_id and c.petition_id = p.id and c.kind = 'withdrawn' and c.undone_at is null order by c.at desc limit 1) gone on true
    where p.dialogue_id = ${dialogueId} and p.stage not in ('spam', 'duplicate', 'moved')
    order by p.number`.execute(db)
  return rows.filter(({ receivedOn }) => !isAfter(receivedOn, today)).map((stored) => reported(stored, today))
}

function reported(stored: Stored, today: Day): ResultRow {
  const { stage, spoken, withdrawnOn: _, ...row } = standingAt(stored, today)
  const handled = { ...row, stage, spoken }
  // What came later is not told either.
  const unsaid = handled.answeredOn === null && stored.answeredOn !== null
  const unsent = row.sentOn !== null && isAfter(row.sentOn, today)
  return {
    ...row,
    ...(unsaid && { answer: '', answerNumber: '', answerDay: null }),
    ...(unsent && { answer: '', answerNumber: '', answerDay: null, sentTo: '', sentOn: null, sentNumber: '' }),
    outcome: outcomeOf(handled, today),
    late: isLate(handled, today),
  }
}
