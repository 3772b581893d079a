import type { FastifyInstance } from 'fastify'
import { parseDay } from '#kernel/vietnamese-date.ts'
import type { Office } from '#platform/http/office.ts'
import { historyPage } from '../application/history-of.ts'
import { type Teller, tell } from '../application/teller.ts'
import { HistoryPage } from './history.view.tsx'
import { words } from './words.vi.ts'

const PATH = '/can-bo/nhat-ky'
const ROWS = 50

/** The filter as it stands in the address. */
type Query = Partial<Record<'can-bo' | 'loai' | 'tu' | 'den' | 'truoc', string>>
const isId = (text: string | undefined) => (text && /^[0-9a-f-]{36}$/.test(text) ? text : undefined)

/** Nhật ký: every act of the unit in a sentence, newest first. `tellers`: what each module tells of its acts. */
export const historyInOffice = (office: Office, tellers: readonly Teller[]) => async (app: FastifyInstance) => {
  app.get<{ Querystring: Query }>('/nhat-ky', { config: { action: 'history.read' } }, async (request, reply) => {
    const { query } = request
    const teller = tellers.find(({ label }) => label === query.loai)
    const before = /^\d{1,15}$/.test(query.truoc ?? '') ? Number(query.truoc) : undefined
    const filter = {
      before,
      officerId: isId(query['can-bo']),
      codes: teller && Object.keys(teller.sentences),
      from: parseDay(query.tu ?? '') ?? undefined,
      to: parseDay(query.den ?? '') ?? undefined,
    }
    const may = (action: string) => office.reach(request, action) !== 'none'
    const { entries, officers } = await office.read(request, async (db) => ({
      entries: await tell(db, tellers, await historyPage(db, filter, ROWS + 1), may),
      officers: await db.selectFrom('officer').select(['id', 'name']).orderBy('name').execute(),
    }))
    const page = entries.slice(0, ROWS)
    const last = page.at(-1)
    const children = (
      <HistoryPage
        path={PATH}
        entries={page}
        officers={officers}
        kinds={tellers.map(({ label }) => label)}
        query={query}
        next={entries.length > ROWS && last ? String(last.seq) : undefined}
      />
    )
    return office.page(request, reply, { title: words.title, about: words.about, current: PATH, children })
  })
}
