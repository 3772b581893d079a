import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Result } from '#kernel/result.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { DocumentFile } from '../application/attach-scan.ts'
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
  ) => Promise<Result<DocumentFile, string>>
  /** Sends a stored file so that nothing in it can run; null: it is not there. */
  readonly sendFile: (
    reply: FastifyReply,
    files: FileStore,
    unitId: string,
    file: DocumentFile,
    cache: string,
  ) => Promise<boolean>
}
