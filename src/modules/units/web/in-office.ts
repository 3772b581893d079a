import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Office } from '#platform/http/office.ts'
import { departmentPages } from './departments.routes.tsx'
import { settingsPages } from './settings.routes.tsx'
import { unionPages } from './unions.routes.tsx'
import { villagePages } from './villages.routes.tsx'

/**
 * The unit's own data, its parts, villages and unions, below /can-bo/thiet-lap. `note`: a word below all that can be set, for whom
 * there is one.
 */
export const unitsInOffice =
  (office: Office, note: (request: FastifyRequest) => Promise<VNode | null>) => async (app: FastifyInstance) => {
    await app.register(settingsPages(office, note))
    await app.register(departmentPages(office))
    await app.register(villagePages(office))
    await app.register(unionPages(office))
  }
