import { newId } from '#kernel/id.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Approval, type DocumentStep, stageAfter } from '../domain/index.ts'
import type { DocumentEvents, StepDetail } from './document-events.ts'
import { type LockedDocument, lockDocument } from './lock-document.ts'

export interface StepWords {
  readonly word?: string
  readonly approval?: Approval
  readonly issuedOn?: Temporal.PlainDate
  readonly delayReason?: string
}

export const detailOf = (step: DocumentStep, words: StepWords = {}): StepDetail => ({
  step,
  issuedOn: words.issuedOn ?? null,
  delayReason: words.delayReason ?? '',
  word: words.word ?? '',
})

/** What a step sets in the row besides its stage. */
type Changed = Partial<
  Record<'title' | 'content' | 'annexes' | 'number_text' | 'signer_name' | 'signer_title' | 'signing_form', string> & {
    issued_on: Temporal.PlainDate
  }
>

/** Appends a step that was allowed, keeps the row's copy of the stage, tells who listens, and leaves the trace. */
export async function takeStep<Refusal extends string>(
  tx: UnitDb,
  by: By,
  document: LockedDocument,
  step: DocumentStep,
  { words = {}, changed = {}, events }: { words?: StepWords; changed?: Changed; events: DocumentEvents<Refusal> },
): Promise<LockedDocument> {
  const version = document.version + 1
  const ghiThay = words.approval?.as === 'recorder' ? words.approval : null
  await tx
    .insertInto('document_step')
    .values({
      ...{ id: newId(), document_id: document.id, seq: version, step },
      ...{ by_officer: by.officerId, for_officer: ghiThay?.leaderId ?? null, paper: ghiThay?.paperNumber ?? '' },
      ...{ word: words.word ?? '', content: changed.content ?? document.content, at: by.at, on_day: by.on },
    })
    .execute()
  await tx
    .updateTable('document')
    .set({ ...changed, stage: stageAfter[step], version })
    .where('id', '=', document.id)
    .execute()
  const now = await lockDocument(tx, document.id)
  if (!now) throw new Error(`document ${document.id} went away`)
  await events.stepped(tx, by, now, detailOf(step, words))
  if (step === 'issued') await events.issued(tx, by, now)
  await recordHistory(tx, by, {
    code: `document.${step}`,
    subject: 'document',
    subjectId: document.id,
    facts: {
      ...{ version, kind: document.kind },
      ...(ghiThay && { for: ghiThay.leaderId }),
      ...(now.issuedOn && { issuedOn: now.issuedOn.toString() }),
    },
  })
  return now
}
