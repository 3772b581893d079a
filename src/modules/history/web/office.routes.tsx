import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { historyPage } from '../application/history-of.ts'
import { type Teller, tell } from '../application/teller.ts'
import { HistoryPage } from './history.view.tsx'
import { filterOf, type HistoryQuery, ROWS } from './query.ts'
import { words } from './words.vi.ts'

const PATH = '/can-bo/nhat-ky'

/** Nhật ký: every act of the unit in a sentence, newest first. `tellers`: what each module tells of its acts. */
export const historyInOffice = (office: Office, tellers: readonly Teller[]) => async (app: FastifyInstance) => {
  app.get<{ Querystring: HistoryQuery }>('/nhat-ky', { config: { action: 'history.read' } }, async (request, reply) => {
    const { query } = request
    const filter = filterOf(query, tellers)
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
