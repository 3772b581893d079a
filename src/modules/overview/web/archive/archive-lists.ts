import { Readable } from 'node:stream'
import type { Day } from '#kernel/day.ts'
import {
  estimateColumns,
  receiverColumns,
  settledColumns,
  settledLinesOf,
  standing,
  voucherColumns,
} from '#modules/budgets/index.ts'
import { inviteeColumns, sheetColumns } from '#modules/conferences/index.ts'
import { type Deadline, deadlineWords, ruleText } from '#modules/deadlines/index.ts'
import { milestoneName, postingColumns } from '#modules/dialogues/index.ts'
import { documentColumns } from '#modules/documents/index.ts'
import { historyColumns } from '#modules/history/index.ts'
import { commitmentColumns, petitionColumns } from '#modules/petitions/index.ts'
import { listedRegistrations, registrationColumns } from '#modules/registrations/index.ts'
import { reportColumns } from '#modules/reports/index.ts'
import { taskColumns } from '#modules/tasks/index.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import { sheetOf, xlsxOf } from '#platform/spreadsheets/xlsx.ts'
import type { DialogueFile } from '../../application/archive/gather.ts'
import { archiveWords as words } from './archive-words.vi.ts'

/** A list of the file: its rows are written to Excel when their turn comes. */
export interface ArchivedList {
  readonly name: keyof typeof words.lists
  readonly rows: number
  readonly xlsx: () => Readable
}

const { deadlines: heads } = words

/** How each day was counted: what was due, from when, by which rule, and what came of it. */
const deadlineColumns = (file: DialogueFile): readonly TableColumn<Deadline>[] => {
  const numbers = new Map(file.petitions.map(({ id, number }) => [id, number]))
  const tasks = new Map(file.tasks.map(({ id, title }) => [id, title]))
  return [
    {
      ...{ head: heads.what, width: 40, wrap: true },
      cell: ({ kind, name, subjectId }) =>
        kind === 'milestone' ? milestoneName(name) : (tasks.get(subjectId) ?? deadlineWords.kinds[kind]),
    },
    { head: heads.petition, width: 12, cell: ({ subjectId }) => numbers.get(subjectId) ?? null },
    { head: heads.from, width: 13, cell: ({ anchor }) => anchor.on },
    { head: heads.countedFrom, width: 46, wrap: true, cell: (due) => ruleText(due) },
    { head: heads.term, width: 12, cell: ({ term }) => term },
    { head: heads.source, width: 40, wrap: true, cell: ({ source }) => source },
    { head: heads.legal, width: 20, cell: ({ legal }) => (legal ? heads.isLegal : heads.ownTarget) },
    { head: heads.dueOn, width: 13, cell: ({ dueOn }) => dueOn },
    { head: heads.metOn, width: 13, cell: ({ metOn }) => metOn },
    { head: heads.lapsedOn, width: 16, cell: ({ lapsedOn }) => lapsedOn },
    { head: heads.reason, width: 40, wrap: true, cell: ({ reason }) => reason },
  ]
}

/** Every list of a dialogue as an Excel file, contacts included. */
export function archivedLists(file: DialogueFile, today: Day): readonly ArchivedList[] {
  const list = <Row>(
    name: ArchivedList['name'],
    columns: readonly TableColumn<Row>[],
    rows: readonly Row[],
  ): ArchivedList => ({
    name,
    rows: rows.length,
    xlsx: () => Readable.from(xlsxOf([sheetOf({ name: words.lists[name], columns, pages: [rows] })])),
  })
  const { rows, count } = file.registrations
  return [
    list('results', reportColumns, file.report.rows),
    list('petitions', petitionColumns(true), file.petitions),
    list('registrations', registrationColumns(true), listedRegistrations(rows, count, 'tat-ca')),
    list('invitees', inviteeColumns(true), file.invitees),
    list('commitments', commitmentColumns(today), file.commitments),
    list(
      'documents',
      [
        ...documentColumns,
        { head: words.ordinalHead, width: 20, cell: ({ id }) => file.places.get(id)?.ordinal ?? null },
      ],
      file.documents,
    ),
    list('tasks', taskColumns, file.tasks),
    ...(file.sheets.length > 0 ? [list('sheets', sheetColumns, file.sheets)] : []),
    list('postings', postingColumns(today), file.postings),
    list('deadlines', deadlineColumns(file), file.deadlines),
    ...moneyOf(list, file),
    list('history', historyColumns, file.history),
  ]
}

type List = <Row>(
  name: ArchivedList['name'],
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
) => ArchivedList

/** The lists of a dialogue's money; none before an estimate was approved. */
function moneyOf(list: List, { budget, allowances }: DialogueFile): readonly ArchivedList[] {
  if (!budget.binding) return []
  const receivers = allowances.flatMap(({ title, receivers }) => receivers.map((one) => ({ ...one, list: title })))
  return [
    list('estimate', estimateColumns, budget.lines),
    list('vouchers', voucherColumns(budget), standing(budget.vouchers)),
    list('receivers', receiverColumns, receivers),
    list('settlement', settledColumns, settledLinesOf(budget)),
  ]
}
