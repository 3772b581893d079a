import type { FastifyInstance } from 'fastify'
import { fieldsOf } from '#platform/http/read-form.ts'
import { askForPasskey, takePasskey } from '../application/passkey-sign-in.ts'
import { ownPath } from '../domain/index.ts'
import { enter } from './enter.tsx'
import { KEPT_FIELD } from './kept-form.ts'
import { readGivenPasskey } from './passkey-form.ts'
import { words } from './passkey-words.vi.ts'
import { realNow } from './plain.ts'
import { showSignIn } from './sign-in-page.tsx'
import type { StaffWeb } from './staff-web.ts'
import { groundOf } from './ways-in.ts'

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

/** Signing in by a passkey alone. */
export const passkeySignInPages = (web: StaffWeb) => async (app: FastifyInstance) => {
  const open = { config: { open: true } }

  app.post('/dang-nhap/khoa/hoi', open, async (request, reply) => {
    const ground = groundOf(web, request)
    if (!ground.ok) return reply.code(422).send({ errors: { form: words.ground[ground.refusal] } })
    return askForPasskey(web, ground.value, null, realNow())
  })

  app.post('/dang-nhap/khoa', open, async (request, reply) => {
    const typed = fieldsOf(request.body)
    const [back, kept] = [ownPath(text(typed.ve)), text(typed[KEPT_FIELD])]
    const ground = groundOf(web, request)
    const given = readGivenPasskey(typed.answer)
    const taken =
      ground.ok && given
        ? await takePasskey(web, ground.value, null, { ticket: text(typed.ticket) ?? '', given }, realNow())
        : null
    if (taken?.ok) {
      const beginning = { with: 'passkey', secondFactor: true } as const
      return enter(web, request, reply, { accountId: taken.value.accountId, beginning }, { back, kept })
    }
    const refused = words.refused[taken?.refusal ?? 'refused']
    return showSignIn(web, request, reply, { back, kept, flash: { is: 'refused', text: refused } }, 422)
  })
}
