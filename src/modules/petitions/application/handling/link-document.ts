import type { Result } from '#kernel/result.ts'
import { accept, refuse } from '#kernel/result.ts'
import { type DelayCause, giveReason } from '#modules/deadlines/index.ts'
import type { LockedDocument, Stale } from '#modules/documents/index.ts'
import {
  attachToDocument,
  draftDocument,
  type Issue,
  type IssueRefusal,
  issueDocument,
  lockDocument,
} from '#modules/documents/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import {
  type AnswerRefusal,
  answerByDocument,
  type ConfirmRefusal,
  confirmAloud,
  type Ruling,
} from '../../domain/index.ts'
import { indexDocument } from './answer-index.ts'
import { petitionDocumentEvents as events, type SubjectRefusal } from './document-events.ts'
import { layDownAll, type WhatHappened } from './lay-down.ts'
import { type LockedPetition, lockPetitions, mayAct } from './lock-petition.ts'
import { orUndo } from './or-undo.ts'
import type { CommonRefusal } from './outcome.ts'
import { saveReplies } from './replies.ts'
import { tellAnswered } from './tell-answered.ts'
import { legalTermOf } from './terms.ts'

/** Petitions that one document answers, or confirms what was said aloud to. */
interface Linking {
  readonly petitionIds: readonly string[]
  readonly part: 'answers' | 'confirms'
  /** It answers every ask of each (R13). */
  readonly complete: boolean
  /** Which asks it replies to, with what each decides; left out: each petition as a whole. */
  readonly replies?: readonly { readonly askId: string; readonly ruling: Ruling | null }[]
  /** Nguyên nhân chậm trễ, where a legal term was missed (R17), and its cause of the list. */
  readonly delayReason: string
  readonly delayCause?: DelayCause
}

/**
 * Trả lời bằng một văn bản đã ban hành: links an issued document to the petitions it answers, or to those whose spoken
 * answer it confirms (the conclusion notice confirms all at once, R13). All or none.
 */
export async function linkIssuedDocument(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Linking & { readonly documentId: string },
): Promise<Result<{ readonly linked: number }, CommonRefusal | AnswerRefusal | ConfirmRefusal>> {
  const document = await lockDocument(tx, input.documentId)
  if (!document) return refuse('not-found')
  if (document.stage !== 'issued' || !document.issuedOn) return refuse('not-issued-yet')
  const petitions = await lockPetitions(tx, input.petitionIds)
  if (petitions.length < new Set(input.petitionIds).size || petitions.length === 0) return refuse('not-found')
  const action = input.part === 'answers' ? 'answer-by-document' : 'confirm'
  const late: [LockedPetition, string][] = []
  for (const petition of petitions) {
    if (!mayAct(actor, action, petition.state)) return refuse('not-allowed')
    const term = await legalTermOf(
      tx,
      petition.id,
      petition.state.round,
      input.part === 'answers' ? 'answer' : 'confirm',
    )
    const delayReason = input.delayReason.trim() || (term?.reason ?? '')
    const judged = {
      ...{ document: { id: document.id, issuedOn: document.issuedOn }, today: by.on },
      ...{ dueOn: term?.dueOn ?? null, delayReason, complete: input.complete },
      asks: input.replies?.map(({ askId }) => askId),
    }
    const decision =
      input.part === 'answers' ? answerByDocument(petition.facts, judged) : confirmAloud(petition.facts, judged)
    if (!decision.ok) return decision
    if (decision.value.late && term) late.push([petition, term.id])
  }
  if (input.delayReason.trim() !== '')
    for (const [, deadlineId] of late) await giveReason(tx, by, deadlineId, input.delayReason.trim(), input.delayCause)
  await linkAll(tx, by, document.id, petitions, input)
  if (input.part === 'answers') await keepReplies(tx, by, document, petitions, input.replies)
  const act: WhatHappened = {
    code: input.part === 'answers' ? 'answered' : 'confirmed',
    facts: { document: document.id, on: document.issuedOn.toString() },
  }
  await layDownAll(tx, by, new Map(petitions.map(({ id }) => [id, act])))
  if (input.part === 'answers') {
    const given = { number: document.numberText, on: document.issuedOn, reason: input.delayReason.trim() }
    for (const now of await lockPetitions(tx, input.petitionIds))
      if (petitions.find(({ id }) => id === now.id)?.state.answeredOn === null) await tellAnswered(tx, by, now, given)
  }
  return accept({ linked: petitions.length })
}

const linkAll = (
  tx: UnitDb,
  by: By,
  documentId: string,
  petitions: readonly LockedPetition[],
  { part, complete }: Linking,
) =>
  tx
    .insertInto('petition_document')
    .values(
      petitions.map(({ id, state }) => ({
        ...{ petition_id: id, document_id: documentId, round: state.round, part, complete },
        ...{ linked_at: by.at, linked_by: by.officerId ?? '' },
      })),
    )
    .execute()

/** What it replies to each petition, as far as it is said: to these asks, or to the petition as a whole. */
async function keepReplies(
  tx: UnitDb,
  by: By,
  document: LockedDocument,
  petitions: readonly LockedPetition[],
  replies: Linking['replies'],
): Promise<void> {
  for (const { id, state } of petitions) {
    const whole = [{ askId: null, ruling: null, words: document.content }]
    const said = replies?.map((reply) => ({ ...reply, words: reply.ruling ? '' : document.content })) ?? whole
    await saveReplies(tx, by, { id, round: state.round }, { documentId: document.id }, said)
  }
  await indexDocument(tx, document.id)
}

export interface OutsideDocument extends Linking {
  readonly title: string
  readonly content: string
  readonly issue: Issue
  readonly file: TakenFile | null
}

/**
 * Ghi văn bản đã ban hành: a document that was approved, signed and sent outside (on paper, in the city's e-office) is
 * entered with its number, day and file, and answers or confirms these petitions.
 */
export async function registerIssuedDocument(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: OutsideDocument,
): Promise<Result<{ readonly documentId: string }, CommonRefusal | SubjectRefusal | RegisterRefusal> | Stale> {
  return orUndo(tx, () => registerThenLink(tx, by, actor, input))
}

async function registerThenLink(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: OutsideDocument,
): ReturnType<typeof registerIssuedDocument> {
  const petitions = await lockPetitions(tx, input.petitionIds)
  const { issue, delayReason, title, content } = input
  const first = petitions[0]
  const made = await draftDocument(
    tx,
    by,
    {
      ...{ kind: input.part === 'answers' ? 'answer' : 'confirmation', title, content },
      ...{ dialogueId: first?.dialogueId ?? null, departmentId: first?.state.assignment?.lead ?? null },
    },
    events,
  )
  if (!made.ok) return made
  if (input.file) await attachToDocument(tx, by, { documentId: made.value.id, file: input.file })
  const document = await lockDocument(tx, made.value.id)
  if (!document) return refuse('not-found')
  const issued = await issueDocument(
    tx,
    by,
    { documentId: document.id, version: document.version, issue, registered: true, delayReason },
    events,
  )
  if (!issued.ok) return issued
  const linked = await linkIssuedDocument(tx, by, actor, { ...input, documentId: document.id })
  return linked.ok ? accept({ documentId: document.id }) : linked
}

/** Why the document itself is not taken. */
export type RegisterRefusal = 'title-needed' | 'number-taken' | 'document-dropped' | IssueRefusal
