import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import { datesIn } from '#kernel/dates.ts'
import { baseOf, ENGLISH, type Language, languageOf } from '#kernel/language.ts'
import {
  doorInPortal,
  floorInPortal,
  type Halls,
  hallInPortal,
  invitationInPortal,
} from '#modules/conferences/index.ts'
import { noticeInPortal, postingReportInPortal } from '#modules/dialogues/index.ts'
import { documentsInPortal } from '#modules/documents/index.ts'
import { historyHead } from '#modules/history/index.ts'
import { openLink } from '#modules/links/index.ts'
import { stopInPortal } from '#modules/messages/index.ts'
import { proofOfWork } from '#modules/organisations/index.ts'
import { feedInPortal, overviewInPortal } from '#modules/overview/index.ts'
import {
  intakeInPortal,
  publishedPetitionsInPortal,
  readPostedForm,
  type Suggest,
  sendFile,
} from '#modules/petitions/index.ts'
import { policiesInPortal, RelatedPosts, suggestPosts } from '#modules/policies/index.ts'
import { publicationsInPortal } from '#modules/publications/index.ts'
import { outreachLinkInPortal, registrationInPortal } from '#modules/registrations/index.ts'
import { statisticsInPortal } from '#modules/reports/index.ts'
import { themesInPortal } from '#modules/themes/index.ts'
import { frontPage, visitedUnit } from '#modules/units/index.ts'
import { settledFor } from '#platform/cache/settled.ts'
import { shortLived } from '#platform/cache/short-lived.ts'
import type { By } from '#platform/db/by.ts'
import { keepPages } from '#platform/http/page-cache.ts'
import type { Portal, VisitedUnit } from '#platform/http/portal.ts'
import { squeezePages } from '#platform/http/squeeze.ts'
import { PlainPage, PortalPage, renderPage } from '#ui/index.ts'
import { blankForms } from './blank-forms.ts'
import { STOP_PATH, STOP_PURPOSE } from './message-links.ts'
import { takeNotice, withNotice } from './notices.ts'
import type { Parts } from './parts.ts'
import { portalWords } from './words.en.ts'

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
  const banner = (language: Language) =>
    parts.config.demo ? portalWords[language].demonstration(datesIn(language).dateWithYear(clock.today())) : undefined

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
            lang={visited.language}
            otherLanguage={
              content.vietnameseOnly
                ? undefined
                : otherLanguage(visited, request.method === 'GET' ? request.url : content.path)
            }
            banner={banner(visited.language)}
            links={[
              { href: `${visited.base}/van-ban`, label: portalWords[visited.language].documents },
              { href: `${visited.base}/nhom-van-de`, label: portalWords[visited.language].themes },
              { href: `${visited.base}/chinh-sach`, label: portalWords[visited.language].policies },
              { href: `${visited.base}/so-lieu`, label: portalWords[visited.language].figures },
            ]}
            noindex={!content.path}
            feed={content.path && `${visited.base}/nguon-tin.xml`}
            {...content}
            flash={content.notice ?? takeNotice(request, reply)}
          />,
        ),
      )
  }
  return {
    unit,
    words: (request, catalogue) => catalogue[unit(request).language],
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
      const language = visited?.language ?? languageOf(request.url)
      const { title, text } = portalWords[language].notFound
      return reply
        .code(404)
        .type('text/html; charset=utf-8')
        .send(
          renderPage(
            <PlainPage
              lang={language}
              title={title}
              about={text}
              home={visited ? `${visited.base}/` : language === 'en' ? ENGLISH : '/'}
            />,
          ),
        )
    },
    origin: parts.config.publicUrl,
  }
}

/** The address of the same page in the other language; undefined where it is not known. */
function otherLanguage({ slug, language }: VisitedUnit, address: string | undefined): string | undefined {
  const here = baseOf(slug, language)
  const there = baseOf(slug, language === 'en' ? 'vi' : 'en')
  return address?.startsWith(here) ? there + (address.slice(here.length) || '/') : undefined
}

