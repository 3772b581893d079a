import { newId } from '#kernel/id.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '../db/database.ts'

/** A file that lies in the file store already, its type told by its content. */
export interface TakenFile {
  readonly sha256: string
  readonly name: string
  readonly size: number
  readonly type: string
}

/** What files hang on: `task` and its id. */
export interface FileHolder {
  readonly subject: string
  readonly subjectId: string
}

/** Who hangs it there, and when; an officer, or nobody of the office. */
interface Hanging {
  readonly at: Temporal.Instant
  readonly officerId?: string | null
}

/** Notes files where they belong, in their order from a position on. The same content twice is stored once. Returns their ids. */
export async function attachFiles(
  tx: UnitDb,
  { at, officerId }: Hanging,
  { subject, subjectId, position }: FileHolder & { readonly position: number },
  files: readonly TakenFile[],
): Promise<readonly string[]> {
  if (files.length === 0) return []
  await tx
    .insertInto('stored_file')
    .values(files.map(({ sha256, size, type }) => ({ sha256, size, type, stored_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const rows = files.map(({ sha256, name }, index) => ({
    ...{ id: newId(), subject, subject_id: subjectId, sha256, name: cleanLine(name) },
    ...{ position: position + index, added_at: at, ...(officerId && { added_by: officerId }) },
  }))
  await tx.insertInto('attachment').values(rows).execute()
  return rows.map(({ id }) => id)
}

/**
 * Adds to what hangs there, all or none, up to so many. The same file sent twice, as when a line breaks and somebody presses again, is one.
 * Returns how many came; null: they would be too many.
 */
export async function addFiles(
  tx: UnitDb,
  by: Hanging,
  holder: FileHolder,
  files: readonly TakenFile[],
  most: number,
): Promise<number | null> {
  const known = await tx
    .selectFrom('attachment')
    .select(['sha256', 'removed_at'])
    .where('subject', '=', holder.subject)
    .where('subject_id', '=', holder.subjectId)
    .execute()
  const there = new Set(known.flatMap(({ sha256, removed_at }) => (removed_at === null ? [sha256] : [])))
  const fresh = [...new Map(files.map((file) => [file.sha256, file])).values()].filter(
    ({ sha256 }) => !there.has(sha256),
  )
  if (there.size + fresh.length > most) return null
  await attachFiles(tx, by, { ...holder, position: known.length }, fresh)
  return fresh.length
}

/** Takes a file off what it hangs on; it stays where it lies. False: it does not hang there. */
export async function removeFile(
  tx: UnitDb,
  at: Temporal.Instant,
  { subject, subjectId }: FileHolder,
  fileId: string,
): Promise<boolean> {
  const removed = await tx
    .updateTable('attachment')
    .set({ removed_at: at })
    .where('id', '=', fileId)
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return removed.numUpdatedRows === 1n
}
