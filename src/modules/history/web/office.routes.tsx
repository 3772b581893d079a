import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { formatAsked, sendTable } from '#platform/http/send-table.ts'
import { countHistory, historyPage } from '../application/history-of.ts'
import { recordExport } from '../application/record-export.ts'
import { type Teller, tell } from '../application/teller.ts'
import { HistoryPage } from './history.view.tsx'
import { historyColumns } from './history-columns.ts'
import { filterOf, type HistoryQuery, ROWS } from './query.ts'
import { words } from './words.vi.ts'

const PATH = '/can-bo/nhat-ky'
const EXPORT_PAGE = 500

const exportAddress = ({ truoc: _, ...query }: HistoryQuery): string => {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return asked.length > 0 ? `${PATH}/xuat?${new URLSearchParams(asked)}` : `${PATH}/xuat`
}

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
        takenAlong={exportAddress(query)}
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
  app.post<{ Querystring: HistoryQuery }>(
    '/nhat-ky/xuat',
    { config: { action: 'history.read' } },
    async (request, reply) => {
      const { unitId, unitName } = office.person(request)
      const { before: _, ...filter } = filterOf(request.query, tellers)
      const format = formatAsked(request)
      const may = (action: string) => office.reach(request, action) !== 'none'
      const { newest } = await office.write(request, async (tx, by) => {
        const counted = await countHistory(tx, filter)
        await recordExport(tx, by, unitId, { list: 'history', rows: counted.rows, format, contacts: false })
        return counted
      })
      const pages = async function* () {
        for (let before = newest + 1, more = newest > 0; more; ) {
          const page = await office.read(request, async (db) =>
            tell(db, tellers, await historyPage(db, { ...filter, before }, EXPORT_PAGE), may),
          )
          before = page.at(-1)?.seq ?? 0
          more = page.length === EXPORT_PAGE
          yield page
        }
      }
      const table = { name: words.title, columns: historyColumns, pages: pages() }
      return sendTable(reply, format, { unitName, on: office.today() }, table)
    },
  )
}
