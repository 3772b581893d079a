import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { datesIn } from '#kernel/dates.ts'
import type { Day } from '#kernel/day.ts'
import type { Language } from '#kernel/language.ts'
import { timings } from '#modules/petitions/index.ts'
import { shortLived } from '#platform/cache/short-lived.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fileNameOf } from '#platform/http/send-table.ts'
import { csvOf } from '#platform/spreadsheets/delimited.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import { loadStatistics } from '../../application/statistics/load-statistics.ts'
import { type PublicStatistics, publicParts, publishedByField } from '../../application/statistics/public-statistics.ts'
import { dimensions } from '../../domain/index.ts'
import { figuresAddress, PublicFigures } from './portal.view.tsx'
import { publicName } from './portal-names.ts'
import { statisticsPortalWords } from './portal-words.en.ts'

/** …/so-lieu: the public part of the statistics, and the same as a table for whoever wants to count on (R20, R24). */
export const statisticsInPortal =
  (portal: Portal) =>
  async (app: FastifyInstance): Promise<void> => {
    const figures = shortLived<Awaited<ReturnType<typeof told>>>(5_000, 1_000)
    /** Counts may be told where their rows may not; what is told of them is the public part alone. */
    const told = async (request: FastifyRequest) => {
      const statistics = await portal.count(request, (db) => loadStatistics(db, portal.today()))
      return { parts: publicParts(statistics), villages: statistics.villages }
    }
    const figuresOf = (request: FastifyRequest) =>
      figures(`${portal.unit(request).id} ${portal.today()}`, () => told(request))

    app.get('/so-lieu', { config: { sameForAll: true } }, async (request, reply) => {
      const unit = portal.unit(request)
      const words = portal.words(request, statisticsPortalWords)
      const { parts, villages } = await figuresOf(request)
      const { ky } = request.query as { ky?: unknown }
      const shown = parts.find(({ address }) => address === ky) ?? parts[0] ?? null
      const published =
        shown?.year != null ? await portal.read(request, (db) => publishedByField(db, shown.year ?? 0)) : new Map()
      return portal.page(request, reply, {
        title: words.title,
        description: words.description(unit.name),
        path: figuresAddress(unit.base, shown === parts[0] ? '' : (shown?.address ?? '')),
        width: 'reading',
        children: (
          <PublicFigures
            base={unit.base}
            unitName={unit.name}
            asOf={datesIn(unit.language).dateWithYear(portal.today())}
            {...{ shown, all: parts, villages, published }}
          />
        ),
      })
    })

    app.get('/so-lieu.csv', async (request, reply) => {
      const unit = portal.unit(request)
      const words = portal.words(request, statisticsPortalWords)
      const { parts, villages } = await figuresOf(request)
      const rows = parts.flatMap((part) => openRows(part, villages, unit.language))
      const columns = openColumns(unit.language, unit.name, portal.today())
      return reply
        .type('text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="${fileNameOf(unit.name, words.title, portal.today(), 'csv')}"`,
        )
        .header('link', '<https://creativecommons.org/licenses/by/4.0/>; rel="license"')
        .header('cache-control', 'public, max-age=300')
        .send(Readable.from(csvOf({ name: words.title, columns, pages: [rows] })))
    })
  }

interface OpenRow {
  readonly dialogue: string
  readonly table: string
  readonly group: string
  readonly n: number | null
}

/** The public part of a dialogue, a line each figure. */
function openRows(
  part: PublicStatistics,
  villages: ReadonlyMap<string, string>,
  language: Language,
): readonly OpenRow[] {
  const words = statisticsPortalWords[language]
  const row = (table: string, group: string, n: number | null): OpenRow => ({ dialogue: part.address, table, group, n })
  return [
    row(words.csv.petitions, words.counted, part.all),
    row(words.csv.petitions, words.done, part.done),
    row(words.csv.petitions, words.aloud, part.aloud),
    row(words.csv.petitions, words.reopened, part.reopened),
    row(words.csv.petitions, words.carried, part.carried.into),
    ...timings.map((timing) => row(words.timing, words.timings[timing], part.by[timing])),
    ...(['receipt', 'term'] as const).flatMap((from) => [
      row(words.days, `${words.from[from]}: ${words.csv.median}`, part.days[from]?.median ?? null),
      row(words.days, `${words.from[from]}: ${words.csv.ninetieth}`, part.days[from]?.ninetieth ?? null),
    ]),
    ...dimensions.flatMap((dimension) => {
      const { shown, together } = part.lines[dimension]
      return [
        ...shown.map(({ value, all }) =>
          row(words.by[dimension], publicName(dimension, value, villages, language), all),
        ),
        ...(together ? [row(words.by[dimension], words.together(together.values), together.all)] : []),
      ]
    }),
    ...part.registered.shown.map(({ value, all }) =>
      row(words.participation, publicName('kind', value, villages, language), all),
    ),
    ...(part.registered.together
      ? [row(words.participation, words.together(part.registered.together.values), part.registered.together.all)]
      : []),
    ...(part.mean
      ? [
          row(words.satisfaction, words.csv.mean, Math.round(part.mean.stars * 10) / 10),
          row(words.satisfaction, words.csv.ratings, part.mean.ratings),
        ]
      : []),
  ]
}

/** The columns of the open table: each line names its source, its day and its licence. */
const openColumns = (language: Language, unit: string, on: Day): readonly TableColumn<OpenRow>[] => {
  const { csv, licence } = statisticsPortalWords[language]
  return [
    { head: csv.dialogue, cell: ({ dialogue }) => dialogue },
    { head: csv.table, cell: ({ table }) => table },
    { head: csv.group, cell: ({ group }) => group },
    { head: csv.number, cell: ({ n }) => n },
    { head: csv.unit, cell: () => unit },
    { head: csv.asOf, cell: () => on },
    { head: csv.licence, cell: () => licence },
  ]
}
