import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { conferenceAt } from '../../application/conference.ts'
import { invitationTokens } from '../../application/invitation-link.ts'
import { inviteeById } from '../../application/invitees.ts'
import { inviteAgain, removeInvitee } from '../../application/list-invitees.ts'
import { petitionsByDepartment } from '../../application/proposed-invitees.ts'
import { recordReply } from '../../application/replies.ts'
import { mayInvite } from '../../domain/index.ts'
import { type AtAddress, invitees as at, current, inviteesHref, isId } from '../address.ts'
import { words } from '../words.vi.ts'
import { removeForm, replyForm, versionForm } from './forms.ts'
import type { InvitationParts } from './list.routes.tsx'
import { InviteePage, type InviteePageProps } from './one.view.tsx'

/** …/khach-moi/<id>: one of those invited. */
export const inviteeInOffice =
  (office: Office, { keys }: InvitationParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'invitations.read' } }
    const edit = { config: { action: 'invitations.edit' } }
    const replies = { config: { action: 'invitations.record-reply' } }
    const hrefOf = ({ params }: AtAddress) => `${inviteesHref(params.address)}/${params.id}`

    const find = (request: AtAddress) =>
      office.read(request, async (db) => {
        const { address, id } = request.params
        const conference = await conferenceAt(db, address)
        const invitee = conference && isId(id) ? await inviteeById(db, id) : null
        if (!conference || invitee?.dialogueId !== conference.dialogue.id) return null
        const tokens = await invitationTokens(db, keys, [invitee.id])
        const petitions = await petitionsByDepartment(db, conference.dialogue.id)
        return { conference, invitee, token: tokens.get(invitee.id), petitions }
      })

    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      {
        form = null,
        refused = '',
        status = 200,
      }: { form?: InviteePageProps['form']; refused?: string; status?: number } = {},
    ) => {
      const found = await find(request)
      if (!found) return office.notFound(request, reply)
      const { conference, invitee, token, petitions } = found
      const open = mayInvite(conference, office.today()).ok && invitee.why !== 'walk-in'
      const reaches = (action: string) => office.reach(request, action) !== 'none'
      const origin = office.origin ?? `${request.protocol}://${request.host}`
      const base = `${origin}/${office.person(request).unitSlug}`
      return office.page(
        request,
        reply,
        {
          title: invitee.name,
          back: { href: inviteesHref(request.params.address), label: words.one.back },
          current,
          failed: form !== null,
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <InviteePage
              address={hrefOf(request)}
              invitee={invitee}
              petitions={petitions.get(invitee.departmentId ?? '') ?? []}
              link={token && reaches('invitations.edit') ? `${base}/moi/${token}` : null}
              local={office.origin === null}
              may={{
                edit: open && reaches('invitations.edit'),
                reply: open && reaches('invitations.record-reply'),
                contacts: reaches('contacts.read'),
              }}
              form={form}
            />
          ),
        },
        status,
      )
    }

    app.get(`${at}/:id`, read, (request: AtAddress, reply) => show(request, reply))

    app.post(`${at}/:id/tra-loi`, replies, async (request: AtAddress, reply) => {
      const found = await find(request)
      if (!found) return office.notFound(request, reply)
      const posted = readForm(replyForm, request.body)
      const back = (form: FormState, status: number) => show(request, reply, { form: { of: 'reply', form }, status })
      if (!posted.ok) return back(posted.form, 422)
      const done = await office.write(request, (tx, by) => recordReply(tx, by, found.invitee.id, posted.value, keys))
      if (done.ok) return office.done(reply, hrefOf(request), words.one.saved)
      const field = done.refusal === 'name-needed' ? 'person' : done.refusal === 'people-wrong' ? 'people' : 'form'
      return back(formWithErrors(posted.form.values, { [field]: words.refusals.replies[done.refusal] }), 409)
    })

    app.post(`${at}/:id/bo`, edit, async (request: AtAddress, reply) => {
      const found = await find(request)
      if (!found) return office.notFound(request, reply)
      const posted = readForm(removeForm, request.body)
      if (!posted.ok) return show(request, reply, { form: { of: 'remove', form: posted.form }, status: 422 })
      const { version, reason } = posted.value
      const shown = { id: found.invitee.id, version }
      const done = await office.write(request, (tx, by) => removeInvitee(tx, by, shown, reason))
      if (done.ok) return office.done(reply, hrefOf(request), words.one.removed)
      return show(request, reply, { refused: words.refusals.list[done.refusal], status: 409 })
    })

    app.post(`${at}/:id/moi-lai`, edit, async (request: AtAddress, reply) => {
      const found = await find(request)
      const posted = readForm(versionForm, request.body)
      if (!found || !posted.ok) return office.notFound(request, reply)
      const shown = { id: found.invitee.id, version: posted.value.version }
      const done = await office.write(request, (tx, by) => inviteAgain(tx, by, shown))
      if (done.ok) return office.done(reply, hrefOf(request), words.one.backOn)
      return show(request, reply, { refused: words.refusals.list[done.refusal], status: 409 })
    })
  }
