import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Keys } from '#platform/keys/keys.ts'

/**
 * What somebody has just registered, carried on to the petition form so that nothing is typed twice. It travels sealed in
 * a short-lived cookie of the unit's pages, never in an address, which is shared and kept.
 */
export interface Carried {
  readonly registrationId: string
  readonly name: string
  readonly phone: string
  readonly kind: string
  /** The value of the place's field: a village's id, "outside", or ''. */
  readonly place: string
  readonly identifier: string
  readonly email: string
  readonly people: number
  /** The code of whose link brought them; ''. */
  readonly source: string
}

const COOKIE = 'dang_ky_xong'
const MINUTES = 30

/** The unit's pages in every language: who registers in English may go on in Vietnamese. */
const pagesOf = (slug: string) => ({ path: `/${slug}` })

/** Seals what is carried into the answer's cookie, for the pages of one unit. `now` is real time. */
export const carryOn = (reply: FastifyReply, slug: string, keys: Keys, carried: Carried, now: Temporal.Instant) =>
  reply.setCookie(
    COOKIE,
    keys
      .seal(JSON.stringify({ until: now.add({ minutes: MINUTES }).epochMilliseconds, carried }))
      .toString('base64url'),
    { ...pagesOf(slug), httpOnly: true, sameSite: 'lax', maxAge: MINUTES * 60 },
  )

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What was carried here; null when nothing was, or too long ago. */
export function carriedHere(request: FastifyRequest, keys: Keys, now: Temporal.Instant): Carried | null {
  const sealed = request.cookies[COOKIE]
  if (!sealed) return null
  try {
    const read: { until?: unknown; carried?: Record<string, unknown> } = JSON.parse(
      keys.open(Buffer.from(sealed, 'base64url')),
    )
    if (typeof read.until !== 'number' || read.until < now.epochMilliseconds || !read.carried) return null
    const { registrationId, name, phone, kind, place, identifier, email, people, source } = read.carried
    return {
      registrationId: text(registrationId),
      name: text(name),
      phone: text(phone),
      kind: text(kind),
      place: text(place),
      identifier: text(identifier),
      email: text(email),
      people: typeof people === 'number' ? people : 1,
      source: text(source),
    }
  } catch {
    return null // altered, or of another installation
  }
}

/** The petition was sent: nothing more is carried. */
export const dropCarried = (reply: FastifyReply, slug: string) => reply.clearCookie(COOKIE, pagesOf(slug))
