import type { FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import { type NoPasskeyGround, type PasskeyGround, passkeyGround } from '../domain/index.ts'
import { type StaffWeb, wholeLink } from './staff-web.ts'

/** Where this site's passkeys live, or why there can be none. */
export const groundOf = (web: StaffWeb, request: FastifyRequest): Result<PasskeyGround, NoPasskeyGround> =>
  passkeyGround(wholeLink(web, request, ''))

/** What the sign-in page offers besides e-mail and password. */
export interface WaysIn {
  readonly passkey: PasskeyGround | null
}

export function waysIn(web: StaffWeb, request: FastifyRequest): WaysIn {
  const ground = groundOf(web, request)
  return { passkey: ground.ok ? ground.value : null }
}
