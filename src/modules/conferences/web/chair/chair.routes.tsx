import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { belowDialogue, type Dialogue, dialogueAt } from '#modules/dialogues/index.ts'
import { mayOpen, tokenOf } from '#modules/links/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { several, version } from '#platform/http/fields.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { ButtonLink, EmptyState, LivePart } from '#ui/index.ts'
import { chairDesk } from '../../application/sitting/chair-desk.ts'
import { hallLinkOf } from '../../application/sitting/hall-link.ts'
import {
  endSitting,
  goTo,
  hallSwitches,
  openHall,
  runClock,
  type SeenHall,
  sayOutcome,
  turn,
} from '../../application/sitting/steer.ts'
import { hallOutcomes, speakers } from '../../domain/index.ts'
import { agendaHref, conferenceHref } from '../addresses.ts'
import { ConferenceTabs } from '../conference-tabs.tsx'
import type { Halls } from '../hall/halls.ts'
import { ChairPage } from './chair.view.tsx'
import { type ChairRefusal, chairWords as words } from './words.vi.ts'

type At = FastifyRequest<{ Params: { address: string } }>

const seq = version
const goForm = z.object({ seq, toi: z.union([z.enum(['next', 'back']), z.uuid()]) })
const outcomeForm = z.object({
  ...{ seq, muc: z.uuid(), outcome: z.enum(hallOutcomes) },
  ...{ body: several, others: z.string().max(300).default('') },
})
const clockForm = z.object({ seq, ai: z.union([z.enum(speakers), z.literal('').transform(() => null)]) })
const switchForm = z.object({ seq, viec: z.string().regex(/^(clock|recording|floor):(bat|tat)$/) })
const endForm = z.object({ seq })

