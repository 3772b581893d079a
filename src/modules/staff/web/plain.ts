import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderPage } from '#ui/index.ts'

/** Sends a page that stands outside the office's rail, and is never kept by a browser or a proxy. */
export const sendPlain = (reply: FastifyReply, page: VNode, status = 200): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .send(renderPage(page))

/** What a browser says of itself. */
export const deviceOf = (request: FastifyRequest): string => request.headers['user-agent'] ?? ''

/** Real time: sessions, links and limits go by it. */
export const realNow = (): Temporal.Instant => Temporal.Now.instant()
