import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Result } from '#kernel/result.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { DocumentEvents } from '../application/document-events.ts'

/** What the pages of documents need besides the office. */
export interface DocumentWebParts {
  readonly files: FileStore
  readonly events: DocumentEvents<string>
  /** Takes a file in, its type told by its content. */
  readonly takeFile: (
    files: FileStore,
    unitId: string,
    name: string,
    content: Readable,
  ) => Promise<Result<TakenFile, string>>
  /** Sends a stored file so that nothing in it can run; null: it is not there. */
  readonly sendFile: (
    reply: FastifyReply,
    files: FileStore,
    unitId: string,
    file: TakenFile,
    cache: string,
  ) => Promise<boolean>
}
