import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Keys } from '#platform/keys/keys.ts'

/** A form with files as it came: what was typed, and each file taken in or refused. */
export interface PostedWithFiles {
  readonly values: Readonly<Record<string, string | string[]>>
  readonly files: readonly { readonly field: string; readonly name: string; readonly taken: TakenFile | null }[]
}

/** What the pages of the checklist need besides office or portal; files are taken in by who knows how. */
export interface PostingParts {
  readonly files: FileStore
  readonly keys: Keys
  readonly readPosted: (request: FastifyRequest, files: FileStore, unitId: string) => Promise<PostedWithFiles>
  /** Sends a stored file so that nothing in it can run; false: it is not there. */
  readonly sendFile: (
    reply: FastifyReply,
    files: FileStore,
    unitId: string,
    file: TakenFile,
    cache: string,
  ) => Promise<boolean>
}

/** The photos of a posted form; null: one was refused. */
export function photosIn({ files }: PostedWithFiles): readonly TakenFile[] | null {
  const taken = files.map((file) => file.taken)
  return taken.every((one) => one !== null) ? taken : null
}
