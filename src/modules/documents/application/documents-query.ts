import { sql } from 'kysely'
import { inOrderOf } from '#kernel/in-order.ts'
import { historyOf } from '#modules/history/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { documentOf } from './lock-document.ts'

/** What the list of documents can be narrowed to. */
export const documentFilters = ['for-approval', 'approved', 'undelivered', 'draft', 'issued', 'all'] as const
export type DocumentFilter = (typeof documentFilters)[number]

export interface DocumentListAsked {
  readonly filter: DocumentFilter
  /** Null: the whole unit's; otherwise what this department wrote. */
  readonly departmentId: string | null
  /** Issued documents that still have to be given to somebody; asked of who knows the receivers. */
  readonly undelivered: readonly string[]
  /** The last one of the page before. */
  readonly after?: { readonly createdAt: Temporal.Instant; readonly id: string } | undefined
  readonly atMost: number
}

const filtered = (db: UnitDb, asked: Pick<DocumentListAsked, 'filter' | 'departmentId' | 'undelivered'>) =>
  db
    .selectFrom('document')
    .$if(asked.departmentId !== null, (query) => query.where('document.department_id', '=', asked.departmentId))
    .$if(asked.filter === 'undelivered', (query) =>
      query.where('document.id', '=', sql<string>`any(${asked.undelivered}::uuid[])`),
    )
    .$if(asked.filter !== 'all' && asked.filter !== 'undelivered', (query) =>
      query.where('document.stage', '=', asked.filter),
    )
    .orderBy('document.created_at', 'desc')
    .orderBy('document.id', 'desc')

const listColumns = [
  ...(['document.id', 'document.kind', 'document.title', 'document.stage'] as const),
  ...(['document.number_text as numberText', 'document.issued_on as issuedOn'] as const),
  ...(['document.created_at as createdAt', 'department.name as department', 'officer.name as author'] as const),
] as const

/** Documents, the newest first. */
export const documentsList = (db: UnitDb, asked: DocumentListAsked) =>
  filtered(db, asked)
    .leftJoin('department', 'department.id', 'document.department_id')
    .leftJoin('officer', 'officer.id', 'document.created_by')
    .select(listColumns)
    .$if(asked.after !== undefined, (query) =>
      query.where(
        sql<boolean>`(document.created_at, document.id) < (${asked.after?.createdAt ?? null}::timestamptz, ${asked.after?.id ?? null}::uuid)`,
      ),
    )
    .limit(asked.atMost)
    .execute()

/** The ids of the whole list, in its order. */
export const documentIds = async (
  db: UnitDb,
  asked: Pick<DocumentListAsked, 'filter' | 'departmentId' | 'undelivered'>,
): Promise<readonly string[]> => (await filtered(db, asked).select('document.id').execute()).map(({ id }) => id)

/** These documents as the list shows them, in this order. */
export const documentsByIds = async (db: UnitDb, ids: readonly string[]) =>
  inOrderOf(
    ids,
    await db
      .selectFrom('document')
      .leftJoin('department', 'department.id', 'document.department_id')
      .leftJoin('officer', 'officer.id', 'document.created_by')
      .select(listColumns)
      .where('document.id', '=', sql<string>`any(${ids}::uuid[])`)
      .execute(),
  )

export type DocumentListRow = Awaited<ReturnType<typeof documentsList>>[number]

/** How many documents wait at each stage. */
export async function documentCounts(
  db: UnitDb,
  departmentId: string | null,
): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('document')
    .select(['stage', (eb) => eb.fn.countAll<number>().as('count')])
    .where('stage', 'in', ['draft', 'for-approval', 'approved'])
    .$if(departmentId !== null, (query) => query.where('department_id', '=', departmentId))
    .groupBy('stage')
    .execute()
  return Object.fromEntries(rows.map(({ stage, count }) => [stage, count]))
}

