import type { FastifyInstance, FastifyRequest } from 'fastify'
import { dialogueAt, dialoguesAddress, dialogueWords } from '#modules/dialogues/index.ts'
import type { Office } from '#platform/http/office.ts'
import { loadQuickFacts, villageLines } from '../application/quick-report.ts'
import { QuickReportPage } from './quick-report.view.tsx'
import { quickReportText, quickReportWords, villageReportText } from './quick-report-words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string } }>
const at = '/ky-doi-thoai/:address/bao-cao-nhanh'

/** Báo cáo nhanh of a dialogue: a page to copy from, and the same as plain text. */
export const quickReportInOffice = (office: Office) => async (app: FastifyInstance) => {
  const config = { action: 'decisions.read' }

  const report = (request: AtAddress) =>
    office.read(request, async (db) => {
      const dialogue = await dialogueAt(db, request.params.address)
      if (!dialogue) return null
      const [now, today] = [office.now(), office.today()]
      return {
        dialogue,
        text: quickReportText(await loadQuickFacts(db, dialogue, now, today), now),
        villages: villageReportText(await villageLines(db, dialogue, now), now, today),
      }
    })

  app.get(at, { config }, async (request: AtAddress, reply) => {
    const found = await report(request)
    if (!found) return office.notFound(request, reply)
    const { dialogue, text, villages } = found
    const address = `${dialoguesAddress}/${dialogue.address}`
    return office.page(request, reply, {
      title: quickReportWords.title,
      about: quickReportWords.about,
      back: { href: address, label: dialogueWords.name(dialogue.year, dialogue.ordinal) },
      current: dialoguesAddress,
      children: <QuickReportPage text={text} villages={villages} address={address} />,
    })
  })

  app.get(`${at}.txt`, { config }, async (request: AtAddress, reply) => {
    const found = await report(request)
    if (!found) return office.notFound(request, reply)
    const { theo } = request.query as { theo?: unknown }
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(`${theo === 'thon' ? found.villages : found.text}\n`)
  })
}
