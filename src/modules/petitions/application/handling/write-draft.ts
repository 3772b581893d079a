import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { draftDocument, editDocument, lockDocument, type Stale, type StepRefusal } from '#modules/documents/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { draftAnswer as mayDraft } from '../../domain/index.ts'
import { asksOf } from './asks-query.ts'
import { composeAnswer } from './compose-answer.ts'
import { petitionDocumentEvents as events, type SubjectRefusal } from './document-events.ts'
import type { DraftInWork, DraftReply } from './draft-in-work.ts'
import { saveDraftPromises } from './draft-promises.ts'
import { citeBases } from './legal-bases.ts'
import { type LockedPetition, lockPetition } from './lock-petition.ts'
import type { Done } from './outcome.ts'
import { withDepartments } from './promise-owners.ts'
import { saveReplies } from './replies.ts'

export const MOST_PROMISES = 5
export const LONGEST_PROMISE = 500

/** Why a draft is not taken: by the petition, or by the document that holds it. */
export type WriteRefusal =
  | 'not-found'
  | 'title-needed'
  | 'answer-empty'
  | 'not-an-ask'
  | 'not-of-this-unit'
  | 'promise-empty'
  | 'promise-without-words'
  | 'promise-too-long'
  | 'reply-too-long'
  | StepRefusal
  | SubjectRefusal

const LONGEST_REPLY = 20_000

/**
 * Writes the draft of a petition in its parts: replies with what they decide and promise, the bases they lean on, and the
 * letter made of them. It begins the document, or writes the present one anew, which takes back what lies with the leader.
 * The caller holds the petition, and undoes what a refusal leaves half done.
 * @param also other petitions the same letter answers
 */
export async function writeDraft(
  tx: UnitDb,
  by: By,
  petition: LockedPetition,
  draft: Pick<DraftInWork, 'title' | 'replies' | 'bases' | 'shared' | 'complete'>,
  also: readonly LockedPetition[] = [],
): Promise<Result<Done & { readonly documentId: string }, WriteRefusal> | Stale> {
  const typed = draft.replies.map(cleaned)
  const wrong = wrongReply(petition, typed)
  if (wrong) return refuse(wrong)
  const replies = await withOwners(tx, typed)
  if (!replies) return refuse('not-of-this-unit')
  const content = await letterOf(tx, petition.id, replies, draft.bases)
  const present = petition.state.draft && (await lockDocument(tx, petition.state.draft.document))
  for (const { facts } of [petition, ...also]) {
    const decision = mayDraft(facts, { document: present?.id ?? '', text: content, on: by.on })
    if (!decision.ok) return decision
  }
  const complete = draft.replies.some(({ askId }) => askId !== null)
    ? petition.state.openAsks.every((ask) => replies.some(({ askId, words }) => askId === ask && words !== ''))
    : draft.complete
  const link = async (documentId: string) => {
    await linkAnswers(tx, by, documentId, [petition, ...also], complete)
    const of = { petitionId: petition.id, documentId, dialogueId: petition.dialogueId }
    await saveReplies(tx, by, { id: petition.id, round: petition.state.round }, { documentId }, replies)
    const promises = replies.flatMap(({ askId, promises: made }) => made.map((promise) => ({ ...promise, askId })))
    await saveDraftPromises(tx, by, of, promises)
    await citeBases(tx, documentId, draft.bases)
  }
  const text = { title: draft.title, content }
  const place = { dialogueId: petition.dialogueId, departmentId: petition.state.assignment?.lead ?? null }
  if (present) await link(present.id)
  const drafted = present
    ? await editDocument(tx, by, { documentId: present.id, version: present.version, ...text }, events)
    : await draftDocument(tx, by, { ...text, ...place, kind: 'answer', link }, events)
  if (!drafted.ok) return drafted
  const now = await lockPetition(tx, petition.id)
  if (!now) return refuse('not-found')
  return accept({ petitionId: now.id, stage: now.state.stage, version: now.version, documentId: drafted.value.id })
}

