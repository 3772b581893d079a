import type { FastifyInstance } from 'fastify'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import type { Office } from '#platform/http/office.ts'
import { outreachDetails } from '../../application/outreach/outreach-details.ts'
import { shownBy } from '../../domain/outreach.ts'
import { CallList, callLines } from './call-list.view.tsx'
import { filterQuery, readOutreachFilter } from './outreach-filter.ts'
import { type AtAddress, at, contactName, current, listWithin, outreachAddress } from './outreach-office.ts'
import { outreachWords as words } from './outreach-words.vi.ts'

/** …/van-dong/goi: those still to be asked, of one contact or as the list is filtered, with telephone numbers. */
export const callListInOffice = (office: Office) => async (app: FastifyInstance) => {
  app.get(`${at}/goi`, { config: { action: 'outreach.read' } }, async (request: AtAddress, reply) => {
    const asked = { ...readOutreachFilter(request.query), view: 'to-ask' as const }
    const reach = office.reach(request, 'outreach.read')
    const found = await office.read(request, async (db) => {
      const list = await listWithin(db, request.params.address, reach, office.person(request).officerId)
      if (!list) return null
      const rows = shownBy(list.rows, asked)
      const ids = rows.map(({ organisationId }) => organisationId)
      return { list, rows, details: await outreachDetails(db, list.dialogue.id, ids) }
    })
    if (!found) return office.notFound(request, reply)
    const { list, rows, details } = found
    const contact = list.contacts.find(({ id }) => id === asked.contactId)
    const phones = office.reach(request, 'contacts.read') !== 'none'
    const on = dateWithYear(office.today())
    const title = words.callTitle(contact ? contactName(contact) : '')
    return office.page(request, reply, {
      title,
      about: words.callAbout(rows.length, on),
      back: { href: `${outreachAddress(list.dialogue)}${filterQuery(asked)}`, label: words.back },
      current,
      children: <CallList title={title} lines={callLines(rows, details, phones)} phones={phones} on={on} />,
    })
  })
}
