import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { MOST_TICKS } from '#kernel/door-wire.ts'
import { newId } from '#kernel/id.ts'
import { dateWithYear, hour } from '#kernel/vietnamese-date.ts'
import { countLightly } from '#modules/staff/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { Portal } from '#platform/http/portal.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type FormState, hasErrors, newForm } from '#ui/index.ts'
import { attendanceOf } from '../../application/attendance.ts'
import { recordTicks, type Tick } from '../../application/check-in.ts'
import { doorListOf, doorStateOf } from '../../application/door-state.ts'
import { doorById, openDoor } from '../../application/doors.ts'
import { mayCheckIn } from '../../domain/index.ts'
import { random } from '../random.ts'
import { words as all } from '../words.vi.ts'
import { lookUp } from './desk.ts'
import { postedTick, postedWalkIn, sentTicks, typedIn } from './desk-acts.ts'
import { ClosedDoor, DoorPage } from './door.view.tsx'

const words = all.desk
type AtToken = FastifyRequest<{ Params: { token: string } }>

/** A hall of a thousand is ticked in an hour; who writes more holds a link that has gone astray. */
const limit = { failures: 6000, windowMinutes: 60, lockMinutes: 10 } as const

/** Asked for by the door's own page, to be put aside on the device in the open: it names nobody (decision 21). */
const isBare = (request: FastifyRequest): boolean => (request.query as { trong?: unknown }).trong === '1'

/**
 * …/cua/<token>: a helper at the door ticks who comes, without an account (issue "At the door"). The token is judged as the public; the
 * door's list is then read and written with the program's rights, and is that conference's alone. In Vietnamese only. What a device
 * asks for in the background is answered as JSON below the same address.
 */
