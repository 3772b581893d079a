import type { FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import type { InboxViewer } from '../../application/inbox-filter.ts'
import { actorOf } from './which.ts'

/** Who looks at the inbox, and on which day. */
export async function viewerOf(office: Office, request: FastifyRequest, db: UnitDb): Promise<InboxViewer> {
  const person = office.person(request)
  const calendar = await currentCalendar(db)
  return { ...actorOf(person), officerId: person.officerId, today: office.today(), calendar }
}
