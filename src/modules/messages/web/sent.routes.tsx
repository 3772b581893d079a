import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '#platform/http/office.ts'
import { type ResendRefusal, resend, resendAll } from '../application/resend.ts'
import { isReader, isSentState, SENT_PAGE, sentCounts, sentMessages } from '../application/sent-messages.ts'
import { countUntold, messageOf } from '../application/worklist.ts'
import { pageNumber } from './page-number.ts'
import { SENT, SentPage } from './sent.view.tsx'
import { sentWords as words } from './sent-words.vi.ts'

const WORKLIST = '/can-bo/bao-tin'

/** What the program sent or could not send, and "Gửi lại". `sends`: a mail server or a gateway is set. */
export const sentInOffice = (office: Office, sends: boolean) => async (app: FastifyInstance) => {
  const show = async (request: FastifyRequest, reply: FastifyReply, refused?: ResendRefusal) => {
    const { tt, ai } = request.query as { tt?: unknown; ai?: unknown }
    const reader = isReader(ai) ? ai : null
    const page = pageNumber(request.query)
    const found = await office.read(request, async (db) => {
      const counts = await sentCounts(db)
      // What failed is looked at first; where nothing did, what went. Refused to be sent again, it waits already.
      const usual = counts.failed > 0 ? 'failed' : refused && counts.waiting > 0 ? 'waiting' : 'sent'
      const state = isSentState(tt) ? tt : usual
      const rows = await sentMessages(db, { state, reader, page })
      return { counts, state, rows, untold: await countUntold(db) } as const
    })
    const may = (action: string) => office.reach(request, action) !== 'none'
    return office.page(
      request,
      reply,
      {
        ...{ title: words.title, about: words.about, current: WORKLIST },
        notice: refused ? { is: 'refused', text: words.refusals[refused] } : undefined,
        children: (
          <SentPage
            {...found}
            {...{ reader, page, sends, more: found.rows.length > SENT_PAGE }}
            rows={found.rows.slice(0, SENT_PAGE)}
            mayResend={may('messages.resend')}
            mayReadTemplates={may('messages.templates.read')}
            mayTellByHand={may('messages.read')}
          />
        ),
      },
      refused ? 409 : 200,
    )
  }
  app.get('/bao-tin/da-gui', { config: { action: 'messages.sent.read' } }, (request, reply) => show(request, reply))

  app.post('/bao-tin/da-gui/gui-lai-tat-ca', { config: { action: 'messages.resend' } }, async (request, reply) => {
    const { unitId } = office.person(request)
    const again = await office.write(request, (tx, by) => resendAll(tx, by, unitId))
    return office.done(reply, SENT, words.allResent(again))
  })

  app.post<{ Params: { id: string } }>(
    '/bao-tin/:id/gui-lai',
    { config: { action: 'messages.resend' } },
    async (request, reply) => {
      const id = z.uuid().safeParse(request.params.id).data
      if (!id) return office.notFound(request, reply)
      const outcome = await office.write(request, (tx, by) => resend(tx, by, id))
      if (!outcome.ok && outcome.refusal === 'not-found') return office.notFound(request, reply)
      const message = await office.read(request, (db) => messageOf(db, id))
      if (outcome.ok) return office.done(reply, SENT, words.resent(message?.name ?? ''))
      // Somebody was quicker: what waits or failed now stands below what is said of it.
      return show(request, reply, outcome.refusal)
    },
  )
}
