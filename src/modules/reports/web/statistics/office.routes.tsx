import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { dialogueAt, dialoguesAddress } from '#modules/dialogues/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import type { Office } from '#platform/http/office.ts'
import { ButtonLink, EmptyState, TableExport } from '#ui/index.ts'
import { loadStatistics } from '../../application/statistics/load-statistics.ts'
import { EVIDENCE } from '../evidence/address.ts'
import { evidenceWords } from '../evidence/words.vi.ts'
import { DialogueStatisticsView } from './dialogue.view.tsx'
import { statisticsColumns, statisticsRows } from './statistics-columns.ts'
import { words } from './words.vi.ts'
import { YearsStatisticsView } from './years.view.tsx'

type AtAddress = FastifyRequest<{ Params: { address: string } }>
export const STATISTICS = '/can-bo/thong-ke'

/** As of which day; that figures lead to their rows is of no use on paper. */
const AsOf = ({ day }: { day: string }) => (
  <>
    {words.asOf(day)} <span class="no-print">{words.onScreen}</span>
  </>
)

/** /can-bo/thong-ke over the years, /can-bo/ky-doi-thoai/2026/thong-ke of one dialogue (R24). */
export const statisticsInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'statistics.read' } }

    app.get('/thong-ke', read, async (request, reply) => {
      const statistics = await office.read(request, (db) => loadStatistics(db, office.today()))
      const isEmpty = statistics.dialogues.every(({ address }) => address === '')
      return office.page(request, reply, {
        title: words.overYears,
        about: <AsOf day={dateWithYear(office.today())} />,
        current: STATISTICS,
        actions: !isEmpty && (
          <>
            <TableExport action={`${STATISTICS}/xuat`} />
            {office.reach(request, 'evidence.read') !== 'none' && (
              <ButtonLink href={EVIDENCE}>{evidenceWords.link}</ButtonLink>
            )}
          </>
        ),
        children: isEmpty ? (
          <EmptyState title={words.none} icon="chart">
            {words.noneAbout}
          </EmptyState>
        ) : (
          <YearsStatisticsView of={statistics} />
        ),
      })
    })

    app.post('/thong-ke/xuat', read, (request, reply) =>
      exportList(office, request, reply, {
        ...{ list: 'statistics', name: words.overYears, columns: statisticsColumns },
        find: async (db) => atOnce(statisticsRows(await loadStatistics(db, office.today()))),
      }),
    )

    const at = '/ky-doi-thoai/:address/thong-ke'
    const load = (request: AtAddress) =>
      office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        return dialogue && { dialogue, statistics: await loadStatistics(db, office.today(), dialogue) }
      })

    app.get(at, read, async (request: AtAddress, reply: FastifyReply) => {
      const found = await load(request)
      const of = found?.statistics.dialogues[0]
      if (!found || !of) return office.notFound(request, reply)
      const href = `${dialoguesAddress}/${of.address}`
      return office.page(request, reply, {
        title: words.title(of.address),
        about: <AsOf day={dateWithYear(office.today())} />,
        back: { href, label: words.toDialogue },
        current: STATISTICS,
        actions: (
          <>
            <TableExport action={`${href}/thong-ke/xuat`} />
            <ButtonLink href={STATISTICS} icon="chart">
              {words.toYears}
            </ButtonLink>
          </>
        ),
        children: (
          <DialogueStatisticsView of={of} themes={found.statistics.themes} villages={found.statistics.villages} />
        ),
      })
    })

    app.post(`${at}/xuat`, read, async (request: AtAddress, reply) => {
      const found = await load(request)
      if (!found) return office.notFound(request, reply)
      return exportList(office, request, reply, {
        ...{ list: 'statistics', name: words.title(found.dialogue.address), columns: statisticsColumns },
        find: async () => atOnce(statisticsRows(found.statistics)),
      })
    })
  }
