import { sql } from 'kysely'
import { together } from '#kernel/together.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { documentDeliveries, documentFiles, documentSteps } from '#modules/documents/index.ts'
import { historyOf } from '#modules/history/index.ts'
import { messagesAbout } from '#modules/messages/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { allowedActions, type Fact, stateOf } from '../domain/index.ts'
import { commitmentsOf } from './commitments/commitments-query.ts'
import { attachmentsAround } from './files/attachments.ts'
import { partsOf } from './handling/answer-parts.ts'
import { asksOf, askVersionsOf } from './handling/asks-query.ts'
import { draftInWork } from './handling/draft-in-work.ts'
import { commentsOf, notesOf } from './handling/drafting-talk.ts'
import { extensionsOf } from './handling/extend-answer.ts'
import { legalBases } from './handling/legal-bases.ts'
import { petitionFacts } from './handling/petition-facts.ts'
import { publicTextsOf, publicTextToEdit } from './handling/public-text.ts'
import { repliesOf } from './handling/replies.ts'
import {
  cityRemindersOf,
  escalationsOf,
  opinionsOf,
  ratingsOf,
  relatedTo,
  reopeningsOf,
  sameSender,
  senderMessages,
  signatoriesOf,
} from './petition-page-others.ts'

/** The id of the petition at `/kien-nghi/2026/7`; null: there is none. */
export async function petitionAt(db: UnitDb, dialogue: string, number: number): Promise<string | null> {
  const row = await db
    .selectFrom('petition')
    .innerJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
    .select('petition.id')
    .where('dialogue.address', '=', dialogue)
    .where('petition.number', '=', number)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The petition that came last; null before the first. */
export async function newestPetitionId(db: UnitDb): Promise<string | null> {
  const row = await db.selectFrom('petition').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? null
}

/**
 * Everything of one petition for its page in the office, in at most thirty queries and two waits, whatever is on it; null:
 * it is not in this unit.
 */
export async function petitionPage(db: UnitDb, id: string) {
  const publicTexts = publicTextsOf(db, id)
  const documents = documentsOf(db, id)
  const happened = petitionFacts(db, id)
  /** What hangs on facts that few petitions have is asked for where there is one. */
  const ifAny = <Row>(types: readonly Fact['type'][], rows: (db: UnitDb, id: string) => Promise<Row[]>) =>
    happened.then((all) => (all.some(({ type }) => types.includes(type)) ? rows(db, id) : []))
  const { whole, facts, ofDocuments, ...page } = await together({
    whole: wholePetition(db, id),
    facts: happened,
    wordings: wordingsOf(db, id),
    classifications: ifAny(['classified'], classificationsOf),
    assignments: ifAny(['assigned'], assignmentsOf),
    opinions: ifAny(['opinion-asked'], opinionsOf),
    asks: ifAny(['asks-set'], asksOf),
    askVersions: ifAny(['asks-set'], askVersionsOf),
    replies: repliesOf(db, id),
    parts: partsOf(db, id),
    comments: commentsOf(db, id),
    notes: notesOf(db, id),
    commitments: commitmentsOf(db, id),
    extensions: ifAny(['extended'], extensionsOf),
    bases: legalBases(db),
    spokenAnswers: ifAny(['answered-aloud'], spokenAnswersOf),
    documents,
    ofDocuments: documents.then((all) =>
      aroundDocuments(
        db,
        all.map((one) => one.id),
      ),
    ),
    escalations: ifAny(['escalated', 'guided'], escalationsOf),
    cityReminders: ifAny(['escalated'], cityRemindersOf),
    closures: ifAny(['closed'], closuresOf),
    ratings: ifAny(['rated'], ratingsOf),
    reopening: ifAny(['reopened'], reopeningsOf).then(([one]) => one ?? null),
    related: relatedTo(db, id),
    sameSender: sameSender(db, id),
    publicTexts,
    messages: senderMessages(db, id),
    told: messagesAbout(db, id),
    deadlines: deadlinesOf(db, id),
    history: historyOf(db, id),
    files: attachmentsAround(db, id),
  })
  if (!whole) return null
  const state = stateOf(facts)
  return {
    ...whole,
    ...page,
    ...ofDocuments,
    facts,
    state,
    allowed: allowedActions(facts),
    ...(await together({
      publicText: publicTextToEdit(db, id, publicTexts),
      draft: draftInWork(db, { ...whole, state }),
      signatories: whole.signedTogether ? signatoriesOf(db, whole.submissionId) : [],
    })),
  }
}

/**
 * What one reads of a petition before deciding to work on it, in at most eight queries and one wait; null: it is not in this
 * unit. Who opens the list without having chosen one gets this of the first; the forms come with the choice.
 */
export async function petitionGlance(db: UnitDb, id: string) {
  const happened = petitionFacts(db, id)
  const ifAny = <Row>(type: Fact['type'], rows: (db: UnitDb, id: string) => Promise<Row[]>) =>
    happened.then((all) => (all.some((one) => one.type === type) ? rows(db, id) : []))
  const { whole, facts, ...page } = await together({
    whole: wholePetition(db, id),
    facts: happened,
    wordings: wordingsOf(db, id),
    deadlines: deadlinesOf(db, id),
    asks: ifAny('asks-set', asksOf),
    assignments: ifAny('assigned', assignmentsOf),
    opinions: ifAny('opinion-asked', opinionsOf),
    extensions: ifAny('extended', extensionsOf),
  })
  return whole && { ...whole, ...page, state: stateOf(facts) }
}

export type PetitionGlance = NonNullable<Awaited<ReturnType<typeof petitionGlance>>>

/** What the page shows of its documents besides themselves; nothing is asked where there are none. */
const aroundDocuments = async (db: UnitDb, ids: readonly string[]) =>
  ids.length === 0
    ? { documentFiles: [], deliveries: [], documentSteps: [], drafts: [] }
    : together({
        documentFiles: documentFiles(db, ids),
        deliveries: documentDeliveries(db, ids),
        documentSteps: documentSteps(db, ids),
        drafts: draftVersionsOf(db, ids),
      })

export type PetitionPage = NonNullable<Awaited<ReturnType<typeof petitionPage>>>

const wholePetition = async (db: UnitDb, id: string) =>
  (await db
    .selectFrom('petition')
    .innerJoin('submission', 'submission.id', 'petition.submission_id')
    .innerJoin('contact', 'contact.id', 'submission.contact_id')
    .leftJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
    .leftJoin('village', 'village.id', 'submission.village_id')
    .leftJoin('organisation', 'organisation.id', 'submission.organisation_id')
    .leftJoin('department', 'department.id', 'petition.lead_department_id')
    .leftJoin('officer as lead', 'lead.id', 'petition.lead_officer_id')
    .leftJoin('officer as enterer', 'enterer.id', 'submission.entered_by')
    .leftJoin('published_petition', 'published_petition.petition_id', 'petition.id')
    // Whose link or QR code led to the form; '' is no code.
    .leftJoin('form_source as source', 'source.code', 'submission.source')
    .leftJoin('village as source_village', 'source_village.id', 'source.village_id')
    .leftJoin('mass_union as source_union', 'source_union.id', 'source.union_id')
    .select([
      ...(['petition.id', 'petition.code', 'petition.number', 'petition.version', 'petition.stage'] as const),
      ...([
        'petition.title',
        'petition.content',
        'petition.proposal',
        'petition.late',
        'petition.field',
        'petition.spoken',
      ] as const),
      ...(['petition.competence', 'petition.row_number as rowNumber', 'petition.split_of as splitOf'] as const),
      ...(['petition.sender_field as senderField', 'petition.ask_at_conference as askAtConference'] as const),
      ...(['petition.answered_on as answeredOn', 'petition.submission_id as submissionId'] as const),
      ...(['petition.lead_department_id as leadDepartmentId', 'petition.lead_officer_id as leadOfficerId'] as const),
      ...(['dialogue.id as dialogueId', 'dialogue.address as dialogue', 'dialogue.held_on as heldOn'] as const),
      ...(['department.name as lead', 'lead.name as leadOfficer', 'enterer.name as enteredBy'] as const),
      ...(['submission.channel', 'submission.language', 'submission.received_at as receivedAt'] as const),
      ...(['submission.received_on as receivedOn', 'submission.arrival_number as arrivalNumber'] as const),
      ...(['submission.sender_name as senderName', 'submission.sender_kind as senderKind'] as const),
      ...(['submission.outside_place as outsidePlace', 'submission.name_in_public as nameInPublic'] as const),
      ...(['submission.identifier_kind as identifierKind', 'submission.identifier_mask as identifierMask'] as const),
      ...(['submission.registration_id as registrationId', 'village.name as village'] as const),
      ...(['organisation.id as organisationId', 'organisation.name as organisation'] as const),
      ...([
        'organisation.kind as organisationKind',
        'contact.name as contactName',
        'contact.phone',
        'contact.email',
      ] as const),
      ...([
        'submission.source as sourceCode',
        'source.label as sourceLabel',
        'source_union.name as sourceUnion',
      ] as const),
      ...(['source_village.name as sourceVillage', 'source_village.former_commune as sourceFormerCommune'] as const),
      sql<boolean>`published_petition.petition_id is not null`.as('published'),
      sql<boolean>`exists (select from submission_signatory g where g.unit_id = submission.unit_id and g.submission_id = submission.id)`.as(
        'signedTogether',
      ),
    ])
    .where('petition.id', '=', id)
    .executeTakeFirst()) ?? null

/** Corrections, the latest first; the original stands in the petition. */
const wordingsOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_wording')
    .leftJoin('officer', 'officer.id', 'petition_wording.by_officer')
    .select([
      ...(['petition_wording.version', 'petition_wording.title', 'petition_wording.content'] as const),
      ...([
        'petition_wording.proposal',
        'petition_wording.reason',
        'petition_wording.at',
        'officer.name as by',
      ] as const),
    ])
    .where('petition_id', '=', id)
    .orderBy('petition_wording.version', 'desc')
    .execute()

const classificationsOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_classification')
    .leftJoin('officer', 'officer.id', 'petition_classification.by_officer')
    .select(['field', 'competence', 'bodies', 'note', 'at', 'on_day as on', 'officer.name as by'])
    .where('petition_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('petition_classification.id', 'desc')
    .execute()

const assignmentsOf = async (db: UnitDb, id: string) =>
  (
    await sql<{
      lead: string
      leadOfficer: string | null
      joining: readonly string[]
      note: string
      at: Temporal.Instant
      on: Temporal.PlainDate
      by: string | null
    }>`select d.name as lead, o.name as "leadOfficer", a.note, a.at, a.on_day as "on", b.name as by,
        coalesce((select array_agg(j.name order by j.position, j.name) from department j where j.id = any (a.joining)), '{}') as joining
      from petition_assignment a join department d on d.unit_id = a.unit_id and d.id = a.lead_department_id
        left join officer o on o.unit_id = a.unit_id and o.id = a.lead_officer_id
        left join officer b on b.unit_id = a.unit_id and b.id = a.by_officer
      where a.petition_id = ${id} order by a.at desc, a.id desc`.execute(db)
  ).rows

const spokenAnswersOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_spoken_answer')
    .leftJoin('officer', 'officer.id', 'petition_spoken_answer.recorded_by')
    .select(['words', 'spoken_by as spokenBy', 'on_day as on', 'complete', 'at', 'officer.name as recordedBy'])
    .where('petition_id', '=', id)
    .orderBy('at')
    .execute()

/** Documents linked to it, with what was last said of each. */
const documentsOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_document')
    .innerJoin('document', 'document.id', 'petition_document.document_id')
    .select([
      ...(['document.id', 'document.kind', 'document.title', 'document.content', 'document.stage'] as const),
      ...(['document.version', 'document.number_text as numberText', 'document.issued_on as issuedOn'] as const),
      ...(['document.signer_name as signerName', 'document.signer_title as signerTitle'] as const),
      ...(['petition_document.part', 'petition_document.complete'] as const),
      (of) =>
        of
          .selectFrom('document_step')
          .select('word')
          .whereRef('document_step.document_id', '=', 'document.id')
          .where('step', '=', 'sent-back')
          .orderBy('seq', 'desc')
          .limit(1)
          .as('sentBackWord'),
      (of) =>
        of
          .selectFrom('petition_document as other')
          .select((count) => count.fn.countAll<number>().as('n'))
          .whereRef('other.document_id', '=', 'document.id')
          .as('answersHowMany'),
      // How it will be numbered, where the unit does that itself; whether it was taken back.
      (of) => of.selectFrom('document_settings').select('series').where('numbers', '=', 'own').as('ownSeries'),
      (of) =>
        of
          .selectFrom('department')
          .select('symbol')
          .whereRef('department.id', '=', 'document.department_id')
          .as('departmentSymbol'),
      (of) =>
        of
          .selectFrom('document_withdrawal as taken')
          .select('taken.withdrawn_on')
          .whereRef('taken.document_id', '=', 'document.id')
          .as('withdrawnOn'),
    ])
    .where('petition_document.petition_id', '=', id)
    .orderBy('petition_document.linked_at')
    .orderBy('document.id')
    .execute()

/** Every version of the letters, the latest first of each. */
const draftVersionsOf = (db: UnitDb, documentIds: readonly string[]) =>
  documentIds.length === 0
    ? []
    : db
        .selectFrom('document_step')
        .leftJoin('officer', 'officer.id', 'document_step.by_officer')
        .select([
          ...(['document_step.document_id as documentId', 'document_step.seq', 'document_step.content'] as const),
          ...(['document_step.at', 'officer.name as by'] as const),
        ])
        .where('document_step.document_id', 'in', [...documentIds])
        .where('document_step.step', '=', 'drafted')
        .orderBy('document_step.document_id')
        .orderBy('document_step.seq', 'desc')
        .execute()

const closuresOf = (db: UnitDb, id: string) =>
  db
    .selectFrom('petition_closure')
    .leftJoin('officer', 'officer.id', 'petition_closure.by_officer')
    .select([
      ...(['kind', 'reason', 'process', 'asked_how as askedHow', 'duplicate_of as duplicateOf', 'at'] as const),
      ...(['on_day as on', 'undone_at as undoneAt', 'undone_reason as undoneReason', 'officer.name as by'] as const),
    ])
    .where('petition_id', '=', id)
    .orderBy('at')
    .execute()
