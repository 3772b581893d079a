import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { callListInOffice } from './call-list.routes.tsx'
import { outreachContactsInOffice } from './contacts.routes.tsx'
import { outreachListInOffice } from './list.routes.tsx'
import { outreachOrganisationInOffice } from './organisation.routes.tsx'

/** Vận động in the office: the list, one organisation, the call list, who asks and their links. */
export const outreachInOffice =
  (office: Office, parts: { readonly keys: Keys }) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(outreachListInOffice(office))
    await app.register(outreachOrganisationInOffice(office))
    await app.register(callListInOffice(office))
    await app.register(outreachContactsInOffice(office, parts))
  }
