import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isPhoto, MOST_PHOTOS } from '../../domain/index.ts'
import { lockPosting } from './change-posting.ts'
import { setDone } from './tick-posting.ts'

/** A photo that lies in the file store already, its type told by its content. */
export interface TakenPhoto {
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly name: string
}

export type PhotoRefusal = 'not-found' | 'closed' | 'no-photo' | 'not-a-photo' | 'too-many-photos'

/** Adds photos to a row's evidence. All or none: what is no photo, or one too many, is refused with all. */
export async function addPhotos(
  tx: UnitDb,
  by: By,
  postingId: string,
  photos: readonly TakenPhoto[],
): Promise<Result<{ readonly added: number }, PhotoRefusal>> {
  const row = await lockPosting(tx, postingId)
  if (!row) return refuse('not-found')
  if (row.closed_on) return refuse('closed')
  if (photos.length === 0) return refuse('no-photo')
  if (!photos.every(({ type }) => isPhoto(type))) return refuse('not-a-photo')
  const known = await tx
    .selectFrom('attachment')
    .select(['sha256', 'removed_at'])
    .where('subject', '=', 'posting')
    .where('subject_id', '=', postingId)
    .execute()
  const there = known.filter(({ removed_at }) => removed_at === null)
  // The same photo sent twice, as when a line breaks and somebody presses again, is one.
  const fresh = photos.filter(
    ({ sha256 }, index) =>
      !there.some((one) => one.sha256 === sha256) && photos.findIndex((one) => one.sha256 === sha256) === index,
  )
  if (there.length + fresh.length > MOST_PHOTOS) return refuse('too-many-photos')
  if (fresh.length === 0) return accept({ added: 0 })
  await tx
    .insertInto('stored_file')
    .values(fresh.map(({ sha256, size, type }) => ({ sha256, size, type, stored_at: by.at })))
    .onConflict((conflict) => conflict.columns(['unit_id', 'sha256']).doNothing())
    .execute()
  await tx
    .insertInto('attachment')
    .values(
      fresh.map(({ sha256, name }, index) => ({
        ...{ id: newId(), subject: 'posting', subject_id: postingId, sha256, name: cleanLine(name) },
        ...{ position: known.length + index, added_at: by.at, added_by: by.officerId },
      })),
    )
    .execute()
  await recordHistory(tx, by, {
    code: 'posting.photos-added',
    subject: 'posting',
    subjectId: postingId,
    facts: { count: fresh.length },
  })
  return accept({ added: fresh.length })
}

/** Takes a photo off a row; the file stays where it lies. False: it is not there. */
export async function removePhoto(tx: UnitDb, by: By, postingId: string, photoId: string): Promise<boolean> {
  const removed = await tx
    .updateTable('attachment')
    .set({ removed_at: by.at })
    .where('id', '=', photoId)
    .where('subject', '=', 'posting')
    .where('subject_id', '=', postingId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (removed.numUpdatedRows === 0n) return false
  await recordHistory(tx, by, { code: 'posting.photo-removed', subject: 'posting', subjectId: postingId })
  return true
}

/** What a village head sends by his link: photos of the posting, and a word. */
export interface Report {
  readonly photos: readonly TakenPhoto[]
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
