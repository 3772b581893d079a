import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import {
  type Competence,
  nameLineOf,
  publicTextDraft,
  type SenderColumns,
  type Stage,
} from '#modules/petitions/index.ts'
import { mayBeGrouped } from '#modules/themes/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** A petition as the papers of the hall tell it. */
export interface HallPetition {
  readonly id: string
  /** "7"; carried from an earlier dialogue: "3/2025". */
  readonly label: string
  readonly carried: boolean
  readonly sender: string
  /** Village, or the place outside. */
  readonly place: string
  /** How it is named aloud and in what everybody reads (R20). */
  readonly publicName: string
  readonly title: string
  readonly publicTitle: string
  /** What everybody may read of its content. */
  readonly publicContent: string
  readonly content: string
  readonly proposal: string
  readonly field: string | null
  readonly competence: Competence | null
  readonly stage: Stage
  readonly receivedOn: Day
  readonly asksToSpeak: boolean
  /** Heard for the first time in the hall. */
  readonly atConference: boolean
  /** ''. */
  readonly lead: string
  readonly joining: readonly string[]
  /** Who answers in the hall, where the agenda says so; ''. */
  readonly answers: string
  /** What is to be answered there, where it was written for the hall; ''. */
  readonly proposed: string
  readonly asks: readonly string[]
  readonly opinions: readonly { readonly of: string; readonly words: string }[]
  /** The answer in writing, or its draft; null: nothing is written yet. */
  readonly answer: { readonly content: string; readonly number: string; readonly on: Day | null } | null
  /** What was said in a hall, this one's or, to a petition that was carried over, an earlier one's. */
  readonly spoken: readonly {
    readonly on: Day
    readonly words: string
    readonly by: string
    readonly complete: boolean
  }[]
  readonly promises: readonly HallPromise[]
  /** The legal term for an answer in writing, which holds where the hall does not answer. */
  readonly dueOn: Day | null
  /** Reported or guided there; ''. */
  readonly sentTo: string
  readonly sentOn: Day | null
}

export interface HallPromise {
  readonly what: string
  /** ''. */
  readonly who: string
  readonly dueOn: Day | null
  /** Null: a line of a draft. */
  readonly madeOn: Day | null
  /** Of the hall: no letter made it. */
  readonly aloud: boolean
}

type Row = Omit<HallPetition, 'publicName' | 'publicTitle' | 'publicContent' | 'promises' | 'answer' | 'spoken'> &
  SenderColumns & {
    readonly publicTitle: string | null
    readonly publicContent: string | null
    readonly answer: { content: string; number: string; on: string | null } | null
    readonly spoken: readonly { on: string; words: string; by: string; complete: boolean }[]
    readonly promises: readonly {
      what: string
      who: string
      dueOn: string | null
      madeOn: string | null
      aloud: boolean
    }[]
  }

const dayOf = (text: string | null): Day | null => (text ? Temporal.PlainDate.from(text) : null)

