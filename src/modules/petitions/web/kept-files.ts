import type { UnitDb } from '#platform/db/database.ts'
import type { KeptFile } from '#ui/index.ts'
import { draftFiles, keepInDraft } from '../application/files/uploads.ts'
import { fileLimits } from '../domain/index.ts'
import { fileSize } from './file-size.ts'
import { fileWords } from './files-words.vi.ts'
import type { Values } from './petition-rows.ts'
import type { PostedForm } from './posted-form.ts'

/** A draft's files, by their ids, as a form shows them. */
export async function keptFiles(db: UnitDb, draft: string): Promise<ReadonlyMap<string, KeptFile>> {
  const files = await draftFiles(db, draft)
  return new Map(files.map(({ id, name, size }) => [id, { id, name, size: fileSize(size) }]))
}

/**
 * Notes the files that travelled with a form under its draft, and puts their ids among the form's values, so that they
 * stay when it comes back. Those refused get a message under their field.
 */
export async function keepPosted(
  tx: UnitDb,
  at: Temporal.Instant,
  draft: string,
  posted: PostedForm,
  errors: Record<string, string>,
): Promise<Values> {
  const values: Record<string, string | readonly string[]> = { ...posted.values }
  for (const file of posted.files) {
    const kept = file.field.replace(/files$/, 'kept')
    const before = [values[kept] ?? []].flat()
    if (!file.taken) errors[file.field] = fileWords.refused(file.name, file.refusal ?? 'file-empty')
    else if (before.length >= fileLimits.files) errors[file.field] = fileWords.refused(file.name, 'too-many-files')
    else {
      const result = await keepInDraft(tx, at, draft, file.taken)
      if (result.ok) values[kept] = [...before, result.value.id]
      else errors[file.field] = fileWords.refused(file.name, result.refusal)
    }
  }
  return values
}
