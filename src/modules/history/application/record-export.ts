import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { recordHistory } from './record-history.ts'

/** The lists of the office that can be taken along. */
export const exportedLists = [
  ...(['petitions', 'registrations', 'organisations', 'documents', 'tasks'] as const),
  ...(['messages', 'counted-registrations', 'counted-petitions', 'history', 'results', 'themes'] as const),
  ...(['statistics', 'evidence'] as const),
  ...(['outgoing-register', 'incoming-register'] as const),
  ...(['commitments', 'outreach', 'sources', 'invitees', 'postings'] as const),
  ...(['estimate', 'settlement', 'vouchers'] as const),
] as const
export type ExportedList = (typeof exportedLists)[number]

/** What was taken along, as the history keeps it. */
export interface Export {
  readonly list: ExportedList
  readonly rows: number
  /** xlsx, csv; tsv: copied. */
  readonly format: string
  /** Telephones and addresses went along. */
  readonly contacts: boolean
}

/** Leaves a trace of a list that leaves the program: who, which, how many lines; never what stood in them (R20, R23). */
export const recordExport = (tx: UnitDb, by: By, unitId: string, { list, rows, format, contacts }: Export) =>
  recordHistory(tx, by, {
    code: 'list.exported',
    subject: 'unit',
    subjectId: unitId,
    facts: { list, rows, format, contacts },
  })
