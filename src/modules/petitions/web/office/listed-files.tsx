import type { ComponentChildren } from 'preact'
import type { ListedFile } from '#ui/index.ts'
import { isSound } from '../../domain/index.ts'
import { fileSize } from '../file-size.ts'

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
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'table',
  'application/vnd.ms-excel': 'table',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
  'application/msword': 'document',
}

/** Old telephones' recordings: no browser plays them. */
const unplayable = ['audio/amr', 'audio/3gpp']

/** What a file is to the eye: shown in place where a browser can; HEIC it cannot. */
export const fileKind = (type: string): ListedFile['is'] =>
  kinds[type] ?? (isSound(type) && !unplayable.includes(type) ? 'sound' : 'other')

/** A file of a petition's page, at its address below the page. */
export const listedFile = (
  href: string,
  file: FileFacts,
  more: { about?: ComponentChildren; actions?: ComponentChildren } = {},
): ListedFile => ({
  name: file.name,
  href: `${href}/tep/${file.id}`,
  is: fileKind(file.type),
  size: fileSize(file.size),
  ...more,
})
