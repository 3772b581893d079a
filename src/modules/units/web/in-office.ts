import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { departmentPages } from './departments.routes.tsx'
import { settingsPages } from './settings.routes.tsx'
import { unionPages } from './unions.routes.tsx'
import { villagePages } from './villages.routes.tsx'

/** The unit's own data, its parts, villages and unions, below /can-bo/thiet-lap. */
export const unitsInOffice = (office: Office) => async (app: FastifyInstance) => {
  await app.register(settingsPages(office))
  await app.register(departmentPages(office))
  await app.register(villagePages(office))
  await app.register(unionPages(office))
}
