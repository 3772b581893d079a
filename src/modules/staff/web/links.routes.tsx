import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readForm } from '#platform/http/read-form.ts'
import { formWithErrors, newForm } from '#ui/index.ts'
import { resetAt, resetPassword } from '../application/passwords.ts'
import { invitationAt, takeInvitation } from '../application/take-invitation.ts'
import { OFFICE_HOME } from '../domain/index.ts'
import { InvitationPage, ResetPage, VoidLinkPage } from './links.view.tsx'
import { newPasswordFields, readNewPassword } from './password-form.ts'
import { realNow, sendPlain } from './plain.ts'
import { proceed } from './second-step-sign-in.routes.tsx'
import type { StaffWeb } from './staff-web.ts'
import { words } from './words.vi.ts'

type ByToken = { Params: { token: string } }
const form = z.object(newPasswordFields)

/** The pages behind one-time links: taking an invitation, replacing a forgotten password. */
export const linkPages = (web: StaffWeb) => async (app: FastifyInstance) => {
  const open = { config: { open: true } }
  const label = web.provider?.label ?? null
  const isVoid = (reply: FastifyReply) => sendPlain(reply, <VoidLinkPage text={words.links.void} />, 404)
  const enters = (request: FastifyRequest, reply: FastifyReply, accountId: string, said: string) =>
    proceed(web, request, reply, { accountId, with: 'password' }, { back: OFFICE_HOME, said })

  app.get<ByToken>('/moi/:token', open, async (request, reply) => {
    const invitation = await invitationAt(web, request.params.token, realNow())
    if (!invitation) return isVoid(reply)
    return sendPlain(
      reply,
      <InvitationPage {...invitation} token={request.params.token} provider={label} form={newForm()} />,
    )
  })

  app.post<ByToken>('/moi/:token', open, async (request, reply) => {
    const { token } = request.params
    const invitation = await invitationAt(web, token, realNow())
    if (!invitation) return isVoid(reply)
    const again = (errors: Readonly<Record<string, string>>) =>
      sendPlain(
        reply,
        <InvitationPage {...invitation} token={token} provider={label} form={formWithErrors({}, errors)} />,
        422,
      )
    const posted = readForm(form, request.body)
    if (!posted.ok) return again(posted.form.errors)
    const chosen = invitation.hasPassword
      ? posted.value
      : await readNewPassword(posted.value, [invitation.email, invitation.name])
    if ('errors' in chosen) return again(chosen.errors)
    const taken = await takeInvitation(web, invitation, chosen.password, request.ip, realNow())
    if (taken.ok) return enters(request, reply, taken.value.accountId, words.links.joined(invitation.unitName))
    return taken.refusal === 'link-void' ? isVoid(reply) : again({ form: words.signIn.refused[taken.refusal] })
  })

  const reset = async (request: FastifyRequest<ByToken>) => resetAt(web, request.params.token, realNow())

  app.get<ByToken>('/dat-lai/:token', open, async (request, reply) => {
    const found = await reset(request)
    if (!found) return isVoid(reply)
    return sendPlain(reply, <ResetPage token={request.params.token} email={found.account.email} form={newForm()} />)
  })

  app.post<ByToken>('/dat-lai/:token', open, async (request, reply) => {
    const found = await reset(request)
    if (!found) return isVoid(reply)
    const { email, name } = found.account
    const again = (errors: Readonly<Record<string, string>>) =>
      sendPlain(reply, <ResetPage token={request.params.token} email={email} form={formWithErrors({}, errors)} />, 422)
    const posted = readForm(form, request.body)
    if (!posted.ok) return again(posted.form.errors)
    const chosen = await readNewPassword(posted.value, [email, name])
    if ('errors' in chosen) return again(chosen.errors)
    const done = await resetPassword(web, found, chosen.password, realNow())
    if (!done.ok) return isVoid(reply)
    return enters(request, reply, done.value.accountId, words.links.resetDone)
  })
}
