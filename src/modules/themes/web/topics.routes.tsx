import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ID } from '#kernel/id.ts'
import type { Result } from '#kernel/result.ts'
import { belowDialogue, type Dialogue, dialogueAt } from '#modules/dialogues/index.ts'
import { allFields, fieldWords, isField } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { several, version } from '#platform/http/fields.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { formWithErrors } from '#ui/index.ts'
import { addTopic, moveTopic, type NameRefusal, removeTopic, renameTopic } from '../application/change-topics.ts'
import type { SeenTopics } from '../application/lock-topics.ts'
import { arrangeByField, movePetition, placePetitions } from '../application/place-petitions.ts'
import { topicsOf } from '../application/topics-query.ts'
import { topicsHref } from './address.ts'
import { type TopicsCameBack, TopicsPage } from './topics.view.tsx'
import { nameRefusals, type TopicsWebRefusal, topicsWords as words } from './topics-words.vi.ts'
import { whyLeft } from './why-left.ts'

type At = FastifyRequest<{ Params: { address: string; topic?: string } }>

const ids = several.transform((values) => values.filter((value) => z.uuid().safeParse(value).success))
const putForm = z.object({ version, petition: ids, topic: z.string().default(''), named: z.string().default('') })
const nameForm = z.object({ version, name: z.string().default('') })
const versionForm = z.object({ version })
const orderForm = z.object({ version, viec: z.string().regex(new RegExp(`^(len|xuong):(chu-de|kien-nghi):${ID}$`)) })

const isNameRefusal = (refusal: string): refusal is NameRefusal => Object.hasOwn(nameRefusals, refusal)

