import { dayAt } from '#kernel/day.ts'
import { fieldWords } from '#modules/petitions/index.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { DataSheet } from '../../application/sheets/sheets-query.ts'
import { tableText } from '../../domain/index.ts'
import { sheetsWords as words } from './words.vi.ts'

/** A data sheet as a row of a file. */
export const sheetColumns: readonly TableColumn<DataSheet>[] = [
  { head: words.columns.sheet, width: 34, wrap: true, cell: ({ title }) => title },
  { head: words.fields, width: 30, wrap: true, cell: ({ fields }) => fields.map((one) => fieldWords[one]).join('; ') },
  { head: words.columns.owner, width: 26, cell: ({ owner }) => owner },
  { head: words.columns.state, width: 13, cell: ({ state }) => words.states[state] },
  { head: words.columns.due, width: 13, cell: ({ dueOn }) => dueOn },
  { head: words.handedInOn, width: 13, cell: ({ handedInAt }) => (handedInAt ? dayAt(handedInAt) : null) },
  { head: words.columns.asOf, width: 16, cell: ({ content }) => content.asOf },
  { head: words.words, width: 70, wrap: true, cell: ({ content }) => content.words },
  { head: words.caption, width: 30, wrap: true, cell: ({ content }) => content.caption },
  { head: words.table, width: 60, wrap: true, cell: ({ content }) => tableText(content.rows) },
  { head: words.files.title, width: 40, wrap: true, cell: ({ files }) => files.map(({ name }) => name).join('; ') },
]
