import type { FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import { type NoPasskeyGround, type PasskeyGround, passkeyGround } from '../domain/index.ts'
import { type StaffWeb, wholeLink } from './staff-web.ts'

/** The page from which one is sent to the outside provider. */
export const BY_PROVIDER = '/can-bo/dang-nhap/lien-thong'

/** Where this site's passkeys live, or why there can be none. */
export const groundOf = (web: StaffWeb, request: FastifyRequest): Result<PasskeyGround, NoPasskeyGround> =>
  passkeyGround(wholeLink(web, request, ''))

/** What the sign-in page offers besides e-mail and password. */
export interface WaysIn {
  readonly passkey: PasskeyGround | null
  /** How people call the outside provider; null where there is none. */
  readonly provider: string | null
}

export function waysIn(web: StaffWeb, request: FastifyRequest): WaysIn {
  const ground = groundOf(web, request)
  return { passkey: ground.ok ? ground.value : null, provider: web.provider?.label ?? null }
}