/** Chủ đề trao đổi: topics of a dialogue, made, named, put in order, and filled. */
export const topicsInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = '/ky-doi-thoai/:address/chu-de'
    const arrange = { config: { action: 'topics.arrange' } }

    interface Showing {
      readonly came?: TopicsCameBack
      readonly notice?: Notice
      readonly status?: number
    }
    const show = async (request: At, reply: FastifyReply, showing: Showing = {}) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        return dialogue && { dialogue, topics: await topicsOf(db, dialogue.id) }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue } = found
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about,
          ...belowDialogue(dialogue),
          failed: showing.came !== undefined,
          notice: showing.notice,
          children: (
            <TopicsPage
              found={found.topics}
              dialogue={dialogue.address}
              address={topicsHref(dialogue.address)}
              mayArrange={dialogue.closedOn === null && office.reach(request, 'topics.arrange') !== 'none'}
              closed={dialogue.closedOn !== null}
              came={showing.came ?? null}
            />
          ),
        },
        showing.status,
      )
    }

    app.get(path, { config: { action: 'topics.read' } }, (request: At, reply) => show(request, reply))

    const refused = (request: At, reply: FastifyReply, refusal: TopicsWebRefusal) =>
      show(request, reply, { notice: { is: 'refused', text: words.refusals[refusal] }, status: 409 })

    type Change<Value> = (tx: UnitDb, by: By, dialogue: Dialogue) => Promise<Value>
    const change = <Value,>(request: At, does: Change<Value>): Promise<Value | null> =>
      office.write(request, async (tx, by) => {
        const dialogue = await dialogueAt(tx, request.params.address)
        return dialogue ? does(tx, by, dialogue) : null
      })
    const back = (request: At, reply: FastifyReply, text: string, at = '') =>
      office.done(reply, `${topicsHref(request.params.address)}${at}`, text)
    const seen = (dialogue: Dialogue, shown: number): SeenTopics => ({ dialogueId: dialogue.id, version: shown })

    app.post(`${path}/theo-linh-vuc`, arrange, async (request: At, reply) => {
      const posted = readForm(versionForm, request.body)
      if (!posted.ok) return refused(request, reply, 'stale')
      const came = await change(request, (tx, by, dialogue) =>
        arrangeByField(tx, by, seen(dialogue, posted.value.version), allFields, (field) =>
          isField(field) ? fieldWords[field] : field,
        ),
      )
      if (!came) return office.notFound(request, reply)
      if (!came.ok) return refused(request, reply, came.refusal)
      return back(request, reply, words.done.byField(came.value.topics, came.value.petitions))
    })

    app.post(`${path}/xep`, arrange, async (request: At, reply) => {
      const posted = readForm(putForm, request.body)
      if (!posted.ok) return refused(request, reply, 'stale')
      const { petition, topic, named, version: shown } = posted.value
      if (petition.length === 0) return refused(request, reply, 'nothing-chosen')
      const topicId = topic === 'none' ? null : z.uuid().safeParse(topic).data
      if (topicId === undefined && named.trim() === '') return refused(request, reply, 'nowhere-chosen')
      const came = await change(request, async (tx, by, dialogue) => {
        if (named.trim() === '') return placePetitions(tx, by, seen(dialogue, shown), topicId ?? null, petition)
        const made = await addTopic(tx, by, seen(dialogue, shown), named)
        return made.ok ? placePetitions(tx, by, { dialogueId: dialogue.id }, made.value.topicId, petition) : made
      })
      if (!came) return office.notFound(request, reply)
      if (!came.ok && isNameRefusal(came.refusal))
        return show(request, reply, { notice: { is: 'refused', text: nameRefusals[came.refusal] }, status: 409 })
      if (!came.ok) return refused(request, reply, came.refusal as TopicsWebRefusal)
      const { placed, refused: left } = came.value
      const said = topic === 'none' && named.trim() === '' ? words.done.takenOut(placed) : words.done.placed(placed)
      const why = await office.read(request, (db) => whyLeft(db, left))
      return back(request, reply, [said, ...why].join(' '))
    })

    app.post(`${path}/thu-tu`, arrange, async (request: At, reply) => {
      const posted = readForm(orderForm, request.body)
      if (!posted.ok) return refused(request, reply, 'not-found')
      const [way, what, id = ''] = posted.value.viec.split(':')
      const direction = way === 'len' ? 'up' : 'down'
      const came = await change(request, (tx, by, dialogue) =>
        (what === 'chu-de' ? moveTopic : movePetition)(tx, by, seen(dialogue, posted.value.version), id, direction),
      )
      if (!came) return office.notFound(request, reply)
      if (!came.ok) return refused(request, reply, came.refusal)
      return back(request, reply, words.done.moved, what === 'chu-de' ? `#chu-de-${id}` : '')
    })

    const named = async (
      request: At,
      reply: FastifyReply,
      topicId: string | null,
      does: (
        tx: UnitDb,
        by: By,
        of: SeenTopics,
        name: string,
      ) => Promise<Result<unknown, TopicsWebRefusal | NameRefusal>>,
      said: string,
    ) => {
      const posted = readForm(nameForm, request.body)
      if (!posted.ok) return refused(request, reply, 'stale')
      const { name, version: shown } = posted.value
      const came = await change(request, (tx, by, dialogue) => does(tx, by, seen(dialogue, shown), name))
      if (!came) return office.notFound(request, reply)
      if (came.ok) return back(request, reply, said)
      if (!isNameRefusal(came.refusal)) return refused(request, reply, came.refusal)
      const form = formWithErrors(posted.form.values, { name: nameRefusals[came.refusal] })
      return show(request, reply, { came: { form, topicId }, status: 422 })
    }

    app.post(path, arrange, (request: At, reply) => named(request, reply, null, addTopic, words.done.added))

    app.post(`${path}/:topic/ten`, arrange, (request: At, reply) => {
      const topicId = z.uuid().safeParse(request.params.topic).data
      if (!topicId) return office.notFound(request, reply)
      return named(
        request,
        reply,
        topicId,
        (tx, by, of, name) => renameTopic(tx, by, of, topicId, name),
        words.done.renamed,
      )
    })

    app.post(`${path}/:topic/bo`, arrange, async (request: At, reply) => {
      const topicId = z.uuid().safeParse(request.params.topic).data
      const posted = readForm(versionForm, request.body)
      if (!topicId) return office.notFound(request, reply)
      if (!posted.ok) return refused(request, reply, 'stale')
      const came = await change(request, (tx, by, dialogue) =>
        removeTopic(tx, by, seen(dialogue, posted.value.version), topicId),
      )
      if (!came) return office.notFound(request, reply)
      return came.ok ? back(request, reply, words.done.removed) : refused(request, reply, came.refusal)
    })
  }
