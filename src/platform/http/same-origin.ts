import type { FastifyRequest } from 'fastify'

/**
 * Whether a write comes from our own pages. Browsers say so in Sec-Fetch-Site; over plain http on a local network
 * they don't, and the Origin must then be the host that was asked.
 */
export function comesFromOurPages(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin' || site === 'none'
  const origin = request.headers.origin
  if (!origin) return true // no browser: a cookie set SameSite=Lax does not come with a foreign form
  try {
    return new URL(origin).host === request.host
  } catch {
    return false
  }
}
