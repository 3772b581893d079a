import { newId } from '#kernel/id.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isRuling, type Ruling } from '../../domain/index.ts'

/** A reply as it is kept: to one ask, or to the petition as a whole, in a document or spoken. */
export interface Reply {
  readonly id: string
  /** Null: to the petition as a whole. */
  readonly askId: string | null
  readonly documentId: string | null
  readonly spokenAnswerId: string | null
  readonly round: number
  readonly ruling: Ruling | null
  readonly words: string
}

/** The replies to a petition, drafted and given, in the order they were begun; those that were emptied are left out. */
export async function repliesOf(db: UnitDb, petitionId: string): Promise<readonly Reply[]> {
  const rows = await db
    .selectFrom('petition_reply')
    .select(['id', 'ask_id', 'document_id', 'spoken_answer_id', 'round', 'ruling', 'words'])
    .where('petition_id', '=', petitionId)
    .where((of) => of.or([of('words', '<>', ''), of('ruling', 'is not', null), of('spoken_answer_id', 'is not', null)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, askId: row.ask_id, documentId: row.document_id, spokenAnswerId: row.spoken_answer_id },
    ...{ round: row.round, ruling: row.ruling !== null && isRuling(row.ruling) ? row.ruling : null, words: row.words },
  }))
}

/** What carries replies: a document, or what was said at the conference. */
export type Carrier = { readonly documentId: string } | { readonly spokenAnswerId: string }

export interface GivenReply {
  readonly askId: string | null
  readonly ruling: Ruling | null
  readonly words: string
}

/** Writes the replies something carries to a petition; those it carried before and no longer does are emptied. */
export async function saveReplies(
  tx: UnitDb,
  by: By,
  petition: { readonly id: string; readonly round: number },
  carrier: Carrier,
  replies: readonly GivenReply[],
): Promise<void> {
  const carried = {
    document_id: 'documentId' in carrier ? carrier.documentId : null,
    spoken_answer_id: 'spokenAnswerId' in carrier ? carrier.spokenAnswerId : null,
  }
  const before = await tx
    .selectFrom('petition_reply')
    .select(['id', 'ask_id', 'words', 'ruling'])
    .where('petition_id', '=', petition.id)
    .where('document_id', 'is not distinct from', carried.document_id)
    .where('spoken_answer_id', 'is not distinct from', carried.spoken_answer_id)
    .execute()
  const written = { written_at: by.at, written_by: by.officerId }
  for (const { askId, ruling, words: typed } of replies) {
    const was = before.find(({ ask_id }) => ask_id === askId)
    const said = { ruling, words: cleanText(typed) }
    if (!was)
      await tx
        .insertInto('petition_reply')
        .values({
          id: newId(),
          petition_id: petition.id,
          ask_id: askId,
          round: petition.round,
          ...carried,
          ...said,
          ...written,
        })
        .execute()
    else if (was.words !== said.words || was.ruling !== said.ruling)
      await tx
        .updateTable('petition_reply')
        .set({ ...said, ...written })
        .where('id', '=', was.id)
        .execute()
  }
  const gone = before.filter(
    ({ ask_id, words, ruling }) => (words !== '' || ruling !== null) && !replies.some(({ askId }) => askId === ask_id),
  )
  if (gone.length > 0)
    await tx
      .updateTable('petition_reply')
      .set({ words: '', ruling: null, ...written })
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
}

/** The asks a document replies to, by petition; a petition left out: it speaks of that one as a whole. */
export async function asksAnsweredBy(db: UnitDb, documentId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('petition_reply')
    .select(['petition_id', 'ask_id'])
    .where('document_id', '=', documentId)
    .where('ask_id', 'is not', null)
    .where((of) => of.or([of('words', '<>', ''), of('ruling', 'is not', null)]))
    .execute()
  const asks = new Map<string, string[]>()
  for (const { petition_id, ask_id } of rows)
    if (ask_id) asks.set(petition_id, [...(asks.get(petition_id) ?? []), ask_id])
  return asks
}
