import type { FastifyInstance } from 'fastify'
import ical, { ICalCalendarMethod, type ICalEventData } from 'ical-generator'
import { openLink } from '#modules/links/index.ts'
import { officerAt } from '#modules/staff/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type AgendaEntry, agenda } from '../application/agenda.ts'
import { FEED } from './agenda.routes.tsx'
import { entryHref, entryTitle } from './agenda-entry.ts'
import { agendaWords as words } from './agenda-words.vi.ts'

/** How far a feed looks back and ahead. */
const BACK = { months: 2 }
const AHEAD = { months: 14 }
/** A conference's place in a day, where no end is set. */
const HOURS = 4

const atMidnight = (on: Temporal.PlainDate): Date => new Date(Date.UTC(on.year, on.month - 1, on.day))

/** A date as an event: due days last the day, a conference has its hour. */
function eventOf(entry: AgendaEntry, unitId: string, stamp: Date, origin: string | null): ICalEventData {
  const summary = [entryTitle(entry), entry.metOn && `(${words.done})`, entry.planned && `(${words.planned})`]
  const event = {
    id: `${entry.kind}-${entry.id}@${unitId}`,
    stamp,
    summary: summary.filter(Boolean).join(' '),
    ...(origin && { url: origin + entryHref(entry) }),
  }
  if (entry.kind !== 'conference' || !entry.startsAt) return { ...event, start: atMidnight(entry.on), allDay: true }
  const start = entry.on.toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: entry.startsAt })
  return {
    ...event,
    start: new Date(start.epochMilliseconds),
    end: new Date(start.add({ hours: HOURS }).epochMilliseconds),
    ...(entry.place && { location: entry.place }),
  }
}

/** GET …/lich/<token>.ics: an officer's dates for his calendar, as long as he is one; the link is his secret. */
export const feedInPortal = (portal: Portal, keys: Keys) => async (app: FastifyInstance) => {
  app.get('/lich/:file', async (request, reply) => {
    const { file } = request.params as { file: string }
    const token = file.replace(/\.ics$/, '')
    const opened = await portal.read(request, (db) =>
      openLink(db, keys, { purpose: FEED, token, now: Temporal.Now.instant() }),
    )
    if (!opened.ok) return portal.notFound(request, reply)
    const today = portal.today()
    const found = await portal.count(request, async (db) => {
      const officer = await officerAt(db, opened.value.subjectId)
      if (officer?.standing !== 'active') return null
      const { roles, departmentId, id: officerId } = officer
      return agenda(db, { roles, departmentId, officerId }, today.subtract(BACK), today.add(AHEAD))
    })
    if (!found) return portal.notFound(request, reply)
    const unit = portal.unit(request)
    const stamp = new Date(portal.now().epochMilliseconds)
    const calendar = ical({
      name: words.feedName(unit.name),
      prodId: { company: 'Doi Thoai', product: 'lich', language: 'VI' },
      method: ICalCalendarMethod.PUBLISH,
      ttl: 3600,
      events: found.map((entry) => eventOf(entry, unit.id, stamp, portal.origin)),
    })
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('x-robots-tag', 'noindex')
      .send(calendar.toString())
  })
}
