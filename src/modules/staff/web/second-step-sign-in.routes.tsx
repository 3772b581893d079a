import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { askForPasskey, takePasskey } from '../application/passkey-sign-in.ts'
import { hasSecondStep, secondStepOf, takeSecondStep } from '../application/second-step.ts'
import type { WayToBegin } from '../domain/index.ts'
import { enter, type Onward } from './enter.tsx'
import { readGivenPasskey } from './passkey-form.ts'
import { words as passkeyWords } from './passkey-words.vi.ts'
import { realNow, sendPlain } from './plain.ts'
import { SecondStepPage } from './second-step-page.view.tsx'
import { words } from './second-step-words.vi.ts'
import type { StaffWeb } from './staff-web.ts'
import { groundOf } from './ways-in.ts'

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
  const ticket = sealTicket(web, { ...on, ...who, until })
  return sendPlain(reply, <SecondStepPage ticket={ticket} step={step} ground={groundOf(web, request)} />)
}

/** Shows the second step to whoever holds a ticket, again. */
async function showAgain(
  web: StaffWeb,
  request: FastifyRequest,
  reply: FastifyReply,
  held: { readonly ticket: Ticket; readonly sealed: string },
  errors: FormState['errors'],
  status: number,
): Promise<FastifyReply> {
  const step = await web.db.outside('read', (tx) => secondStepOf(tx, held.ticket.accountId))
  const form = formWithErrors({}, errors)
  const page = <SecondStepPage ticket={held.sealed} step={step} ground={groundOf(web, request)} form={form} />
  return sendPlain(reply, page, status)
}

const codeForm = z.object({ code: z.string().trim().min(1, words.missing).max(40, words.missing) })

/** The second step of signing in: a code, or a passkey. */
export const secondStepSignInPages = (web: StaffWeb) => async (app: FastifyInstance) => {
  const open = { config: { open: true } }
  const heldIn = (request: FastifyRequest) => {
    const sealed = String(fieldsOf(request.body).ve ?? '')
    const ticket = openTicket(web, sealed)
    return ticket && { ticket, sealed }
  }
  const startAgain = (reply: FastifyReply) => web.done(reply, '/can-bo/dang-nhap', words.over)
  const goOn = (request: FastifyRequest, reply: FastifyReply, ticket: Ticket) =>
    enter(web, request, reply, { ...ticket, beginning: { with: ticket.with, secondFactor: true } }, ticket)

  app.post('/dang-nhap/buoc-hai', open, async (request, reply) => {
    const held = heldIn(request)
    if (!held) return startAgain(reply)
    const posted = readForm(codeForm, request.body)
    if (!posted.ok) return showAgain(web, request, reply, held, posted.form.errors, 422)
    const taken = await takeSecondStep(web, held.ticket.accountId, posted.value.code, realNow())
    if (taken.ok) return goOn(request, reply, held.ticket)
    const errors = { code: words.refused[taken.refusal] }
    return showAgain(web, request, reply, held, errors, taken.refusal === 'locked' ? 409 : 422)
  })

  app.post('/dang-nhap/buoc-hai/khoa/hoi', open, async (request, reply) => {
    const [held, ground] = [heldIn(request), groundOf(web, request)]
    if (!held) return reply.code(422).send({ errors: { form: words.over } })
    if (!ground.ok) return reply.code(422).send({ errors: { form: passkeyWords.ground[ground.refusal] } })
    return askForPasskey(web, ground.value, held.ticket.accountId, realNow())
  })

  app.post('/dang-nhap/buoc-hai/khoa', open, async (request, reply) => {
    const [held, ground] = [heldIn(request), groundOf(web, request)]
    if (!held) return startAgain(reply)
    const { ticket, answer } = fieldsOf(request.body)
    const given = readGivenPasskey(answer)
    const taken =
      ground.ok && given
        ? await takePasskey(web, ground.value, held.ticket.accountId, { ticket: String(ticket), given }, realNow())
        : null
    if (taken?.ok) return goOn(request, reply, held.ticket)
    return showAgain(web, request, reply, held, { form: passkeyWords.refused[taken?.refusal ?? 'refused'] }, 422)
  })
}
