import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { together } from '#kernel/together.ts'
import { dialogueAt } from '#modules/dialogues/index.ts'
import {
  actorOf,
  batchOf,
  type PlaceParams,
  petitionHref,
  petitionIdAt,
  petitionPaths,
} from '#modules/petitions/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { formWithErrors } from '#ui/index.ts'
import { likelyFirst } from '../application/alike.ts'
import { addTopic, type NameRefusal } from '../application/change-topics.ts'
import { dialoguesOf, type PetitionToGroup, petitionsToGroup } from '../application/petitions-to-group.ts'
import { placePetitions } from '../application/place-petitions.ts'
import { groupsOf } from '../application/theme-page-query.ts'
import { themeNames } from '../application/themes-query.ts'
import { topicNames } from '../application/topics-query.ts'
import { addPetitions, createTheme, takeOutPetitions } from '../application/write-theme.ts'
import { topicsHref } from './address.ts'
import { GroupsPage, type GroupsProps } from './groups.view.tsx'
import { groupsWords as words } from './groups-words.vi.ts'
import { nameRefusals, topicsWords } from './topics-words.vi.ts'
import { whyLeft } from './why-left.ts'

/** Below a petition's address, and below a selection's. */
export const GROUPS_PATH = 'nhom'
const HOME = '/can-bo/kien-nghi'

type Params = PlaceParams & { readonly batch?: string; readonly address?: string; readonly theme?: string }
type At = FastifyRequest<{ Params: Params }>

/** What is put somewhere, and where its page stands. */
interface Subject {
  readonly petitions: readonly PetitionToGroup[]
  readonly single: boolean
  /** The page it was come from, and its words. */
  readonly back: { readonly href: string; readonly label: string }
  readonly address: string
}

const uuid = (text: string | undefined): string | null => z.uuid().safeParse(text).data ?? null
const topicForm = z.object({ topic: z.string().default(''), topicNamed: z.string().default('') })
const themeForm = z.object({ theme: z.string().default(''), themeNamed: z.string().default('') })
const isNameRefusal = (refusal: string): refusal is NameRefusal => Object.hasOwn(nameRefusals, refusal)

/** Xếp vào chủ đề, nhóm vấn đề: of one petition, below its page; of several, below the page of what was chosen in the inbox. */
export const groupsInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    /** The petitions of the address within this person's reach; null: there are none. */
    const subjectOf = async (db: UnitDb, request: At): Promise<Subject | null> => {
      const actor = actorOf(office.person(request))
      const { batch } = request.params
      if (batch !== undefined) return chosenTogether(db, actor, office.person(request).officerId, uuid(batch))
      const id = await petitionIdAt(db, request.params)
      const [petition] = id ? await petitionsToGroup(db, actor, [id]) : []
      if (!petition) return null
      const href = petitionHref(petition)
      return {
        ...{ petitions: [petition], single: true, address: `${href}/${GROUPS_PATH}` },
        back: { href, label: petition.number === null ? words.back : `${words.back} số ${petition.number}` },
      }
    }

    const show = async (
      request: At,
      reply: FastifyReply,
      showing: { came?: GroupsProps['came']; refused?: string; status?: number } = {},
    ) => {
      const found = await office.read(request, async (db) => {
        const subject = await subjectOf(db, request)
        return subject && { subject, ...(await around(db, subject)) }
      })
      if (!found) return office.notFound(request, reply)
      const { subject, topics, themes } = found
      const { petitions, single, back, address } = subject
      const may = (action: string) => office.reach(request, action) !== 'none'
      return office.page(
        request,
        reply,
        {
          ...{ title: words.title, about: words.about, back, current: HOME },
          failed: showing.came !== undefined,
          notice: showing.refused ? { is: 'refused', text: showing.refused } : undefined,
          children: (
            <GroupsPage
              {...{ petitions, single, address, topics, themes }}
              may={{ topics: may('topics.arrange'), themes: may('themes.edit') }}
              came={showing.came ?? null}
            />
          ),
        },
        showing.status,
      )
    }

    type Done = { readonly ok: true; readonly said: string; readonly to: string }
    type Came = Done | { readonly ok: false; readonly refusal: string } | null
    /** Does something with the petitions of the address, in one transaction. */
    const change = (request: At, does: (tx: UnitDb, by: By, subject: Subject) => Promise<Came>): Promise<Came> =>
      office.write(request, async (tx, by) => {
        const subject = await subjectOf(tx, request)
        return subject ? does(tx, by, subject) : null
      })
    const answer = async (
      request: At,
      reply: FastifyReply,
      came: Came,
      path: string,
      field: string,
      refusals: Readonly<Record<string, string>>,
    ) => {
      if (!came || (!came.ok && came.refusal === 'not-found')) return office.notFound(request, reply)
      if (came.ok) return office.done(reply, came.to, came.said)
      const text = isNameRefusal(came.refusal) ? nameRefusals[came.refusal] : (refusals[came.refusal] ?? '')
      const form = formWithErrors(fieldsOf(request.body), { [field]: text })
      return show(request, reply, { came: { path, form }, status: 422 })
    }

    for (const path of [...petitionPaths, '/kien-nghi/chon/:batch']) {
      const page = `${path}/${GROUPS_PATH}`
      // Who may neither arrange topics nor edit themes finds nothing to do here.
      app.get(page, { config: { action: 'themes.edit' } }, (request: At, reply) => show(request, reply))

      app.post(`${page}/chu-de/:address`, { config: { action: 'topics.arrange' } }, async (request: At, reply) => {
        const address = request.params.address ?? ''
        const posted = readForm(topicForm, request.body)
        const { topic = '', topicNamed = '' } = posted.ok ? posted.value : {}
        const named = topicNamed.trim() !== ''
        const came = await change(request, (tx, by, subject) => {
          if (!named && topic !== 'none' && !uuid(topic))
            return Promise.resolve({ ok: false, refusal: 'nowhere-chosen' })
          return intoTopic(tx, by, subject, { address, topicId: uuid(topic), named: named ? topicNamed : null })
        })
        const field = named ? 'topicNamed' : 'topic'
        return answer(request, reply, came, `chu-de/${address}`, field, topicsWords.refusals)
      })

      app.post(`${page}/nhom`, { config: { action: 'themes.edit' } }, async (request: At, reply) => {
        const posted = readForm(themeForm, request.body)
        const { theme = '', themeNamed = '' } = posted.ok ? posted.value : {}
        const named = themeNamed.trim() !== ''
        const came = await change(request, (tx, by, subject) =>
          intoTheme(tx, by, subject, { themeId: uuid(theme), named: named ? themeNamed : null }),
        )
        const refusals = { 'nowhere-chosen': words.nowhere }
        return answer(request, reply, came, 'nhom', named ? 'themeNamed' : 'theme', refusals)
      })

      app.post(`${page}/nhom/:theme/dua-ra`, { config: { action: 'themes.edit' } }, async (request: At, reply) => {
        const themeId = uuid(request.params.theme)
        const came = await change(request, async (tx, by, subject) => {
          const out = themeId ? await takeOutPetitions(tx, by, { themeId }, idsOf(subject)) : null
          if (!out?.ok) return { ok: false, refusal: 'not-found' }
          return { ok: true, said: words.done.takenOut, to: subject.address }
        })
        return answer(request, reply, came, 'nhom', 'theme', {})
      })
    }
  }

