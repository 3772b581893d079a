import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Doer, type LockRefusal, lockTask } from './lock-task.ts'

/** A file that lies in the file store already, its type told by its content. */
export interface TakenFile {
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly name: string
}

/** As many files as one task may carry. */
export const MOST_FILES = 20

export type FilesRefusal = LockRefusal | 'no-file' | 'too-many-files'

/** Adds files to a task; only the unit's officers ever see them. One that hangs there already is not added again. */
export async function addFiles(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { id, files }: { readonly id: string; readonly files: readonly TakenFile[] },
): Promise<Result<number, FilesRefusal>> {
  const taken = await lockTask(tx, by, doer, { id, version: null })
  if (!taken.ok) return taken
  if (files.length === 0) return refuse('no-file')
  const known = await tx
    .selectFrom('attachment')
    .select(['sha256', 'removed_at'])
    .where('subject', '=', 'task')
    .where('subject_id', '=', id)
    .execute()
  const there = known.filter(({ removed_at }) => removed_at === null)
  const fresh = files.filter(
    ({ sha256 }, index) =>
      !there.some((one) => one.sha256 === sha256) && files.findIndex((one) => one.sha256 === sha256) === index,
  )
  if (there.length + fresh.length > MOST_FILES) return refuse('too-many-files')
  if (fresh.length === 0) return accept(0)
  await tx
    .insertInto('stored_file')
    .values(fresh.map(({ sha256, size, type }) => ({ sha256, size, type, stored_at: by.at })))
    .onConflict((conflict) => conflict.columns(['unit_id', 'sha256']).doNothing())
    .execute()
  await tx
    .insertInto('attachment')
    .values(
      fresh.map(({ sha256, name }, index) => ({
        ...{ id: newId(), subject: 'task', subject_id: id, sha256, name: cleanLine(name) },
        ...{ position: known.length + index, added_at: by.at, added_by: by.officerId },
      })),
    )
    .execute()
  await recordHistory(tx, by, {
    code: 'task.files-added',
    subject: 'task',
    subjectId: id,
    facts: { count: fresh.length },
  })
  return accept(fresh.length)
}

/** Takes a file off a task; it stays where it lies. */
export async function removeFile(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { id, fileId }: { readonly id: string; readonly fileId: string },
): Promise<Result<null, LockRefusal | 'already-done'>> {
  const taken = await lockTask(tx, by, doer, { id, version: null })
  if (!taken.ok) return taken
  if (taken.value.doneOn) return refuse('already-done')
  const removed = await tx
    .updateTable('attachment')
    .set({ removed_at: by.at })
    .where('id', '=', fileId)
    .where('subject', '=', 'task')
    .where('subject_id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (removed.numUpdatedRows === 0n) return refuse('not-found')
  await recordHistory(tx, by, { code: 'task.file-removed', subject: 'task', subjectId: id })
  return accept(null)
}

/** The files of a task, in the order they came. */
export const taskFiles = (db: UnitDb, taskId: string) =>
  db
    .selectFrom('attachment')
    .innerJoin('stored_file', 'stored_file.sha256', 'attachment.sha256')
    .leftJoin('officer', 'officer.id', 'attachment.added_by')
    .select([
      ...(['attachment.id', 'attachment.name', 'attachment.sha256', 'attachment.added_at as addedAt'] as const),
      ...(['stored_file.size', 'stored_file.type', 'officer.name as addedBy'] as const),
    ])
    .where('attachment.subject', '=', 'task')
    .where('attachment.subject_id', '=', taskId)
    .where('attachment.removed_at', 'is', null)
    .orderBy('attachment.position')
    .orderBy('attachment.id')
    .execute()

export type TaskFile = Awaited<ReturnType<typeof taskFiles>>[number]
