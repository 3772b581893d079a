import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { checklistInOffice } from './checklist.routes.tsx'
import { postingDefaultsInOffice } from './defaults.routes.tsx'
import { postingInOffice } from './posting.routes.tsx'
import type { PostingParts } from './posting-parts.ts'
import { villageLinksInOffice } from './village-links.routes.tsx'

/** The checklist of a dialogue, each of its rows, the links of village heads, and the unit's own list (R5). */
export const postingsInOffice =
  (office: Office, parts: PostingParts) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(checklistInOffice(office))
    await app.register(villageLinksInOffice(office, parts))
    await app.register(postingInOffice(office, parts))
    await app.register(postingDefaultsInOffice(office))
  }
