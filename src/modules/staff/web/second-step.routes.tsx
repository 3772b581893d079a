import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import {
  confirmAuthenticator,
  hasSecondStep,
  type Offered,
  offerAuthenticator,
  offeredAgain,
  removeAuthenticator,
  renewRecoveryCodes,
  secondStepOf,
} from '../application/second-step.ts'
import { accountPath, showAccount } from './account.routes.tsx'
import { actingIn } from './acting.ts'
import { realNow } from './plain.ts'
import { wrongPresent } from './present-password.ts'
import { showRecoveryCodes } from './recovery-codes.tsx'
import { SECOND_STEP, SetUpSecondStep } from './second-step.view.tsx'
import { words } from './second-step-words.vi.ts'
import type { StaffWeb } from './staff-web.ts'
import { words as staff } from './words.vi.ts'

const setUpForm = z.object({
  code: z.string().trim().min(1, words.missing).max(40, words.missing),
  secret: z.string().max(64),
})

/**
 * The second step on one's account: an authenticator app, and recovery codes. Where there is one already, the password
 * confirms each change: who finds a screen unattended must not take the account's locks along.
 */
export const secondStepPages = (web: StaffWeb, office: Office) => async (app: FastifyInstance) => {
  const signedIn = { config: { signedIn: true } }
  const path = SECOND_STEP.replace('/can-bo', '')
  const stepOf = (request: FastifyRequest) =>
    web.db.outside('read', (tx) => secondStepOf(tx, web.session(request).accountId))

  /** Whether the password is asked for, before anything is changed. */
  const isGuarded = async (request: FastifyRequest) =>
    web.session(request).hasPassword && hasSecondStep(await stepOf(request))

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    offered: Offered,
    form: FormState = newForm(),
    status = 200,
  ) => {
    const children = <SetUpSecondStep offered={offered} guarded={await isGuarded(request)} form={form} />
    const content = {
      title: words.setUpTitle,
      about: words.setUpAbout,
      back: { href: accountPath, label: staff.account.title },
      current: accountPath,
      failed: status !== 200,
      children,
    }
    return office.page(request, reply, content, status)
  }

  app.get(path, signedIn, async (request, reply) =>
    show(request, reply, await offerAuthenticator(web, web.session(request).accountId)),
  )

  app.post(path, signedIn, async (request, reply) => {
    const session = web.session(request)
    const { secret: typed } = fieldsOf(request.body)
    const secret = typeof typed === 'string' && /^[A-Z2-7]{32}$/.test(typed) ? typed : null
    const again = async (errors: FormState['errors']) => {
      const offered = secret ? offeredAgain(session.email, secret) : await offerAuthenticator(web, session.accountId)
      return show(request, reply, offered, formWithErrors({}, errors), 422)
    }
    const posted = readForm(setUpForm, request.body)
    if (!posted.ok) return again(posted.form.errors)
    const presentForStep = (await isGuarded(request)) ? await wrongPresent(web, request, 'presentForStep') : null
    if (presentForStep) return again({ presentForStep })
    const made = await confirmAuthenticator(web, actingIn(session), posted.value, realNow())
    if (!made.ok) return again({ code: words.proveWrong })
    return showRecoveryCodes(office, request, reply, words.turnedOn, made.value)
  })

  const showAccountWith = (request: FastifyRequest, reply: FastifyReply, errors: FormState['errors'], status = 422) =>
    showAccount(web, office, request, reply, formWithErrors({}, errors), status)

  app.post(`${path}/ma-du-phong`, signedIn, async (request, reply) => {
    if (!hasSecondStep(await stepOf(request))) return reply.redirect(accountPath, 303)
    const presentForCodes = await wrongPresent(web, request, 'presentForCodes')
    if (presentForCodes) return showAccountWith(request, reply, { presentForCodes })
    const codes = await renewRecoveryCodes(web, actingIn(web.session(request)), realNow())
    return showRecoveryCodes(office, request, reply, words.renewed, codes)
  })

  app.post(`${path}/tat`, signedIn, async (request, reply) => {
    const presentForStep = await wrongPresent(web, request, 'presentForStep')
    if (presentForStep) return showAccountWith(request, reply, { presentForStep })
    const removed = await removeAuthenticator(web, actingIn(web.session(request)))
    return removed.ok
      ? web.done(reply, accountPath, words.turnedOff)
      : showAccountWith(request, reply, { presentForStep: words.tooShortAlone }, 409)
  })
}
