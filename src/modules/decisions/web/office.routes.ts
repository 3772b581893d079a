import type { FastifyInstance } from 'fastify'
import type { DialogueEvents } from '#modules/dialogues/index.ts'
import type { Office } from '#platform/http/office.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { anotherDayInOffice } from './another-day.routes.tsx'
import { closingInOffice } from './closing.routes.tsx'
import { decideInOffice } from './decide.routes.tsx'
import type { LinksOf } from './dialogue.routes.tsx'
import { dialogueInOfficePages } from './dialogue.routes.tsx'
import { quickReportInOffice } from './quick-report.routes.tsx'
import { rowsInOffice } from './rows.routes.tsx'
import { spokenInOffice } from './spoken.routes.tsx'

/** A dialogue's page, its acts and decisions, the rows behind its verdict, its quick report, and what was answered aloud. */
export const decisionsInOffice =
  (office: Office, events: DialogueEvents, parts: { readonly keys: Keys }, linksOf: LinksOf) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(dialogueInOfficePages(office, events, linksOf))
    await app.register(anotherDayInOffice(office, events))
    await app.register(decideInOffice(office, events))
    await app.register(closingInOffice(office))
    await app.register(rowsInOffice(office, parts))
    await app.register(spokenInOffice(office))
    await app.register(quickReportInOffice(office))
  }