/** Every petition that may be spoken of at a conference, its own and those carried into it (R25), by number, in one query. */
export async function hallPetitions(db: UnitDb, dialogueId: string): Promise<readonly HallPetition[]> {
  const { rows } = await sql<Row>`
    select p.id, case when p.dialogue_id = ${dialogueId}::uuid then p.number::text else p.number || '/' || own.address end as label,
      p.dialogue_id <> ${dialogueId}::uuid as carried,
      s.sender_name as sender, coalesce(v.name, s.outside_place) as place, coalesce(w.title, p.title) as title, t.title as "publicTitle", t.content as "publicContent",
      coalesce(w.content, p.content) as content, coalesce(w.proposal, p.proposal) as proposal, p.field, p.competence, p.stage,
      s.received_on as "receivedOn", p.ask_at_conference as "asksToSpeak",
      s.channel = 'conference' and p.dialogue_id = ${dialogueId}::uuid as "atConference",
      coalesce(l.name, '') as lead, coalesce(j.names, '{}') as joining, coalesce(i.answers, '') as answers, coalesce(i.proposed, '') as proposed,
      array(select a.ask from petition_ask a where a.unit_id = p.unit_id and a.petition_id = p.id order by a.position) as asks,
      coalesce((select jsonb_agg(jsonb_build_object('of', d.name, 'words', q.opinion) order by q.asked_at) from petition_opinion q
        join department d on d.unit_id = q.unit_id and d.id = q.department_id
        where q.unit_id = p.unit_id and q.petition_id = p.id and coalesce(q.opinion, '') <> ''), '[]') as opinions,
      doc.answer, coalesce((select jsonb_agg(jsonb_build_object('on', a.on_day, 'words', a.words, 'by', a.spoken_by, 'complete', a.complete) order by a.at, a.id)
        from petition_spoken_answer a where a.unit_id = p.unit_id and a.petition_id = p.id), '[]') as spoken,
      coalesce((select jsonb_agg(jsonb_build_object('what', c.what, 'who', coalesce(d.name, o.name, ''), 'dueOn', x.due_on, 'madeOn', c.made_on,
          'aloud', c.document_id is null) order by c.made_on, c.position, c.id)
        from commitment c left join department d on d.unit_id = c.unit_id and d.id = c.department_id
          left join officer o on o.unit_id = c.unit_id and o.id = c.officer_id
          left join deadline x on x.unit_id = c.unit_id and x.subject_id = c.id and x.kind = 'commitment' and x.lapsed_on is null
        where c.unit_id = p.unit_id and c.petition_id = p.id and c.removed_at is null), '[]') as promises,
      due.due_on as "dueOn", coalesce(e.body, '') as "sentTo", e.on_day as "sentOn",
      s.sender_name, s.sender_kind, s.village_id, s.outside_place, s.name_in_public, v.name as village_name, o.kind as organisation_kind,
      o.village_id as organisation_village_id, ov.name as organisation_village_name, o.outside_place as organisation_outside
    from petition p
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      join dialogue own on own.unit_id = p.unit_id and own.id = p.dialogue_id
      left join village v on v.unit_id = s.unit_id and v.id = s.village_id
      left join organisation o on o.unit_id = s.unit_id and o.id = s.organisation_id
      left join village ov on ov.unit_id = o.unit_id and ov.id = o.village_id
      left join department l on l.unit_id = p.unit_id and l.id = p.lead_department_id
      left join lateral (select concat_ws(', ', d.name, nullif(i.who, '')) as answers, i.proposed from agenda_item i
        left join department d on d.unit_id = i.unit_id and d.id = i.department_id
        where i.unit_id = p.unit_id and i.dialogue_id = ${dialogueId}::uuid and i.petition_id = p.id and i.removed_at is null) i on true
      left join lateral (select w.title, w.content, w.proposal from petition_wording w
        where w.unit_id = p.unit_id and w.petition_id = p.id order by w.version desc limit 1) w on true
      left join lateral (select t.title, t.content from petition_public_text t
        where t.unit_id = p.unit_id and t.petition_id = p.id order by t.version desc limit 1) t on true
      left join lateral (select array(select d.name from department d where d.unit_id = a.unit_id and d.id = any (a.joining)
          order by d.position, d.name) as names
        from petition_assignment a where a.unit_id = p.unit_id and a.petition_id = p.id order by a.at desc, a.id desc limit 1) j on true
      left join lateral (select x.due_on from deadline x where x.unit_id = p.unit_id and x.subject_id = p.id and x.round = p.round
        and x.kind in ('answer', 'escalate') and x.lapsed_on is null order by x.legal desc, x.due_on desc limit 1) due on true
      left join lateral (select jsonb_build_object('content', d.content, 'number', d.number_text, 'on', d.issued_on) as answer
        from petition_document q join document d on d.unit_id = q.unit_id and d.id = q.document_id and d.stage <> 'dropped'
        where q.unit_id = p.unit_id and q.petition_id = p.id and q.part in ('answers', 'guides') and d.content <> ''
        order by d.issued_on desc nulls last, d.created_at desc, d.id desc limit 1) doc on true
      left join lateral (select e.body, e.on_day from petition_escalation e where e.unit_id = p.unit_id and e.petition_id = p.id
        order by e.at desc limit 1) e on true
    where p.dialogue_id = ${dialogueId}::uuid
      or p.id = any (array(select c.petition_id from petition_carry c where c.dialogue_id = ${dialogueId}::uuid))
    order by own.year desc, own.ordinal desc, p.number`.execute(db)
  return rows
    .filter(({ stage }) => mayBeGrouped(stage))
    .map((row) => ({
      ...row,
      publicName: nameLineOf(row),
      publicTitle: row.publicTitle ?? publicTextDraft(row.title),
      publicContent: row.publicContent ?? publicTextDraft(row.content),
      answer: row.answer && { ...row.answer, on: dayOf(row.answer.on) },
      spoken: row.spoken.map((one) => ({ ...one, on: Temporal.PlainDate.from(one.on) })),
      promises: row.promises.map((one) => ({ ...one, dueOn: dayOf(one.dueOn), madeOn: dayOf(one.madeOn) })),
    }))
}
