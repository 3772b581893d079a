import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { confirmPresentPassword } from '../application/passwords.ts'
import {
  confirmAuthenticator,
  hasSecondStep,
  offerAuthenticator,
  offeredAgain,
  removeAuthenticator,
  renewRecoveryCodes,
  secondStepOf,
  takeSecondStep,
} from '../application/second-step.ts'
import type { WayToBegin } from '../domain/index.ts'
import { accountPath, showAccount } from './account.routes.tsx'
import { actingIn } from './acting.ts'
import { enter, type Onward } from './enter.tsx'
import { realNow, sendPlain } from './plain.ts'
import { RecoveryCodes, SECOND_STEP, SecondStepPage, SetUpSecondStep } from './second-step.view.tsx'
import { words } from './second-step-words.vi.ts'
import type { StaffWeb } from './staff-web.ts'
import { words as staff } from './words.vi.ts'

const TICKET_MINUTES = 10

/** What a right password has earned: to try the second step, for ten minutes. */
interface Ticket extends Onward {
  readonly accountId: string
  /** What was given first. */
  readonly with: WayToBegin
  /** Real, in milliseconds. */
  readonly until: number
}

const sealTicket = (web: StaffWeb, ticket: Ticket) => web.keys.seal(`2:${JSON.stringify(ticket)}`).toString('base64url')

function openTicket(web: StaffWeb, sealed: unknown): Ticket | null {
  try {
    const text = web.keys.open(Buffer.from(String(sealed), 'base64url'))
    const ticket: Ticket | null = text.startsWith('2:') ? JSON.parse(text.slice(2)) : null
    return ticket && realNow().epochMilliseconds < ticket.until ? ticket : null
  } catch {
    return null
  }
}

/** Lets in whoever is known by one factor, or asks for the second step first. */
export async function proceed(
  web: StaffWeb,
  request: FastifyRequest,
  reply: FastifyReply,
  who: { readonly accountId: string; readonly with: WayToBegin },
  on: Onward,
): Promise<FastifyReply> {
  const step = await web.db.outside('read', (tx) => secondStepOf(tx, who.accountId))
  if (!hasSecondStep(step))
    return enter(web, request, reply, { ...who, beginning: { with: who.with, secondFactor: false } }, on)
  const until = realNow().add({ minutes: TICKET_MINUTES }).epochMilliseconds
  return sendPlain(reply, <SecondStepPage ticket={sealTicket(web, { ...on, ...who, until })} />)
}

const codeForm = z.object({ code: z.string().trim().min(1, words.missing).max(40, words.missing) })
const setUpForm = codeForm.extend({ secret: z.string().max(64) })

/** The second step of signing in, and its set-up on one's account. */
export const secondStepPages = (web: StaffWeb, office: Office) => async (app: FastifyInstance) => {
  app.post('/dang-nhap/buoc-hai', { config: { open: true } }, async (request, reply) => {
    const { ve } = fieldsOf(request.body)
    const ticket = openTicket(web, ve)
    if (!ticket) return web.done(reply, '/can-bo/dang-nhap', words.over)
    const again = (errors: FormState['errors'], status: number) =>
      sendPlain(reply, <SecondStepPage ticket={String(ve)} form={formWithErrors({}, errors)} />, status)
    const posted = readForm(codeForm, request.body)
    if (!posted.ok) return again(posted.form.errors, 422)
    const taken = await takeSecondStep(web, ticket.accountId, posted.value.code, realNow())
    return taken.ok
      ? enter(web, request, reply, { ...ticket, beginning: { with: ticket.with, secondFactor: true } }, ticket)
      : again({ code: words.refused[taken.refusal] }, taken.refusal === 'locked' ? 409 : 422)
  })

  const signedIn = { config: { signedIn: true } }
  const path = SECOND_STEP.replace('/can-bo', '')
  const back = { href: accountPath, label: staff.account.title }

  app.get(path, signedIn, async (request, reply) => {
    const offered = await offerAuthenticator(web, web.session(request).accountId)
    const children = <SetUpSecondStep offered={offered} form={newForm()} />
    return office.page(request, reply, {
      title: words.setUpTitle,
      about: words.setUpAbout,
      back,
      current: accountPath,
      children,
    })
  })

  const showCodes = (request: FastifyRequest, reply: FastifyReply, codes: readonly string[]) => {
    const children = <RecoveryCodes codes={codes} />
    reply.header('cache-control', 'no-store')
    return office.page(request, reply, {
      title: words.codesTitle,
      about: words.codesAbout,
      back,
      current: accountPath,
      children,
    })
  }

  app.post(path, signedIn, async (request, reply) => {
    const session = web.session(request)
    const posted = readForm(setUpForm, request.body)
    const typed = fieldsOf(request.body)
    const made = posted.ok ? await confirmAuthenticator(web, actingIn(session), posted.value, realNow()) : null
    if (made?.ok) return showCodes(request, reply, made.value)
    const errors = posted.ok ? { code: words.proveWrong } : posted.form.errors
    const secret = typeof typed.secret === 'string' && /^[A-Z2-7]{32}$/.test(typed.secret) ? typed.secret : null
    const offered = secret ? offeredAgain(session.email, secret) : await offerAuthenticator(web, session.accountId)
    const children = <SetUpSecondStep offered={offered} form={formWithErrors({}, errors)} />
    const content = {
      title: words.setUpTitle,
      about: words.setUpAbout,
      back,
      current: accountPath,
      failed: true,
      children,
    }
    return office.page(request, reply, content, 422)
  })

  app.post(`${path}/ma-du-phong`, signedIn, async (request, reply) => {
    const session = web.session(request)
    const step = await web.db.outside('read', (tx) => secondStepOf(tx, session.accountId))
    if (!hasSecondStep(step)) return reply.redirect(accountPath, 303)
    return showCodes(request, reply, await renewRecoveryCodes(web, actingIn(session), realNow()))
  })

  app.post(`${path}/tat`, signedIn, async (request, reply) => {
    const session = web.session(request)
    const { presentForStep } = fieldsOf(request.body)
    const refused = (presentForStep: string, status: number) =>
      showAccount(web, office, request, reply, formWithErrors({}, { presentForStep }), status)
    const present = await confirmPresentPassword(web, actingIn(session), String(presentForStep ?? ''), realNow())
    if (!present.ok) return refused(staff.account[present.refusal === 'locked' ? 'locked' : 'wrong'], 422)
    const removed = await removeAuthenticator(web, actingIn(session))
    return removed.ok ? web.done(reply, accountPath, words.turnedOff) : refused(words.tooShortAlone, 409)
  })
}
