import type { UnitDb } from '#platform/db/database.ts'
import type { PetitionState, Ruling } from '../../domain/index.ts'
import { asksOf } from './asks-query.ts'
import { type DraftPromise, draftPromises } from './draft-promises.ts'
import { citedBases } from './legal-bases.ts'
import { repliesOf } from './replies.ts'
import { words } from './words.vi.ts'

/** A reply as it stands in a draft. */
export interface DraftReply {
  /** Null: to the petition as a whole. */
  readonly askId: string | null
  readonly ruling: Ruling | null
  /** '': not written yet. */
  readonly words: string
  readonly promises: readonly DraftPromise[]
}

/** The answer that is being written, in its parts; without a document it is the empty one to begin with. */
export interface DraftInWork {
  readonly documentId: string | null
  readonly title: string
  /** One reply for each ask that is still open, in order, and one for the whole where it was written as a whole. */
  readonly replies: readonly DraftReply[]
  /** Cited, by their ids. */
  readonly bases: readonly string[]
  /** It answers other petitions too: one letter for all, not taken apart by asks. */
  readonly shared: boolean
  /** What is not said ask by ask answers all of it. */
  readonly complete: boolean
}

interface OfPetition {
  readonly id: string
  readonly number: number | null
  readonly title: string
  readonly state: PetitionState
}

/** The draft of a petition as it stands, ready to be written on. */
export async function draftInWork(db: UnitDb, { id, number, title, state }: OfPetition): Promise<DraftInWork> {
  const asks = (await asksOf(db, id)).map((one) => one.id).filter((ask) => state.openAsks.includes(ask))
  const wholeOnly: readonly (string | null)[] = asks.length > 0 ? asks : [null]
  const empty = (askId: string | null): DraftReply => ({ askId, ruling: null, words: '', promises: [] })
  const documentId = state.draft?.document ?? null
  if (!documentId)
    return {
      ...{ documentId, title: words.answerTitle(number, title), replies: wholeOnly.map(empty), bases: [] },
      ...{ shared: false, complete: true },
    }
  const links = await db
    .selectFrom('petition_document')
    .innerJoin('document', 'document.id', 'petition_document.document_id')
    .select(['petition_id', 'complete', 'document.title', 'document.content'])
    .where('document_id', '=', documentId)
    .execute()
  const own = links.find(({ petition_id }) => petition_id === id)
  const shared = links.length > 1
  const written = (await repliesOf(db, id)).filter((reply) => reply.documentId === documentId)
  const promises = await draftPromises(db, id, documentId)
  const asWhole = written.some(({ askId }) => askId === null)
  const places = shared ? [null] : asWhole && asks.length > 0 ? [null, ...asks] : wholeOnly
  const replies = places.map((askId) => ({
    ...(written.find((reply) => reply.askId === askId) ?? empty(askId)),
    askId,
    promises: promises.filter((promise) => promise.askId === askId),
    ...(shared && { words: own?.content ?? '' }),
  }))
  return {
    ...{ documentId, title: own?.title ?? '', replies, bases: (await citedBases(db, documentId)).map((one) => one.id) },
    ...{ shared, complete: own?.complete ?? true },
  }
}
