import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import { isRuling, type Ruling } from '../domain/index.ts'

/** One entry of what everybody reads of an answer, as `published_petition.replies` keeps it. */
export interface PublicReply {
  /** Null: said of the petition as a whole. */
  readonly ask: string | null
  readonly ruling: Ruling | null
  /** '': it still waits for its reply, or what was said stands in an entry of the whole. */
  readonly words: string
}

/** A reply that was given, and asks that wait for theirs. */
export interface GivenReplyRow {
  readonly petition_id: string
  readonly ask: string | null
  readonly ruling: string | null
  readonly words: string
  /** The document or the spoken answer; null: no reply yet. */
  readonly carrier: string | null
}

/** The asks of these petitions with every reply that was given to them, and the replies to a petition as a whole. */
export async function givenReplies(db: UnitDb, petitionIds: readonly string[]): Promise<readonly GivenReplyRow[]> {
  const { rows } = await sql<GivenReplyRow>`
    with of as (select p.unit_id, p.id from petition p where p.id = any(${petitionIds}::uuid[])),
    given as (
      select r.petition_id, r.ask_id, r.ruling, r.words, coalesce(r.document_id, r.spoken_answer_id)::text as carrier,
        coalesce(d.issued_on, w.on_day) as on_day, r.id
      from of join petition_reply r on r.unit_id = of.unit_id and r.petition_id = of.id
        left join document d on d.unit_id = r.unit_id and d.id = r.document_id and d.stage = 'issued'
        left join petition_spoken_answer w on w.unit_id = r.unit_id and w.id = r.spoken_answer_id
      where coalesce(d.id, w.id) is not null and (r.words <> '' or r.ruling is not null))
    select of.id as petition_id, a.ask, g.ruling, coalesce(g.words, '') as words, g.carrier, a.position, g.on_day, g.id
      from of join petition_ask a on a.unit_id = of.unit_id and a.petition_id = of.id and a.position > 0
        left join given g on g.petition_id = of.id and g.ask_id = a.id
    union all
    select g.petition_id, null, g.ruling, g.words, g.carrier, 1000, g.on_day, g.id from given g where g.ask_id is null
    order by petition_id, position, on_day, id`.execute(db)
  return rows
}

/**
 * What stands under an answer's heading, ask by ask; none where nothing of it is said by asks or with a ruling, and the
 * answers' own texts say all. `wholes`: texts that belong to no ask, by their carriers.
 */
export function publicReplies(
  rows: readonly GivenReplyRow[],
  wholes: readonly { readonly carrier: string; readonly text: string }[],
  inPublic: (text: string) => string,
): readonly PublicReply[] {
  const given = rows.filter(({ carrier }) => carrier !== null)
  const telling = given.some(({ ask, ruling }) => ask !== null || ruling !== null)
  if (!telling) return []
  const byAsk = given.filter(({ ask, words }) => ask !== null && words !== '').map(({ carrier }) => carrier)
  const shown = rows.filter(({ ask, carrier }) => ask !== null || !byAsk.includes(carrier))
  const whole = shown.filter(({ ask }) => ask === null)
  const others = wholes.filter(
    ({ carrier }) => !byAsk.includes(carrier) && !whole.some((one) => one.carrier === carrier),
  )
  return [
    ...shown.map(({ ask, ruling, words }) => ({
      ask: ask === null ? null : inPublic(ask),
      ruling: ruling !== null && isRuling(ruling) ? ruling : null,
      words: inPublic(words),
    })),
    ...others.filter(({ text }) => text !== '').map(({ text }) => ({ ask: null, ruling: null, words: inPublic(text) })),
  ]
}
