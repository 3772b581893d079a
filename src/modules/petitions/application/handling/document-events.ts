import { sql } from 'kysely'
import { isAfter } from '#kernel/day.ts'
import { giveReason } from '#modules/deadlines/index.ts'
import type { DocumentEvents, DocumentSubject, LockedDocument, StepDetail } from '#modules/documents/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type AnswerRefusal,
  answerByDocument,
  approveDraft,
  type ConfirmRefusal,
  confirmAloud,
  type DraftRefusal,
  draftAnswer,
  isClosed,
  type StageRefusal,
  sendBackDraft,
  stateOf,
  submitDraft,
} from '../../domain/index.ts'
import { petitionHref, petitionLabel } from '../petition-address.ts'
import { indexDocument } from './answer-index.ts'
import { draftPromises, givePromises, removePromises } from './draft-promises.ts'
import { layDownAll, type WhatHappened } from './lay-down.ts'
import { type LockedPetition, lockPetitions } from './lock-petition.ts'
import { findingsOfDraft } from './quality.ts'
import { asksAnsweredBy } from './replies.ts'
import { tellAnswered } from './tell-answered.ts'
import { legalTermOf } from './terms.ts'

export type DocumentPart = 'answers' | 'confirms' | 'guides' | 'reports'
const isPart = (text: string): text is DocumentPart => ['answers', 'confirms', 'guides', 'reports'].includes(text)

/** Why a petition does not let a document take a step. */
export type SubjectRefusal =
  | StageRefusal
  | AnswerRefusal
  | ConfirmRefusal
  | DraftRefusal
  | 'answer-empty'
  | 'leader-paper-needed'
  | 'word-needed'

export interface Linked {
  readonly petition: LockedPetition
  readonly part: DocumentPart
  readonly complete: boolean
  /** The asks it replies to; left out: it speaks of the petition as a whole. */
  readonly asks: readonly string[] | undefined
}

/** The petitions a document answers, confirms or is sent about, locked; closed ones no longer wait for it. */
export async function linkedPetitions(tx: UnitDb, documentId: string): Promise<readonly Linked[]> {
  const links = await tx
    .selectFrom('petition_document')
    .select(['petition_id', 'part', 'complete'])
    .where('document_id', '=', documentId)
    .execute()
  const asks = await asksAnsweredBy(tx, documentId)
  const petitions = await lockPetitions(
    tx,
    links.map(({ petition_id }) => petition_id),
  )
  return petitions.flatMap((petition) => {
    const link = links.find(({ petition_id }) => petition_id === petition.id)
    if (!link || !isPart(link.part) || isClosed(petition.state.stage)) return []
    return [{ petition, part: link.part, complete: link.complete, asks: asks.get(petition.id) }]
  })
}

async function refusalOf(
  tx: UnitDb,
  by: By,
  document: LockedDocument,
  { petition, part, complete, asks }: Linked,
  detail: StepDetail,
): Promise<SubjectRefusal | null> {
  const { facts } = petition
  const on = by.on
  const step = { document: document.id, on }
  const issuedOn = detail.issuedOn ?? on
  const nameOf = (decision: { ok: true } | { ok: false; refusal: SubjectRefusal }) =>
    decision.ok ? null : decision.refusal
  const termFor = async (kind: 'answer' | 'confirm') => {
    const term = await legalTermOf(tx, petition.id, petition.state.round, kind)
    return { dueOn: term?.dueOn ?? null, delayReason: detail.delayReason || (term?.reason ?? '') }
  }
  if (detail.step === 'issued') {
    const issued = { id: document.id, issuedOn }
    switch (part) {
      case 'answers':
        return nameOf(
          answerByDocument(facts, { document: issued, complete, asks, today: on, ...(await termFor('answer')) }),
        )
      case 'confirms':
        return nameOf(confirmAloud(facts, { document: issued, today: on, ...(await termFor('confirm')) }))
      case 'guides':
      case 'reports':
        return null // linked once they are issued, as the evidence of an act of their own (R15)
    }
  }
  if (part !== 'answers') return null
  switch (detail.step) {
    case 'drafted':
      return nameOf(draftAnswer(facts, { ...step, text: document.content }))
    case 'submitted':
      return nameOf(submitDraft(facts, step))
    case 'approved':
      // Whose decision it is, and the paper behind it, the document has judged already.
      return nameOf(approveDraft(facts, { ...step, by: { as: 'leader' } }))
    case 'sent-back':
      return nameOf(sendBackDraft(facts, { ...step, word: detail.word, by: { as: 'leader' } }))
    case 'dropped':
      return null
  }
}

const issuedAs: Readonly<Record<DocumentPart, string>> = {
  answers: 'answered',
  confirms: 'confirmed',
  guides: 'guidance-issued',
  reports: 'report-issued',
}

async function takeIn(tx: UnitDb, by: By, document: LockedDocument, linked: readonly Linked[], detail: StepDetail) {
  const issued = detail.step === 'issued' && document.issuedOn
  if (issued)
    for (const { petition, part } of linked)
      await keepReason(tx, by, petition, {
        ...{ kind: part === 'confirms' ? 'confirm' : 'answer', on: issued, reason: detail.delayReason },
      })
  const promised = issued ? await giveAll(tx, by, document.id, linked, issued) : new Map<string, number>()
  if (detail.step === 'dropped') await dropPromises(tx, by, document.id, linked)
  const acts: [string, WhatHappened][] = []
  for (const { petition, part, asks } of linked) {
    const promises = promised.get(petition.id) ?? 0
    acts.push([
      petition.id,
      {
        code: issued ? issuedAs[part] : `answer-${detail.step}`,
        facts: {
          ...{ document: document.id, ...(issued && { on: issued.toString() }) },
          ...(issued && asks && { asks: asks.length }),
          ...(promises > 0 && { promises }),
          ...(detail.step === 'submitted' && { findings: (await findingsOfDraft(tx, petition, by.on)).length }),
        },
      },
    ])
  }
  const loaded = new Map(linked.map(({ petition }) => [petition.id, petition]))
  await layDownAll(tx, by, new Map(acts), loaded)
  if (!issued) return
  const given = { number: document.numberText, on: issued, reason: detail.delayReason }
  for (const { petition, part } of linked)
    if (part === 'answers' && !wasAnswered(petition, document.id)) await tellAnswered(tx, by, petition, given)
}

