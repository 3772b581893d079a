import type { FastifyRequest } from 'fastify'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'

/** A form that was sent when its session had ended: it waits, sealed, in the sign-in page. */
export interface KeptForm {
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
  /** Sent as multipart; its files are not kept. */
  readonly multipart: boolean
  readonly hadFiles: boolean
  /** Whose session had ended; nobody else is shown what was typed. Null: not known. */
  readonly accountId: string | null
}

/** Under this name it travels. */
export const KEPT_FIELD = 'giu'

/** What a kept form may weigh, so that it fits into the sign-in form again. */
const LARGEST = 1_000_000
/** Nothing that is typed to change an account's locks is kept: passwords, codes, secrets. */
const SECRET = /password|mat-khau|^\/can-bo\/tai-khoan\//i

/**
 * The form of a request, to be sent again later; null when it cannot be kept: it holds a password, or is too large.
 * Files are read past.
 */
export async function keptFormOf(request: FastifyRequest, accountId: string | null): Promise<KeptForm | null> {
  const multipart = request.isMultipart()
  const { fields, hadFiles } = multipart
    ? await readPastFiles(request)
    : { fields: pairs(request.body), hadFiles: false }
  if (SECRET.test(request.url) || fields.some(([name]) => SECRET.test(name))) return null
  const weight = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  return weight > LARGEST ? null : { path: request.url, fields, multipart, hadFiles, accountId }
}

const pairs = (body: unknown): [string, string][] =>
  Object.entries(fieldsOf(body)).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  )

async function readPastFiles(request: FastifyRequest) {
  const fields: [string, string][] = []
  let hadFiles = false
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      part.file.resume()
      hadFiles ||= part.filename !== ''
    } else if (typeof part.value === 'string') fields.push([part.fieldname, part.value])
  }
  return { fields, hadFiles }
}

/** Sealed, so that nobody can put words into somebody's next form. */
export const sealKept = (keys: Keys, kept: KeptForm): string => keys.seal(JSON.stringify(kept)).toString('base64url')

/** A sealed form opened again; null when it is none of ours. */
export function openKept(keys: Keys, sealed: string | undefined): KeptForm | null {
  if (!sealed) return null
  try {
    const kept: KeptForm = JSON.parse(keys.open(Buffer.from(sealed, 'base64url')))
    return /^\/can-bo\//.test(kept.path) && Array.isArray(kept.fields) ? kept : null
  } catch {
    return null
  }
}
