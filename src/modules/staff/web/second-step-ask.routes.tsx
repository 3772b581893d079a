import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { asksFor } from '../application/second-step-ask.ts'
import { needsSecondStep, ownPath } from '../domain/index.ts'
import { rolesOf } from './acting.ts'
import { realNow, sendPlain } from './plain.ts'
import { ASK, SecondStepAskPage, SecondStepNote } from './second-step-ask.view.tsx'
import type { StaffWeb } from './staff-web.ts'
import { groundOf } from './ways-in.ts'

/** The page that asks for a second step after signing in. */
export const secondStepAskPages = (web: StaffWeb) => async (app: FastifyInstance) => {
  app.get<{ Querystring: { ve?: string } }>(
    ASK.replace('/can-bo', ''),
    { config: { signedIn: true } },
    async (request, reply) => {
      const { ve } = request.query
      const back = ownPath(typeof ve === 'string' ? ve : undefined)
      return sendPlain(
        reply,
        <SecondStepAskPage back={back} passkeys={groundOf(web, request).ok} flash={web.notice(request, reply)} />,
      )
    },
  )
}

/** The word on the day's page for whoever should have a second step and has none; null for everybody else. */
export const secondStepNote =
  (web: Pick<StaffWeb, 'db' | 'session'>) =>
  async (request: FastifyRequest): Promise<VNode | null> => {
    const session = web.session(request)
    const roles = rolesOf(session)
    if (session.secondFactor || !needsSecondStep(roles)) return null
    const { accountId, secondFactor } = session
    return (await asksFor(web, { accountId, roles, secondFactor }, realNow())) === 'none' ? null : <SecondStepNote />
  }
