import { sql } from 'kysely'
import { inOrderOf } from '#kernel/in-order.ts'
import { fold } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { sentTo } from '../domain/index.ts'
import { type Filed, placesInFiles } from './case-files.ts'
import type { DocumentEvents } from './document-events.ts'

/** Which stretch of the register of what goes out is asked for. */
export interface OutgoingAsked {
  readonly year: number
  /** Words that must all stand in a row; '': every row. */
  readonly words: string
}

interface FoundRow {
  readonly id: string
  readonly isDocument: boolean
  readonly numberText: string
  readonly on: Temporal.PlainDate
  readonly title: string
  readonly content: string
  readonly symbol: string
  readonly recipients: string
  /** The department that issued it on its own head; '': the committee. */
  readonly issuer: string
  readonly signer: string
  readonly signerTitle: string
  readonly copies: number | null
  readonly pages: number | null
  readonly note: string
  readonly withdrawnOn: Temporal.PlainDate | null
  readonly replacement: string
  readonly cancelledOn: Temporal.PlainDate | null
  readonly cancelReason: string
  readonly cancelledBy: string | null
}

/** A row of "Sổ đăng ký văn bản đi". */
export interface OutgoingRow extends Omit<FoundRow, 'content' | 'symbol' | 'recipients'> {
  readonly recipients: readonly string[]
  readonly kept: string
  /** By when what it answers is owed, while it is. */
  readonly dueOn: Temporal.PlainDate | null
  /** Where it stands in the file of a dialogue; null: it belongs to none. */
  readonly filed: Filed | null
}

/** Issued documents of the year, and numbers given for papers made elsewhere, cancelled ones among them. */
const rowsOfYear = ({ year, words }: OutgoingAsked) => {
  const folded = fold(words).split(/\s+/u).filter(Boolean).slice(0, 8)
  const holds = (text: ReturnType<typeof sql>) =>
    sql`${sql.join([sql`true`, ...folded.map((word) => sql`position(${word} in folded_line(${text})) > 0`)], sql` and `)}`
  return sql`
    select d.id, true as is_document, d.number_value as value, d.issued_on as on_day from document d
      where d.stage = 'issued' and d.issued_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
        and ${holds(sql`d.number_text || ' ' || d.title || ' ' || d.signer_name`)}
    union all
    select n.id, false, n.number, n.given_on from issued_number n
      where n.document_id is null and n.year = ${year}
        and ${holds(sql`lpad(n.number::text, 2, '0') || '/' || n.symbol || ' ' || n.abstract || ' ' || n.signer`)}`
}

/** How many rows there are, and the ids of some: the newest first, or in the order of a printed book. */
export async function outgoingIds(
  db: UnitDb,
  asked: OutgoingAsked,
  stretch: { readonly order: 'newest' | 'book'; readonly from?: number; readonly atMost?: number },
): Promise<{ readonly count: number; readonly ids: readonly string[] }> {
  const order =
    stretch.order === 'newest' ? sql`on_day desc, value desc nulls last, id desc` : sql`on_day, value nulls last, id`
  const { rows } = await sql<{ id: string; count: number }>`
    select id, count(*) over () as count from (${rowsOfYear(asked)}) as row
    order by ${order} offset ${stretch.from ?? 0} limit ${stretch.atMost ?? 100_000}`.execute(db)
  return { count: rows[0]?.count ?? 0, ids: rows.map(({ id }) => id) }
}

/** These rows, in this order. */
export async function outgoingByIds<Refusal extends string>(
  db: UnitDb,
  ids: readonly string[],
  events: Pick<DocumentEvents<Refusal>, 'subjects'>,
): Promise<readonly OutgoingRow[]> {
  const { rows } = await sql<FoundRow>`
    select d.id, true as "isDocument", d.number_text as "numberText", d.issued_on as "on", d.title, d.content,
        coalesce(p.symbol, '') as symbol, '' as recipients, coalesce(o.name, '') as issuer, d.signer_name as signer, d.signer_title as "signerTitle",
        r.copies, r.pages, coalesce(r.note, '') as note, w.withdrawn_on as "withdrawnOn",
        coalesce(w.replacement, '') as replacement,
        null::date as "cancelledOn", '' as "cancelReason", null as "cancelledBy"
      from document d
        left join department p on p.unit_id = d.unit_id and p.id = d.department_id
        left join department o on o.unit_id = d.unit_id and o.id = d.issuing_department_id
        left join register_note r on r.unit_id = d.unit_id and r.document_id = d.id
        left join document_withdrawal w on w.unit_id = d.unit_id and w.document_id = d.id
      where d.id = any(${ids}::uuid[])
    union all
    select n.id, false, lpad(n.number::text, greatest(2, length(n.number::text)), '0') || '/' || n.symbol, n.given_on,
        n.abstract, '', '', n.recipients, '', n.signer, '', null, null, '', null, '', n.cancelled_on, n.cancel_reason, o.name
      from issued_number n left join officer o on o.unit_id = n.unit_id and o.id = n.cancelled_by
      where n.id = any(${ids}::uuid[])`.execute(db)
  const subjects = await events.subjects(
    db,
    rows.flatMap(({ id, isDocument }) => (isDocument ? [id] : [])),
  )
  const places = await placesInFiles(
    db,
    rows.flatMap(({ id, isDocument }) => (isDocument ? [id] : [])),
  )
  return inOrderOf(
    ids,
    rows.map(({ content, symbol, recipients, ...row }) => {
      const of = subjects.get(row.id) ?? []
      const receivers = [...new Set(of.map(({ receiver }) => receiver).filter(Boolean))]
      const sent = row.isDocument
        ? sentTo(content, receivers, symbol)
        : { recipients: recipients.split(/\s*;\s*/u).filter(Boolean), kept: row.cancelledOn ? '' : 'VT' }
      const due = of.flatMap(({ dueOn }) => (dueOn ? [dueOn] : []))
      return {
        ...row,
        ...sent,
        dueOn: due.toSorted(Temporal.PlainDate.compare)[0] ?? null,
        filed: places.get(row.id) ?? null,
      }
    }),
  )
}

/** The years something was issued in, the latest first. */
export async function outgoingYears(db: UnitDb, thisYear: number): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from issued_on)::int as year from document where stage = 'issued'
    union select distinct year from issued_number`.execute(db)
  return [...new Set([thisYear, ...rows.map(({ year }) => year)])].toSorted((a, b) => b - a)
}
