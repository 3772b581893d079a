import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ExportedList, recordExport } from '#modules/history/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { formatAsked, sendTable } from '#platform/http/send-table.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'

/** Opens a reading transaction of its own for each page of a long list. */
type Read = <T>(work: (db: UnitDb) => Promise<T>) => Promise<T>

/** A whole list, found in one look: how many lines it has, and its pages as they are asked for. */
export interface WholeList<Row> {
  readonly count: number
  readonly pages: (read: Read) => AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>
}

/** Rows of a page: enough that a page costs little, few enough that it needs little memory. */
const PAGE = 500

/** A list that is known by its ids, in their order; its rows are read page by page, so that any length costs the same. */
export const byIds = <Row>(
  ids: readonly string[],
  rowsOf: (db: UnitDb, ids: readonly string[]) => Promise<readonly Row[]>,
): WholeList<Row> => ({
  count: ids.length,
  async *pages(read) {
    for (let from = 0; from < ids.length; from += PAGE) yield read((db) => rowsOf(db, ids.slice(from, from + PAGE)))
  },
})

/** A list that is short, or has to be seen whole to be counted. */
export const atOnce = <Row>(rows: readonly Row[]): WholeList<Row> => ({ count: rows.length, pages: () => [rows] })

/** What a module tells of a list that is to be taken along. */
export interface ListToExport<Row> {
  readonly list: ExportedList
  /** "Kiến nghị": the sheet's name, and part of the file's. */
  readonly name: string
  /** Those this person may see. */
  readonly columns: readonly TableColumn<Row>[]
  readonly find: (db: UnitDb) => Promise<WholeList<Row>>
}

/**
 * Answers a list's buttons "Sao chép bảng", "Excel", "CSV": the whole list as it is filtered, not only the page one sees.
 * That it left the program is written down before the first line does.
 */
export async function exportList<Row>(
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  { list, name, columns, find }: ListToExport<Row>,
): Promise<FastifyReply> {
  const { unitId, unitName } = office.person(request)
  const format = formatAsked(request)
  const contacts = columns.some(({ contact, fileOnly }) => contact && !(fileOnly && format === 'tsv'))
  const found = await office.write(request, async (tx, by) => {
    const whole = await find(tx)
    await recordExport(tx, by, unitId, { list, rows: whole.count, format, contacts })
    return whole
  })
  const pages = found.pages((work) => office.read(request, work))
  return sendTable(reply, format, { unitName, on: office.today() }, { name, columns, pages })
}
