import { randomInt, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { currentCalendar } from '#modules/calendar/index.ts'
import { belowDialogue, dialogueAt } from '#modules/dialogues/index.ts'
import { villageChoices } from '#modules/organisations/index.ts'
import { actorOf, enterSubmission } from '#modules/petitions/index.ts'
import { ticked, version } from '#platform/http/fields.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { formWithErrors } from '#ui/index.ts'
import { floorPetitions, takeToHall } from '../../application/floor/floor-petitions.ts'
import { isBeforeTheHall } from '../../domain/index.ts'
import { conferenceHref } from '../addresses.ts'
import { ConferenceTabs } from '../conference-tabs.tsx'
import { FloorPage, type FloorProps } from './floor.view.tsx'
import { floorForm, petitionOf, senderOf } from './floor-form.ts'
import { floorWords as words } from './words.vi.ts'

type At = FastifyRequest<{ Params: { address: string; petition?: string } }>
const takeForm = z.object({
  ...{ version, checked: ticked, title: z.string().max(200).default(''), content: z.string().max(4000).default('') },
})

/** Kiến nghị nêu tại chỗ: entered by the secretary, and looked at before the hall sees them. */
export const floorInOffice =
  (office: Office, { keys }: { readonly keys: Keys }) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = '/hoi-nghi/:address/neu-tai-cho'

    interface Showing {
      readonly came?: FloorProps['came']
      readonly notice?: Notice
      readonly status?: number
      readonly key?: string
    }
    const show = async (request: At, reply: FastifyReply, { came = null, notice, status, key }: Showing = {}) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        if (!dialogue) return null
        return {
          dialogue,
          waiting: await floorPetitions(db, dialogue.id),
          villages: (await villageChoices(db)).map(({ id, name }) => ({ value: id, label: name })),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, waiting, villages } = found
      const open = dialogue.closedOn === null
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about,
          ...belowDialogue(dialogue),
          failed: came !== null,
          notice,
          children: (
            <>
              <ConferenceTabs address={dialogue.address} current="neu-tai-cho" {...{ office, request }} />

              <FloorPage
                waiting={waiting}
                villages={villages}
                address={conferenceHref(dialogue.address, 'neu-tai-cho')}
                formKey={key ?? randomUUID()}
                early={open && isBeforeTheHall(dialogue, office.today())}
                mayEnter={open && office.reach(request, 'petitions.enter') !== 'none'}
                mayTake={open && office.reach(request, 'petitions.release-public-text') !== 'none'}
                came={came}
              />
            </>
          ),
        },
        status,
      )
    }
    app.get(path, { config: { action: 'petitions.enter' } }, (request: At, reply) => show(request, reply))

    app.post(path, { config: { action: 'petitions.enter' } }, async (request: At, reply) => {
      const posted = readForm(floorForm(words.errors), request.body)
      if (!posted.ok) {
        const { key } = posted.form.values
        const form = { came: { petitionId: null, form: posted.form }, status: 422 }
        return show(request, reply, typeof key === 'string' ? { ...form, key } : form)
      }
      const typed = posted.value
      const dialogue = await office.read(request, async (db) => dialogueAt(db, request.params.address))
      if (!dialogue) return office.notFound(request, reply)
      if (dialogue.closedOn)
        return show(request, reply, { notice: { is: 'refused', text: words.refusals.closed ?? '' }, status: 409 })
      if (isBeforeTheHall(dialogue, office.today()))
        return show(request, reply, { notice: { is: 'refused', text: words.early }, status: 409 })
      const calendar = await office.read(request, currentCalendar)
      const entered = {
        ...{ idempotencyKey: typed.key, channel: 'conference' as const, arrivalNumber: '', attends: null, draft: null },
        ...{ scans: [], chosen: '', named: null, received: { at: office.now(), on: office.today() } },
        raisedIn: dialogue.id,
        ...{ sender: senderOf(typed), petitions: [petitionOf(typed)] },
      }
      const done = await office.write(request, (tx, by) =>
        enterSubmission(tx, by, entered, { keys, calendar, random: randomInt }),
      )
      const [petition] = done.petitions
      const said = words.saved(petition?.number ?? null, petition?.code ?? '')
      return office.done(reply, conferenceHref(request.params.address, 'neu-tai-cho'), said)
    })

    app.post(
      `${path}/:petition/dua-len`,
      { config: { action: 'petitions.release-public-text' } },
      async (request: At, reply) => {
        const petitionId = z.uuid().safeParse(request.params.petition).data
        const posted = readForm(takeForm, request.body)
        if (!petitionId) return office.notFound(request, reply)
        if (!posted.ok) return show(request, reply, { came: { petitionId, form: posted.form }, status: 422 })
        const { version: seen, title, content, checked } = posted.value
        const came = await office.write(request, async (tx, by) => {
          const dialogue = await dialogueAt(tx, request.params.address)
          const isOurs = dialogue && (await floorPetitions(tx, dialogue.id)).some(({ id }) => id === petitionId)
          if (!dialogue || !isOurs) return null
          const text = { petitionId, version: seen, title, content, proposal: '', checked }
          return takeToHall(tx, by, actorOf(office.person(request)), dialogue, text)
        })
        if (!came) return office.notFound(request, reply)
        if (came.ok) return office.done(reply, conferenceHref(request.params.address, 'neu-tai-cho'), words.taken)
        const why = words.refusals[came.refusal] ?? words.refusals.other ?? ''
        const form = formWithErrors(fieldsOf(request.body), { form: why })
        return show(request, reply, { came: { petitionId, form }, notice: { is: 'refused', text: why }, status: 409 })
      },
    )
  }
