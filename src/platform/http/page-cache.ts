import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readsSqueezed, WORTH_SQUEEZING } from './squeeze.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The page is the same for everybody who brings no cookie; it may be shown again for a moment. */
    sameForAll?: boolean
  }
  interface FastifyRequest {
    /** Where this answer is kept once it is made, and who waits for it; null: it is not. */
    keepAs: {
      readonly key: string
      readonly until: number
      readonly mark: Promise<string | null>
      readonly made: (page: Kept | null) => void
    } | null
  }
}

/** A page as it was sent, and squeezed once somebody could read it so. */
interface Kept {
  readonly until: number
  /** What the pages stood at when it was asked for; null: nobody can tell. */
  readonly mark: string | null
  readonly type: string
  readonly body: Buffer
  squeezed?: Promise<Buffer>
}

const squeeze = promisify(gzip)
const MOST = 16 * 1024 * 1024

/** How pages are kept. */
export interface Keeping {
  /** How long without asking, real time; 0: each page is made anew. */
  readonly ms: number
  /**
   * What the pages behind a request stand at: while it is the same, none of them would say anything else. It may be as old as the
   * moment. Null: nobody can tell, the page is made anew.
   */
  readonly markOf?: (request: FastifyRequest) => Promise<string | null>
  /** Bytes kept; past them it starts anew. */
  readonly most?: number
  readonly now?: () => number
}

/**
 * Shows pages that are the same for everybody again for a moment, so that a rush on one page costs one rendering: who asks
 * while it is being made waits for it; and after the moment as long as nothing happened since. What changed shows when the
 * moment is over; whoever brings a cookie gets a page of his own.
 */
export function keepPages(app: FastifyInstance, { ms, markOf, most = MOST, now = () => performance.now() }: Keeping) {
  if (ms <= 0) return
  const mark = async (request: FastifyRequest) => (markOf ? markOf(request).catch(() => null) : null)
  const kept = new Map<string, Kept>()
  const making = new Map<string, { readonly until: number; readonly page: Promise<Kept | null> }>()
  let bytes = 0

  app.decorateRequest('keepAs', null)
  app.addHook('onRequest', async (request, reply) => {
    const { method, headers, url } = request
    if (!request.routeOptions.config.sameForAll || method !== 'GET' || headers.cookie) return
    const key = `${request.host} ${url}`
    const before = kept.get(key)
    if (before && now() < before.until) return show(request, reply, before)
    const underWay = making.get(key)
    if (underWay && now() < underWay.until) {
      const page = await underWay.page
      return page ? show(request, reply, page) : undefined
    }
    const standsAt = mark(request)
    if (before?.mark && before.mark === (await standsAt)) return show(request, reply, before)
    const { promise, resolve } = Promise.withResolvers<Kept | null>()
    const mine = { until: now() + ms, page: promise }
    making.set(key, mine)
    const made = (page: Kept | null) => {
      if (making.get(key) === mine) making.delete(key)
      resolve(page)
    }
    request.keepAs = { key, until: mine.until, mark: standsAt, made }
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { keepAs } = request
    const plain = keepAs && reply.statusCode === 200 && typeof payload === 'string'
    if (!plain || reply.hasHeader('set-cookie') || reply.hasHeader('cache-control')) return
    const body = Buffer.from(payload)
    bytes += body.length - (kept.get(keepAs.key)?.body.length ?? 0)
    if (bytes > most) {
      kept.clear()
      bytes = body.length
    }
    const page = { until: keepAs.until, mark: await keepAs.mark, type: String(reply.getHeader('content-type')), body }
    kept.set(keepAs.key, page)
    keepAs.made(page)
  })
  /** However it ended: nobody waits any longer for what was not kept. */
  const over = async ({ keepAs }: FastifyRequest) => keepAs?.made(null)
  app.addHook('onResponse', over)
  app.addHook('onRequestAbort', over)
}

async function show(request: FastifyRequest, reply: FastifyReply, page: Kept): Promise<FastifyReply> {
  reply.type(page.type)
  if (page.body.length < WORTH_SQUEEZING) return reply.send(page.body)
  reply.header('vary', 'accept-encoding')
  if (!readsSqueezed(request)) return reply.send(page.body)
  page.squeezed ??= squeeze(page.body)
  return reply.header('content-encoding', 'gzip').send(await page.squeezed)
}
