import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { searchWords } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Makes a given answer findable by its words: those of what was asked, and of what was replied. */
async function index(tx: UnitDb, answerId: string, givenOn: Day, texts: readonly string[]): Promise<void> {
  const words = sql`array_to_tsvector(${searchWords(texts.join('\n'))}::text[])`
  await sql`insert into answer_words (answer_id, given_on, words) values (${answerId}::uuid, ${givenOn}::date, ${words})
    on conflict (unit_id, answer_id) do update set given_on = excluded.given_on, words = excluded.words`.execute(tx)
}

/** What the petitions are called that an answer is given to, and the asks it replies to. */
async function askedIn(tx: UnitDb, petitionIds: readonly string[]): Promise<readonly string[]> {
  if (petitionIds.length === 0) return []
  const titles = await tx
    .selectFrom('petition')
    .select('title')
    .where('id', 'in', [...petitionIds])
    .execute()
  const asks = await tx
    .selectFrom('petition_ask')
    .select('ask')
    .where('petition_id', 'in', [...petitionIds])
    .where('position', '>', 0)
    .execute()
  return [...titles.map(({ title }) => title), ...asks.map(({ ask }) => ask)]
}

/** {@link index} of an issued document that answers. */
export async function indexDocument(tx: UnitDb, documentId: string): Promise<void> {
  const document = await tx
    .selectFrom('document')
    .select(['title', 'content', 'issued_on'])
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (!document?.issued_on) return
  const links = await tx
    .selectFrom('petition_document')
    .select('petition_id')
    .where('document_id', '=', documentId)
    .where('part', '=', 'answers')
    .execute()
  const asked = await askedIn(
    tx,
    links.map(({ petition_id }) => petition_id),
  )
  await index(tx, documentId, document.issued_on, [document.title, document.content, ...asked])
}

/** {@link index} of what was said at the conference. */
export const indexSpoken = async (
  tx: UnitDb,
  spoken: { readonly id: string; readonly petitionId: string; readonly on: Day; readonly words: string },
): Promise<void> => index(tx, spoken.id, spoken.on, [spoken.words, ...(await askedIn(tx, [spoken.petitionId]))])