/**
 * So many moments after the last act nothing a page looks up and shares is older than it: the longest such lookup, the figures of a
 * result, is shared for ten.
 */
const SETTLED_AFTER = 12

/** The public portal: below each unit's address, in English below `…/en`, and at `/` the way there. */
export const portalFace =
  (parts: Parts, halls: Halls): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.decorateRequest('visited', null)
    const unitAt = shortLived<VisitedUnit | null>(500, 10_000)
    const visitedAt = (slug: string, language: Language) =>
      unitAt(`${slug} ${language}`, () => visitedUnit(parts.db, slug, language))
    const headAt = shortLived<string>(parts.config.keepPagesMs, 10_000)
    const settled = settledFor(parts.config.keepPagesMs * SETTLED_AFTER)
    /** What a unit's public pages stand at: its acts, those of the installation (the calendar), and the minute (a day or a term ends). */
    const standsAt = async (request: FastifyRequest, language: Language) => {
      const { unit: slug = '' } = request.params as { unit?: string }
      const unit = slug ? await visitedAt(slug, language) : null
      if (!unit) return null
      const head = await headAt(unit.id, () => parts.db.inUnit(unit.id, 'system', 'read', historyHead))
      return settled(unit.id, `${head} ${parts.clock.now().toString({ smallestUnit: 'minute' })}`)
    }
    await app.register(async (front) => {
      squeezePages(front)
      await front.register(frontPage(parts.db))
    })
    await app.register(proofOfWork(parts.keys))

    const inLanguage = (language: Language) => async (unitPages: FastifyInstance) => {
      const portal = openPortal(parts)
      const suggest: Suggest = async (db, { text, base }) => {
        const posts = await suggestPosts(db, text, parts.clock.today())
        return posts.length > 0 ? <RelatedPosts base={base} posts={posts} /> : null
      }
      keepPages(unitPages, { ms: parts.config.keepPagesMs, markOf: (request) => standsAt(request, language) })
      squeezePages(unitPages)
      unitPages.addHook('onRequest', async (request, reply) => {
        const { unit: slug } = request.params as { unit?: string }
        const known = slug && (await visitedAt(slug, language))
        request.visited = known || null
        if (!request.visited) return portal.notFound(request, reply)
      })

      // Each module's pages, foundations first.
      await unitPages.register(noticeInPortal(portal, { blankForms }))
      await unitPages.register(postingReportInPortal(portal, { ...parts, readPosted: readPostedForm, sendFile }))
      await unitPages.register(registrationInPortal(portal, parts))
      await unitPages.register(outreachLinkInPortal(portal, parts))
      await unitPages.register(intakeInPortal(portal, { ...parts, suggest }))
      await unitPages.register(publishedPetitionsInPortal(portal, parts))
      await unitPages.register(invitationInPortal(portal, parts))
      await unitPages.register(doorInPortal(portal, parts))
      await unitPages.register(documentsInPortal(portal, { ...parts, sendFile }))
      await unitPages.register(policiesInPortal(portal))
      await unitPages.register(themesInPortal(portal))
      await unitPages.register(hallInPortal(portal, { halls, keys: parts.keys }))
      await unitPages.register(statisticsInPortal(portal))
      await unitPages.register(floorInPortal(portal, { ...parts, halls }))
      await unitPages.register(publicationsInPortal(portal))
      await unitPages.register(overviewInPortal(portal))
      await unitPages.register(feedInPortal(portal, parts.keys))
      await unitPages.register(
        stopInPortal(portal, {
          keys: parts.keys,
          path: STOP_PATH,
          open: async (db, token) => {
            const asked = { purpose: STOP_PURPOSE, token, now: parts.clock.now() }
            const opened = await openLink(db, parts.keys, asked)
            return opened.ok ? opened.value.subjectId : null
          },
        }),
      )
    }
    await app.register(inLanguage('vi'), { prefix: '/:unit' })
    await app.register(inLanguage('en'), { prefix: `/:unit${ENGLISH}` })
  }
