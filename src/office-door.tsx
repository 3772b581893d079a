import type { FastifyRequest } from 'fastify'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { NOTICES } from '#modules/messages/index.ts'
import { isAction, isRole, may, permitsOf, type Session } from '#modules/staff/index.ts'
import { kindWords } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { Office, Person } from '#platform/http/office.ts'
import { BackLink, type NavItem, OfficePage, PlainPage, renderPage } from '#ui/index.ts'
import { takeNotice, withNotice } from './notices.ts'
import type { Parts } from './parts.ts'
import { words } from './words.vi.ts'

/** An entry of the rail, and the action that lets one see it; `unless`: another, whose entry leads there too. */
export type RailEntry = Omit<NavItem, 'count' | 'late'> & { readonly action: string; readonly unless?: string }

/** Builds the office's door from the program's parts. */
export function openOffice(parts: Parts, rail: readonly RailEntry[]): Office {
  const { db, clock } = parts
  const officerOf = (request: FastifyRequest) => {
    const officer = request.session?.officer
    if (!officer) throw new Error('an office page was reached without an officer')
    return officer
  }
  const by = (request: FastifyRequest): By => ({
    actor: 'officer',
    officerId: officerOf(request).id,
    at: clock.now(),
    on: clock.today(),
  })
  const reach: Office['reach'] = (request, action) => {
    if (!isAction(action)) throw new Error(`not in the permission table: ${action}`)
    return may(request.session?.officer?.roles ?? rolesWithoutUnit(request.session), action) ?? 'none'
  }
  const enter = <T,>(
    request: FastifyRequest,
    mode: 'read' | 'write' | 'rehearse',
    work: Parameters<Office['read']>[1],
  ) => {
    const officer = officerOf(request)
    const permits = permitsOf(officer.roles)
    return db.inUnit(officer.unitId, { officerId: officer.id, permits }, mode, (tx) =>
      work(tx, by(request)),
    ) as Promise<T>
  }
  const person = (request: FastifyRequest): Person => {
    const officer = officerOf(request)
    return {
      accountId: request.session?.accountId ?? '',
      officerId: officer.id,
      unitId: officer.unitId,
      unitSlug: officer.unitSlug,
      unitName: kindWords(officer.unitKind, officer.unitName),
      name: officer.name,
      addressForm: officer.addressForm,
      title: officer.title,
      roles: officer.roles,
      departmentId: officer.departmentId,
      installationAdministrator: request.session?.installationAdministrator ?? false,
    }
  }
  const banner = bannerOf(parts)

  const page: Office['page'] = async (request, reply, content, status = 200) => {
    if (!request.session?.officer) return outsideUnits(request, reply, content, status)
    const who = person(request)
    const shows = ({ action, unless }: RailEntry) =>
      reach(request, action) !== 'none' && !(unless && reach(request, unless) !== 'none')
    const nav = rail
      .filter(shows)
      .map((entry) => (entry.href === NOTICES ? { ...entry, count: officerOf(request).unread } : entry))
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        renderPage(
          <OfficePage
            unitName={who.unitName}
            person={{ name: who.name, role: who.title, href: '/can-bo/tai-khoan', signOut: '/can-bo/dang-xuat' }}
            nav={nav}
            banner={banner()}
            {...content}
            flash={content.notice ?? takeNotice(request, reply)}
          />,
        ),
      )
  }
  /** The same content for an account that stands in no unit: there is no rail to put beside it. */
  const outsideUnits: Office['page'] = async (request, reply, { back, children, ...content }, status = 200) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        renderPage(
          <PlainPage
            title={content.title}
            about={content.about}
            failed={content.failed}
            home="/can-bo"
            wide
            banner={banner()}
            flash={content.notice ?? takeNotice(request, reply)}
          >
            {back && <BackLink {...back} />}
            {children}
          </PlainPage>,
        ),
      )
  return {
    person,
    by,
    reach,
    read: (request, work) => enter(request, 'read', work as Parameters<Office['read']>[1]),
    write: (request, work) => enter(request, 'write', work as Parameters<Office['write']>[1]),
    rehearse: (request, work) => enter(request, 'rehearse', work as Parameters<Office['rehearse']>[1]),
    today: clock.today,
    now: clock.now,
    page,
    done: (reply, location, text) => withNotice(reply, { is: 'done', text }).redirect(location, 303),
    notFound: (request, reply) =>
      page(
        request,
        reply,
        { title: words.notFound.title, about: words.notFound.text, current: '', children: null },
        404,
      ),
    origin: parts.config.publicUrl,
  }
}

/** The line over every page of a demonstration. */
export const bannerOf = (parts: Parts) => () =>
  parts.config.demo ? words.demonstration(dateWithYear(parts.clock.today())) : undefined

const rolesWithoutUnit = (session: Session | null) =>
  session?.installationAdministrator ? (['installation-administrator'] as const).filter(isRole) : []