/** What an answer's document says once it is issued: its promises hold, and it can be found by its words. */
async function giveAll(
  tx: UnitDb,
  by: By,
  documentId: string,
  linked: readonly Linked[],
  on: Temporal.PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const promised = new Map<string, number>()
  const answers = linked.filter(({ part }) => part === 'answers')
  for (const { petition } of answers) {
    const of = { petitionId: petition.id, documentId, dialogueId: petition.dialogueId, on }
    promised.set(petition.id, await givePromises(tx, by, of))
  }
  if (answers.length > 0) await indexDocument(tx, documentId)
  return promised
}

async function dropPromises(tx: UnitDb, by: By, documentId: string, linked: readonly Linked[]): Promise<void> {
  for (const { petition } of linked) {
    const promises = await draftPromises(tx, petition.id, documentId)
    await removePromises(
      tx,
      by,
      promises.map(({ id }) => id),
    )
  }
}

/** Answered before this document was: then it is a further one, and the sender knows. */
const wasAnswered = ({ facts }: LockedPetition, documentId: string): boolean =>
  stateOf(facts.filter((fact) => fact.type !== 'answered-by-document' || fact.document !== documentId)).answeredOn !==
  null

async function keepReason(
  tx: UnitDb,
  by: By,
  petition: LockedPetition,
  { kind, on, reason }: { kind: 'answer' | 'confirm'; on: Temporal.PlainDate; reason: string },
) {
  if (reason === '') return
  const term = await legalTermOf(tx, petition.id, petition.state.round, kind)
  if (term && isAfter(on, term.dueOn)) await giveReason(tx, by, term.id, reason)
}

/** What petitions do when a document takes a step: asked first, then told, in the same transaction. */
export const petitionDocumentEvents: DocumentEvents<SubjectRefusal> = {
  async refuses(tx, by, document, detail) {
    for (const linked of await linkedPetitions(tx, document.id)) {
      const no = await refusalOf(tx, by, document, linked, detail)
      if (no) return no
    }
    return null
  },
  async stepped(tx, by, document, detail) {
    const linked = await linkedPetitions(tx, document.id)
    if (linked.length > 0) await takeIn(tx, by, document, linked, detail)
  },
  async issued() {},
  async known(db, { id }) {
    const rows = await db
      .selectFrom('petition_document')
      .innerJoin('petition', 'petition.id', 'petition_document.petition_id')
      .innerJoin('submission', 'submission.id', 'petition.submission_id')
      .leftJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
      .select(['petition.id', 'petition.number', 'dialogue.address as dialogue', 'submission.sender_name as sender'])
      .where('petition_document.document_id', '=', id)
      .execute()
    return rows.map(({ sender, ...place }) => ({
      ...{ key: `sender-${place.number ?? place.id}`, kind: 'words' as const, value: sender },
      href: petitionHref(place),
    }))
  },
  async subjects(db, documentIds) {
    const subjects = new Map<string, DocumentSubject[]>()
    if (documentIds.length === 0) return subjects
    const rows = await db
      .selectFrom('petition_document')
      .innerJoin('petition', 'petition.id', 'petition_document.petition_id')
      .innerJoin('submission', 'submission.id', 'petition.submission_id')
      .leftJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
      .select([
        ...(['petition_document.document_id as documentId', 'petition.id', 'petition.number'] as const),
        ...(['petition.title', 'dialogue.address as dialogue', 'submission.sender_name as receiver'] as const),
        'petition.field',
        sql<Temporal.PlainDate | null>`(select max(d.due_on) from deadline d where d.unit_id = petition.unit_id
          and d.subject_id = petition.id and d.kind = 'answer' and d.round = petition.round
          and d.met_on is null and d.lapsed_on is null)`.as('dueOn'),
      ])
      .where('petition_document.document_id', 'in', [...documentIds])
      .orderBy('petition.number')
      .execute()
    for (const { documentId, id, receiver, field, dueOn, ...petition } of rows) {
      const of = subjects.get(documentId) ?? []
      subjects.set(documentId, of)
      of.push({
        ...{ subject: 'petition', subjectId: id, receiver, field, dueOn },
        ...{ label: petitionLabel(petition), href: petitionHref({ id, ...petition }), needs: 'petitions.read' },
      })
    }
    return subjects
  },
  async undelivered(db, atMost) {
    const { rows } = await sql<{ id: string }>`
      select doc.id from document doc
      where doc.stage = 'issued' and exists (
        select from petition_document d join petition p on p.unit_id = d.unit_id and p.id = d.petition_id
        where d.unit_id = doc.unit_id and d.document_id = doc.id and d.part <> 'reports'
          and p.stage not in ('withdrawn', 'spam', 'moved')
          and not exists (select from delivery g where g.unit_id = d.unit_id and g.document_id = d.document_id and g.subject_id = d.petition_id))
      order by doc.issued_on, doc.id limit ${atMost}`.execute(db)
    return rows.map(({ id }) => id)
  },
}
