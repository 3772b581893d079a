import type { FastifyInstance } from 'fastify'
import type { DialogueEvents } from '#modules/dialogues/index.ts'
import type { Office } from '#platform/http/office.ts'
import type { LinksOf } from './dialogue.routes.tsx'
import { dialogueInOfficePages } from './dialogue.routes.tsx'
import { rowsAndSpokenInOffice } from './rows-and-spoken.routes.tsx'

/** A dialogue's page, its acts and decisions, the rows behind its verdict, and what was answered aloud. */
export const decisionsInOffice =
  (office: Office, events: DialogueEvents, linksOf: LinksOf) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(dialogueInOfficePages(office, events, linksOf))
    await app.register(rowsAndSpokenInOffice(office))
  }
