import type { FastifyInstance, FastifyReply } from 'fastify'
import { atOnce, exportList } from '#modules/lists/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { ButtonLink, type FormState, fieldValues, formWithErrors, newForm } from '#ui/index.ts'
import { attendanceOf } from '../../application/attendance.ts'
import { type Conference, conferenceAt } from '../../application/conference.ts'
import { recordLetters, sendInvitations, toInvite } from '../../application/invite.ts'
import type { Invitee } from '../../application/invitees.ts'
import { addGuest, confirmInvitees } from '../../application/list-invitees.ts'
import { petitionsByDepartment, proposedInvitees } from '../../application/proposed-invitees.ts'
import { takenInvitees } from '../../application/taken-invitees.ts'
import { mayInvite, newlyProposed } from '../../domain/index.ts'
import { type AtAddress, invitees as at, current, inviteesHref, toDialogue } from '../address.ts'
import { ConferenceTabs } from '../conference-tabs.tsx'
import { random } from '../random.ts'
import { words } from '../words.vi.ts'
import { inviteeColumns } from './columns.ts'
import { guestForm } from './forms.ts'
import { InviteeList, type InviteeListProps } from './list.view.tsx'
import { type InviteesAsked, inviteeViews, readAsked, shownIn } from './view-of.ts'

/** As many as one looks through at a time. */
const PAGE = 50

export interface InvitationParts {
  readonly keys: Keys
  /** Mail can be sent; otherwise everybody is told by hand. */
  readonly sendsMail: boolean
}

/** Whom a printed letter was not noted for yet. */
const lacksLetter = ({ removed, why, letterOn }: Invitee): boolean => !removed && why !== 'walk-in' && letterOn === null

