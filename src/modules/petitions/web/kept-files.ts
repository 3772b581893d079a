import type { Language } from '#kernel/language.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { KeptFile } from '#ui/index.ts'
import { draftFiles, keepInDraft } from '../application/files/uploads.ts'
import { fileLimits, isSound, MOST_SCANS } from '../domain/index.ts'
import { fileSize } from './file-size.ts'
import { filesWords } from './files-words.en.ts'
import type { Values } from './petition-rows.ts'
import type { PostedForm } from './posted-form.ts'

const pictures = ['image/jpeg', 'image/png', 'image/webp']

/** What a form shows of a file that waits, for its own form to see or hear it again at `<at>/<draft>/<file>`. */
const shownAs = (type: string): KeptFile['is'] =>
  pictures.includes(type) ? 'picture' : isSound(type) ? 'sound' : undefined

/** A draft's files, by their ids, as a form shows them. `at`: where uploads are sent, `/dai-son-11086/tep`. */
export async function keptFiles(
  db: UnitDb,
  draft: string,
  at: string,
  language: Language = 'vi',
): Promise<ReadonlyMap<string, KeptFile>> {
  const files = await draftFiles(db, draft)
  return new Map(
    files.map(({ id, name, size, type }) => [
      id,
      { id, name, size: fileSize(size, language), is: shownAs(type), href: `${at}/${draft}/${id}` },
    ]),
  )
}

/** The voice notes among a draft's files. */
export const soundsIn = async (db: UnitDb, draft: string): Promise<ReadonlySet<string>> =>
  new Set((await draftFiles(db, draft)).filter(({ type }) => isSound(type)).map(({ id }) => id))

/** Under which name the ids of a field's files are sent, and how many there may be: one voice note. */
function keptUnder(field: string): { readonly name: string; readonly most: number } {
  if (field.endsWith('voice')) return { name: `${field}Kept`, most: 1 }
  return { name: field.replace(/files$/, 'kept'), most: field.startsWith('scan') ? MOST_SCANS : fileLimits.files }
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
  language: Language = 'vi',
): Promise<Values> {
  const fileWords = filesWords[language]
  const values: Record<string, string | readonly string[]> = { ...posted.values }
  for (const file of posted.files) {
    const { name, most } = keptUnder(file.field)
    const before = [values[name] ?? []].flat()
    if (!file.taken) errors[file.field] = fileWords.refused(file.name, file.refusal ?? 'file-empty')
    else if (before.length >= most)
      errors[file.field] = most === 1 ? fileWords.oneSound : fileWords.tooMany(file.name, most)
    else {
      const result = await keepInDraft(tx, at, draft, file.taken)
      if (result.ok) values[name] = [...before, result.value.id]
      else errors[file.field] = fileWords.refused(file.name, result.refusal)
    }
  }
  return values
}
