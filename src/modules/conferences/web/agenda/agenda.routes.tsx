import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { belowDialogue, type Dialogue, dialogueAt, dialoguesAddress, paperButtons } from '#modules/dialogues/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { agendaConflicts, agendaOf, missingPetitions } from '../../application/agenda/agenda-query.ts'
import {
  addItem,
  editItem,
  moveItem,
  placeItem,
  removeItem,
  setHallEnd,
} from '../../application/agenda/change-agenda.ts'
import { addMissing, layOutAgenda } from '../../application/agenda/lay-out-agenda.ts'
import type { SeenAgenda } from '../../application/agenda/lock-agenda.ts'
import { answerLine } from '../../application/hall/answer-line.ts'
import { hallPetitions } from '../../application/hall/hall-petitions.ts'
import { agendaHref } from '../addresses.ts'
import { ConferenceTabs } from '../conference-tabs.tsx'
import { AgendaPage, type AgendaProps } from './agenda.view.tsx'
import { ItemPage } from './item.view.tsx'
import { hoursForm, itemForm, newItemForm, orderForm, placeForm, versionForm } from './item-form.ts'
import { itemName } from './item-name.ts'
import { type AgendaWebRefusal, agendaWords as words } from './words.vi.ts'

type At = FastifyRequest<{ Params: { address: string; item?: string } }>
type Came = Result<unknown, AgendaWebRefusal>

