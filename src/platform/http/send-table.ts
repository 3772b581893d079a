import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Day } from '#kernel/day.ts'
import { slug } from '#kernel/vietnamese-text.ts'
import { csvOf, tsvOf } from '#platform/spreadsheets/delimited.ts'
import type { OutgoingTable } from '#platform/spreadsheets/table.ts'
import { type Sheet, sheetOf, xlsxOf } from '#platform/spreadsheets/xlsx.ts'
import { fieldsOf } from './read-form.ts'

/** How a list is taken along: a file for Excel, a file of mere text, or what the clipboard takes. */
export const tableFormats = ['xlsx', 'csv', 'tsv'] as const
export type TableFormat = (typeof tableFormats)[number]

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const types: Record<TableFormat, string> = {
  xlsx: XLSX,
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
}

/** The format a list's buttons ask for; an Excel file where it is not known. */
export function formatAsked(request: FastifyRequest): TableFormat {
  const { dang } = fieldsOf(request.body)
  return tableFormats.find((format) => format === dang) ?? 'xlsx'
}

/** "xa-dai-son_kien-nghi_2026-09-20.xlsx": unit, list and day, in letters every system keeps. */
export const fileNameOf = (unitName: string, list: string, on: Day, ending: string): string =>
  `${[slug(unitName), slug(list), on.toString()].filter(Boolean).join('_')}.${ending}`

const sent = (reply: FastifyReply, type: string, name: string, pieces: AsyncIterable<string | Uint8Array>) =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(pieces))

/** Sends a table while it is written. What goes wrong on the way breaks the line off, so that no half file looks whole. */
export function sendTable<Row>(
  reply: FastifyReply,
  format: TableFormat,
  file: { readonly unitName: string; readonly on: Day },
  table: OutgoingTable<Row>,
): FastifyReply {
  const pieces = format === 'xlsx' ? xlsxOf([sheetOf(table)]) : format === 'csv' ? csvOf(table) : tsvOf(table)
  return sent(reply, types[format], fileNameOf(file.unitName, table.name, file.on, format), pieces)
}

/** Sends an Excel file of these sheets under a name. */
export const sendSheets = (reply: FastifyReply, name: string, sheets: readonly Sheet[]): FastifyReply =>
  sent(reply, XLSX, name, xlsxOf(sheets))