/** A document with its steps, files, deliveries and history; null: not in this unit. */
export async function documentPage(db: UnitDb, id: string) {
  const row = await db
    .selectFrom('document')
    .leftJoin('department', 'department.id', 'document.department_id')
    .leftJoin('department as issuer', 'issuer.id', 'document.issuing_department_id')
    .leftJoin('officer', 'officer.id', 'document.created_by')
    .selectAll('document')
    .select(['department.name as department', 'issuer.name as issuer', 'officer.name as author'])
    .where('document.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const [steps, files, deliveries, history] = await Promise.all([
    documentSteps(db, [id]),
    documentFiles(db, [id]),
    documentDeliveries(db, [id]),
    historyOf(db, id),
  ])
  return {
    ...documentOf(row),
    signerName: row.signer_name,
    signerTitle: row.signer_title,
    signingForm: row.signing_form,
    department: row.department,
    /** The department that issues it on its own head; null: the committee. */
    issuer: row.issuer,
    author: row.author,
    createdAt: row.created_at,
    steps,
    files,
    deliveries,
    history,
  }
}

export type DocumentPage = NonNullable<Awaited<ReturnType<typeof documentPage>>>

/** The steps of documents, each document's in their order. */
export const documentSteps = (db: UnitDb, ids: readonly string[]) =>
  db
    .selectFrom('document_step')
    .leftJoin('officer as author', 'author.id', 'document_step.by_officer')
    .leftJoin('officer as leader', 'leader.id', 'document_step.for_officer')
    .select([
      'document_step.document_id as documentId',
      ...(['document_step.step', 'document_step.word', 'document_step.paper', 'document_step.at'] as const),
      ...(['document_step.on_day as on', 'author.name as by', 'leader.name as forLeader'] as const),
    ])
    .where('document_step.document_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('document_step.seq')
    .execute()

/** The files of documents, in their order. */
export const documentFiles = (db: UnitDb, ids: readonly string[]) =>
  db
    .selectFrom('attachment')
    .innerJoin('stored_file', 'stored_file.sha256', 'attachment.sha256')
    .select([
      ...(['attachment.id', 'attachment.subject_id as documentId', 'attachment.name'] as const),
      ...([
        'attachment.sha256',
        'stored_file.size',
        'stored_file.type',
        'attachment.released_at as releasedAt',
      ] as const),
    ])
    .where('attachment.subject', '=', 'document')
    .where('attachment.subject_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('attachment.removed_at', 'is', null)
    .orderBy('attachment.position')
    .execute()

/** To whom documents were given, in the order of the days. */
export const documentDeliveries = (db: UnitDb, ids: readonly string[]) =>
  db
    .selectFrom('delivery')
    .leftJoin('officer', 'officer.id', 'delivery.recorded_by')
    .select([
      ...(['delivery.document_id as documentId', 'delivery.subject_id as subjectId'] as const),
      ...(['delivery.delivered_on as on', 'delivery.way', 'delivery.received_by as receivedBy'] as const),
      'officer.name as by',
    ])
    .where('delivery.document_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('delivery.delivered_on')
    .orderBy('delivery.id')
    .execute()

/** The unit's leaders, for whom a decision can be recorded ("ghi thay") and who sign. */
export const leaders = (db: UnitDb) =>
  db
    .selectFrom('officer')
    .select(['id', 'name', 'title'])
    .where('active', '=', true)
    .where(sql<boolean>`'leader' = any(roles)`)
    .orderBy('name')
    .execute()

/** Who leads a department: for whom the decision on its own papers can be recorded, and who signs them. */
export const headsOf = (db: UnitDb, departmentId: string) =>
  db
    .selectFrom('officer')
    .select(['id', 'name', 'title'])
    .where('active', '=', true)
    .where('department_id', '=', departmentId)
    .where(sql<boolean>`'head-of-department' = any(roles)`)
    .orderBy('name')
    .execute()
