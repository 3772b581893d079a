import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { FileStore } from '#platform/files/file-store.ts'

/** How forms with files are read, and files sent; handed in, since files are taken in by who knows how. */
export interface SheetParts {
  readonly files: FileStore
  readonly readPosted: (
    request: FastifyRequest,
    files: FileStore,
    unitId: string,
  ) => Promise<{
    readonly values: Readonly<Record<string, string | string[]>>
    readonly files: readonly { readonly taken: TakenFile | null }[]
  }>
  /** Sends a stored file so that nothing in it can run; false: it is not there. */
  readonly sendFile: (
    reply: FastifyReply,
    files: FileStore,
    unitId: string,
    file: TakenFile,
    cache: string,
  ) => Promise<boolean>
}
