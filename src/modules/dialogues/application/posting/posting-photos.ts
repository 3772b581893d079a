import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { addFiles, removeFile, type TakenFile } from '#platform/files/attachments.ts'
import { isPhoto, MOST_PHOTOS } from '../../domain/index.ts'
import { lockPosting } from './change-posting.ts'
import { setDone } from './tick-posting.ts'

export type PhotoRefusal = 'not-found' | 'closed' | 'no-photo' | 'not-a-photo' | 'too-many-photos'

/** Adds photos to a row's evidence. All or none: what is no photo, or one too many, is refused with all. */
export async function addPhotos(
  tx: UnitDb,
  by: By,
  postingId: string,
  photos: readonly TakenFile[],
): Promise<Result<{ readonly added: number }, PhotoRefusal>> {
  const row = await lockPosting(tx, postingId)
  if (!row) return refuse('not-found')
  if (row.closed_on) return refuse('closed')
  if (photos.length === 0) return refuse('no-photo')
  if (!photos.every(({ type }) => isPhoto(type))) return refuse('not-a-photo')
  const added = await addFiles(tx, by, { subject: 'posting', subjectId: postingId }, photos, MOST_PHOTOS)
  if (added === null) return refuse('too-many-photos')
  if (added === 0) return accept({ added })
  await recordHistory(tx, by, {
    code: 'posting.photos-added',
    subject: 'posting',
    subjectId: postingId,
    facts: { count: added },
  })
  return accept({ added })
}

/** Takes a photo off a row; the file stays where it lies. False: it is not there. */
export async function removePhoto(tx: UnitDb, by: By, postingId: string, photoId: string): Promise<boolean> {
  if (!(await removeFile(tx, by.at, { subject: 'posting', subjectId: postingId }, photoId))) return false
  await recordHistory(tx, by, { code: 'posting.photo-removed', subject: 'posting', subjectId: postingId })
  return true
}

/** What a village head sends by his link: photos of the posting, and a word. */
export interface Report {
  readonly photos: readonly TakenFile[]
  readonly note: string
}

/** Báo đã niêm yết, by a link that the caller has opened: the photos are evidence, and an open row is done today. */
export async function reportPosting(
  tx: UnitDb,
  by: By,
  postingId: string,
  { photos, note }: Report,
): Promise<Result<{ readonly added: number }, PhotoRefusal>> {
  const added = await addPhotos(tx, by, postingId, photos)
  if (!added.ok) return added
  const row = await lockPosting(tx, postingId)
  if (!row) return refuse('not-found')
  const words = [row.note, cleanLine(note)].filter(Boolean).join('\n').slice(0, 2000)
  if (!row.done_on) await setDone(tx, by, postingId, { on: by.on, link: row.link, note: words, how: 'link' })
  else if (words !== row.note)
    await tx.updateTable('posting').set({ note: words }).where('id', '=', postingId).execute()
  return added
}
