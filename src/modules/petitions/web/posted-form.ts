import type { FastifyRequest } from 'fastify'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { asTyped, fieldsOf } from '#platform/http/read-form.ts'
import { type Takes, takeFile, type UploadRefusal } from '../application/files/uploads.ts'
import { fileLimits } from '../domain/index.ts'

/** A file that came with a form: taken in, or why not. */
export interface PostedFile {
  /** The field it was chosen in. */
  readonly field: string
  readonly name: string
  readonly taken: TakenFile | null
  readonly refusal: UploadRefusal | null
}

/** A posted form: what was typed, and the files that travelled with it. */
export interface PostedForm {
  readonly values: Readonly<Record<string, string | string[]>>
  readonly files: readonly PostedFile[]
}

/** More than any form of ours has: ten petitions with five files each. */
const MOST_FILES = 50

/**
 * Reads a form as it comes, with files or without. Files go to the disk while they arrive; one that is refused is said
 * with its field and keeps nothing. Nothing is noted in the database yet. `takes`: what else than a form's papers, and its limits.
 */
export async function readPostedForm(
  request: FastifyRequest,
  files: FileStore,
  unitId: string,
  takes: Takes = {},
): Promise<PostedForm> {
  if (!request.isMultipart()) return { values: fieldsOf(request.body), files: [] }
  const values: Record<string, string | string[]> = {}
  const posted: PostedFile[] = []
  // A byte over the limit is let through, so that our own words meet it; the rest of a larger file is dropped unread.
  const limits = {
    files: MOST_FILES,
    fileSize: (takes.own?.bytesEach ?? fileLimits.bytesEach) + 1,
    fields: 400,
    parts: 500,
  }
  const options = { limits, throwFileSizeLimit: false }
  for await (const part of request.parts(options)) {
    if (part.type === 'field') {
      if (typeof part.value === 'string')
        values[part.fieldname] = withValue(values[part.fieldname], asTyped(part.value))
      continue
    }
    if (!part.filename) {
      part.file.resume()
      continue
    }
    const result = await takeFile(files, unitId, part.filename, part.file, takes)
    // A file refused while it still arrives: the rest is let run by, or the form would never end.
    part.file.resume()
    posted.push({
      field: part.fieldname,
      name: part.filename,
      taken: result.ok ? result.value : null,
      refusal: result.ok ? null : result.refusal,
    })
  }
  return { values, files: posted }
}

const withValue = (before: string | string[] | undefined, value: string): string | string[] =>
  before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value]
