import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { type InvitationParts, inviteeListInOffice } from './list.routes.tsx'
import { inviteeInOffice } from './one.routes.tsx'

/** …/khach-moi: who is invited to a conference, and each of them. */
export const invitationsInOffice =
  (office: Office, parts: InvitationParts) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(inviteeListInOffice(office, parts))
    await app.register(inviteeInOffice(office, parts))
  }