/** Chương trình điều hành: laid out, timed, put in order. */
export const agendaArranging =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = '/ky-doi-thoai/:address/chuong-trinh'
    const arrange = { config: { action: 'agenda.arrange' } }

    interface Showing {
      readonly came?: AgendaProps['came']
      readonly notice?: Notice
      readonly status?: number
    }
    const departmentChoices = async (db: UnitDb) =>
      (await activeDepartments(db)).map(({ id, name }) => ({ value: id, label: name }))

    const show = async (request: At, reply: FastifyReply, showing: Showing = {}) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        if (!dialogue) return null
        const [agenda, missing] = [await agendaOf(db, dialogue), await missingPetitions(db, dialogue.id)]
        return { dialogue, agenda, missing, departments: await departmentChoices(db) }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, agenda, missing } = found
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about,
          ...belowDialogue(dialogue),
          actions: paperButtons(office, request, dialogue.address, ['chuong-trinh', 'kich-ban', 'to-kien-nghi']),
          failed: Boolean(showing.came),
          notice: showing.notice,
          children: (
            <>
              <ConferenceTabs address={dialogue.address} current="chuong-trinh" {...{ office, request }} />

              <AgendaPage
                agenda={agenda}
                conflicts={agenda ? agendaConflicts(agenda, missing) : []}
                missing={missing.length}
                departments={found.departments}
                address={agendaHref(dialogue.address)}
                mayArrange={dialogue.closedOn === null && office.reach(request, 'agenda.arrange') !== 'none'}
                closed={dialogue.closedOn !== null}
                came={showing.came ?? null}
              />
            </>
          ),
        },
        showing.status,
      )
    }
    app.get(path, { config: { action: 'agenda.read' } }, (request: At, reply) => show(request, reply))

    const refused = (request: At, reply: FastifyReply, refusal: AgendaWebRefusal) =>
      show(request, reply, { notice: { is: 'refused', text: words.refusals[refusal] }, status: 409 })
    const change = <Value,>(request: At, does: (tx: UnitDb, by: By, dialogue: Dialogue) => Promise<Value>) =>
      office.write(request, async (tx, by) => {
        const dialogue = await dialogueAt(tx, request.params.address)
        return dialogue ? does(tx, by, dialogue) : null
      })
    const seen = ({ id }: Dialogue, version: number): SeenAgenda => ({ dialogueId: id, version })
    const ended = (request: At, reply: FastifyReply, came: Came | null, said: string, at = '') => {
      if (!came) return office.notFound(request, reply)
      if (!came.ok) return refused(request, reply, came.refusal)
      return office.done(reply, `${agendaHref(request.params.address)}${at}`, said)
    }

    app.post(`${path}/lap`, arrange, async (request: At, reply) => {
      const came = await change(request, layOutAgenda)
      return ended(request, reply, came, came?.ok ? words.done.laidOut(came.value.items) : '')
    })
    app.post(`${path}/bo-sung`, arrange, async (request: At, reply) => {
      const posted = readForm(versionForm, request.body)
      if (!posted.ok) return refused(request, reply, 'stale')
      const came = await change(request, (tx, by, of) => addMissing(tx, by, seen(of, posted.value.version)))
      return ended(request, reply, came, came?.ok ? words.done.missing(came.value.added) : '')
    })
    app.post(`${path}/gio`, arrange, async (request: At, reply) => {
      const posted = readForm(hoursForm, request.body)
      if (!posted.ok) return show(request, reply, { came: { what: 'hours', form: posted.form }, status: 422 })
      const { version, endsAt } = posted.value
      const came = await change(request, (tx, by, of) =>
        setHallEnd(tx, by, seen(of, version), { beginsAt: of.startsAt, endsAt }),
      )
      return ended(request, reply, came, words.done.hours)
    })
    app.post(`${path}/thu-tu`, arrange, async (request: At, reply) => {
      const placed = readForm(placeForm, request.body)
      if (placed.ok) {
        const { version, muc, cho } = placed.value
        const came = await change(request, (tx, by, of) => placeItem(tx, by, seen(of, version), muc, cho))
        return ended(request, reply, came, words.done.moved, `#muc-${muc}`)
      }
      const posted = readForm(orderForm, request.body)
      if (!posted.ok) return refused(request, reply, 'not-found')
      const [way, id = ''] = posted.value.viec.split(':')
      const came = await change(request, (tx, by, of) =>
        moveItem(tx, by, seen(of, posted.value.version), id, way === 'len' ? 'up' : 'down'),
      )
      return ended(request, reply, came, words.done.moved, `#muc-${id}`)
    })
    app.post(`${path}/muc`, arrange, async (request: At, reply) => {
      const posted = readForm(newItemForm, request.body)
      const back = (form: FormState) => show(request, reply, { came: { what: 'item', form }, status: 422 })
      if (!posted.ok) return back(posted.form)
      const { version, kind, behind, ...input } = posted.value
      const came = await change(request, (tx, by, of) => addItem(tx, by, seen(of, version), kind, input, behind))
      if (came && !came.ok && came.refusal === 'title-empty')
        return back(formWithErrors(posted.form.values, { title: words.refusals['title-empty'] }))
      return ended(request, reply, came, words.done.added, came?.ok ? `#muc-${came.value.itemId}` : '')
    })

    const showItem = async (request: At, reply: FastifyReply, form: FormState | null = null, status = 200) => {
      const id = z.uuid().safeParse(request.params.item).data
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        const agenda = dialogue && (await agendaOf(db, dialogue))
        const item = agenda?.items.find((one) => one.item.id === id)?.item
        if (!dialogue || !agenda || !item) return null
        const petition = item.petitionId
          ? (await hallPetitions(db, dialogue.id)).find((one) => one.id === item.petitionId)
          : null
        const draft = petition ? answerLine({ ...petition, proposed: '' }) : ''
        return { dialogue, agenda, item, draft, departments: await departmentChoices(db) }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, item } = found
      return office.page(
        request,
        reply,
        {
          title: words.editTitle(itemName(item)),
          about: item.kind === 'petition' ? item.title : undefined,
          back: { href: `${agendaHref(dialogue.address)}#muc-${item.id}`, label: words.back },
          current: dialoguesAddress,
          failed: form !== null,
          children: <ItemPage {...found} address={agendaHref(dialogue.address)} form={form} />,
        },
        status,
      )
    }
    app.get(`${path}/:item`, arrange, (request: At, reply) => showItem(request, reply))
    app.post(`${path}/:item`, arrange, async (request: At, reply) => {
      const itemId = z.uuid().safeParse(request.params.item).data
      if (!itemId) return office.notFound(request, reply)
      const posted = readForm(itemForm, request.body)
      if (!posted.ok) return showItem(request, reply, posted.form, 422)
      const { version, ...input } = posted.value
      const came = await change(request, (tx, by, of) => editItem(tx, by, seen(of, version), itemId, input))
      if (came && !came.ok && came.refusal === 'title-empty')
        return showItem(
          request,
          reply,
          formWithErrors(posted.form.values, { title: words.refusals['title-empty'] }),
          422,
        )
      return ended(request, reply, came, words.done.saved, `#muc-${itemId}`)
    })
    app.post(`${path}/:item/bo`, arrange, async (request: At, reply) => {
      const itemId = z.uuid().safeParse(request.params.item).data
      const posted = readForm(versionForm, request.body)
      if (!itemId) return office.notFound(request, reply)
      if (!posted.ok) return refused(request, reply, 'stale')
      const came = await change(request, (tx, by, of) => removeItem(tx, by, seen(of, posted.value.version), itemId))
      return ended(request, reply, came, words.done.removed)
    })
  }
