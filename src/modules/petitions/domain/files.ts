/** What may be attached to a petition; said on the form beforehand. */
export interface FileLimits {
  readonly files: number
  readonly bytesEach: number
}
export const fileLimits: FileLimits = { files: 5, bytesEach: 20 * 1024 * 1024 }

/** Photo, PDF, Word, Excel; by what the content is, never by what it is called. */
export const acceptedTypes: Readonly<Record<string, 'photo' | 'pdf' | 'word' | 'excel' | 'old-office'>> = {
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
}

/** `type`: the MIME type found in the content; null: not recognised. */
export interface OfferedFile {
  readonly name: string
  readonly bytes: number
  readonly type: string | null
}

export type FileRefusal = 'too-many-files' | 'file-too-large' | 'file-empty' | 'file-type-not-accepted'

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
    if (places <= 0) return 'too-many-files'
    places -= 1
    return null
  })
}
