import type { FastifyInstance } from 'fastify'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Office } from '#platform/http/office.ts'
import { petitionExportInOffice } from './export.routes.ts'
import { petitionFilesInOffice } from './files.routes.tsx'
import { inboxInOffice } from './inbox.routes.tsx'
import { petitionPageInOffice } from './petition.routes.tsx'

/** Kiến nghị in the office: the inbox, each petition's page with its acts, its files. */
export const petitionsInOffice =
  (office: Office, parts: { readonly files: FileStore }) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(inboxInOffice(office))
    await app.register(petitionExportInOffice(office))
    await app.register(petitionPageInOffice(office, parts))
    await app.register(petitionFilesInOffice(office, parts))
  }
