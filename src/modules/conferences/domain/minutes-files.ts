import { acceptedTypes, type FileRefusal, type OfferedFile } from '#modules/petitions/domain/index.ts'

const MEGABYTE = 1024 * 1024

/**
 * What may be attached to the minutes. A recorder writes 30 to 60 MB an hour, so a morning fits in one file; a photo is as large as
 * everywhere.
 */
export const minutesFileLimits = { files: 60, photoBytes: 20 * MEGABYTE, soundBytes: 200 * MEGABYTE } as const

/** What is wrong with a file for the minutes; null: nothing. Sound and photos only, told by the content; a film is neither. */
export function minutesFileRefusal({ bytes, type }: OfferedFile, kept = 0): FileRefusal | null {
  if (bytes === 0) return 'file-empty'
  const kind = type !== null && Object.hasOwn(acceptedTypes, type) ? acceptedTypes[type] : undefined
  if (kind !== 'photo' && kind !== 'sound') return 'file-type-not-accepted'
  if (bytes > (kind === 'photo' ? minutesFileLimits.photoBytes : minutesFileLimits.soundBytes)) return 'file-too-large'
  return kept >= minutesFileLimits.files ? 'too-many-files' : null
}
