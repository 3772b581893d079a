import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { deadlinesOfAll, lapse, type Owed, owe } from '#modules/deadlines/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** A promise as it is written into a draft. */
export interface DraftPromise {
  /** Null: a new one. */
  readonly id: string | null
  readonly what: string
  readonly departmentId: string | null
  readonly officerId: string | null
  /** By when; null: no day is named yet. */
  readonly dueOn: Day | null
}

/** Where a promise's due day comes from: no rule names one, the answer does. */
const PROMISE_SOURCE = 'Lời hứa trong câu trả lời'

/** What a promise owes, by its day; `planned` while the answer is not given. */
export const promiseOwed = (of: { id: string; dialogueId: string | null }, dueOn: Day, planned: boolean): Owed => ({
  ...{ kind: 'commitment', subject: 'commitment', subjectId: of.id, dialogueId: of.dialogueId },
  due: {
    ...{ on: dueOn, source: PROMISE_SOURCE, legal: false, term: 0, planned },
    anchor: { what: 'promised', on: dueOn },
  },
})

/** Owes a promise by a day, moves the day, or owes it by none. */
export async function setPromiseDay(
  tx: UnitDb,
  by: By,
  of: { readonly id: string; readonly dialogueId: string | null },
  dueOn: Day | null,
  planned: boolean,
): Promise<void> {
  if (dueOn) await owe(tx, by, promiseOwed(of, dueOn, planned))
  else await lapse(tx, by, { kind: 'commitment', subjectId: of.id, on: by.on })
}

/** The day in force of each of these promises; those without one are left out. */
export async function promiseDays(db: UnitDb, ids: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const deadlines = await deadlinesOfAll(db, ids)
  return new Map(deadlines.filter(({ lapsedOn }) => !lapsedOn).map(({ subjectId, dueOn }) => [subjectId, dueOn]))
}

/** Promises of a draft, in their order, each with its ask. */
export async function draftPromises(
  db: UnitDb,
  petitionId: string,
  documentId: string,
): Promise<readonly (DraftPromise & { readonly id: string; readonly askId: string | null })[]> {
  const rows = await db
    .selectFrom('commitment')
    .select(['id', 'ask_id', 'what', 'department_id', 'officer_id'])
    .where('petition_id', '=', petitionId)
    .where('document_id', '=', documentId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const days = await promiseDays(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...{ id: row.id, askId: row.ask_id, what: row.what, departmentId: row.department_id, officerId: row.officer_id },
    dueOn: days.get(row.id) ?? null,
  }))
}

/** Writes the promises of a draft; those that were taken out of it are owed no longer. */
export async function saveDraftPromises(
  tx: UnitDb,
  by: By,
  of: { readonly petitionId: string; readonly documentId: string; readonly dialogueId: string | null },
  promises: readonly (DraftPromise & { readonly askId: string | null })[],
): Promise<void> {
  const before = await draftPromises(tx, of.petitionId, of.documentId)
  for (const [position, promise] of promises.entries()) {
    const was = before.find(({ id }) => id === promise.id)
    const row = {
      ...{ ask_id: promise.askId, position, what: promise.what },
      ...{ department_id: promise.departmentId, officer_id: promise.officerId },
    }
    const id = was?.id ?? newId()
    if (was) await tx.updateTable('commitment').set(row).where('id', '=', id).execute()
    else
      await tx
        .insertInto('commitment')
        .values({
          ...{ ...row, id, petition_id: of.petitionId, document_id: of.documentId },
          ...{ created_at: by.at, created_by: by.officerId },
        })
        .execute()
    await setPromiseDay(tx, by, { id, dialogueId: of.dialogueId }, promise.dueOn, true)
  }
  const gone = before.filter(({ id }) => !promises.some((one) => one.id === id))
  await removePromises(
    tx,
    by,
    gone.map(({ id }) => id),
  )
}

/** Takes promises out of a draft: they are owed no longer. */
export async function removePromises(tx: UnitDb, by: By, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await tx.updateTable('commitment').set({ removed_at: by.at }).where('id', '=', id).execute()
    await lapse(tx, by, { kind: 'commitment', subjectId: id, on: by.on })
  }
}

/** Makes the promises of a draft hold from the day the document was issued. Says how many. */
export async function givePromises(
  tx: UnitDb,
  by: By,
  of: {
    readonly petitionId: string
    readonly documentId: string
    readonly dialogueId: string | null
    readonly on: Day
  },
): Promise<number> {
  const promises = await draftPromises(tx, of.petitionId, of.documentId)
  for (const { id, dueOn } of promises) {
    await tx
      .updateTable('commitment')
      .set((row) => ({ made_on: of.on, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .where('made_on', 'is', null)
      .execute()
    if (dueOn) await owe(tx, by, promiseOwed({ id, dialogueId: of.dialogueId }, dueOn, false))
  }
  return promises.length
}
