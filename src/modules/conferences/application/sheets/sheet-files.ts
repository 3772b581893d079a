import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { Doer } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { addFiles, removeFile, type TakenFile } from '#platform/files/attachments.ts'
import { type SheetOf, type SheetRefusal, takeUpSheet } from './take-up-sheet.ts'

/** As many as are looked at beside a petition. */
export const MOST_SHEET_FILES = 10

export type SheetFileRefusal = SheetRefusal | 'handed-in-already' | 'no-file' | 'not-shown' | 'too-many-files'

/** What can be looked at in place: a picture of a map, a PDF. */
export const isShown = (type: string): boolean => type.startsWith('image/') || type === 'application/pdf'

/** Adds pictures and PDFs to a sheet; one that lies there already is not added again. */
export async function addSheetFiles(
  tx: UnitDb,
  by: By,
  doer: Doer,
  of: SheetOf,
  files: readonly TakenFile[],
): Promise<Result<number, SheetFileRefusal>> {
  const taken = await takeUpSheet(tx, by, doer, of)
  if (!taken.ok) return taken
  if (taken.value.state === 'handed-in') return refuse('handed-in-already')
  if (files.length === 0) return refuse('no-file')
  if (!files.every(({ type }) => isShown(type))) return refuse('not-shown')
  const added = await addFiles(tx, by, { subject: 'data-sheet', subjectId: of.id }, files, MOST_SHEET_FILES)
  if (added === null) return refuse('too-many-files')
  if (added === 0) return accept(0)
  await recordHistory(tx, by, {
    ...{ code: 'data-sheet.files-added', subject: 'dialogue', subjectId: of.dialogue.id },
    facts: { sheet: of.id, count: added },
  })
  return accept(added)
}

/** Takes a file off a sheet; it stays where it lies. */
export async function removeSheetFile(
  tx: UnitDb,
  by: By,
  doer: Doer,
  of: SheetOf,
  fileId: string,
): Promise<Result<null, SheetRefusal | 'handed-in-already'>> {
  const taken = await takeUpSheet(tx, by, doer, of)
  if (!taken.ok) return taken
  if (taken.value.state === 'handed-in') return refuse('handed-in-already')
  if (!(await removeFile(tx, by.at, { subject: 'data-sheet', subjectId: of.id }, fileId))) return refuse('not-found')
  await recordHistory(tx, by, {
    ...{ code: 'data-sheet.file-removed', subject: 'dialogue', subjectId: of.dialogue.id },
    facts: { sheet: of.id },
  })
  return accept(null)
}
