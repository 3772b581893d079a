import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { cleanText, queryWords } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isRuling, mostAlike, type Ruling, searchedPairs, tellingWords } from '../domain/index.ts'
import { asTsquery } from './inbox-query.ts'

/** One reply of the library: what was asked, what was replied, where it stands. */
export interface LibraryReply {
  /** What an insertion names it by: the document or spoken answer, and the ask. */
  readonly answerId: string
  readonly askId: string | null
  readonly how: 'document' | 'spoken'
  readonly petition: { readonly number: number | null; readonly title: string; readonly dialogue: string | null }
  /** Null: said of the petition as a whole. */
  readonly ask: string | null
  readonly ruling: Ruling | null
  readonly words: string
  readonly numberText: string
  readonly on: Day
  readonly bases: readonly { readonly id: string; readonly number: string }[]
}

/** As many answers as a page of the library shows. */
const MOST = 20
/** As many as are looked at for likeness. */
const LOOKED_AT = 80
const MOST_PAIRS = 30

/** Tìm trong các câu trả lời đã có: those that hold all the words, the latest first. */
export async function searchAnswers(db: UnitDb, typed: string): Promise<readonly LibraryReply[]> {
  const { folded } = queryWords(typed)
  return folded.length === 0 ? [] : repliesIn(db, await found(db, asTsquery(folded), MOST))
}

/** The replies most like what a petition asks, the likest first; its own are left out. */
export async function similarAnswers(db: UnitDb, petitionId: string, asked: string): Promise<readonly LibraryReply[]> {
  const words = tellingWords(cleanText(asked))
  const pairs = searchedPairs(words).slice(0, MOST_PAIRS)
  if (pairs.length === 0) return []
  const ids = await found(db, pairs.map(([one, other]) => `('${one}' & '${other}')`).join(' | '), LOOKED_AT)
  const replies = (await repliesIn(db, ids)).filter(({ of }) => of !== petitionId)
  const texts = replies.map((reply) => ({
    reply,
    title: `${reply.petition.title} ${reply.ask ?? ''}`,
    content: reply.words,
  }))
  return mostAlike(words, texts)
    .slice(0, 5)
    .map(({ reply }) => reply)
}

const found = async (db: UnitDb, query: string, atMost: number): Promise<readonly string[]> =>
  (await sql<{ id: string }>`select answer_id as id from find_answers(${query}, ${atMost})`.execute(db)).rows.map(
    ({ id }) => id,
  )

/** One reply, for whoever takes it into a draft; null: it is not there, or was not given. */
export async function libraryReply(db: UnitDb, answerId: string, askId: string | null): Promise<LibraryReply | null> {
  return (await repliesIn(db, [answerId])).find((reply) => reply.askId === askId) ?? null
}

/** The replies of given answers, in the order of the answers. */
async function repliesIn(
  db: UnitDb,
  answerIds: readonly string[],
): Promise<readonly (LibraryReply & { readonly of: string })[]> {
  if (answerIds.length === 0) return []
  const { rows } = await sql<Omit<LibraryReply, 'ruling'> & { readonly of: string; readonly ruling: string | null }>`
    with asked as (select * from unnest(${[...answerIds]}::uuid[]) with ordinality as x (id, place))
    select coalesce(d.id, w.id) as "answerId", r.ask_id as "askId", case when d.id is null then 'spoken' else 'document' end as how,
      r.petition_id as of, jsonb_build_object('number', p.number, 'title', p.title, 'dialogue', g.address) as petition,
      a.ask, r.ruling, coalesce(nullif(r.words, ''), w.words, d.content, '') as words, coalesce(d.number_text, '') as "numberText",
      coalesce(d.issued_on, w.on_day) as on,
      coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'number', b.number) order by c.position) from document_basis c
        join legal_basis b on b.unit_id = c.unit_id and b.id = c.basis_id
        where c.unit_id = d.unit_id and c.document_id = d.id and c.cited), '[]') as bases
    from asked
      join petition_reply r on coalesce(r.document_id, r.spoken_answer_id) = asked.id
      join petition p on p.unit_id = r.unit_id and p.id = r.petition_id and p.stage <> 'moved'
      left join dialogue g on g.unit_id = p.unit_id and g.id = p.dialogue_id
      left join petition_ask a on a.unit_id = r.unit_id and a.id = r.ask_id
      left join document d on d.unit_id = r.unit_id and d.id = r.document_id and d.stage = 'issued'
      left join petition_spoken_answer w on w.unit_id = r.unit_id and w.id = r.spoken_answer_id
    where coalesce(d.id, w.id) is not null and (r.words <> '' or r.ruling is not null or w.id is not null)
    order by asked.place, a.position nulls first, r.id`.execute(db)
  return rows.map((row) => ({ ...row, ruling: row.ruling !== null && isRuling(row.ruling) ? row.ruling : null }))
}
