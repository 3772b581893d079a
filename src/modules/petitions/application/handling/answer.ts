import { accept, type Result, refuse } from '#kernel/result.ts'
import {
  approveDocument,
  type Decider,
  draftDocument,
  editDocument,
  type Issue,
  issueDocument,
  type LockedDocument,
  lockDocument,
  type Stale,
  type StepRefusal,
  sendBackDocument,
  staleSince,
  submitDocument,
} from '#modules/documents/index.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isStage, draftAnswer as mayDraft, type PetitionAction } from '../../domain/index.ts'
import { petitionDocumentEvents as events, type SubjectRefusal } from './document-events.ts'
import { type LockedPetition, lockPetition, lockPetitions, mayAct, takeUp } from './lock-petition.ts'
import { orUndo } from './or-undo.ts'
import type { Done, Outcome, Seen } from './outcome.ts'

export interface DraftInput extends Seen {
  /** Trích yếu. */
  readonly title: string
  readonly content: string
  /** It answers every ask (R13). */
  readonly complete: boolean
  /** Other petitions the same document answers. */
  readonly also: readonly string[]
}

/** Why a draft is not taken: by the petition, or by the document that holds it. */
export type DraftAnswerRefusal = 'title-needed' | 'answer-empty' | StepRefusal | SubjectRefusal

/**
 * Soạn dự thảo trả lời: begins the document that will answer, or writes the text of the present one anew, which takes back
 * what lies with the leader. One document may answer several petitions.
 */
export async function draftAnswer(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: DraftInput,
): Promise<Outcome<Done & { readonly documentId: string }, DraftAnswerRefusal>> {
  const taken = await takeUp(tx, actor, input, 'draft')
  if (!taken.ok) return taken
  const petition = taken.value
  const text = { title: input.title, content: input.content }
  const present = petition.state.draft && (await lockDocument(tx, petition.state.draft.document))
  const others = await reachable(tx, actor, input.also, 'draft')
  if (!others.ok) return others
  for (const one of [petition, ...others.value]) {
    const decision = mayDraft(one.facts, { document: present?.id ?? '', text: input.content, on: by.on })
    if (!decision.ok) return decision
  }
  const link = (documentId: string) => linkAnswers(tx, by, documentId, [petition, ...others.value], input.complete)
  const drafted = await orUndo(tx, async () => {
    if (!present) {
      const place = { dialogueId: petition.dialogueId, departmentId: petition.state.assignment?.lead ?? null }
      return draftDocument(tx, by, { ...text, ...place, kind: 'answer', link }, events)
    }
    await link(present.id)
    return editDocument(tx, by, { documentId: present.id, version: present.version, ...text }, events)
  })
  if (!drafted.ok) return drafted
  return accept({ ...(await after(tx, petition.id)), documentId: drafted.value.id })
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

/** Ban hành the approved answer: number, day and signer; a late one carries its reason (R17, R28). */
export const issueAnswer = (
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly issue: Issue; readonly delayReason?: string },
) =>
  step(tx, actor, input, 'answer-by-document', ({ id, version }) =>
    issueDocument(
      tx,
      by,
      { documentId: id, version, issue: input.issue, delayReason: input.delayReason ?? '' },
      events,
    ),
  )
