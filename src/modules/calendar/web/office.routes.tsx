import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { currentCalendar } from '../application/current-calendar.ts'
import { LUNAR_YEARS } from '../domain/index.ts'
import { CalendarPage } from './calendar.view.tsx'
import { words } from './words.vi.ts'

const SETTINGS = '/can-bo/thiet-lap'

/** Lịch làm việc: a year at a time, to be read. `settings`: what the hub is called. */
export const calendarInOffice = (office: Office, settings: string) => async (app: FastifyInstance) => {
  app.get<{ Querystring: { nam?: string } }>(
    '/thiet-lap/lich',
    { config: { action: 'calendar.read' } },
    async (request, reply) => {
      const wanted = /^\d{4}$/.test(request.query.nam ?? '') ? Number(request.query.nam) : office.today().year
      const year = Math.min(Math.max(wanted, LUNAR_YEARS.first + 1), LUNAR_YEARS.last - 1)
      const calendar = await office.read(request, currentCalendar)
      const years = [-2, -1, 0, 1, 2].map((step) => year + step)
      const content = {
        title: words.title,
        about: words.about(year),
        back: { href: SETTINGS, label: settings },
        current: SETTINGS,
        children: <CalendarPage calendar={calendar} year={year} years={years} />,
      }
      return office.page(request, reply, content)
    },
  )
}
