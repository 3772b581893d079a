import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readForm } from '#platform/http/read-form.ts'
import { formWithErrors, newForm } from '#ui/index.ts'
import { askForReset } from '../application/ask-for-reset.ts'
import { AskedPage, FORGOTTEN, ForgottenPage, NoMailPage } from './forgotten.view.tsx'
import { words } from './forgotten-words.vi.ts'
import { emailField } from './officer-form.ts'
import { realNow, sendPlain } from './plain.ts'
import type { StaffWeb } from './staff-web.ts'

const form = z.object({ email: emailField })

/** Quên mật khẩu: a link by mail, where mail is sent. */
export const forgottenPages = (web: StaffWeb) => async (app: FastifyInstance) => {
  const open = { config: { open: true } }
  const path = FORGOTTEN.replace('/can-bo', '')

  app.get(path, open, async (_, reply) =>
    sendPlain(reply, web.sendsMail ? <ForgottenPage form={newForm()} /> : <NoMailPage />),
  )

  app.post(path, open, async (request, reply) => {
    if (!web.sendsMail) return sendPlain(reply, <NoMailPage />, 409)
    const posted = readForm(form, request.body)
    if (!posted.ok) return sendPlain(reply, <ForgottenPage form={posted.form} />, 422)
    const { email } = posted.value
    const asked = await askForReset(web, { email, address: request.ip }, realNow())
    if (asked.ok) return sendPlain(reply, <AskedPage email={email} />)
    const refused = formWithErrors(posted.form.values, { form: words.tooMany })
    return sendPlain(reply, <ForgottenPage form={refused} />, 429)
  })
}
