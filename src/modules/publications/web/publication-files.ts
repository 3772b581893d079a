import { carryingDocuments, issuedOf, type PostingPhoto, postingPhotos, postingsOf } from '#modules/dialogues/index.ts'
import { documentFiles } from '#modules/documents/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { ItemKind } from '../domain/index.ts'

/** A file that goes with something to publish: a scan as it is, a photo drawn anew. */
export interface PublicationFile {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly type: string
  readonly size: number
  /** Drawn anew before it leaves (R20). */
  readonly isPhoto: boolean
}

const photoOf = ({ id, name, sha256, type, size }: PostingPhoto): PublicationFile => ({
  ...{ id, name, sha256, type, size },
  isPhoto: true,
})

/** As many photos as are offered with one thing. */
const MOST_PHOTOS = 12

/** The scan of the notice's paper and photos of its posting; pictures of the day with the results; nothing with the others. */
export async function publicationFiles(
  db: UnitDb,
  dialogueId: string,
  kind: ItemKind,
): Promise<readonly PublicationFile[]> {
  if (kind !== 'notice' && kind !== 'results') return []
  const phase = kind === 'notice' ? 'before' : 'day'
  const rows = (await postingsOf(db, dialogueId)).filter((posting) => posting.phase === phase && posting.photos > 0)
  const photos = await postingPhotos(
    db,
    rows.map(({ id }) => id),
  )
  const paper = kind === 'notice' ? issuedOf(await carryingDocuments(db, dialogueId, 'notice')) : null
  const scans = paper ? await documentFiles(db, [paper.id]) : []
  return [
    ...scans.map(({ id, name, sha256, type, size }) => ({ ...{ id, name, sha256, type, size }, isPhoto: false })),
    ...photos.slice(0, MOST_PHOTOS).map(photoOf),
  ]
}
