import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { By } from '#platform/db/by.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { PlacesOf } from '../application/digests.ts'
import { grouped, INBOX_PAGE, markRead, noticesOf } from '../application/inbox.ts'
import { choicesFor, chooseNotices } from '../application/notice-choices.ts'
import { howSoon, type NoticeKind } from '../domain/index.ts'
import { noticeWords as words } from './notice-words.vi.ts'
import { CHOICES, ChoicesPage, NOTICES, NoticesPage } from './notices.view.tsx'
import { pageNumber } from './page-number.ts'

export { NOTICES } from './notices.view.tsx'

const seenForm = z.object({
  ve: z.uuid().optional(),
  den: z.iso.datetime(),
  mo: z.literal('1').optional(),
})
const how = z.enum(howSoon, words.wrong)
const choiceForm = z.object({
  assigned: how,
  opinion: how,
  due: how,
  'due-next': how,
  overdue: how,
  task: how,
  money: how,
} satisfies Record<NoticeKind, typeof how>)

/** Tin báo: what the program told the officer himself, and how he wants to be told. `mails`: a mail server is set. */
export const noticesInOffice =
  (office: Office, { placesOf, mails }: { readonly placesOf: PlacesOf; readonly mails: boolean }) =>
  async (app: FastifyInstance): Promise<void> => {
    const own = (by: By, officerId: string) => ({ ...by, officerId })

    app.get('/thong-bao', { config: { action: 'notices.read' } }, async (request, reply) => {
      const { officerId } = office.person(request)
      const page = pageNumber(request.query)
      const found = await office.read(request, async (db) => {
        const rows = await noticesOf(db, officerId, page)
        const groups = grouped(rows.slice(0, INBOX_PAGE))
        const ids = groups.map(({ aboutId }) => aboutId)
        return { groups, more: rows.length > INBOX_PAGE, places: ids.length > 0 ? await placesOf(db, ids) : new Map() }
      })
      return office.page(request, reply, {
        ...{ title: words.title, about: words.about, current: NOTICES },
        children: <NoticesPage {...found} page={page} upTo={office.now()} />,
      })
    })

    app.post('/thong-bao/da-xem', { config: { action: 'notices.keep' } }, async (request, reply) => {
      const posted = readForm(seenForm, request.body)
      if (!posted.ok) return office.notFound(request, reply)
      const { ve: aboutId = null, den, mo } = posted.value
      const { officerId } = office.person(request)
      const upTo = Temporal.Instant.from(den)
      const marked = await office.write(request, (tx, by) => markRead(tx, own(by, officerId), { aboutId, upTo }))
      const place = mo && aboutId ? (await office.read(request, (db) => placesOf(db, [aboutId]))).get(aboutId) : null
      if (place) return reply.redirect(place.href, 303)
      return office.done(reply, NOTICES, words.doneSeen(marked))
    })

    const about = { title: words.choiceTitle, about: words.choiceAbout, current: NOTICES }
    app.get('/thong-bao/cach-nhan', { config: { action: 'notices.read' } }, async (request, reply) => {
      const { officerId } = office.person(request)
      const chosen = await office.read(request, (db) => choicesFor(db, officerId))
      return office.page(request, reply, { ...about, children: <ChoicesPage chosen={chosen} mails={mails} /> })
    })

    app.post('/thong-bao/cach-nhan', { config: { action: 'notices.keep' } }, async (request, reply) => {
      const { officerId } = office.person(request)
      const posted = readForm(choiceForm, request.body)
      if (!posted.ok) {
        const children = <ChoicesPage chosen={{}} mails={mails} form={posted.form} />
        return office.page(request, reply, { ...about, failed: true, children }, 422)
      }
      await office.write(request, (tx, by) => chooseNotices(tx, own(by, officerId), posted.value))
      return office.done(reply, CHOICES, words.saved)
    })
  }
