import { sql } from 'kysely'
import { fold } from '#kernel/vietnamese-text.ts'
import type { FollowedPaper, IncomingEvents, LinkTarget, UnregisteredPaper } from '#modules/documents/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { petitionHref, petitionLabel } from './petition-address.ts'

interface FollowedRow {
  readonly submissionId: string
  readonly id: string
  readonly number: number | null
  readonly title: string
  readonly dialogue: string | null
  readonly stage: string
  readonly author: string
  readonly lead: string | null
  readonly passedOn: Temporal.PlainDate | null
  readonly dueOn: Temporal.PlainDate | null
  readonly answer: string | null
}

/** Petitions with what a register of papers follows; what was moved to its own process (R12) has neither sender nor words. */
const followed = (db: UnitDb, where: ReturnType<typeof sql>) =>
  sql<FollowedRow>`
    select p.submission_id as "submissionId", p.id, p.number, p.title, d.address as dialogue, p.stage,
      s.sender_name as author, a.name as lead, a.on_day as "passedOn",
      (select max(t.due_on) from deadline t where t.unit_id = p.unit_id and t.subject_id = p.id
        and t.kind in ('answer', 'escalate') and t.round = p.round and t.lapsed_on is null) as "dueOn",
      (select string_agg(doc.number_text, '; ' order by doc.issued_on, doc.id) from petition_document l
        join document doc on doc.unit_id = l.unit_id and doc.id = l.document_id and doc.stage = 'issued'
        where l.unit_id = p.unit_id and l.petition_id = p.id) as answer
    from petition p
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
      left join lateral (select e.name, x.on_day from petition_assignment x
        join department e on e.unit_id = x.unit_id and e.id = x.lead_department_id
        where x.unit_id = p.unit_id and x.petition_id = p.id order by x.at desc, x.id desc limit 1) a on true
    where ${where} order by p.number nulls last, p.row_number`.execute(db)

const joined = (texts: readonly (string | null)[]): string => [...new Set(texts)].filter(Boolean).join('; ')

/** One form's petitions together, as one row of the register tells them. */
function paperOf(rows: readonly FollowedRow[]): FollowedPaper | null {
  const [first] = rows
  if (!first) return null
  const days = rows.flatMap(({ dueOn }) => (dueOn ? [dueOn] : [])).toSorted(Temporal.PlainDate.compare)
  return {
    label: joined(rows.map((petition) => petitionLabel(petition))),
    href: petitionHref(first),
    author: first.author,
    abstract: joined(rows.map(({ title }) => title)),
    receiver: joined(rows.map(({ lead }) => lead)),
    passedOn: first.passedOn,
    dueOn: days[0] ?? null,
    stages: [...new Set(rows.map(({ stage }) => stage))],
    answer: joined(rows.map(({ answer }) => answer)),
  }
}

const grouped = (rows: readonly FollowedRow[], keyOf: (row: FollowedRow) => string) =>
  new Map(
    [...Map.groupBy(rows, keyOf)].flatMap(([key, of]) => {
      const paper = paperOf(of)
      return paper ? [[key, paper] as const] : []
    }),
  )

const MOST_TARGETS = 12

/** Petitions a number or words may mean, the newest first, with the questions to bodies that are still open. */
async function targetsIn(db: UnitDb, where: ReturnType<typeof sql>): Promise<readonly LinkTarget[]> {
  const { rows } = await sql<{ id: string; number: number | null; title: string; dialogue: string | null }>`
    select p.id, p.number, p.title, d.address as dialogue from petition p
      left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    where p.stage not in ('moved', 'spam') and ${where}
    order by s.received_on desc, p.number desc nulls last limit ${MOST_TARGETS}`.execute(db)
  const opinions = await db
    .selectFrom('petition_opinion as o')
    .innerJoin('department', 'department.id', 'o.department_id')
    .select(['o.id', 'o.petition_id as petitionId', 'department.name as label'])
    .where('o.petition_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('o.asked_at')
    .execute()
  return rows.map((row) => ({
    petitionId: row.id,
    label: [petitionLabel(row), row.dialogue && `kỳ ${row.dialogue}`].filter(Boolean).join(', '),
    opinions: opinions.filter(({ petitionId }) => petitionId === row.id).map(({ id, label }) => ({ id, label })),
  }))
}

const holdsAll = (text: ReturnType<typeof sql>, words: readonly string[]) =>
  sql.join([sql`true`, ...words.map((word) => sql`position(${word} in folded_line(${text})) > 0`)], sql` and `)

/** What petitions tell the register of what comes in. */
export const petitionIncomingEvents: IncomingEvents = {
  async bySubmission(db, ids) {
    if (ids.length === 0) return new Map()
    const { rows } = await followed(db, sql`p.submission_id = any(${ids}::uuid[])`)
    return grouped(rows, ({ submissionId }) => submissionId)
  },
  async byPetition(db, ids) {
    if (ids.length === 0) return new Map()
    const { rows } = await followed(db, sql`p.id = any(${ids}::uuid[])`)
    return grouped(rows, ({ id }) => id)
  },
  async unregistered(db, year) {
    const { rows } = await sql<UnregisteredPaper>`
      select s.id as "submissionId", s.received_on as "arrivedOn", s.sender_name as author, s.arrival_number as written,
        (select string_agg(p.title, '; ' order by p.row_number) from petition p
          where p.unit_id = s.unit_id and p.submission_id = s.id) as abstract
      from submission s
      where s.channel = 'paper' and s.received_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
        and s.sender_name <> ''
        and exists (select from petition p where p.unit_id = s.unit_id and p.submission_id = s.id and p.stage <> 'spam')
        and not exists (select from incoming i where i.unit_id = s.unit_id and i.submission_id = s.id)
      order by s.received_on, s.received_at, s.id`.execute(db)
    return rows
  },
  async targets(db, words) {
    const number = /^\s*(?:số\s*)?(\d{1,5})\s*$/iu.exec(words)?.[1]
    if (number) return targetsIn(db, sql`p.number = ${Number(number)}`)
    if (/^\d{4}-\d{4}-\d{3,4}$/.test(words.trim())) return targetsIn(db, sql`p.code = ${words.trim()}`)
    const folded = fold(words).split(/\s+/u).filter(Boolean).slice(0, 8)
    return folded.length === 0 ? [] : targetsIn(db, holdsAll(sql`p.title || ' ' || s.sender_name`, folded))
  },
  async target(db, petitionId) {
    const [target] = await targetsIn(db, sql`p.id = ${petitionId}::uuid`)
    return target ?? null
  },
  async found(db, words, year) {
    const { rows } = await sql<{ id: string; submissionId: string }>`
      select p.id, p.submission_id as "submissionId" from petition p
        join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      where s.received_on >= make_date(${year - 1}, 1, 1) and ${holdsAll(sql`p.title || ' ' || s.sender_name`, words)}
      limit 2000`.execute(db)
    return rows.flatMap(({ id, submissionId }) => [id, submissionId])
  },
  async numbered(tx, submissionId, number) {
    await tx
      .updateTable('submission')
      .set({ arrival_number: String(number) })
      .where('id', '=', submissionId)
      .execute()
  },
}
