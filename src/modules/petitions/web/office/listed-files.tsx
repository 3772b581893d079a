import type { ComponentChildren } from 'preact'
import { isHeic } from '#platform/files/heic.ts'
import type { ListedFile } from '#ui/index.ts'
import { isSound } from '../../domain/index.ts'
import { fileSize } from '../file-size.ts'
import { fileWords } from '../files-words.vi.ts'
import { ORIGINAL } from '../send-file.ts'

/** A file as far as a list of files asks. */
export interface FileFacts {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
}

const kinds: Readonly<Record<string, ListedFile['is']>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'image/heic': 'image',
  'image/heif': 'image',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'table',
  'application/vnd.ms-excel': 'table',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
  'application/msword': 'document',
}

/** Old telephones' recordings: no browser plays them. */
const unplayable = ['audio/amr', 'audio/3gpp']

/** What a file is to the eye: shown in place where a browser can; a HEIC photo as the JPEG drawn of it. */
export const fileKind = (type: string): ListedFile['is'] =>
  kinds[type] ?? (isSound(type) && !unplayable.includes(type) ? 'sound' : 'other')

/** A file of a petition's page, at its address below the page. */
export const listedFile = (
  href: string,
  file: FileFacts,
  more: { about?: ComponentChildren; actions?: ComponentChildren } = {},
): ListedFile => {
  const address = `${href}/tep/${file.id}`
  return {
    name: file.name,
    href: address,
    is: fileKind(file.type),
    size: fileSize(file.size),
    ...more,
    ...(isHeic(file.type) && { about: <AndOriginal href={`${address}${ORIGINAL}`}>{more.about}</AndOriginal> }),
  }
}

/** What is shown of a HEIC photo is a picture drawn of it: the photo itself is a step away. */
const AndOriginal = ({ href, children }: { href: string; children?: ComponentChildren }) => (
  <>
    {children} <a href={href}>{fileWords.original}</a>
  </>
)
