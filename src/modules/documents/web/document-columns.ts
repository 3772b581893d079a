import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { DocumentListRow } from '../application/documents-query.ts'
import { isDocumentStage } from '../domain/index.ts'
import { kindWord } from './document-list.view.tsx'
import { exportHeads as heads, stageWords } from './words.vi.ts'

/** The columns of the list of documents as it is taken along. */
export const documentColumns: readonly TableColumn<DocumentListRow>[] = [
  { head: heads.title, width: 60, wrap: true, cell: (row) => row.title },
  { head: heads.kind, width: 22, cell: (row) => kindWord(row.kind) },
  { head: heads.number, width: 18, cell: (row) => row.numberText },
  { head: heads.issuedOn, width: 14, cell: (row) => row.issuedOn },
  { head: heads.state, width: 22, cell: (row) => (isDocumentStage(row.stage) ? stageWords[row.stage] : '') },
  { head: heads.department, width: 26, cell: (row) => row.department ?? '' },
  { head: heads.author, width: 24, cell: (row) => row.author ?? '' },
  { head: heads.createdAt, width: 18, cell: (row) => row.createdAt, fileOnly: true },
]
