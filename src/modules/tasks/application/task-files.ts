import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { addFiles, removeFile, type TakenFile } from '#platform/files/attachments.ts'
import { type Doer, type LockRefusal, lockTask } from './lock-task.ts'

/** As many files as one task may carry. */
export const MOST_FILES = 20

export type FilesRefusal = LockRefusal | 'no-file' | 'too-many-files'

/** Adds files to a task; only the unit's officers ever see them. One that hangs there already is not added again. */
export async function addTaskFiles(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { id, files }: { readonly id: string; readonly files: readonly TakenFile[] },
): Promise<Result<number, FilesRefusal>> {
  const taken = await lockTask(tx, by, doer, { id, version: null })
  if (!taken.ok) return taken
  if (files.length === 0) return refuse('no-file')
  const added = await addFiles(tx, by, { subject: 'task', subjectId: id }, files, MOST_FILES)
  if (added === null) return refuse('too-many-files')
  if (added === 0) return accept(0)
  await recordHistory(tx, by, {
    code: 'task.files-added',
    subject: 'task',
    subjectId: id,
    facts: { count: added },
  })
  return accept(added)
}

/** Takes a file off a task; it stays where it lies. */
export async function removeTaskFile(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { id, fileId }: { readonly id: string; readonly fileId: string },
): Promise<Result<null, LockRefusal | 'already-done'>> {
  const taken = await lockTask(tx, by, doer, { id, version: null })
  if (!taken.ok) return taken
  if (taken.value.doneOn) return refuse('already-done')
  if (!(await removeFile(tx, by.at, { subject: 'task', subjectId: id }, fileId))) return refuse('not-found')
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
