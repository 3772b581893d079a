import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { readXlsx, writeXlsx } from 'hucre/xlsx'

/** A table as somebody keeps it: rows of cells. */
export type Rows = readonly (readonly (string | number | Date | null)[])[]

/** A table as an officer makes it in Excel, to be chosen as a file. */
export const excelFile = async (name: string, rows: Rows) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Sheet1', rows: rows.map((row) => [...row]) }] })),
})

/** What a press on something brings as a file. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return file
}

/** The cells of the first sheet of an Excel file that was downloaded. */
export async function cellsOf(file: Download): Promise<Rows> {
  const [sheet] = (await readXlsx(readFileSync(await file.path()))).sheets
  return (sheet?.rows ?? []) as Rows
}
