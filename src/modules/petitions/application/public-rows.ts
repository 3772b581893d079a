import { sql } from 'kysely'
import { type Day, isBefore } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { searchWords } from '#kernel/vietnamese-text.ts'
import { countWorkingDays, currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import { type Deadline, deadlinesOfAll } from '#modules/deadlines/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Fact, type PetitionState, stateOf } from '../domain/index.ts'
import { factsOfPetitions } from './handling/petition-facts.ts'
import { publicAnswer } from './public-answer.ts'
import { publicVillage, type SenderColumns } from './public-identity.ts'
import { type GivenReplyRow, givenReplies, type PublicReply, publicReplies } from './public-replies.ts'
import { type CourseEntry, type PublishedState, publicCourse, publishedState } from './published-course.ts'

/** What a due day counts from, for "vì sao ngày này". */
export interface DueWhy {
  readonly anchor: string
  /** "2026-10-22". */
  readonly on: string
  readonly term: number
  readonly source: string
}

/** What stands in `published_petition`, without the unit. */
export interface PublicRow {
  readonly petition_id: string
  readonly dialogue_id: string
  readonly year: number
  readonly dialogue_address: string
  readonly number: number
  readonly title: string
  readonly content: string
  readonly proposal: string
  readonly name_line: string
  /** How many signed besides the sender; who, nobody reads (R20). */
  readonly signatories: number
  readonly field: string | null
  readonly village_id: string | null
  readonly state: PublishedState
  readonly received_on: Day
  readonly channel: string
  readonly due_on: Day | null
  readonly due_planned: boolean
  readonly due_facts: DueWhy | null
  readonly duplicate_of: string | null
  readonly answered_on: Day | null
  readonly answered_in: number | null
  readonly answer: string
  /** Ask by ask, where the answer says so. */
  readonly replies: readonly PublicReply[]
  /** By when it was put off, beside the legal day. */
  readonly extended_to: Day | null
  readonly answer_reference: string
  /** Issued documents that answer it; their files are public once they are released one by one. */
  readonly document_ids: readonly string[]
  readonly course: readonly CourseEntry[]
  readonly sort_on: Day
  readonly words: readonly string[]
}

interface ReleasedRow extends SenderColumns {
  readonly petition_id: string
  readonly dialogue_id: string
  readonly year: number
  readonly dialogue_address: string
  readonly number: number
  readonly title: string
  readonly content: string
  readonly proposal: string
  readonly name_line: string
  readonly sender_field: string | null
  readonly channel: string
  readonly contact_name: string
  readonly unit_phone: string
  /** Names of those who signed too: never public. */
  readonly signatory_names: readonly string[]
}

/** Petitions with a number whose public text is released; the latest released version, if it was not taken back. */
const released = (petitionIds: readonly string[]) => sql<ReleasedRow>`
  select p.id as petition_id, p.dialogue_id, d.year, d.address as dialogue_address, p.number, p.sender_field,
    t.title, t.content, t.proposal, t.name_line, s.channel, s.sender_name, s.sender_kind, s.village_id, s.outside_place,
    s.name_in_public, v.name as village_name, o.kind as organisation_kind, o.village_id as organisation_village_id,
    ov.name as organisation_village_name, o.outside_place as organisation_outside, c.name as contact_name,
    u.phone as unit_phone,
    coalesce((select array_agg(g.name order by g.position) from submission_signatory g
      where g.unit_id = s.unit_id and g.submission_id = s.id and g.name <> ''), '{}') as signatory_names
  from petition p
    join lateral (select x.title, x.content, x.proposal, x.name_line, x.taken_back_at from petition_public_text x
      where x.unit_id = p.unit_id and x.petition_id = p.id and x.released_on is not null order by x.version desc limit 1) t on true
    join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    join contact c on c.unit_id = p.unit_id and c.id = s.contact_id
    join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
    join unit u on u.id = p.unit_id
    left join village v on v.unit_id = p.unit_id and v.id = s.village_id
    left join organisation o on o.unit_id = p.unit_id and o.id = s.organisation_id
    left join village ov on ov.unit_id = p.unit_id and ov.id = o.village_id
  where p.id = any(${petitionIds}::uuid[]) and p.number is not null and t.taken_back_at is null
  order by p.id`

/** What of these petitions is public, computed from the facts; those of which nothing is are left out. */
export async function publicRows(db: UnitDb, petitionIds: readonly string[]): Promise<readonly PublicRow[]> {
  const { rows } = await released(petitionIds).execute(db)
  if (rows.length === 0) return []
  const ids = rows.map(({ petition_id }) => petition_id)
  const facts = await factsOfPetitions(db, ids)
  const answers = await answersOf(db, ids)
  const replies = await givenReplies(db, ids)
  const dialogues = await dialogueAddresses(db)
  const deadlines = await deadlinesOfAll(db, ids)
  const calendar = await currentCalendar(db)
  return rows.flatMap((row) => {
    const own = facts.get(row.petition_id)?.facts ?? []
    const state = stateOf(own)
    const shown = publishedState(state)
    if (!shown || !state.receivedOn) return []
    const of = answers.filter(({ petition_id }) => petition_id === row.petition_id)
    const due = deadlines.filter(({ subjectId }) => subjectId === row.petition_id)
    const said = {
      ...{ answers: of, replies: replies.filter(({ petition_id }) => petition_id === row.petition_id) },
      ...{ dialogues, due, calendar },
    }
    return [publicRow(row, { facts: own, state, shown, receivedOn: state.receivedOn, ...said })]
  })
}

/** How each of these petitions' texts may be told in public: personal data hidden, the sender called as the list calls him. */
export async function publicTellings(
  db: UnitDb,
  petitionIds: readonly string[],
): Promise<ReadonlyMap<string, (text: string) => string>> {
  const { rows } = await released(petitionIds).execute(db)
  return new Map(rows.map((row) => [row.petition_id, tellingOf(row)]))
}

function tellingOf(row: ReleasedRow): (text: string) => string {
  const hiddenNames = [...(row.name_in_public ? [] : [row.sender_name, row.contact_name]), ...row.signatory_names]
  return (text) => publicAnswer(text, { hiddenNames, nameLine: row.name_line, unitPhone: row.unit_phone })
}

function publicRow(
  row: ReleasedRow,
  of: {
    facts: readonly Fact[]
    state: PetitionState
    shown: PublishedState
    receivedOn: Day
    answers: readonly AnswerRow[]
    replies: readonly GivenReplyRow[]
    /** Addresses of the unit's dialogues, by id. */
    dialogues: ReadonlyMap<string, string>
    due: readonly Deadline[]
    calendar: WorkingCalendar
  },
): PublicRow {
  const { state, receivedOn } = of
  const term = termInForce(of.due, state)
  const inPublic = tellingOf(row)
  const names = {
    department: (id: string) => of.answers.find((one) => one.kind === 'department' && one.ref === id)?.text ?? '',
    outside: (id: string) => of.answers.find((one) => one.kind === 'body' && one.ref === id)?.text ?? '',
    documentNumber: (id: string) => of.answers.find(({ kind, ref }) => kind === 'document' && ref === id)?.number ?? '',
    dialogue: (id: string) => of.dialogues.get(id) ?? '',
  }
  const said = of.answers.filter(({ kind }) => kind === 'document' || kind === 'aloud' || kind === 'city')
  const texts = said.filter(({ text, part }) => text !== '' && part !== 'confirms')
  const wholes = texts.map(({ ref, text }) => ({ carrier: ref, text }))
  const replies = publicReplies(of.replies, wholes, inPublic)
  const answer =
    replies.length > 0 ? joined(replies.map(({ words }) => words)) : inPublic(joined(texts.map(({ text }) => text)))
  const { petition_id, dialogue_id, year, dialogue_address, number, title, content, proposal, name_line } = row
  return {
    ...{ petition_id, dialogue_id, year, dialogue_address, number, title, content, proposal, name_line },
    signatories: row.signatory_names.length,
    field: state.field ?? row.sender_field,
    village_id: publicVillage(row),
    state: of.shown,
    received_on: receivedOn,
    channel: row.channel,
    due_on: term?.dueOn ?? null,
    due_planned: term?.planned ?? false,
    due_facts: term && {
      ...{ anchor: term.anchor.what, on: term.anchor.on.toString(), term: term.term, source: term.source },
    },
    duplicate_of: state.closed?.duplicateOf ?? null,
    answered_on: state.answeredOn,
    answered_in: state.answeredOn && term ? workingDays(of.calendar, term, receivedOn, state.answeredOn) : null,
    answer,
    replies,
    extended_to: state.extendedTo,
    answer_reference: said.map(referenceOf).filter(Boolean).join('; '),
    document_ids: said.flatMap(({ kind, ref }) => (kind === 'document' ? [ref] : [])),
    course: publicCourse(of.facts, names),
    sort_on: state.answeredOn ?? receivedOn,
    words: searchWords(
      [title, content, proposal, name_line, answer, ...replies.map(({ ask }) => ask ?? '')].join('\n'),
    ),
  }
}

const joined = (texts: readonly string[]): string => texts.filter(Boolean).join('\n\n')

const dialogueAddresses = async (db: UnitDb): Promise<ReadonlyMap<string, string>> =>
  new Map((await db.selectFrom('dialogue').select(['id', 'address']).execute()).map(({ id, address }) => [id, address]))

/** The legal term of the answer, of this round; what is only the unit's own target stays inside (R15). */
const termInForce = (due: readonly Deadline[], state: PetitionState): Deadline | null =>
  due.find(({ kind, round, lapsedOn }) => kind === 'answer' && round === state.round && !lapsedOn) ?? null

/** Working days to the answer, from the day the term counts from; from receipt when it came before that day. */
function workingDays(calendar: WorkingCalendar, term: Deadline, receivedOn: Day, answeredOn: Day): number {
  const from = isBefore(answeredOn, term.anchor.on) ? receivedOn : term.anchor.on
  return Math.max(0, countWorkingDays(calendar, from, answeredOn))
}

function referenceOf({ kind, number, on }: AnswerRow): string {
  if (kind === 'document') return on ? `Công văn số ${number} ngày ${dateWithYear(on)}` : ''
  if (kind === 'aloud') return on ? `Trả lời tại hội nghị ngày ${dateWithYear(on)}` : ''
  return number && on ? `${number} ngày ${dateWithYear(on)}` : ''
}

interface AnswerRow {
  readonly petition_id: string
  readonly kind: 'document' | 'aloud' | 'city' | 'department' | 'body'
  readonly ref: string
  readonly part: string
  readonly number: string
  readonly on: Day | null
  readonly text: string
}

/** Issued documents, spoken answers and the city's, in the order of their days; names of leading departments and of bodies asked. */
async function answersOf(db: UnitDb, ids: readonly string[]): Promise<readonly AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    with of as (select p.unit_id, p.id, p.round from petition p where p.id = any(${ids}::uuid[])),
    answer (petition_id, kind, ref, part, number, "on", text) as (
      select of.id, 'document', doc.id::text, l.part, doc.number_text, doc.issued_on, doc.content
        from of join petition_document l on l.unit_id = of.unit_id and l.petition_id = of.id and l.part in ('answers', 'confirms')
          join document doc on doc.unit_id = of.unit_id and doc.id = l.document_id and doc.stage = 'issued'
      union all
      select of.id, 'aloud', w.id::text, '', '', w.on_day, w.words
        from of join petition_spoken_answer w on w.unit_id = of.unit_id and w.petition_id = of.id
      union all
      select of.id, 'city', e.id::text, '', e.answer_reference, e.answered_on, e.answer
        from of join petition_escalation e on e.unit_id = of.unit_id and e.petition_id = of.id where e.answered_on is not null
      union all
      select distinct of.id, 'department', d.id::text, '', '', null::date, d.name
        from of join petition_assignment a on a.unit_id = of.unit_id and a.petition_id = of.id
          join department d on d.unit_id = of.unit_id and d.id = a.lead_department_id
      union all
      select distinct of.id, 'body', d.id::text, '', '', null::date, d.name
        from of join petition_opinion o on o.unit_id = of.unit_id and o.petition_id = of.id
          join department d on d.unit_id = of.unit_id and d.id = o.department_id and d.outside)
    select * from answer order by petition_id, "on" nulls last, kind, ref`.execute(db)
  return rows
}
