import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { attach } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { minutesFileLimits } from '../../domain/index.ts'
import { type MinutesOf, type MinutesRefusal, toldMinutes, writer } from './write-minutes.ts'

/** A photo or recording beside the minutes. */
export interface MinutesFile {
  readonly id: string
  /** Null: of the conference as a whole. */
  readonly itemId: string | null
  /** The number of that item's petition, "7"; carried from an earlier dialogue: "3/2025"; ''. */
  readonly label: string
  /** What it shows; ''. */
  readonly about: string
  readonly by: string
  readonly at: Temporal.Instant
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

/** The files of a dialogue's minutes, in the order they came; those taken off are left out. One query. */
export async function minutesFiles(db: UnitDb, dialogueId: string): Promise<readonly MinutesFile[]> {
  const rows = await db
    .selectFrom('minutes_file as f')
    .innerJoin('attachment as a', 'a.subject_id', 'f.id')
    .innerJoin('stored_file as s', 's.sha256', 'a.sha256')
    .innerJoin('officer as o', 'o.id', 'f.by_officer')
    .leftJoin('agenda_item as i', 'i.id', 'f.item_id')
    .leftJoin('petition as p', 'p.id', 'i.petition_id')
    .leftJoin('dialogue as d', 'd.id', 'p.dialogue_id')
    .select([
      'f.id',
      'f.item_id as itemId',
      'f.about',
      'o.name as by',
      'f.at',
      'a.name',
      's.type',
      's.size',
      'a.sha256',
    ])
    .select(['p.number', 'd.address', 'p.dialogue_id as own'])
    .where('f.dialogue_id', '=', dialogueId)
    .where('f.removed_at', 'is', null)
    .where('a.removed_at', 'is', null)
    .orderBy('f.at')
    .orderBy('f.id')
    .execute()
  return rows.map(({ number, address, own, ...row }) => ({
    ...row,
    label: number === null ? '' : own === dialogueId ? String(number) : `${number}/${address}`,
  }))
}

/** Whether the minutes' paper was issued: what is named in it stays from then on. */
export const areMinutesIssued = async (db: UnitDb, dialogueId: string): Promise<boolean> =>
  (await db
    .selectFrom('document')
    .select('id')
    .where('about_id', '=', dialogueId)
    .where('paper', '=', 'bien-ban')
    .where('stage', '=', 'issued')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Letters of what a file shows. */
export const LONGEST_ABOUT = 200

/** Thêm ảnh, ghi âm: files that lie in the store already hang on the minutes. One that hangs there already is not added again. */
export async function addMinutesFiles(
  tx: UnitDb,
  by: By,
  of: MinutesOf,
  { files, about: typed }: { readonly files: readonly TakenFile[]; readonly about: string },
): Promise<Result<number, MinutesRefusal | 'too-many-files' | 'too-long'>> {
  const about = cleanLine(typed)
  if (about.length > LONGEST_ABOUT) return refuse('too-long')
  const officer = await writer(tx, by, of)
  if (!officer.ok) return officer
  // Two who add at the same moment are counted one after the other.
  await tx.selectFrom('agenda').select('dialogue_id').where('dialogue_id', '=', of.dialogue.id).forUpdate().execute()
  const there = await minutesFiles(tx, of.dialogue.id)
  const known = new Set(there.filter(({ itemId }) => itemId === of.itemId).map(({ sha256 }) => sha256))
  const fresh = [...new Map(files.map((file) => [file.sha256, file])).values()].filter(
    ({ sha256 }) => !known.has(sha256),
  )
  if (there.length + fresh.length > minutesFileLimits.files) return refuse('too-many-files')
  for (const file of fresh) {
    const id = newId()
    await tx
      .insertInto('minutes_file')
      .values({
        ...{ id, dialogue_id: of.dialogue.id, item_id: of.itemId, about },
        ...{ by_officer: officer.value, at: by.at },
      })
      .execute()
    await attach(tx, by.at, file, { subject: 'minutes-file', subjectId: id, position: 0 })
  }
  if (fresh.length > 0) await toldMinutes(tx, by, of, 'minutes.files-added', { count: fresh.length })
  return accept(fresh.length)
}

/** Bỏ tệp: until the minutes are issued, whose paper names it. The file stays where it lies. */
export async function removeMinutesFile(
  tx: UnitDb,
  by: By,
  dialogue: MinutesOf['dialogue'],
  fileId: string,
): Promise<Result<{ readonly itemId: string | null }, MinutesRefusal | 'minutes-issued'>> {
  const officer = await writer(tx, by, { dialogue, itemId: null })
  if (!officer.ok) return officer
  if (await areMinutesIssued(tx, dialogue.id)) return refuse('minutes-issued')
  const removed = await tx
    .updateTable('minutes_file')
    .set({ removed_at: by.at, removed_by: officer.value })
    .where('id', '=', fileId)
    .where('dialogue_id', '=', dialogue.id)
    .where('removed_at', 'is', null)
    .returning('item_id as itemId')
    .executeTakeFirst()
  if (!removed) return refuse('not-found')
  await tx.updateTable('attachment').set({ removed_at: by.at }).where('subject_id', '=', fileId).execute()
  await toldMinutes(tx, by, { dialogue, itemId: removed.itemId }, 'minutes.file-removed', {})
  return accept(removed)
}
