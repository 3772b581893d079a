import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { proofOfWork } from '#modules/organisations/index.ts'
import { overviewInPortal } from '#modules/overview/index.ts'
import { intakeInPortal, publishedPetitionsInPortal } from '#modules/petitions/index.ts'
import { registrationInPortal } from '#modules/registrations/index.ts'
import { frontPage, visitedUnit } from '#modules/units/index.ts'
import { shortLived } from '#platform/cache/short-lived.ts'
import type { By } from '#platform/db/by.ts'
import { keepPages } from '#platform/http/page-cache.ts'
import type { Portal, VisitedUnit } from '#platform/http/portal.ts'
import { PlainPage, PortalPage, renderPage } from '#ui/index.ts'
import { takeNotice, withNotice } from './office.tsx'
import type { Parts } from './parts.ts'
import { words } from './words.vi.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The unit whose public pages are visited; null outside them. */
    visited: VisitedUnit | null
  }
}

/** Builds the public's door from the program's parts. */
export function openPortal(parts: Parts): Portal {
  const { db, clock } = parts
  const unit: Portal['unit'] = (request) => {
    if (!request.visited) throw new Error('a public page was reached without a unit')
    return request.visited
  }
  const by = (): By => ({ actor: 'public', officerId: null, at: clock.now(), on: clock.today() })
  const banner = parts.config.demo ? () => words.demonstration(dateWithYear(clock.today())) : undefined

  const page: Portal['page'] = async (request, reply, content, status = 200) => {
    const visited = unit(request)
    if (!content.path) reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex')
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(
        renderPage(
          <PortalPage
            unit={{
              name: visited.name,
              place: visited.place,
              home: `${visited.base}/`,
              phone: visited.phone || undefined,
            }}
            banner={banner?.()}
            noindex={!content.path}
            {...content}
            flash={content.notice ?? takeNotice(request, reply)}
          />,
        ),
      )
  }
  return {
    unit,
    by,
    read: (request, work) => db.asPublic(unit(request).id, 'read', (tx) => work(tx, by())),
    write: (request, work) => db.asPublic(unit(request).id, 'write', (tx) => work(tx, by())),
    holder: (request, submissionId, mode, work) =>
      db.asHolder(unit(request).id, submissionId, mode, (tx) => work(tx, by())),
    forSender: (request, work) => db.inUnit(unit(request).id, 'system', 'write', (tx) => work(tx, by())),
    count: (request, work) => db.inUnit(unit(request).id, 'system', 'read', work),
    today: clock.today,
    now: clock.now,
    page,
    done: (reply, location, text) => withNotice(reply, { is: 'done', text }).redirect(location, 303),
    notFound: async (request, reply) => {
      const visited = request.visited
      return reply
        .code(404)
        .type('text/html; charset=utf-8')
        .send(
          renderPage(
            <PlainPage
              title={words.notFound.title}
              about={words.notFound.text}
              home={visited ? `${visited.base}/` : '/'}
            />,
          ),
        )
    },
    origin: parts.config.publicUrl,
  }
}

/** The public portal: below each unit's address, and at `/` the way there. */
export const portalFace =
  (parts: Parts): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.decorateRequest('visited', null)
    const unitAt = shortLived<VisitedUnit | null>(500, 10_000)
    await app.register(frontPage(parts.db))
    await app.register(proofOfWork(parts.keys))
    await app.register(
      async (unitPages) => {
        const portal = openPortal(parts)
        keepPages(unitPages, parts.config.keepPagesMs)
        unitPages.addHook('onRequest', async (request, reply) => {
          const { unit } = request.params as { unit?: string }
          request.visited = unit ? await unitAt(unit, () => visitedUnit(parts.db, unit)) : null
          if (!request.visited) return portal.notFound(request, reply)
        })

        // Each module's pages, foundations first.
        await unitPages.register(registrationInPortal(portal, parts))
        await unitPages.register(intakeInPortal(portal, parts))
        await unitPages.register(publishedPetitionsInPortal(portal, parts))
        await unitPages.register(overviewInPortal(portal))
      },
      { prefix: '/:unit' },
    )
  }
