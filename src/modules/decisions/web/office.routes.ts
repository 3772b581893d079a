import type { FastifyInstance } from 'fastify'
import type { DialogueEvents } from '#modules/dialogues/index.ts'
import type { Office } from '#platform/http/office.ts'
import { anotherDayInOffice } from './another-day.routes.tsx'
import { closingInOffice } from './closing.routes.tsx'
import { decideInOffice } from './decide.routes.tsx'
import { dialogueInOfficePages } from './dialogue.routes.tsx'
import { rowsAndSpokenInOffice } from './rows-and-spoken.routes.tsx'

/** A dialogue's page, its acts and decisions, the rows behind its verdict, and what was answered aloud. */
export const decisionsInOffice =
  (office: Office, events: DialogueEvents) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(dialogueInOfficePages(office, events))
    await app.register(anotherDayInOffice(office, events))
    await app.register(decideInOffice(office, events))
    await app.register(closingInOffice(office))
    await app.register(rowsAndSpokenInOffice(office))
  }