/** Điều hành: the chair's desk, and what he presses there; whoever has it open follows. */
export const chairInOffice =
  (office: Office, { halls, keys }: { readonly halls: Halls; readonly keys: Keys }) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = '/hoi-nghi/:address/dieu-hanh'
    const steer = { config: { action: 'hall.steer' } }

    const show = async (request: At, reply: FastifyReply, notice?: Notice, status = 200) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        if (!dialogue) return null
        return {
          dialogue,
          desk: await chairDesk(db, dialogue, office.today()),
          link: await hallLinkOf(db, dialogue.id),
          departments: await activeDepartments(db),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, desk, link, departments } = found
      const address = conferenceHref(dialogue.address, 'dieu-hanh')
      const unit = `/${office.person(request).unitSlug}`
      const now = office.now().epochMilliseconds
      return office.page(
        request,
        reply,
        {
          title: words.title,
          ...belowDialogue(dialogue),
          notice,
          children: (
            <>
              <ConferenceTabs address={dialogue.address} current="dieu-hanh" {...{ office, request }} />
              {desk ? (
                <LivePart
                  id="ban-dieu-hanh"
                  stream={`/can-bo/hoi-nghi/${dialogue.address}/dong`}
                  now={now}
                  lost={words.lost}
                  works
                >
                  <ChairPage
                    desk={desk}
                    address={address}
                    dialogue={dialogue.address}
                    now={now}
                    bodies={departments.map(({ name }) => ({ value: name, label: name }))}
                    screen={link && mayOpen(link, office.now()).ok ? `${unit}/man-hinh/${tokenOf(keys, link)}` : null}
                    live={`${unit}/truc-tiep`}
                    floor={
                      office.reach(request, 'petitions.enter') === 'none'
                        ? null
                        : conferenceHref(dialogue.address, 'neu-tai-cho')
                    }
                    minutes={
                      office.reach(request, 'minutes.read') === 'none'
                        ? null
                        : conferenceHref(dialogue.address, 'bien-ban')
                    }
                    closing={
                      office.reach(request, 'conferences.close') === 'none'
                        ? null
                        : conferenceHref(dialogue.address, 'ket-thuc')
                    }
                  />
                </LivePart>
              ) : (
                <EmptyState
                  title={words.refusals['no-agenda']}
                  icon="clock"
                  action={<ButtonLink href={agendaHref(dialogue.address)}>{words.toAgenda}</ButtonLink>}
                >
                  {words.noAgenda}
                </EmptyState>
              )}
            </>
          ),
        },
        status,
      )
    }
    app.get(path, steer, (request: At, reply) => show(request, reply))

    /** Tells who has the desk or the minutes open that something moved. */
    app.get('/hoi-nghi/:address/dong', { config: { action: 'agenda.read' } }, async (request: At, reply) => {
      const dialogue = await office.read(request, (db) => dialogueAt(db, request.params.address))
      if (!dialogue) return office.notFound(request, reply)
      return halls.follow(request, reply, office.person(request).unitId, { key: 'office', render: null })
    })

    const act = async (
      request: At,
      reply: FastifyReply,
      shown: number | undefined,
      does: (tx: UnitDb, by: By, seen: SeenHall, dialogue: Dialogue) => Promise<Result<unknown, ChairRefusal>>,
      said: string,
    ) => {
      const came = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueAt(tx, request.params.address)
        return dialogue ? does(tx, by, { dialogue, seq: shown }, dialogue) : null
      })
      if (!came) return office.notFound(request, reply)
      if (!came.ok) return show(request, reply, { is: 'refused', text: words.refusals[came.refusal] }, 409)
      return office.done(reply, conferenceHref(request.params.address, 'dieu-hanh'), said)
    }
    const misread = (request: At, reply: FastifyReply) =>
      show(request, reply, { is: 'refused', text: words.refusals.stale }, 409)

    app.post(`${path}/mo`, steer, (request: At, reply) => act(request, reply, undefined, openHall, words.done.opened))
    app.post(`${path}/chuyen`, steer, (request: At, reply) => {
      const posted = readForm(goForm, request.body)
      if (!posted.ok) return misread(request, reply)
      const { toi, seq: shown } = posted.value
      const to = toi === 'next' || toi === 'back' ? ({ way: toi } as const) : { itemId: toi }
      return act(request, reply, shown, (tx, by, seen) => goTo(tx, by, seen, to), words.done.moved)
    })
    app.post(`${path}/ket-qua`, steer, (request: At, reply) => {
      const posted = readForm(outcomeForm, request.body)
      if (!posted.ok) return misread(request, reply)
      const { muc, outcome, body, others, seq: shown } = posted.value
      const said = { itemId: muc, outcome, bodies: [...body, others].join('\n').slice(0, 600) }
      return act(request, reply, shown, (tx, by, seen) => sayOutcome(tx, by, seen, said), words.done.said)
    })
    app.post(`${path}/dong-ho`, steer, (request: At, reply) => {
      const posted = readForm(clockForm, request.body)
      if (!posted.ok) return misread(request, reply)
      const { ai, seq: shown } = posted.value
      return act(request, reply, shown, (tx, by, seen) => runClock(tx, by, seen, ai), words.done.clock)
    })
    app.post(`${path}/bat`, steer, (request: At, reply) => {
      const posted = readForm(switchForm, request.body)
      if (!posted.ok) return misread(request, reply)
      const [name, way] = posted.value.viec.split(':')
      const what = hallSwitches.find((one) => one === name) ?? 'clock'
      // It says what it wants to be, whatever was pressed meanwhile: two presses in a row do not refuse one another.
      return act(
        request,
        reply,
        undefined,
        (tx, by, seen) => turn(tx, by, seen, { what, on: way === 'bat' }),
        words.done.switched,
      )
    })
    app.post(`${path}/be-mac`, steer, (request: At, reply) => {
      const posted = readForm(endForm, request.body)
      if (!posted.ok) return misread(request, reply)
      return act(request, reply, posted.value.seq, endSitting, words.done.ended)
    })
  }
