import type { FastifyReply } from 'fastify'
import type { FileStore } from '#platform/files/file-store.ts'
import { isHeic, jpegOfHeic } from '#platform/files/heic.ts'
import { drawSmall, redrawable } from '#platform/files/redraw.ts'
import { isSound } from '../domain/index.ts'
import { rangeOf } from './byte-range.ts'

/** A file as it is to be sent: where its content lies, and what it was called. */
export interface SentFile {
  readonly sha256: string
  readonly name: string
  /** Told by the content when it came in. */
  readonly type: string
  readonly size: number
}

/** What a browser shows or plays in place; everything else is kept as a file. */
const inPlace = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf']

const disposition = ({ name, type }: SentFile): string => {
  const how = inPlace.includes(type) || isSound(type) ? 'inline' : 'attachment'
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`
}

/** Added to a photo's address: the file as it came, not a picture drawn of it. */
export const ORIGINAL = '?goc=1'
/** Added to a photo's address: a small picture of it, for lists. */
export const SMALL = '?nho=1'
const asksFor = (query: unknown, what: 'goc' | 'nho'): boolean =>
  typeof query === 'object' && query !== null && what in query

/** What is sent instead of a photo as it came; null: the file itself. */
async function drawnOf(
  { query }: FastifyReply['request'],
  files: FileStore,
  unitId: string,
  { sha256, type }: SentFile,
) {
  if (asksFor(query, 'nho') && redrawable.includes(type))
    return files.drawn(unitId, sha256, (path) => drawSmall(path, type), 'small')
  return isHeic(type) && !asksFor(query, 'goc') ? files.drawn(unitId, sha256, jpegOfHeic) : null
}

/**
 * Sends a stored file under the type its content has, never under one it claims; nothing in it can run. False: it is not in
 * the store, and nothing was sent. A HEIC photo goes out as a JPEG drawn of it, unless {@link ORIGINAL} is asked for; {@link SMALL} asks for a small picture of any photo. `cache`: as the header says it; an officer's files are never kept. Players ask for parts: they get them.
 */
export async function sendFile(
  reply: FastifyReply,
  files: FileStore,
  unitId: string,
  file: SentFile,
  cache: string,
): Promise<boolean> {
  if (!(await files.has(unitId, file.sha256))) return false
  const drawn = await drawnOf(reply.request, files, unitId, file)
  if (drawn) {
    const name = `${file.name.replace(/\.(hei[cf]|png|webp|jpe?g)$/i, '')}.jpg`
    headersOf(reply, { ...file, name, type: 'image/jpeg', size: drawn.length }, cache).send(drawn)
    return true
  }
  const part = rangeOf(reply.request.headers, file.size)
  reply.header('accept-ranges', 'bytes')
  if (part === 'outside') {
    reply.code(416).header('content-range', `bytes */${file.size}`).send()
    return true
  }
  if (part) reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${file.size}`)
  headersOf(reply, file, cache)
    .header('content-length', part ? part.end - part.start + 1 : file.size)
    .send(files.read(unitId, file.sha256, part ?? undefined))
  return true
}

const headersOf = (reply: FastifyReply, file: SentFile, cache: string) =>
  reply
    .header('content-type', file.type)
    .header('content-length', file.size)
    .header('content-disposition', disposition(file))
    .header(
      'content-security-policy',
      file.type === 'application/pdf'
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
        : "default-src 'none'; sandbox; frame-ancestors 'self'",
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', cache)
