import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { forgetSession } from '#platform/session/cookie.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { placesOf } from '../application/account.ts'
import { recordAccountAct } from '../application/account-history.ts'
import { passkeysOf } from '../application/passkeys.ts'
import { changePassword, leastPassword } from '../application/passwords.ts'
import { hasSecondStep, secondStepOf } from '../application/second-step.ts'
import { endAllSessions, endSessionOf, openSessions } from '../application/sessions.ts'
import { needsSecondStep } from '../domain/index.ts'
import { AccountPage } from './account.view.tsx'
import { actingIn, rolesOf } from './acting.ts'
import { deviceWords } from './device.ts'
import { newPasswordFields } from './password-form.ts'
import { deviceOf, realNow } from './plain.ts'
import { words as stepWords } from './second-step-words.vi.ts'
import type { StaffWeb } from './staff-web.ts'
import { groundOf } from './ways-in.ts'
import { words } from './words.vi.ts'

const passwordForm = z.object({
  present: z.string().min(1, words.errors.password),
  ...newPasswordFields,
})

/** Tài khoản của tôi. */
export const accountPath = '/can-bo/tai-khoan'
const PATH = accountPath

/** Shows one's account, or shows it again with what was refused. */
export async function showAccount(
  web: StaffWeb,
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  form: FormState,
  status = 200,
): Promise<FastifyReply> {
  const session = web.session(request)
  const { places, sessions, step, passkeys } = await web.db.outside('read', async (tx) => ({
    places: await placesOf(tx, session.accountId),
    sessions: await openSessions(tx, session.accountId, realNow()),
    step: await secondStepOf(tx, session.accountId),
    passkeys: await passkeysOf(tx, session.accountId),
  }))
  const content = (
    <AccountPage
      name={session.officer?.name ?? session.accountName}
      email={session.email}
      title={session.officer?.title ?? ''}
      unitName={session.officer ? office.person(request).unitName : null}
      severalUnits={places.length > 1}
      step={step}
      hasPassword={session.hasPassword}
      passkeys={passkeys}
      ground={groundOf(web, request)}
      adds={/[?&]them=khoa\b/.test(request.url)}
      device={deviceWords(deviceOf(request))}
      asked={needsSecondStep(rolesOf(session)) && !session.secondFactor && !hasSecondStep(step)}
      sessions={sessions.map((one) => ({
        device: deviceWords(one.device),
        createdAt: one.createdAt,
        seenAt: one.seenAt,
        how: words.account.began(one.beganWith, one.secondFactor),
        id: one.tokenHash.toString('hex'),
        isThis: one.tokenHash.equals(session.tokenHash),
      }))}
      form={form}
    />
  )
  const failed = Object.keys(form.errors).length > 0
  return office.page(request, reply, { title: words.account.title, current: PATH, failed, children: content }, status)
}

/** Tài khoản của tôi: the password, and where one is signed in. */
export const accountPages = (web: StaffWeb, office: Office) => async (app: FastifyInstance) => {
  const signedIn = { config: { signedIn: true } }

  const show = (request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200) =>
    showAccount(web, office, request, reply, form, status)

  app.get('/tai-khoan', signedIn, (request, reply) => show(request, reply, newForm()))

  app.post('/tai-khoan/mat-khau', signedIn, async (request, reply) => {
    const refused = (errors: FormState['errors'], status: number) =>
      show(request, reply, formWithErrors({}, errors), status)
    const posted = readForm(passwordForm, request.body)
    if (!posted.ok) return refused(posted.form.errors, 422)
    const { present, password, passwordAgain } = posted.value
    if (password !== passwordAgain) return refused({ passwordAgain: words.errors.again }, 422)
    const session = web.session(request)
    const acting = { ...actingIn(session), tokenHash: session.tokenHash }
    const outcome = await changePassword(web, acting, { present, next: password }, realNow())
    if (outcome.ok) return web.done(reply, PATH, words.account.changed)
    if (outcome.refusal === 'wrong-password') return refused({ present: words.account.wrong }, 422)
    if (outcome.refusal === 'locked') return refused({ present: words.account.locked }, 409)
    if (outcome.refusal === 'password-too-short') {
      const least = await web.db.outside('read', (tx) => leastPassword(tx, session.accountId))
      return refused({ password: words.passwordTooShort(least) }, 422)
    }
    return refused({ password: words.passwordRefusals[outcome.refusal] }, 422)
  })

  app.post<{ Params: { id: string } }>('/tai-khoan/phien/:id/dang-xuat', signedIn, async (request, reply) => {
    const session = web.session(request)
    const there = Buffer.from(request.params.id, 'hex')
    const ended = await web.db.outside('write', (tx) => endSessionOf(tx, session.accountId, there, realNow()))
    if (!ended) return reply.redirect(PATH, 303)
    await recordAccountAct(web, actingIn(session), 'signed-out-elsewhere')
    return web.done(reply, PATH, stepWords.signedOutThere)
  })

  app.post('/tai-khoan/dang-xuat-moi-noi', signedIn, async (request, reply) => {
    const session = web.session(request)
    await web.db.outside('write', (tx) => endAllSessions(tx, session.accountId, realNow()))
    await recordAccountAct(web, actingIn(session), 'signed-out-everywhere')
    return web.done(forgetSession(reply), '/can-bo/dang-nhap', words.account.everywhereDone)
  })
}
