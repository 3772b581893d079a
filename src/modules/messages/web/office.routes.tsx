import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { languageFrom } from '#kernel/language.ts'
import { byIds, exportList } from '#modules/lists/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { LinkOf } from '../application/link-of.ts'
import { recordTold } from '../application/tell-by-hand.ts'
import {
  messageIds,
  messageOf,
  messagesByIds,
  toldMessages,
  untoldByGroup,
  untoldMessages,
  WORKLIST_PAGE,
  type WorklistGroup,
  type WorklistMessage,
  worklistGroups,
} from '../application/worklist.ts'
import { handWays, textWithLink, wantsLink } from '../domain/index.ts'
import { messageColumns } from './message-columns.ts'
import { pageNumber } from './page-number.ts'
import { words } from './words.vi.ts'
import { alreadyTold, type ReadyMessage, ToldList, Worklist } from './worklist.view.tsx'

const tickForm = z.object({ how: z.enum(handWays) })
const address = '/can-bo/bao-tin'

/** What a kind of message is about, in the officer's language; null where nobody says. */
export type PurposeOf = (template: string) => string | null

const ready = async (
  db: UnitDb,
  { linkOf, purposeOf }: { readonly linkOf: LinkOf; readonly purposeOf: PurposeOf },
  messages: readonly WorklistMessage[],
): Promise<ReadyMessage[]> =>
  Promise.all(
    messages.map(async (message) => {
      const link = wantsLink(message.body)
        ? await linkOf(db, { ...message, language: languageFrom(message.language), reader: 'contact' })
        : null
      const purpose = message.language === 'en' ? purposeOf(message.template) : null
      return { ...message, text: textWithLink(message.body, link), purpose }
    }),
  )

const groupAsked = (query: unknown): WorklistGroup | null => {
  const { ve } = (query ?? {}) as { ve?: unknown }
  return worklistGroups.find((group) => group === ve) ?? null
}
const wantsTold = (query: unknown): boolean => (query as { xem?: unknown } | null)?.xem === 'da-bao'

/** "Gọi, nhắn tay": the worklist of people to tell, and the tick that they were told. `mails`: a mail server is set. */
export const messagesInOffice =
  (office: Office, linkOf: LinkOf, purposeOf: PurposeOf, mails: boolean) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = { linkOf, purposeOf }
    const mayOf = (request: FastifyRequest) => ({
      mayReadSent: office.reach(request, 'messages.sent.read') !== 'none',
      mayReadTemplates: office.reach(request, 'messages.templates.read') !== 'none',
    })
    app.get('/bao-tin', { config: { action: 'messages.read' } }, async (request, reply) => {
      const page = pageNumber(request.query)
      const isTold = wantsTold(request.query)
      const group = groupAsked(request.query)
      const { found, groups } = await office.read(request, async (db) => {
        const rows = await (isTold ? toldMessages(db, page) : untoldMessages(db, page, group))
        return { found: await ready(db, said, rows), groups: await untoldByGroup(db) }
      })
      const waiting = groups.petition + groups.other
      const list = { messages: found.slice(0, WORKLIST_PAGE), waiting, page, more: found.length > WORKLIST_PAGE }
      const mayTell = office.reach(request, 'messages.tell') !== 'none'
      const may = mayOf(request)
      return office.page(request, reply, {
        title: words.title,
        about: words.about,
        current: address,
        children: isTold ? (
          <ToldList {...list} may={may} />
        ) : (
          <Worklist {...list} {...{ groups, group, may }} mayTell={mayTell} mails={mails} />
        ),
      })
    })

    app.post('/bao-tin/xuat', { config: { action: 'messages.read' } }, (request, reply) =>
      exportList(office, request, reply, {
        list: 'messages',
        name: words.title,
        columns: messageColumns(office.reach(request, 'contacts.read') !== 'none'),
        find: async (db) =>
          byIds(await messageIds(db, wantsTold(request.query), groupAsked(request.query)), messagesByIds),
      }),
    )

    app.post<{ Params: { id: string } }>(
      '/bao-tin/:id',
      { config: { action: 'messages.tell' } },
      async (request, reply) => {
        const id = z.uuid().safeParse(request.params.id).data
        const posted = readForm(tickForm, request.body)
        if (!id || !posted.ok) return office.notFound(request, reply)
        const outcome = await office.write(request, (tx, by) => recordTold(tx, by, id, posted.value.how))
        if (!outcome.ok && outcome.refusal === 'not-found') return office.notFound(request, reply)
        const message = await office.read(request, (db) => messageOf(db, id))
        if (outcome.ok) return office.done(reply, address, words.doneTold(message?.name ?? ''))
        const list = await office.read(request, async (db) => ({
          messages: await ready(db, said, (await untoldMessages(db, 0)).slice(0, WORKLIST_PAGE)),
          groups: await untoldByGroup(db),
        }))
        const waiting = list.groups.petition + list.groups.other
        return office.page(
          request,
          reply,
          {
            title: words.title,
            about: words.about,
            current: address,
            notice: { is: 'refused', text: alreadyTold(message) },
            children: (
              <Worklist
                {...list}
                may={mayOf(request)}
                mayTell
                mails={mails}
                {...{ waiting, group: null, page: 0, more: waiting > WORKLIST_PAGE }}
              />
            ),
          },
          409,
        )
      },
    )
  }
