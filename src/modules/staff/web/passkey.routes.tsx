import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { addPasskey, offerPasskey, passkeyAt, removePasskey, renamePasskey } from '../application/passkeys.ts'
import { accountPath, showAccount } from './account.routes.tsx'
import { actingIn } from './acting.ts'
import { deviceWords } from './device.ts'
import { PASSKEYS, PasskeyPage, passkeyAbout } from './passkey.view.tsx'
import { readMadePasskey } from './passkey-form.ts'
import { words } from './passkey-words.vi.ts'
import { deviceOf, realNow } from './plain.ts'
import { wrongPresent } from './present-password.ts'
import { showRecoveryCodes } from './recovery-codes.tsx'
import type { StaffWeb } from './staff-web.ts'
import { groundOf } from './ways-in.ts'
import { words as staff } from './words.vi.ts'

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')
type ByAddress = { Params: { address: string } }

/** The passkeys of one's account: a new one, its name, and taking it away. */
export const passkeyPages = (web: StaffWeb, office: Office) => async (app: FastifyInstance) => {
  const signedIn = { config: { signedIn: true } }
  const path = PASSKEYS.replace('/can-bo', '')

  app.post(`${path}/hoi`, signedIn, async (request, reply) => {
    const ground = groundOf(web, request)
    if (!ground.ok) return reply.code(422).send({ errors: { form: words.ground[ground.refusal] } })
    const wrong = await wrongPresent(web, request, 'presentForKey')
    if (wrong) return reply.code(422).send({ errors: { presentForKey: wrong } })
    return offerPasskey(web, ground.value, web.session(request).accountId, realNow())
  })

  app.post(path, signedIn, async (request, reply) => {
    const typed = fieldsOf(request.body)
    const ground = groundOf(web, request)
    const made = readMadePasskey(typed.answer)
    const refused = (said: string) =>
      showAccount(web, office, request, reply, formWithErrors(typed, { passkeyName: said }), 409)
    if (!ground.ok) return refused(words.ground[ground.refusal])
    if (!made) return refused(words.addRefused['not-proven'])
    const answer = {
      ticket: text(typed.ticket),
      made,
      name: text(typed.passkeyName),
      instead: deviceWords(deviceOf(request)),
    }
    const added = await addPasskey(web, ground.value, actingIn(web.session(request)), answer, realNow())
    if (!added.ok) return refused(words.addRefused[added.refusal])
    return added.value
      ? showRecoveryCodes(office, request, reply, words.added, added.value)
      : web.done(reply, accountPath, words.added)
  })

  const show = async (
    request: FastifyRequest<ByAddress>,
    reply: FastifyReply,
    form: FormState = newForm(),
    status = 200,
  ) => {
    const { accountId, hasPassword } = web.session(request)
    const passkey = await passkeyAt(web, accountId, request.params.address)
    if (!passkey) return reply.redirect(accountPath, 303)
    const content = {
      title: passkey.name,
      about: passkeyAbout(passkey),
      back: { href: accountPath, label: staff.account.title },
      current: accountPath,
      failed: status !== 200,
      children: <PasskeyPage passkey={passkey} hasPassword={hasPassword} form={form} />,
    }
    return office.page(request, reply, content, status)
  }

  app.get<ByAddress>(`${path}/:address`, signedIn, (request, reply) => show(request, reply))

  app.post<ByAddress>(`${path}/:address`, signedIn, async (request, reply) => {
    const { passkeyName } = fieldsOf(request.body)
    await renamePasskey(web, actingIn(web.session(request)), request.params.address, text(passkeyName))
    return web.done(reply, accountPath, words.saved)
  })

  app.post<ByAddress>(`${path}/:address/bo`, signedIn, async (request, reply) => {
    const wrong = await wrongPresent(web, request, 'presentForKey')
    if (wrong) return show(request, reply, formWithErrors({}, { presentForKey: wrong }), 422)
    const removed = await removePasskey(web, actingIn(web.session(request)), request.params.address)
    if (!removed.ok && removed.refusal === 'password-too-short-alone')
      return show(request, reply, formWithErrors({}, { presentForKey: words.tooShortAlone }), 409)
    return web.done(reply, accountPath, words.removed)
  })
}
