import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { paperButtons } from '#modules/dialogues/index.ts'
import { tokenOf } from '#modules/links/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { line } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type FormState, hasErrors, newForm, renderPart } from '#ui/index.ts'
import { attendanceOf } from '../../application/attendance.ts'
import { recordTicks, type Tick } from '../../application/check-in.ts'
import { conferenceAt } from '../../application/conference.ts'
import { closeDoor, doorsOf, makeDoor } from '../../application/doors.ts'
import { mayCheckIn, mayInvite } from '../../domain/index.ts'
import {
  type AtAddress,
  attendance as at,
  attendanceHref,
  current,
  inviteesHref,
  isId,
  toDialogue,
} from '../address.ts'
import { ConferenceTabs } from '../conference-tabs.tsx'
import { random } from '../random.ts'
import { words as all } from '../words.vi.ts'
import { AttendancePage, LiveFigures, LiveGroups } from './attendance.view.tsx'
import { lookUp } from './desk.ts'
import { postedTick, postedWalkIn, typedIn } from './desk-acts.ts'

const words = all.attendance
const doorForm = z.object({ name: line(words.doorNameEmpty, all.guest.tooLong, 100) })

/** How many organisations registered and did not withdraw. */
const registeredOf = async (db: UnitDb, dialogueId: string): Promise<number> => {
  const { n } = await db
    .selectFrom('registration')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('dialogue_id', '=', dialogueId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/** …/diem-danh: who is there, ticking by an officer, and the doors' links. */
export const attendanceInOffice =
  (office: Office, { keys }: { readonly keys: Keys }) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'door.read' } }
    const checkIn = { config: { action: 'door.check-in' } }
    const opens = { config: { action: 'door.open' } }
    const hrefOf = ({ params }: AtAddress) => attendanceHref(params.address)

    const find = (db: UnitDb, address: string) =>
      conferenceAt(db, address).then(
        async (conference) =>
          conference && {
            conference,
            attendance: await attendanceOf(db, conference.dialogue.id),
            registered: await registeredOf(db, conference.dialogue.id),
          },
      )

    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      {
        walkIn = newForm(),
        door = newForm(),
        refused = '',
        status = 200,
      }: { walkIn?: FormState; door?: FormState; refused?: string; status?: number } = {},
    ) => {
      const mayOpen = office.reach(request, 'door.open') !== 'none'
      const found = await office.read(request, async (db) => {
        const known = await find(db, request.params.address)
        return known && { ...known, doors: mayOpen ? await doorsOf(db, known.conference.dialogue.id) : null }
      })
      if (!found) return office.notFound(request, reply)
      const { conference, attendance, registered, doors } = found
      const may = mayCheckIn(conference, office.today())
      const origin = office.origin ?? `${request.protocol}://${request.host}`
      const base = `${origin}/${office.person(request).unitSlug}/cua`
      return office.page(
        request,
        reply,
        {
          ...{ title: words.title, about: words.about, back: toDialogue(conference.dialogue), current },
          actions: paperButtons(office, request, request.params.address, ['danh-sach-ky-ten', 'bien-ten']),
          failed: hasErrors(walkIn) || hasErrors(door),
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <>
              <ConferenceTabs address={request.params.address} current="diem-danh" {...{ office, request }} />

              <AttendancePage
                address={hrefOf(request)}
                inviteesHref={inviteesHref(request.params.address)}
                attendance={attendance}
                registered={registered}
                desk={
                  office.reach(request, 'door.check-in') === 'none'
                    ? null
                    : {
                        address: hrefOf(request),
                        counts: null,
                        attendees: attendance.attendees,
                        found: lookUp(attendance.invitees, typedIn(request.query)),
                        newKey: newId,
                        closed: may.ok ? '' : all.door[may.refusal],
                        walkIn,
                      }
                }
                doors={
                  doors?.map(({ id, name, link }) => ({
                    ...{ id, name },
                    link: link && link.revokedAt === null ? `${base}/${tokenOf(keys, link)}` : null,
                  })) ?? null
                }
                mayOpen={mayOpen && mayInvite(conference, office.today()).ok}
                plainHttp={!/^https:|^http:\/\/(localhost|127\.0\.0\.1)/.test(origin)}
                contacts={office.reach(request, 'contacts.read') !== 'none'}
                doorForm={door}
              />
            </>
          ),
        },
        status,
      )
    }

    app.get(at, read, (request: AtAddress, reply) => show(request, reply))

    app.get(`${at}/so-lieu`, read, async (request: AtAddress, reply) => {
      const found = await office.read(request, (db) => find(db, request.params.address))
      if (!found) return office.notFound(request, reply)
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(
          renderPart(
            fieldsOf(request.query).phan === 'bang' ? (
              <LiveGroups attendance={found.attendance} registered={found.registered} />
            ) : (
              <LiveFigures attendance={found.attendance} />
            ),
          ),
        )
    })

    const record = (request: AtAddress, tick: Tick) =>
      office.write(request, async (tx: UnitDb, by: By) => {
        const conference = await conferenceAt(tx, request.params.address)
        if (!conference) return null
        const [outcome] = await recordTicks(tx, by, conference, [tick], { doorId: null }, { keys, random })
        const row = await tx.selectFrom('invitee').select('name').where('id', '=', tick.inviteeId).executeTakeFirst()
        return outcome ? { refusal: outcome.refusal, name: row?.name ?? '' } : null
      })

    app.post(`${at}/diem`, checkIn, async (request: AtAddress, reply) => {
      const tick = postedTick(request)
      const done = tick && (await record(request, tick))
      if (!tick || !done) return office.notFound(request, reply)
      if (done.refusal) return show(request, reply, { refused: all.ticks[done.refusal], status: 409 })
      const said = tick.act === 'came' ? all.desk.done(done.name, tick.people) : all.desk.undone(done.name)
      return office.done(reply, hrefOf(request), said)
    })

    app.post(`${at}/den-them`, checkIn, async (request: AtAddress, reply) => {
      const posted = postedWalkIn(request)
      if (!posted.ok) return show(request, reply, { walkIn: posted.form, status: 422 })
      const done = await record(request, posted.value)
      if (!done) return office.notFound(request, reply)
      if (done.refusal)
        return show(request, reply, { walkIn: posted.form, refused: all.ticks[done.refusal], status: 409 })
      const { walkIn, people } = posted.value
      return office.done(reply, hrefOf(request), all.desk.done(walkIn?.person || done.name, people))
    })

    app.post(`${at}/cua`, opens, async (request: AtAddress, reply) => {
      const posted = readForm(doorForm, request.body)
      if (!posted.ok) return show(request, reply, { door: posted.form, status: 422 })
      const done = await office.write(request, async (tx, by) => {
        const conference = await conferenceAt(tx, request.params.address)
        return conference && makeDoor(tx, by, conference.dialogue.id, posted.value.name)
      })
      if (!done) return office.notFound(request, reply)
      if (!done.ok) return show(request, reply, { refused: all.refusals.list[done.refusal], status: 409 })
      return office.done(reply, `${hrefOf(request)}#cua`, words.doorMade(posted.value.name))
    })

    app.post(`${at}/cua/:id/thu-hoi`, opens, async (request: AtAddress, reply) => {
      const { id = '', address } = request.params
      const name = await office.write(request, async (tx, by) => {
        const conference = await conferenceAt(tx, address)
        const doors = conference && isId(id) ? await doorsOf(tx, conference.dialogue.id) : []
        const door = doors.find((one) => one.id === id)
        return door && (await closeDoor(tx, by, id)) ? door.name : null
      })
      if (name === null) return office.notFound(request, reply)
      return office.done(reply, hrefOf(request), words.revoked(name))
    })
  }
