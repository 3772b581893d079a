/** What may be attached to a petition; said on the form beforehand. */
export interface FileLimits {
  readonly files: number
  readonly bytesEach: number
}
export const fileLimits: FileLimits = { files: 5, bytesEach: 20 * 1024 * 1024 }

/** Photos of one paper, or of one talk on Zalo, that an officer enters. */
export const MOST_SCANS = 10

/** A voice note is at most three minutes long: as much as somebody listens to before he writes it down. */
export const SOUND_SECONDS = 180
/** A recorder stops a moment late. */
const SOUND_SLACK = 5

/** Photo, PDF, Word, Excel, and sound where it is asked for; by what the content is, never by what it is called. */
export const acceptedTypes: Readonly<Record<string, 'photo' | 'pdf' | 'word' | 'excel' | 'old-office' | 'sound'>> = {
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/webp': 'photo',
  'image/heic': 'photo',
  'image/heif': 'photo',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'excel',
  'application/msword': 'word',
  'application/vnd.ms-excel': 'excel',
  // The container of .doc and .xls, in which the content does not tell the two apart.
  'application/x-cfb': 'old-office',
  'audio/webm': 'sound',
  'audio/mp4': 'sound',
  'audio/3gpp': 'sound',
  'audio/ogg': 'sound',
  'audio/wav': 'sound',
  'audio/mpeg': 'sound',
  'audio/amr': 'sound',
  'audio/aac': 'sound',
}

/** Whether a stored file of this type is a sound. */
export const isSound = (type: string): boolean => Object.hasOwn(acceptedTypes, type) && acceptedTypes[type] === 'sound'

/** `type`: the MIME type found in the content; null: not recognised. `seconds`: of a sound, as far as it tells. */
export interface OfferedFile {
  readonly name: string
  readonly bytes: number
  readonly type: string | null
  readonly seconds?: number | null
}

export type FileRefusal =
  | 'too-many-files'
  | 'file-too-large'
  | 'file-empty'
  | 'file-type-not-accepted'
  | 'sound-too-long'

const mayBeOldOffice = (name: string) => /\.(docx?|xlsx?|dot|xlt)$/i.test(name)

/**
 * What is wrong with each file, in their order; null: nothing. `kept`: how many the petition has already. Those beyond
 * the number allowed are refused, the first ones stay.
 */
export function checkFiles(
  files: readonly OfferedFile[],
  kept = 0,
  limits: FileLimits = fileLimits,
): readonly (FileRefusal | null)[] {
  let places = limits.files - kept
  return files.map((file) => {
    if (file.bytes === 0) return 'file-empty'
    if (file.bytes > limits.bytesEach) return 'file-too-large'
    const kind = file.type !== null && Object.hasOwn(acceptedTypes, file.type) ? acceptedTypes[file.type] : undefined
    if (!kind || (kind === 'old-office' && !mayBeOldOffice(file.name))) return 'file-type-not-accepted'
    if (kind === 'sound' && (file.seconds ?? 0) > SOUND_SECONDS + SOUND_SLACK) return 'sound-too-long'
    if (places <= 0) return 'too-many-files'
    places -= 1
    return null
  })
}
