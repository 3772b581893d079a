import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { installationHistoryPage } from '../application/installation-history.ts'
import { type Teller, tell } from '../application/teller.ts'
import { HistoryPage } from './history.view.tsx'
import { filterOf, type HistoryQuery, ROWS } from './query.ts'
import { words } from './words.vi.ts'

/** Where the installation's own history stands. */
export const INSTALLATION_HISTORY = '/can-bo/he-thong/nhat-ky'
const INSTALLATION = '/can-bo/he-thong'

/** Nhật ký hệ thống: what belongs to no unit, in sentences: accounts, units, calendar, backups. */
export const installationHistory =
  (office: Office, db: Pick<Database, 'outside'>, tellers: readonly Teller[]) => async (app: FastifyInstance) => {
    const administer = { config: { action: 'installation.administer', withoutUnit: true } }
    app.get<{ Querystring: HistoryQuery }>(
      INSTALLATION_HISTORY.replace('/can-bo', ''),
      administer,
      async (request, reply) => {
        const { query } = request
        const { officerId: accountId, ...filter } = filterOf(query, tellers)
        const { entries, accounts } = await db.outside('read', async (tx) => ({
          entries: await tell(
            tx,
            tellers,
            await installationHistoryPage(tx, { ...filter, accountId }, ROWS + 1),
            () => true,
          ),
          accounts: await tx.selectFrom('account').select(['id', 'name', 'email']).orderBy('name').limit(500).execute(),
        }))
        const page = entries.slice(0, ROWS)
        const last = page.at(-1)
        const children = (
          <HistoryPage
            path={INSTALLATION_HISTORY}
            entries={page}
            officers={accounts.map(({ id, name, email }) => ({ id, name: words.account(name, email) }))}
            kinds={tellers.map(({ label }) => label)}
            query={query}
            next={entries.length > ROWS && last ? String(last.seq) : undefined}
            said={{ officer: words.accountFilter, public: words.stranger }}
          />
        )
        const back = { href: INSTALLATION, label: words.installation }
        const { installationTitle: title, installationAbout: about } = words
        return office.page(request, reply, { title, about, back, current: INSTALLATION, children })
      },
    )
  }
