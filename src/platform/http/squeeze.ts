import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const squeezed = promisify(gzip)
/** Below this a squeezed page saves no packet on the way. */
export const WORTH_SQUEEZING = 1_400

/** Whether who asks can read a squeezed page. */
export const readsSqueezed = ({ headers }: FastifyRequest): boolean => /\bgzip\b/.test(headers['accept-encoding'] ?? '')

/**
 * Sends pages squeezed: a petition form is 20 kB otherwise, which is half a second of a slow line. Only to who brings no
 * cookie: a page made for one person is never squeezed together with what somebody else may have put into its address, since
 * its length would tell of what else stands on it. Comes after `keepPages`, which keeps pages as they were made.
 */
export function squeezePages(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isPage(reply) || typeof payload !== 'string' || payload.length < WORTH_SQUEEZING) return payload
    reply.header('vary', 'accept-encoding')
    if (request.headers.cookie || reply.hasHeader('set-cookie') || !readsSqueezed(request)) return payload
    reply.header('content-encoding', 'gzip')
    return squeezed(payload)
  })
}

const isPage = (reply: FastifyReply): boolean =>
  String(reply.getHeader('content-type')).startsWith('text/html') && !reply.hasHeader('content-encoding')
