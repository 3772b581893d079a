import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import serveFiles from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import helmet from 'helmet'
import { ENGLISH, languageOf } from '#kernel/language.ts'
import { inHeader, queryOf, withoutNul } from '#platform/http/address.ts'
import { pagesBesideActs } from '#platform/http/beside-acts.ts'
import { comesFromOurPages } from '#platform/http/same-origin.ts'
import { loadAssets, useAssets } from '#ui/assets.ts'
import { PlainPage, renderPage } from '#ui/index.ts'
import { liveHalls } from './live-halls.ts'
import { officeFace } from './office.tsx'
import type { Parts } from './parts.ts'
import { portalFace } from './portal.tsx'
import { portalWords } from './words.en.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
/** The browser's files: beside the built server, this file being in it or in one of its chunks; or below the root in tests. */
const clientDir = ['../client', '../../client', '../dist/client']
  .map((folder) => path.join(here, folder))
  .find((folder) => existsSync(path.join(folder, '.vite/manifest.json')))

const MEGABYTE = 1024 * 1024
/** facts 8 and the issue: five files of 20 MB at most in one form; one more is caught by its own message. */
export const FILE_LIMIT = 20 * MEGABYTE

/** What stands before the secret in the path of a link that is one; docs/operating.md keeps the same out of a proxy's log. */
export const secretDoors = [
  ...['theo-doi', 'bien-nhan', 'lich', 'ban-nhap', 'van-dong', 'tep', 'lien-ket'],
  ...['niem-yet', 'ngung-thu', 'man-hinh', 'hoi-truong', 'moi', 'cua', 'dat-lai', 'thiet-lap-lan-dau'],
] as const
const secretPaths = new RegExp(`(/(${secretDoors.join('|')})/)[^/?]+`, 'g')

/** Paths of secret links carry their secret; it stays out of the log. */
export const withoutSecrets = (url: string): string => url.replace(secretPaths, '$1…').replace(/\?.*/, '')

/** What the reader of forms with files says of one whose line broke off, or that is none; it gives no status. */
const BROKEN_FORM = /multipart|part header/i

function statusOf(error: unknown): number {
  if (!(error instanceof Error)) return 500
  if ('statusCode' in error) return Number(error.statusCode)
  return !('code' in error) && BROKEN_FORM.test(error.message) ? 400 : 500
}

/** The proxies in front of us: a number of hops, or their addresses. */
const trusted = (proxies: Parts['config']['trustProxy']) => {
  if (typeof proxies === 'number') return (_: string, hop: number) => hop < proxies
  return proxies && [...proxies]
}

/** Builds the whole program from its parts, ready to listen or to be asked by tests. */
export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const { config, db } = parts
  if (clientDir) loadAssets(clientDir)
  useAssets({ origin: config.publicUrl })
  const secure = config.publicUrl?.startsWith('https:') ?? false

  // Made once; Fastify's own wrapper of it makes it anew for each request, a tenth of a page's time.
  const guard = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameSrc: ["'self'"],
        objectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    // A page over plain http is no secure context; the browser would only complain about this header.
    crossOriginOpenerPolicy: secure ? { policy: 'same-origin' } : false,
    originAgentCluster: false,
  })

  const app = Fastify({
    trustProxy: trusted(config.trustProxy),
    bodyLimit: 2 * MEGABYTE,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300, querystringParser: queryOf },
    genReqId: () => randomUUID().slice(0, 8),
    rewriteUrl: ({ url = '/' }) => withoutNul(url),
    // An address that cannot be read, or is longer than any of ours, leads nowhere.
    frameworkErrors: (_, request: FastifyRequest, reply: FastifyReply) =>
      guard(request.raw, reply.raw, () =>
        reply.code(404).type('text/html; charset=utf-8').send(errorPage(request.url, 'notFound')),
      ),
    logController: new LogController({ disableRequestLogging: true }),
    logger: parts.log ? { level: 'warn' } : false,
  })

  app.addHook('onRequest', (request, reply, done) => guard(request.raw, reply.raw, () => done()))
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 10, fields: 200, fieldSize: MEGABYTE } })
  if (clientDir)
    await app.register(serveFiles, {
      root: path.join(clientDir, 'assets'),
      prefix: '/assets/',
      immutable: true,
      preCompressed: true,
      maxAge: '365d',
      decorateReply: false,
      // A door's worker serves that door's page, which stands elsewhere; the page names its own address and no wider one.
      setHeaders: (reply, file) => {
        if (path.basename(file).startsWith('door-worker')) reply.header('service-worker-allowed', '/')
      },
    })

  app.addHook('onRequest', async (request, reply) => {
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    if (writes && !comesFromOurPages(request))
      return reply.code(403).type('text/html; charset=utf-8').send(errorPage(request.url, 'foreignForm'))
  })
  // A form without fields, or what is no form at all, is one in which nothing was filled in.
  app.addHook('preValidation', async (request) => {
    if (request.method !== 'GET' && (typeof request.body !== 'object' || request.body === null)) request.body = {}
  })
  // Where a form leads to is made from its own address, which may hold any letter.
  app.addHook('onSend', async (_, reply) => {
    const location = reply.getHeader('location')
    if (typeof location === 'string') reply.header('location', inHeader(location))
  })
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error)
    if (status >= 500)
      app.log.error({ reference: request.id, method: request.method, path: withoutSecrets(request.url), err: error })
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(errorPage(request.url, status === 413 ? 'tooLarge' : status < 500 ? 'badRequest' : 'broken', request.id))
  })
  const besideOf = pagesBesideActs(app)
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' ? besideOf(request.url) : null
    if (page) return reply.redirect(page, 303)
    return reply.code(404).type('text/html; charset=utf-8').send(errorPage(request.url, 'notFound'))
  })

  app.get('/healthz', async (_, reply) => reply.type('text/plain').send('ok'))
  app.get('/readyz', async (_, reply) => {
    const reached = await db.reached()
    return reply
      .code(reached ? 200 : 503)
      .type('text/plain')
      .send(reached ? 'ok' : 'database not reached')
  })
  if (process.env.NODE_ENV === 'development') await app.register((await import('./showcase.ts')).showcase)
  const halls = liveHalls(parts, (error) => app.log.error({ err: error }))
  // Streams never end by themselves: whoever follows a hall is let go first.
  app.addHook('preClose', halls.stop)
  await app.register(officeFace(parts, undefined, halls), { prefix: '/can-bo' })
  await app.register(portalFace(parts, halls))
  return app
}

/** What is said where no page could be made, in the language of the address. */
function errorPage(
  address: string,
  what: 'notFound' | 'foreignForm' | 'badRequest' | 'tooLarge' | 'broken',
  reference = '',
): string {
  const lang = languageOf(address)
  const words = portalWords[lang]
  const { title, text } = what === 'broken' ? words.broken(reference) : words[what]
  return renderPage(PlainPage({ lang, title, about: text, home: lang === 'en' ? ENGLISH : '/' }))
}
