import { isAfter } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { dialogueTaskHooks } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { begunByItsAct, type Doer, doneByItsAct, followActs, undoneByItsAct } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  emptySheet,
  type HandInRefusal,
  handInSheet,
  isSameSheet,
  LONGEST_SHEET,
  LONGEST_SHEET_LINE,
  mergeSheets,
  type SheetContent,
} from '../../domain/index.ts'
import { followSheets, SHEETS_MILESTONE } from './ask-sheets.ts'
import type { DataSheet } from './sheets-query.ts'
import { type SheetOf, type SheetRefusal, takeUpSheet } from './take-up-sheet.ts'

export type WriteRefusal = SheetRefusal | 'handed-in-already' | 'too-long' | 'as-of-to-come'

/** A sheet as it was saved: where it stands now, and whether the other's change is in it too. */
export interface SavedSheet {
  readonly version: number
  readonly merged: boolean
}

/** Both wrote the same place: what the other wrote, and its version. */
export interface SheetConflict {
  readonly ok: false
  readonly refusal: 'both-changed'
  readonly with: DataSheet
}

const contentAt = async (tx: UnitDb, sheet: DataSheet, version: number): Promise<SheetContent> => {
  if (version === sheet.version) return sheet.content
  const row = await tx
    .selectFrom('data_sheet_text')
    .select(['as_of', 'words', 'caption', 'rows'])
    .where('sheet_id', '=', sheet.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return emptySheet
  return { asOf: row.as_of, words: row.words, caption: row.caption, rows: row.rows as SheetContent['rows'] }
}

const told = (tx: UnitDb, by: By, of: SheetOf, code: string, facts: Readonly<Record<string, string | number>> = {}) =>
  recordHistory(tx, by, { code, subject: 'dialogue', subjectId: of.dialogue.id, facts: { sheet: of.id, ...facts } })

/**
 * Ghi phiếu: `base` is the version that was written on, 0 for none. What somebody else changed since is kept where it is something else;
 * otherwise both must be looked at, and nothing is lost.
 */
export async function saveSheet(
  tx: UnitDb,
  by: By,
  doer: Doer,
  of: SheetOf,
  { base, ...typed }: SheetContent & { readonly base: number },
): Promise<Result<SavedSheet, WriteRefusal> | SheetConflict> {
  const mine: SheetContent = { ...typed, words: cleanText(typed.words), caption: cleanLine(typed.caption) }
  if (mine.words.length > LONGEST_SHEET || mine.caption.length > LONGEST_SHEET_LINE) return refuse('too-long')
  if (mine.asOf && isAfter(mine.asOf, by.on)) return refuse('as-of-to-come')
  if (!by.officerId) return refuse('not-yours')
  const taken = await takeUpSheet(tx, by, doer, of)
  if (!taken.ok) return taken
  const sheet = taken.value
  if (sheet.state === 'handed-in') return refuse('handed-in-already')
  const content = mergeSheets(await contentAt(tx, sheet, base), mine, sheet.content)
  if (content === null) return { ok: false, refusal: 'both-changed', with: sheet }
  const merged = !isSameSheet(content, mine)
  if (isSameSheet(content, sheet.content)) return accept({ version: sheet.version, merged })
  if (content.words.length > LONGEST_SHEET) return refuse('too-long')
  const version = sheet.version + 1
  await tx
    .insertInto('data_sheet_text')
    .values({
      ...{ sheet_id: of.id, version, dialogue_id: of.dialogue.id, as_of: content.asOf, words: content.words },
      ...{ caption: content.caption, rows: JSON.stringify(content.rows), by_officer: by.officerId, at: by.at },
    })
    .execute()
  await tx.updateTable('data_sheet').set({ version }).where('id', '=', of.id).execute()
  await begunByItsAct(tx, sheet.taskId)
  await told(tx, by, of, 'data-sheet.written', { version })
  return accept({ version, merged })
}

/** Nộp: the sheet is ready, and with it its task; the last one handed in meets the milestone. `version`: as it was looked at. */
export async function handIn(
  tx: UnitDb,
  by: By,
  doer: Doer,
  of: SheetOf,
  version: number,
): Promise<Result<null, SheetRefusal | HandInRefusal | 'changed-meanwhile'>> {
  const taken = await takeUpSheet(tx, by, doer, of)
  if (!taken.ok) return taken
  const sheet = taken.value
  const decision = handInSheet({ ...sheet, files: sheet.files.length }, by.on)
  if (!decision.ok) return decision
  if (sheet.version !== version) return refuse('changed-meanwhile')
  await tx
    .updateTable('data_sheet')
    .set({ handed_in_at: by.at, handed_in_by: by.officerId })
    .where('id', '=', of.id)
    .execute()
  await doneByItsAct(tx, by, { taskId: sheet.taskId })
  await told(tx, by, of, 'data-sheet.handed-in', { version, asOf: decision.value.asOf.toString() })
  await followSheets(tx, by, of.dialogue.id)
  return accept(null)
}

/** Mở lại: figures are to be put right; it is owed by its day again. */
export async function reopenSheet(
  tx: UnitDb,
  by: By,
  doer: Doer,
  of: SheetOf,
): Promise<Result<null, SheetRefusal | 'not-handed-in'>> {
  const taken = await takeUpSheet(tx, by, doer, of)
  if (!taken.ok) return taken
  if (taken.value.state !== 'handed-in') return refuse('not-handed-in')
  await tx.updateTable('data_sheet').set({ handed_in_at: null, handed_in_by: null }).where('id', '=', of.id).execute()
  await undoneByItsAct(tx, by, { taskId: taken.value.taskId })
  await told(tx, by, of, 'data-sheet.reopened')
  await dialogueTaskHooks.reopened(tx, by, { dialogueId: of.dialogue.id, milestone: SHEETS_MILESTONE.milestone })
  await followActs(tx, by, of.dialogue.id)
  return accept(null)
}
