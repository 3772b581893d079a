import { accept, type Result, refuse } from '#kernel/result.ts'
import type { DelayCause } from '#modules/deadlines/index.ts'
import {
  approveDocument,
  type Decider,
  type Issue,
  issueDocument,
  type LockedDocument,
  lockDocument,
  type Stale,
  sendBackDocument,
  staleSince,
  submitDocument,
} from '#modules/documents/index.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isStage, type PetitionAction } from '../../domain/index.ts'
import { giveCause } from './delay-and-delivery.ts'
import { petitionDocumentEvents as events } from './document-events.ts'
import { type DraftReply, draftInWork } from './draft-in-work.ts'
import { type LockedPetition, lockPetition, lockPetitions, mayAct, takeUp } from './lock-petition.ts'
import { orUndo } from './or-undo.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { type WriteRefusal, writeDraft } from './write-draft.ts'

export interface DraftInput extends Seen {
  /** Trích yếu. */
  readonly title: string
  /** The reply to the petition as a whole; '' where it is replied to ask by ask. */
  readonly content: string
  /** What is not said ask by ask answers all of it (R13). */
  readonly complete: boolean
  /** Other petitions the same document answers. */
  readonly also: readonly string[]
  /** Ask by ask, with what each decides and promises; left out: `content` alone. */
  readonly replies?: readonly DraftReply[]
  /** Căn cứ pháp lý the letter leans on, by their ids; left out: as it was. */
  readonly bases?: readonly string[]
}

/** Why a draft is not taken: by the petition, or by the document that holds it. */
export type DraftAnswerRefusal = WriteRefusal

/**
 * Soạn dự thảo trả lời: begins the document that will answer, or writes the text of the present one anew, which takes back
 * what lies with the leader. One document may answer several petitions; such a letter is written as a whole.
 */
export async function draftAnswer(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: DraftInput,
): Promise<Outcome<Done & { readonly documentId: string }, DraftAnswerRefusal>> {
  const taken = await takeUp(tx, actor, input, 'draft')
  if (!taken.ok) return taken
  const others = await reachable(tx, actor, input.also, 'draft')
  if (!others.ok) return others
  const before = await draftInWork(tx, taken.value)
  const whole = [{ askId: null, ruling: null, words: input.content, promises: [] }]
  const shared = before.shared || others.value.length > 0
  const { title, complete, replies = whole, bases = before.bases } = input
  return orUndo(tx, () => writeDraft(tx, by, taken.value, { title, complete, shared, replies, bases }, others.value))
}

/** Other petitions named in the same act, each within this officer's reach. */
async function reachable(
  tx: UnitDb,
  actor: Actor,
  ids: readonly string[],
  action: PetitionAction,
): Promise<Result<readonly LockedPetition[], 'not-found' | 'not-allowed'>> {
  const wanted = [...new Set(ids)]
  const petitions = await lockPetitions(tx, wanted)
  if (petitions.length < wanted.length) return refuse('not-found')
  return petitions.every(({ state }) => mayAct(actor, action, state)) ? accept(petitions) : refuse('not-allowed')
}

/** The petition as it stands after its document took a step. */
async function after(tx: UnitDb, petitionId: string): Promise<Done> {
  const { stage, version } = await tx
    .selectFrom('petition')
    .select(['stage', 'version'])
    .where('id', '=', petitionId)
    .executeTakeFirstOrThrow()
  if (!isStage(stage)) throw new Error(`petition ${petitionId}: ${stage}`)
  return { petitionId, stage, version }
}

/** Takes the draft of a petition one step further, on the version of the petition the page showed. */
async function step<Refusal extends string>(
  tx: UnitDb,
  actor: Actor,
  seen: Seen,
  action: PetitionAction,
  go: (document: LockedDocument) => Promise<Result<LockedDocument, Refusal> | Stale>,
): Promise<Outcome<Done, Refusal | 'nothing-drafted'>> {
  const taken = await takeUp(tx, actor, seen, action)
  if (!taken.ok) return taken
  const draft = taken.value.state.draft
  const document = draft && (await lockDocument(tx, draft.document))
  if (!document) return refuse('nothing-drafted')
  const went = await go(document)
  return went.ok ? accept(await after(tx, seen.petitionId)) : went
}

/** Trình duyệt the draft as it stands. */
export const submitAnswer = (tx: UnitDb, by: By, actor: Actor, seen: Seen) =>
  step(tx, actor, seen, 'submit', ({ id, version }) => submitDocument(tx, by, { documentId: id, version }, events))

/** Duyệt. "Ghi thay" is open to who may record a leader's decision. */
export const approveAnswer = (tx: UnitDb, by: By, actor: Actor, input: Seen & { readonly decider: Decider }) =>
  decide(tx, by, actor, input, 'approve', (document) =>
    approveDocument(tx, by, { documentId: document.id, version: document.version, decider: input.decider }, events),
  )

/** Trả lại để sửa, with a word. */
export const sendBackAnswer = (
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly decider: Decider; readonly word: string },
) =>
  decide(tx, by, actor, input, 'send-back', (document) =>
    sendBackDocument(
      tx,
      by,
      { documentId: document.id, version: document.version, decider: input.decider, word: input.word },
      events,
    ),
  )

async function decide<Refusal extends string>(
  tx: UnitDb,
  _by: By,
  actor: Actor,
  input: Seen & { readonly decider: Decider },
  action: 'approve' | 'send-back',
  go: (document: LockedDocument) => Promise<Result<LockedDocument, Refusal> | Stale>,
): Promise<Outcome<Done, Refusal | 'nothing-drafted'>> {
  if (input.decider.as === 'leader') return step(tx, actor, input, action, go)
  if (may(actor.roles, 'petitions.record-leaders-decision') !== 'all') return refuse('not-allowed')
  const petition = await lockPetition(tx, input.petitionId)
  if (!petition) return refuse('not-found')
  if (input.version !== undefined && input.version !== petition.version)
    return staleSince(tx, input.petitionId, input.version)
  const document = petition.state.draft && (await lockDocument(tx, petition.state.draft.document))
  if (!document) return refuse('nothing-drafted')
  const went = await go(document)
  return went.ok ? accept(await after(tx, input.petitionId)) : went
}

/** Ban hành the approved answer: number, day and signer; a late one carries its reason and cause (R17, R28). */
export const issueAnswer = async (
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly issue: Issue; readonly delayReason?: string; readonly delayCause?: DelayCause },
) => {
  const issued = await step(tx, actor, input, 'answer-by-document', ({ id, version }) =>
    issueDocument(
      tx,
      by,
      { documentId: id, version, issue: input.issue, delayReason: input.delayReason ?? '' },
      events,
    ),
  )
  if (issued.ok && input.delayCause) await giveCause(tx, by, input.petitionId, input.delayCause)
  return issued
}
