import type { FastifyRequest } from 'fastify'
import { fieldsOf } from '#platform/http/read-form.ts'
import { confirmPresentPassword } from '../application/passwords.ts'
import { actingIn } from './acting.ts'
import { realNow } from './plain.ts'
import type { StaffWeb } from './staff-web.ts'
import { words } from './words.vi.ts'

/**
 * What is wrong with the present password typed into this field, by which an account's locks are changed; null: nothing,
 * or the account has none and signs in through the provider alone.
 */
export async function wrongPresent(web: StaffWeb, request: FastifyRequest, field: string): Promise<string | null> {
  const session = web.session(request)
  if (!session.hasPassword) return null
  const typed = fieldsOf(request.body)[field]
  if (typeof typed !== 'string' || typed === '') return words.errors.password
  const present = await confirmPresentPassword(web, actingIn(session), typed, realNow())
  return present.ok ? null : words.account[present.refusal === 'locked' ? 'locked' : 'wrong']
}