function cleaned({ words, ruling, promises, ...reply }: DraftReply): DraftReply {
  const said = cleanText(words)
  return {
    ...reply,
    words: said,
    // What decides without saying why is no reply yet.
    ruling: said === '' ? null : ruling,
    promises: promises.map((promise) => ({ ...promise, what: cleanLine(promise.what) })),
  }
}

function wrongReply({ state }: LockedPetition, replies: readonly DraftReply[]): WriteRefusal | null {
  if (replies.some(({ askId }) => askId !== null && !state.openAsks.includes(askId))) return 'not-an-ask'
  if (replies.some(({ words }) => words.length > LONGEST_REPLY)) return 'reply-too-long'
  // What is promised stands below the words that reply; alone it would hold without having been said.
  if (replies.some(({ words, promises }) => words === '' && promises.length > 0)) return 'promise-without-words'
  const promises = replies.flatMap((reply) => reply.promises)
  if (promises.some(({ what }) => what === '')) return 'promise-empty'
  return promises.some(({ what }) => what.length > LONGEST_PROMISE) ? 'promise-too-long' : null
}

/** The replies with their promises' departments; null: who is to do something is none of this unit. */
async function withOwners(tx: UnitDb, replies: readonly DraftReply[]): Promise<readonly DraftReply[] | null> {
  const promises = await withDepartments(
    tx,
    replies.flatMap((reply) => reply.promises),
  )
  if (!promises) return null
  let at = 0
  return replies.map((reply) => {
    const own = promises.slice(at, at + reply.promises.length)
    at += reply.promises.length
    return { ...reply, promises: own }
  })
}

/** The text of the letter, with the names behind its references. */
async function letterOf(
  tx: UnitDb,
  petitionId: string,
  replies: readonly DraftReply[],
  baseIds: readonly string[],
): Promise<string> {
  const asks = new Map((await asksOf(tx, petitionId)).map(({ id, ask }) => [id, ask]))
  const names = await namesOf(tx, replies)
  const bases =
    baseIds.length === 0
      ? []
      : await tx
          .selectFrom('legal_basis')
          .select(['id', 'title', 'number', 'issued_on as issuedOn'])
          .where('id', 'in', [...baseIds])
          .execute()
  return composeAnswer({
    bases: baseIds.flatMap((id) => bases.find((one) => one.id === id) ?? []),
    replies: replies.map(({ askId, ruling, words, promises }) => ({
      ...{ ask: askId === null ? null : (asks.get(askId) ?? ''), ruling, words },
      promises: promises.map(({ what, departmentId, officerId, dueOn }) => ({
        ...{ what, dueOn },
        who: names.get(departmentId ?? officerId ?? '') ?? '',
      })),
    })),
  })
}

/** A letter names departments, and of an officer without one his office. */
async function namesOf(tx: UnitDb, replies: readonly DraftReply[]): Promise<ReadonlyMap<string, string>> {
  if (replies.every(({ promises }) => promises.length === 0)) return new Map()
  const departments = await tx.selectFrom('department').select(['id', 'name']).execute()
  const officers = await tx.selectFrom('officer').select(['id', 'title as name']).execute()
  return new Map([...departments, ...officers].map(({ id, name }) => [id, name]))
}

async function linkAnswers(
  tx: UnitDb,
  by: By,
  documentId: string,
  petitions: readonly LockedPetition[],
  complete: boolean,
): Promise<void> {
  await tx
    .insertInto('petition_document')
    .values(
      petitions.map(({ id, state }) => ({
        ...{ petition_id: id, document_id: documentId, round: state.round, part: 'answers', complete },
        ...{ linked_at: by.at, linked_by: by.officerId ?? '' },
      })),
    )
    .onConflict((conflict) => conflict.columns(['unit_id', 'petition_id', 'document_id']).doUpdateSet({ complete }))
    .execute()
}