/** …/khach-moi: who is invited, and inviting them. */
export const inviteeListInOffice =
  (office: Office, { keys, sendsMail }: InvitationParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'invitations.read' } }
    const edit = { config: { action: 'invitations.edit' } }

    const listAt = async (db: UnitDb, address: string) => {
      const conference = await conferenceAt(db, address)
      return conference && { conference, ...(await attendanceOf(db, conference.dialogue.id)) }
    }

    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      asked: InviteesAsked,
      {
        form = null,
        refused = '',
        status = 200,
      }: { form?: InviteeListProps['form']; refused?: string; status?: number } = {},
    ) => {
      const found = await office.read(request, async (db) => {
        const list = await listAt(db, request.params.address)
        if (!list) return null
        const { id } = list.conference.dialogue
        return {
          ...list,
          proposed: await proposedInvitees(db, id),
          petitions: await petitionsByDepartment(db, id),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { conference, invitees, counts: participation, petitions } = found
      const address = inviteesHref(request.params.address)
      const shown = shownIn(invitees, asked.view)
      const pages = Math.max(1, Math.ceil(shown.length / PAGE))
      const page = Math.min(asked.page, pages)
      const open = mayInvite(conference, office.today())
      const proposed = newlyProposed(
        found.proposed,
        invitees.filter(({ why }) => why !== 'walk-in'),
      )
      const mayEdit = office.reach(request, 'invitations.edit') !== 'none'
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about,
          back: toDialogue(conference.dialogue),
          current,
          failed: form !== null,
          notice: refused ? { is: 'refused', text: refused } : undefined,
          actions: office.reach(request, 'papers.read') === 'all' && (
            <ButtonLink href={`${toDialogue(conference.dialogue).href}/giay-to`} icon="print" ghost>
              {words.papers}
            </ButtonLink>
          ),
          children: (
            <>
              <ConferenceTabs address={request.params.address} current="khach-moi" {...{ office, request }} />

              <InviteeList
                address={address}
                asked={{ ...asked, page }}
                counts={new Map(inviteeViews.map((view) => [view, shownIn(invitees, view).length]))}
                participation={participation}
                rows={shown.slice((page - 1) * PAGE, page * PAGE)}
                pages={pages}
                proposed={proposed}
                petitions={petitions}
                may={{ edit: mayEdit, contacts: office.reach(request, 'contacts.read') !== 'none' }}
                toSend={toInvite(invitees, conference).length}
                toLetter={shown.filter(lacksLetter).length}
                sendsMail={sendsMail}
                closed={open.ok ? null : words.refusals.list[open.refusal]}
                form={form}
              />
            </>
          ),
        },
        status,
      )
    }

    app.get(at, read, (request: AtAddress, reply) => show(request, reply, readAsked(request.query)))

    /** The conference of the address, for an act on its list. */
    const conferenceOf = (request: AtAddress): Promise<Conference | null> =>
      office.read(request, (db) => conferenceAt(db, request.params.address))
    const refusedList = (request: AtAddress, reply: FastifyReply, refusal: keyof typeof words.refusals.list) =>
      show(request, reply, readAsked(request.query), { refused: words.refusals.list[refusal], status: 409 })

    app.post(`${at}/xac-nhan`, edit, async (request: AtAddress, reply) => {
      const conference = await conferenceOf(request)
      if (!conference) return office.notFound(request, reply)
      const values = fieldsOf(request.body)
      const only = fieldValues(newForm(values), 'moi')
      if (only.length === 0) {
        const form = formWithErrors(values, { form: words.proposal.none })
        return show(request, reply, readAsked({}), { form: { of: 'proposal', form }, status: 422 })
      }
      const done = await office.write(request, (tx, by) =>
        confirmInvitees(tx, by, conference.dialogue.id, { random }, only),
      )
      if (!done.ok) return refusedList(request, reply, done.refusal)
      return office.done(reply, inviteesHref(request.params.address), words.proposal.done(done.value))
    })

    app.post(`${at}/them`, edit, async (request: AtAddress, reply) => {
      const conference = await conferenceOf(request)
      if (!conference) return office.notFound(request, reply)
      const posted = readForm(guestForm, request.body)
      const back = (form: FormState, status: number) =>
        show(request, reply, readAsked({}), { form: { of: 'guest', form }, status })
      if (!posted.ok) return back(posted.form, 422)
      const done = await office.write(request, (tx, by) =>
        addGuest(tx, by, conference.dialogue.id, posted.value, { keys, random }),
      )
      if (done.ok) return office.done(reply, inviteesHref(request.params.address), words.guest.added(posted.value.name))
      if (done.refusal !== 'on-the-list') return refusedList(request, reply, done.refusal)
      return back(formWithErrors(posted.form.values, { name: words.refusals.list['on-the-list'] }), 409)
    })

    app.post(`${at}/gui`, edit, async (request: AtAddress, reply) => {
      const conference = await conferenceOf(request)
      if (!conference) return office.notFound(request, reply)
      const done = await office.write(request, (tx, by) => sendInvitations(tx, by, conference.dialogue.id))
      if (!done.ok) return refusedList(request, reply, done.refusal)
      return office.done(reply, inviteesHref(request.params.address), words.send.done(done.value))
    })

    app.post(`${at}/giay-moi`, edit, async (request: AtAddress, reply) => {
      const list = await office.read(request, (db) => listAt(db, request.params.address))
      if (!list) return office.notFound(request, reply)
      const open = mayInvite(list.conference, office.today())
      if (!open.ok) return refusedList(request, reply, open.refusal)
      const ids = shownIn(list.invitees, readAsked(request.query).view).filter(lacksLetter)
      const count = await office.write(request, (tx, by) =>
        recordLetters(
          tx,
          by,
          list.conference.dialogue.id,
          ids.map(({ id }) => id),
          by.on,
        ),
      )
      return office.done(reply, inviteesHref(request.params.address), words.letters.done(count))
    })

    app.post(`${at}/xuat`, read, async (request: AtAddress, reply) => {
      const conference = await conferenceOf(request)
      if (!conference) return office.notFound(request, reply)
      return exportList(office, request, reply, {
        list: 'invitees',
        name: `${words.link} ${request.params.address}`,
        columns: inviteeColumns(office.reach(request, 'contacts.read') !== 'none'),
        find: async (db) => {
          const taken = await takenInvitees(db, conference.dialogue.id)
          const shown = new Set(
            shownIn(
              taken.map(({ invitee }) => invitee),
              readAsked(request.query).view,
            ),
          )
          return atOnce(taken.filter(({ invitee }) => shown.has(invitee)))
        },
      })
    })
  }