const idsOf = ({ petitions }: Subject): readonly string[] => petitions.map(({ id }) => id)

async function chosenTogether(db: UnitDb, actor: Actor, officerId: string, id: string | null): Promise<Subject | null> {
  const batch = id ? await batchOf(db, officerId, id) : null
  if (!batch) return null
  const petitions = await petitionsToGroup(
    db,
    actor,
    batch.rows.map((row) => row.id),
  )
  if (petitions.length === 0) return null
  const href = `${HOME}/chon/${batch.id}`
  return {
    ...{ petitions, single: false, address: `${href}/${GROUPS_PATH}` },
    back: { href, label: words.backSeveral(batch.rows.length) },
  }
}

/** Topics and themes to choose from, the likely ones first. */
async function around(db: UnitDb, { petitions, single }: Subject): Promise<Pick<GroupsProps, 'topics' | 'themes'>> {
  const [only] = petitions
  const { dialogues, themes, groups } = await together({
    dialogues: dialoguesOf(
      db,
      petitions.map(({ id }) => id),
    ),
    themes: themeNames(db),
    groups: single && only ? groupsOf(db, only.id) : { topics: [], themes: [] },
  })
  const names = await topicNames(
    db,
    dialogues.map(({ id }) => id),
  )
  const free = themes.filter(({ id }) => !groups.themes.some((one) => one.id === id))
  const text = { title: petitions.map(({ title }) => title).join('\n'), content: only?.content ?? '' }
  return {
    topics: dialogues.map(({ id, address, closedOn }) => ({
      ...{ dialogue: address, closed: closedOn !== null },
      topics: names.filter(({ dialogueId }) => dialogueId === id),
      now: groups.topics.find(({ dialogueId }) => dialogueId === id)?.name ?? null,
    })),
    themes: { ...likelyFirst(text, free), now: groups.themes },
  }
}

type Wanted<Id extends string> = { readonly [Key in Id]: string | null } & { readonly named: string | null }

async function intoTopic(
  tx: UnitDb,
  by: By,
  subject: Subject,
  { address, topicId, named }: Wanted<'topicId'> & { readonly address: string },
) {
  const dialogue = await dialogueAt(tx, address)
  if (!dialogue) return null
  const of = { dialogueId: dialogue.id }
  const made = named === null ? null : await addTopic(tx, by, of, named)
  if (made && !made.ok) return made
  const into = made ? made.value.topicId : topicId
  const came = await placePetitions(tx, by, of, into, idsOf(subject))
  if (!came.ok) return came
  const [name] = (await topicNames(tx, [dialogue.id])).filter(({ id }) => id === into)
  const said = name ? words.done.topic(came.value.placed, name.name) : words.done.out(came.value.placed)
  const to = subject.single ? subject.back.href : topicsHref(dialogue.address)
  return { ok: true as const, said: [said, ...(await whyLeft(tx, came.value.refused))].join(' '), to }
}

async function intoTheme(tx: UnitDb, by: By, subject: Subject, { themeId, named }: Wanted<'themeId'>) {
  const made = named === null ? null : await createTheme(tx, by, { name: named, asks: '' })
  if (made && !made.ok) return made
  const into = made ? made.value.themeId : themeId
  if (!into) return { ok: false as const, refusal: 'nowhere-chosen' }
  const came = await addPetitions(tx, by, { themeId: into }, idsOf(subject))
  if (!came.ok) return came
  const theme = (await themeNames(tx)).find(({ id }) => id === into)
  const said = words.done.theme(came.value.placed, theme?.name ?? '')
  const to = subject.single ? subject.back.href : `/can-bo/nhom-van-de/${into}`
  return { ok: true as const, said: [said, ...(await whyLeft(tx, came.value.refused))].join(' '), to }
}
