import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import type { DocumentEvents } from '../application/document-events.ts'
import type { IncomingEvents } from '../application/incoming-events.ts'
import { caseFilesInOffice } from './case-files.routes.tsx'
import { delegationsInOffice } from './delegations.routes.tsx'
import type { FieldNames } from './delegations.view.tsx'
import { incomingInOffice } from './incoming.routes.tsx'
import { numberingInOffice } from './numbering.routes.tsx'
import { outgoingInOffice } from './outgoing.routes.tsx'

/** What the pages of văn thư need besides the office. */
export interface PaperOfficeParts {
  readonly events: DocumentEvents<string>
  readonly incoming: IncomingEvents
  /** Lĩnh vực and its word. */
  readonly fields: FieldNames
  readonly sayStage: (stage: string) => { readonly word: string }
}

/** Văn thư: how papers are numbered, who signs, and the two registers. */
export const paperOfficeInOffice =
  (office: Office, { events, incoming, fields, sayStage }: PaperOfficeParts) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(numberingInOffice(office))
    await app.register(delegationsInOffice(office, fields))
    await app.register(outgoingInOffice(office, events))
    await app.register(incomingInOffice(office, incoming, sayStage))
    await app.register(caseFilesInOffice(office, { events, incoming }))
  }