export const doorInPortal =
  (portal: Portal, { db, keys }: { readonly db: Database; readonly keys: Keys }) =>
  async (app: FastifyInstance): Promise<void> => {
    const hrefOf = (request: AtToken) => `/${portal.unit(request).slug}/cua/${request.params.token}`

    const open = async (request: AtToken) => {
      const link = await portal.read(request, (tx) => openDoor(tx, keys, request.params.token, portal.now()))
      if (!link.ok) return link.refusal
      return (await portal.count(request, (tx) => doorById(tx, link.value.subjectId))) ?? 'unknown'
    }
    type OpenDoor = Exclude<Awaited<ReturnType<typeof open>>, string>
    const gone = (why: keyof typeof words.closed) => (why === 'unknown' ? 404 : 410)

    const closed = (request: AtToken, reply: FastifyReply, why: keyof typeof words.closed) =>
      portal.page(
        request,
        reply,
        {
          ...{ title: words.closed[why].title, width: 'form', vietnameseOnly: true },
          children: <ClosedDoor why={why} base={hrefOf(request)} />,
        },
        gone(why),
      )

    const show = async (
      request: AtToken,
      reply: FastifyReply,
      {
        walkIn = newForm(),
        refused = '',
        status = 200,
      }: { walkIn?: FormState; refused?: string; status?: number } = {},
    ) => {
      const unit = portal.unit(request)
      if (unit.language === 'en') return reply.redirect(hrefOf(request), 303)
      const door = await open(request)
      if (typeof door === 'string') return closed(request, reply, door)
      const { dialogue } = door.conference
      const { counts, attendees, invitees } = await portal.count(request, (tx) => attendanceOf(tx, dialogue.id))
      const may = mayCheckIn(door.conference, portal.today())
      return portal.page(
        request,
        reply,
        {
          ...{ title: words.title, width: 'form', vietnameseOnly: true, failed: hasErrors(walkIn) },
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <DoorPage
              doorName={door.name}
              when={`${hour(dialogue.startsAt)} ngày ${dateWithYear(door.conference.on)}`}
              place={dialogue.place}
              address={hrefOf(request)}
              counts={counts}
              attendees={isBare(request) ? [] : attendees}
              found={isBare(request) ? null : lookUp(invitees, typedIn(request.query))}
              newKey={newId}
              closed={may.ok ? '' : all.door[may.refusal]}
              walkIn={walkIn}
            />
          ),
        },
        status,
      )
    }

    /** Writes ticks with the program's rights, and the history says that somebody by a link did it. */
    const record = async (request: AtToken, door: OpenDoor, ticks: readonly Tick[]) => {
      const key = keys.match('door-link', door.id)
      if (await countLightly(db, Temporal.Now.instant(), [{ key, rule: limit }])) return null
      return portal.forSender(request, (tx, by) =>
        recordTicks(tx, by, door.conference, ticks, { doorId: door.id }, { keys, random }),
      )
    }

    app.get('/cua/:token', (request: AtToken, reply) => show(request, reply))

    app.post('/cua/:token/diem', async (request: AtToken, reply) => {
      const door = await open(request)
      if (typeof door === 'string') return closed(request, reply, door)
      const tick = postedTick(request)
      const [outcome] = (tick && (await record(request, door, [tick]))) ?? []
      if (!tick || !outcome) return portal.notFound(request, reply)
      if (outcome.refusal) return show(request, reply, { refused: all.ticks[outcome.refusal], status: 409 })
      const name = await nameOf(request, tick.inviteeId)
      const said = tick.act === 'came' ? words.done(name, tick.people) : words.undone(name)
      return portal.done(reply, hrefOf(request), said)
    })
    const nameOf = (request: AtToken, id: string) =>
      portal.count(request, async (tx) => {
        const row = await tx.selectFrom('invitee').select('name').where('id', '=', id).executeTakeFirst()
        return row?.name ?? ''
      })

    app.post('/cua/:token/den-them', async (request: AtToken, reply) => {
      const door = await open(request)
      if (typeof door === 'string') return closed(request, reply, door)
      const posted = postedWalkIn(request)
      if (!posted.ok) return show(request, reply, { walkIn: posted.form, status: 422 })
      const [outcome] = (await record(request, door, [posted.value])) ?? []
      if (!outcome) return portal.notFound(request, reply)
      if (outcome.refusal)
        return show(request, reply, { walkIn: posted.form, refused: all.ticks[outcome.refusal], status: 409 })
      const { walkIn, people } = posted.value
      return portal.done(reply, hrefOf(request), words.done(walkIn?.person || walkIn?.organisation || '', people))
    })

    const asJson = (reply: FastifyReply, body: unknown, status = 200) =>
      reply
        .code(status)
        .header('cache-control', 'no-store')
        .header('x-robots-tag', 'noindex')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(body))

    app.get('/cua/:token/danh-sach', async (request: AtToken, reply) => {
      const door = await open(request)
      if (typeof door === 'string') return asJson(reply, { gone: door }, gone(door))
      return asJson(reply, await portal.count(request, (tx) => doorListOf(tx, door.conference, portal.now(), all)))
    })

    app.post('/cua/:token/ghi', async (request: AtToken, reply) => {
      const door = await open(request)
      if (typeof door === 'string') return asJson(reply, { gone: door }, gone(door))
      const ticks = sentTicks(request.body, MOST_TICKS)
      if (!ticks) return asJson(reply, { wrong: true }, 422)
      const outcomes = ticks.length > 0 ? await record(request, door, ticks) : []
      if (!outcomes) return asJson(reply, { later: true }, 429)
      const attendance = await portal.count(request, (tx) => attendanceOf(tx, door.conference.dialogue.id))
      const by = { at: portal.now(), on: portal.today() }
      return asJson(reply, doorStateOf(attendance, door.conference, by, outcomes, all))
    })

    app.get('/cua/:token/ung-dung.webmanifest', async (request: AtToken, reply) => {
      const href = hrefOf(request)
      return reply
        .type('application/manifest+json')
        .header('cache-control', 'no-store')
        .send(
          JSON.stringify({
            ...{ name: words.appName(portal.unit(request).name), short_name: words.shortName, lang: 'vi' },
            ...{ start_url: href, scope: href, id: href, display: 'standalone' },
            ...{ background_color: '#faf9f6', theme_color: '#12332c' },
            icons: [{ src: `data:image/svg+xml,${encodeURIComponent(ICON)}`, sizes: 'any', type: 'image/svg+xml' }],
          }),
        )
    })
  }

/** The mark, as a telephone shows it among its programs. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34" width="512" height="512"><rect width="34" height="34" fill="#0b6b57"/><path d="M7 9h12a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3h-6l-4 4v-4H7z" fill="#fff"/></svg>'
