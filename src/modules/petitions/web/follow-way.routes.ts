import type { FastifyInstance } from 'fastify'
import { askToBeTold, isAskedWay } from '#modules/messages/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { formWithErrors } from '#ui/index.ts'
import { pathOf, showFollowed } from './follow-page.tsx'
import { contactOf, wayOf } from './follow-way.ts'
import { ANY_WAY } from './follow-way.view.tsx'
import { followWords } from './follow-words.en.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { holderHere } from './receipt.routes.tsx'

/** Cách báo tin, behind the secret link: …/theo-doi/<token>/cach-bao. */
export const followWayInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  app.post('/theo-doi/:token/cach-bao', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    const can = holder && (await wayOf(portal, request, holder))
    if (!holder || !can) return portal.notFound(request, reply)
    const { way: words } = portal.words(request, followWords)
    const { way } = fieldsOf(request.body)
    const asked = isAskedWay(way) ? way : ''
    const reaches = asked === '' || (asked === 'mail' ? can.hasMail : can.hasPhone)
    if ((asked === '' && way !== ANY_WAY) || !reaches)
      return showFollowed(
        portal,
        request,
        reply,
        holder,
        null,
        422,
        formWithErrors({ way: asked }, { way: words.needed }),
      )
    await portal.forSender(request, async (tx, by) => {
      const contactId = await contactOf(tx, holder.submissionId)
      if (contactId) await askToBeTold(tx, by, contactId, asked)
    })
    return portal.done(reply, pathOf(portal, request), words.saved(asked === '' ? words.any : words.ways[asked]))
  })
}
