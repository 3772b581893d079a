import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { forgetSession } from '#platform/session/cookie.ts'
import { SESSION_COOKIE } from '#platform/session/token.ts'
import { type FlashMessage, formWithErrors } from '#ui/index.ts'
import { placesOf } from '../application/account.ts'
import { recordAccountAct } from '../application/account-history.ts'
import {
  beginningOf,
  endSession,
  formerSession,
  liveSession,
  placeSession,
  type Session,
} from '../application/sessions.ts'
import { recognise, signedInFacts } from '../application/sign-in.ts'
import { OFFICE_HOME, ownPath } from '../domain/index.ts'
import { actingIn } from './acting.ts'
import { ledTo } from './enter.tsx'
import { KEPT_FIELD, keptFormOf, openKept, sealKept } from './kept-form.ts'
import { realNow, sendPlain } from './plain.ts'
import { proceed } from './second-step-sign-in.routes.tsx'
import { ChooseUnitPage, ResendPage } from './sign-in.view.tsx'
import { signInForm } from './sign-in-form.ts'
import { showSignIn } from './sign-in-page.tsx'
import type { StaffWeb } from './staff-web.ts'
import { words } from './words.vi.ts'

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

/** What is answered to a form whose session has ended: signing in again, with the form kept. */
export const askToSignIn = (web: StaffWeb) => async (request: FastifyRequest, reply: FastifyReply) => {
  const token = request.cookies[SESSION_COOKIE]
  if (wantsJson(request)) return reply.code(401).send({ error: words.signIn.endedForScript })
  const former = token ? await web.db.outside('read', (tx) => formerSession(tx, token)) : null
  const kept = await keptFormOf(request, former?.accountId ?? null)
  const flash: FlashMessage = {
    is: 'info',
    text: kept ? words.signIn.endedWithForm : words.signIn.endedWithPassword,
  }
  return showSignIn(
    web,
    request,
    reply,
    { back: OFFICE_HOME, kept: kept ? sealKept(web.keys, kept) : undefined, flash },
    401,
  )
}

const wantsJson = (request: FastifyRequest) => {
  const accepted = request.headers.accept ?? ''
  return accepted.includes('application/json') && !accepted.includes('text/html')
}

/** Signing in and out, and choosing among several units. */
export const signInPages = (web: StaffWeb) => async (app: FastifyInstance) => {
  const open = { config: { open: true } }

  app.get<{ Querystring: { ve?: string } }>('/dang-nhap', open, async (request, reply) => {
    const back = ownPath(text(request.query.ve))
    if (request.session) return reply.redirect(back, 303)
    return showSignIn(web, request, reply, { back, flash: web.notice(request, reply) })
  })

  app.post('/dang-nhap', open, async (request, reply) => {
    const posted = readForm(signInForm, request.body)
    const typed = fieldsOf(request.body)
    const back = ownPath(text(typed.ve))
    const kept = text(typed[KEPT_FIELD])
    const again = (errors: Readonly<Record<string, string>>) => {
      const form = formWithErrors({ email: typed.email ?? '' }, errors)
      return showSignIn(web, request, reply, { form, back, kept }, 422)
    }
    if (!posted.ok) return again(posted.form.errors)
    const { email, password } = posted.value
    const known = await recognise(web, { email, password, address: request.ip }, realNow())
    if (!known.ok) return again({ form: words.signIn.refused[known.refusal] })
    return proceed(web, request, reply, { accountId: known.value.id, with: 'password' }, { back, kept })
  })

  app.post('/dang-xuat', open, async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE]
    const session = token ? await liveSession(web.db, token, realNow()) : null
    if (session) {
      await web.db.outside('write', (tx) => endSession(tx, session.tokenHash, realNow()))
      await recordAccountAct(web, actingIn(session), 'signed-out')
    }
    return web.done(forgetSession(reply), '/can-bo/dang-nhap', words.signIn.signedOut)
  })

  const signedIn = { config: { signedIn: true } }
  const places = (session: Session) => web.db.outside('read', (tx) => placesOf(tx, session.accountId))

  app.get<{ Querystring: { ve?: string } }>('/chon-don-vi', signedIn, async (request, reply) => {
    const session = web.session(request)
    const all = await places(session)
    if (all.length === 0 && session.installationAdministrator) return reply.redirect('/can-bo/he-thong', 303)
    const flash = web.notice(request, reply)
    return sendPlain(reply, <ChooseUnitPage places={all} back={ownPath(text(request.query.ve))} flash={flash} />)
  })

  app.post('/chon-don-vi', signedIn, async (request, reply) => {
    const session = web.session(request)
    const typed = fieldsOf(request.body)
    const [back, sealed] = [ownPath(text(typed.ve)), text(typed[KEPT_FIELD])]
    const all = await places(session)
    const place = all.find((one) => one.unitId === typed.unit)
    if (!place) {
      const flash: FlashMessage = { is: 'refused', text: words.choose.gone }
      return sendPlain(reply, <ChooseUnitPage places={all} back={back} kept={sealed} flash={flash} />, 409)
    }
    const beginning = await web.db.outside('write', async (tx) => {
      await placeSession(tx, session.tokenHash, place)
      return beginningOf(tx, session.tokenHash)
    })
    const officer = { id: place.officerId, unitId: place.unitId }
    await recordAccountAct(web, { accountId: session.accountId, officer }, 'signed-in', signedInFacts(beginning))
    const kept = openKept(web.keys, sealed)
    if (kept) return sendPlain(reply, <ResendPage kept={kept} />)
    return reply.redirect(await ledTo(web, { ...session, roles: place.roles }, back), 303)
  })
}
