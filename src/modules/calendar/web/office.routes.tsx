import type { FastifyInstance } from 'fastify'
import type { Day } from '#kernel/day.ts'
import type { Office } from '#platform/http/office.ts'
import { calendarLacks } from '../application/calendar-changes.ts'
import { currentCalendar } from '../application/current-calendar.ts'
import { LUNAR_YEARS } from '../domain/index.ts'
import { CalendarPage } from './calendar.view.tsx'
import { CalendarNotice } from './calendar-notice.view.tsx'
import { words } from './words.vi.ts'

const SETTINGS = '/can-bo/thiet-lap'
const PATH = `${SETTINGS}/lich`

/** The year a page shows, as asked for, and those around it. */
export function yearAsked(text: string | undefined, today: Day): { year: number; years: readonly number[] } {
  const wanted = /^\d{4}$/.test(text ?? '') ? Number(text) : today.year
  const year = Math.min(Math.max(wanted, LUNAR_YEARS.first + 1), LUNAR_YEARS.last - 1)
  return { year, years: [-2, -1, 0, 1, 2].map((step) => year + step) }
}

/** Lịch làm việc: a year at a time, to be read by everybody of a unit. `settings`: what the hub is called. */
export const calendarInOffice = (office: Office, settings: string) => async (app: FastifyInstance) => {
  app.get<{ Querystring: { nam?: string } }>(
    '/thiet-lap/lich',
    { config: { action: 'calendar.read' } },
    async (request, reply) => {
      const today = office.today()
      const { year, years } = yearAsked(request.query.nam, today)
      const { calendar, lacks } = await office.read(request, async (db) => ({
        calendar: await currentCalendar(db),
        lacks: await calendarLacks(db, today),
      }))
      const notice = <CalendarNotice lacks={lacks} href={PATH} />
      return office.page(request, reply, {
        title: words.title,
        about: words.about(year),
        back: { href: SETTINGS, label: settings },
        current: SETTINGS,
        children: (
          <CalendarPage calendar={calendar} year={year} years={years} today={today} path={PATH} notice={notice} />
        ),
      })
    },
  )
}
