import type { FastifyInstance } from 'fastify'
import { savedFiltersInOffice } from '#modules/lists/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Office } from '#platform/http/office.ts'
import { batchesInOffice } from './batch.routes.tsx'
import { petitionExportInOffice } from './export.routes.ts'
import { petitionFilesInOffice } from './files.routes.tsx'
import { inboxInOffice } from './inbox.routes.tsx'
import { canonicalFilter } from './inbox-filter.ts'
import { petitionPageInOffice } from './petition.routes.tsx'
import { inboxWords } from './words.vi.ts'

/** Kiến nghị in the office: the inbox, each petition's page with its acts, its files. */
export const petitionsInOffice =
  (office: Office, parts: { readonly files: FileStore }) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(inboxInOffice(office))
    await app.register(petitionExportInOffice(office))
    await app.register(batchesInOffice(office))
    await app.register(
      savedFiltersInOffice(office, {
        ...{ list: 'petitions', home: '/can-bo/kien-nghi', name: inboxWords.title, action: 'petitions.read' },
        canonical: canonicalFilter,
      }),
    )
    await app.register(petitionPageInOffice(office, parts))
    await app.register(petitionFilesInOffice(office, parts))
  }
