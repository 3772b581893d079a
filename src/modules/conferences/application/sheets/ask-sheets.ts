import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { type Dialogue, dialogueTaskHooks } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { fieldWords } from '#modules/petitions/index.ts'
import { assignTask, followActs, noLongerAsked } from '#modules/tasks/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  fieldsTicked,
  LONGEST_SHEET_LINE,
  LONGEST_WANTED,
  type ProposedSheet,
  proposeSheets,
} from '../../domain/index.ts'
import { sheetWords } from './sheet-words.vi.ts'
import { type DataSheet, fieldPetitions, sheetsOf } from './sheets-query.ts'
import { type SheetOf, type SheetRefusal, takeUpSheet } from './take-up-sheet.ts'

/** The milestone whose day sheets are due on, and which the last one handed in meets (DOMAIN, "Milestones by default": C−7). */
export const SHEETS_MILESTONE = { milestone: 'data-sheets', term: 0 } as const

export type AskRefusal = 'closed' | 'not-preparing' | 'nothing-to-ask' | 'no-field' | 'no-department' | 'too-long'

type AskedDialogue = Pick<Dialogue, 'id' | 'closedOn'>

/** Sheets are asked for while the conference is prepared: once it was held, or is not held, nobody owes them any more. */
async function mayAsk(tx: UnitDb, dialogue: AskedDialogue): Promise<Result<null, AskRefusal>> {
  if (dialogue.closedOn) return refuse('closed')
  const due = (await deadlinesOf(tx, dialogue.id)).find(({ name }) => name === SHEETS_MILESTONE.milestone)
  return due && !due.lapsedOn ? accept(null) : refuse('not-preparing')
}

interface Asking {
  readonly title: string
  readonly fields: readonly string[]
  readonly departmentId: string
  readonly wanted: string
  /** Null: the milestone's day, and it moves with it. */
  readonly dueOn: Day | null
}

/** Gives the department its task, of which it is told, and lays the empty sheet beside it. */
async function ask(tx: UnitDb, by: By, dialogueId: string, asked: Asking): Promise<Result<string, AskRefusal>> {
  const task = await assignTask(tx, by, {
    ...{ title: sheetWords.task(asked.title), note: asked.wanted, dialogueId, dueOn: asked.dueOn },
    ...{ departmentId: asked.departmentId, officerId: null, phase: 'before', act: 'data-sheet' },
    ...(asked.dueOn === null && { anchor: SHEETS_MILESTONE }),
  })
  if (!task.ok) return refuse('no-department')
  const id = newId()
  await tx
    .insertInto('data_sheet')
    .values({
      ...{ id, dialogue_id: dialogueId, task_id: task.value, title: asked.title, fields: [...asked.fields] },
      ...{ wanted: asked.wanted, asked_at: by.at, asked_by: by.officerId },
    })
    .execute()
  await recordHistory(tx, by, {
    ...{ code: 'data-sheet.asked', subject: 'dialogue', subjectId: dialogueId },
    facts: { sheet: id, fields: [...asked.fields], department: asked.departmentId },
  })
  return accept(id)
}

/** What one press would ask for, of whom. */
export async function sheetsToAsk(
  db: UnitDb,
  dialogueId: string,
  sheets: readonly DataSheet[],
): Promise<readonly ProposedSheet[]> {
  const departments = await activeDepartments(db)
  const own = departments.filter(({ outside }) => !outside)
  const economy = own.find(({ purpose }) => purpose === 'economy') ?? own[0]
  const covered = new Set<string>(sheets.flatMap(({ fields }) => fields))
  return proposeSheets(await fieldPetitions(db, dialogueId), covered, economy?.id ?? null)
}

/** Yêu cầu một lần: a sheet for every field that has petitions here and none yet, each of who leads most of them. */
export async function askForSheets(tx: UnitDb, by: By, dialogue: AskedDialogue): Promise<Result<number, AskRefusal>> {
  const allowed = await mayAsk(tx, dialogue)
  if (!allowed.ok) return allowed
  // Pressed twice at once, the second finds nothing left.
  await tx.selectFrom('dialogue').select('id').where('id', '=', dialogue.id).forUpdate().executeTakeFirst()
  const proposed = await sheetsToAsk(tx, dialogue.id, await sheetsOf(tx, dialogue.id))
  if (proposed.length === 0) return refuse('nothing-to-ask')
  for (const { field, departmentId } of proposed) {
    const asked = await ask(tx, by, dialogue.id, {
      ...{ title: fieldWords[field], fields: [field], departmentId, wanted: '', dueOn: null },
    })
    if (!asked.ok) return asked
  }
  return accept(proposed.length)
}

/** Yêu cầu tay: what a person asks of a department. */
export interface AskedByHand {
  readonly departmentId: string
  readonly fields: readonly string[]
  /** '': by its fields. */
  readonly title: string
  readonly wanted: string
  readonly dueOn: Day | null
}

/** Asks one department for one sheet, about one field or several. */
export async function askForSheet(
  tx: UnitDb,
  by: By,
  dialogue: AskedDialogue,
  asked: AskedByHand,
): Promise<Result<string, AskRefusal>> {
  const allowed = await mayAsk(tx, dialogue)
  if (!allowed.ok) return allowed
  const fields = fieldsTicked(asked.fields)
  const wanted = cleanText(asked.wanted)
  const title = cleanLine(asked.title) || sheetWords.titleOf(fields.map((field) => fieldWords[field]))
  if (fields.length === 0) return refuse('no-field')
  if (title.length > LONGEST_SHEET_LINE || wanted.length > LONGEST_WANTED) return refuse('too-long')
  return ask(tx, by, dialogue.id, { title, fields, wanted, departmentId: asked.departmentId, dueOn: asked.dueOn })
}

/** Thôi yêu cầu: asked by mistake, or no longer needed. What was written stays in its versions. */
export async function withdrawSheet(
  tx: UnitDb,
  by: By,
  of: SheetOf,
): Promise<Result<null, SheetRefusal | 'handed-in-already'>> {
  const taken = await takeUpSheet(tx, by, { any: true, departmentId: null }, of)
  if (!taken.ok) return taken
  if (taken.value.state === 'handed-in') return refuse('handed-in-already')
  await tx.updateTable('data_sheet').set({ removed_at: by.at }).where('id', '=', of.id).execute()
  await noLongerAsked(tx, by, taken.value.taskId)
  await recordHistory(tx, by, {
    ...{ code: 'data-sheet.withdrawn', subject: 'dialogue', subjectId: of.dialogue.id },
    facts: { sheet: of.id },
  })
  await followSheets(tx, by, of.dialogue.id)
  return accept(null)
}

/** The milestone is met when every sheet that is asked for was handed in; its tasks follow (R22). */
export async function followSheets(tx: UnitDb, by: By, dialogueId: string): Promise<void> {
  const sheets = await sheetsOf(tx, dialogueId)
  const of = { dialogueId, milestone: SHEETS_MILESTONE.milestone }
  const isDone = sheets.length > 0 && sheets.every(({ state }) => state === 'handed-in')
  if (!isDone) return
  await dialogueTaskHooks.done(tx, by, of)
  await followActs(tx, by, dialogueId)
}
