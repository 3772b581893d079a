import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { estimateInOffice } from './estimate.routes.tsx'
import { lineInOffice } from './line.routes.tsx'
import { overviewOfBudget } from './overview.routes.tsx'

/** Kinh phí: every page of a dialogue's money. */
export const budgetsInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(overviewOfBudget(office))
    await app.register(estimateInOffice(office))
    await app.register(lineInOffice(office))
  }
