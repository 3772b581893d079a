import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Day } from '#kernel/day.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { giveLinks, linksOf, revokeLink, tokenOf } from '#modules/links/index.ts'
import { isUnitRole, may } from '#modules/staff/index.ts'
import type { Office } from '#platform/http/office.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { agenda } from '../application/agenda.ts'
import { AgendaView, agendaAddress } from './agenda.view.tsx'
import { agendaWords as words } from './agenda-words.vi.ts'

/** What the secret link of a feed is for; its subject is the officer. */
export const FEED = 'calendar-feed'
/** A feed is asked for every hour for years; when it ends, the officer makes another. */
const FEED_YEARS = 3

/** The first day of the month asked for, "2026-10"; of this month otherwise. */
function monthOf(query: unknown, today: Day): Day {
  const { thang } = (query ?? {}) as { thang?: unknown }
  const asked = typeof thang === 'string' ? /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(thang) : null
  return asked ? Temporal.PlainDate.from(`${asked[0]}-01`) : today.with({ day: 1 })
}

/** Lịch: every date of a month, and the officer's own feed of them. */
export const agendaInOffice =
  (office: Office, keys: Keys) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'overview.read' } }
    const feedAddress = (request: FastifyRequest, token: string) => {
      const origin = office.origin ?? `${request.protocol}://${request.host}`
      return `${origin}/${office.person(request).unitSlug}/lich/${token}.ics`
    }

    app.get('/lich', read, async (request, reply) => {
      const { roles, departmentId, officerId } = office.person(request)
      const today = office.today()
      const month = monthOf(request.query, today)
      const held = roles.filter(isUnitRole)
      const viewer = { roles: held, departmentId, officerId }
      const found = await office.read(request, async (db) => ({
        calendar: await currentCalendar(db),
        entries: await agenda(db, viewer, month, month.add({ months: 1 }).subtract({ days: 1 })),
        link: (await linksOf(db, FEED, [officerId])).get(officerId),
      }))
      const isOpen = found.link && !found.link.revokedAt
      return office.page(request, reply, {
        title: words.title,
        heading: words.month(month.month, month.year),
        about: may(held, 'petitions.read') === 'all' ? words.about : words.aboutOwn,
        current: '/can-bo',
        children: (
          <AgendaView
            {...found}
            month={month}
            today={today}
            feed={isOpen && found.link ? feedAddress(request, tokenOf(keys, found.link)) : null}
            hasOrigin={office.origin !== null}
          />
        ),
      })
    })

    app.post('/lich/duong-dan', read, async (request, reply) => {
      const { officerId } = office.person(request)
      const until = Temporal.Now.zonedDateTimeISO('Asia/Ho_Chi_Minh').add({ years: FEED_YEARS }).toInstant()
      await office.write(request, async (tx, by) => {
        // Revoked first: given again it is another link, and the old one opens nothing.
        await revokeLink(tx, by, FEED, officerId)
        await giveLinks(tx, by, FEED, [officerId], until)
        await recordHistory(tx, by, { code: 'overview.feed-made', subject: 'officer', subjectId: officerId })
      })
      return office.done(reply, agendaAddress, words.made)
    })

    app.post('/lich/bo-duong-dan', read, async (request, reply) => {
      const { officerId } = office.person(request)
      await office.write(request, async (tx, by) => {
        if (await revokeLink(tx, by, FEED, officerId))
          await recordHistory(tx, by, { code: 'overview.feed-revoked', subject: 'officer', subjectId: officerId })
      })
      return office.done(reply, agendaAddress, words.revoked)
    })
  }
