import type { FastifyInstance } from 'fastify'
import { savedFiltersInOffice } from '#modules/lists/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Office } from '#platform/http/office.ts'
import type { Grouping } from '../../application/grouping.ts'
import type { SuggestForAnswer } from '../../application/suggest.ts'
import { commitmentCardInOffice } from '../commitments/card.routes.ts'
import { commitmentsInOffice } from '../commitments/office.routes.tsx'
import { legalBasesInOffice } from '../legal-bases/office.routes.tsx'
import { batchesInOffice } from './batch.routes.tsx'
import { carriedInOffice } from './carried.routes.tsx'
import { petitionExportInOffice } from './export.routes.ts'
import { petitionFilesInOffice } from './files.routes.tsx'
import { inboxInOffice } from './inbox.routes.tsx'
import { canonicalFilter } from './inbox-filter.ts'
import { answerLibraryInOffice } from './library.routes.tsx'
import { petitionPageInOffice } from './petition.routes.tsx'
import { inboxWords } from './words.vi.ts'

export interface PetitionsInOfficeParts {
  readonly files: FileStore
  /** What later modules know about a text, and where they group petitions: handed in by the program. */
  readonly suggest?: SuggestForAnswer
  readonly grouping?: Grouping
}

/** Kiến nghị in the office: the inbox, each petition's page with its acts, its files; promises; legal bases. */
export const petitionsInOffice =
  (office: Office, parts: PetitionsInOfficeParts) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(inboxInOffice(office, parts))
    await app.register(petitionExportInOffice(office))
    await app.register(batchesInOffice(office, parts))
    await app.register(
      savedFiltersInOffice(office, {
        ...{ list: 'petitions', home: '/can-bo/kien-nghi', name: inboxWords.title, action: 'petitions.read' },
        canonical: canonicalFilter,
      }),
    )
    await app.register(petitionPageInOffice(office, parts))
    await app.register(petitionFilesInOffice(office, parts))
    await app.register(answerLibraryInOffice(office, parts))
    await app.register(commitmentsInOffice(office, parts))
    await app.register(commitmentCardInOffice(office))
    await app.register(legalBasesInOffice(office))
    await app.register(carriedInOffice(office))
  }
