import type { FastifyInstance, FastifyRequest } from 'fastify'
import { instantAt } from '#kernel/day.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import { newestDialogue } from '#modules/dialogues/index.ts'
import { publishedPage } from '#modules/petitions/index.ts'
import { shortLived } from '#platform/cache/short-lived.ts'
import type { Portal } from '#platform/http/portal.ts'
import { renderPage } from '#ui/index.ts'
import { publicItems } from '../application/public-items.ts'
import { resultFigures } from '../application/result-figures.ts'
import { atomXml, type FeedEntry } from '../domain/index.ts'
import { EmbeddedList } from './embedded.view.tsx'
import { portalWords } from './portal-words.en.ts'

const everything = { q: '', field: '', state: '', year: '', village: '', after: '' }
/** As many petitions as the embedded list shows, and as many as a feed carries. */
const [LISTED, MOST_LISTED, FED] = [10, 30, 40]
/** As much of an answer as a feed's summary carries. */
const SUMMARY = 400

/** …/nhung/kien-nghi, which other sites may show within their pages, and …/nguon-tin.xml, what is newly public (R20). */
export const publicationsInPortal = (portal: Portal) => async (app: FastifyInstance) => {
  /** Where the public's pages stand in full: links leave this site. */
  const baseOf = (request: FastifyRequest) =>
    `${portal.origin ?? `${request.protocol}://${request.host}`}${portal.unit(request).base}`

  app.get('/nhung/kien-nghi', async (request, reply) => {
    const unit = portal.unit(request)
    const asked = Number((request.query as { so?: unknown }).so)
    const most = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST_LISTED) : LISTED
    const { rows } = await portal.read(request, (db) => publishedPage(db, everything, most))
    // Any site may frame just this page: it holds no form, no cookie and no script.
    reply.raw.removeHeader('x-frame-options')
    return reply
      .header('content-security-policy', EMBEDDED_POLICY)
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, max-age=300')
      .header('x-robots-tag', 'noindex')
      .type('text/html; charset=utf-8')
      .send(renderPage(<EmbeddedList unit={unit.name} base={baseOf(request)} language={unit.language} rows={rows} />))
  })

  const figures = shortLived<Awaited<ReturnType<typeof resultFigures>>>(5_000, 1_000)

  app.get('/nguon-tin.xml', { config: { sameForAll: true } }, async (request, reply) => {
    const unit = portal.unit(request)
    const words = portal.words(request, portalWords)
    const base = baseOf(request)
    const dialogue = await portal.read(request, newestDialogue)
    const results = dialogue?.heldOn
      ? await figures(dialogue.id, () => portal.count(request, (db) => resultFigures(db, dialogue.id)))
      : null
    const { items, petitions } = await portal.read(request, async (db) => ({
      items: dialogue ? await publicItems(db, dialogue, null, results) : [],
      petitions: (await publishedPage(db, everything, FED)).rows,
    }))
    const entries: FeedEntry[] = [
      // Answers come petition by petition below.
      ...items
        .filter(({ kind }) => kind !== 'answers' && kind !== 'petitions')
        .map(({ key, title, lead, publicOn, path }) => ({
          id: `${base}/nguon-tin.xml#${dialogue?.address}-${key}`,
          href: `${base}${path}`,
          title,
          summary: lead,
          updated: instantAt(publicOn, '00:00'),
        })),
      ...petitions.map(({ dialogueAddress, number, title, answer, answeredOn, receivedOn }) => ({
        id: `${base}/kien-nghi/${dialogueAddress}/${number}`,
        href: `${base}/kien-nghi/${dialogueAddress}/${number}`,
        title: (answeredOn ? words.answered : words.petition)(number, title),
        summary: excerpt(answer, SUMMARY),
        updated: instantAt(answeredOn ?? receivedOn, '00:00'),
      })),
    ].sort((a, b) => Temporal.Instant.compare(b.updated, a.updated))
    return reply.type('application/atom+xml; charset=utf-8').send(
      atomXml({
        id: `${base}/nguon-tin.xml`,
        title: words.feed(unit.name),
        author: unit.name,
        language: unit.language,
        href: `${base}/`,
        self: `${base}/nguon-tin.xml`,
        entries,
        updated: portal.now(),
      }),
    )
  })
}

const EMBEDDED_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors *',
].join(';')
