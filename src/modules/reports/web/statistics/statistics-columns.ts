import { stages, stageWords, type Timing, timings, timingWords } from '#modules/petitions/index.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { DialogueStatistics, Statistics } from '../../application/statistics/load-statistics.ts'
import { allOf, allStars, type ByTiming, dimensions, meanOf, percentile, ratingsOf } from '../../domain/index.ts'
import { nameOf } from './names.ts'
import { words } from './words.vi.ts'

/** A line of the statistics as a table that is taken along: which table, which value, which dialogue, and its numbers. */
export interface StatisticsRow {
  readonly figure: string
  readonly item: string
  readonly dialogue: string
  readonly n: number | null
  readonly by: ByTiming | null
}

/** Every table of the statistics as lines, the dialogues one after the other. */
export const statisticsRows = ({ dialogues, themes, villages }: Statistics): readonly StatisticsRow[] => [
  ...dialogues.flatMap((one) => rowsOf(one, villages)),
  ...themes.flatMap(({ name, of }) =>
    [...of].map(([dialogue, n]) => ({ figure: words.themes, item: name, dialogue, n, by: null })),
  ),
]

function rowsOf(one: DialogueStatistics, villages: ReadonlyMap<string, string>): readonly StatisticsRow[] {
  const dialogue = one.address || words.waiting
  const { petitions: counts, promises, registrations } = one
  const row = (figure: string, item: string, n: number | null, by: ByTiming | null = null): StatisticsRow => ({
    ...{ figure, item, dialogue, n, by },
  })
  return [
    row(words.timing, words.counted, allOf(counts.by), counts.by),
    row(words.timing, words.done, counts.done),
    row(words.timing, words.aloud, counts.aloud),
    row(words.timing, words.reopened, counts.reopened),
    row(words.days, `${words.from.receipt}: ${words.median}`, percentile(counts.fromReceipt, 0.5)),
    row(words.days, `${words.from.receipt}: ${words.ninetieth}`, percentile(counts.fromReceipt, 0.9)),
    row(words.days, `${words.from.term}: ${words.median}`, percentile(counts.fromTerm, 0.5)),
    row(words.days, `${words.from.term}: ${words.ninetieth}`, percentile(counts.fromTerm, 0.9)),
    ...dimensions.flatMap((dimension) =>
      counts.lines[dimension].map((line) =>
        row(words.by[dimension], nameOf(dimension, line.value, villages), line.all, line.by),
      ),
    ),
    ...stages.flatMap((stage) => {
      const n = counts.stages.get(stage)
      return n ? [row(words.stages, stageWords[stage], n)] : []
    }),
    ...allStars.map((stars) => row(words.satisfaction, words.starsOf(stars), counts.stars[stars])),
    row(words.satisfaction, words.answered, ratingsOf(counts.stars)),
    row(words.satisfaction, words.excel.mean, meanOf(counts.stars)),
    ...(['all', 'kept', 'late', 'givenUp'] as const).map((which) =>
      row(words.promises, words.promise[which], promises[which]),
    ),
    ...Object.entries(registrations).flatMap(([kind, n]) =>
      n > 0 ? [row(words.participation, nameOf('kind', kind === 'none' ? null : kind, villages), n)] : [],
    ),
    row(words.carriedShort, words.carriedIn, one.carried.into),
  ]
}

const timed = (timing: Timing): TableColumn<StatisticsRow> => ({
  head: timingWords[timing],
  width: 14,
  cell: ({ by }) => (by ? by[timing] : null),
})

/** The statistics as they are taken along: numbers stay numbers. */
export const statisticsColumns: readonly TableColumn<StatisticsRow>[] = [
  { head: words.excel.year, width: 12, cell: ({ dialogue }) => dialogue },
  { head: words.excel.figure, width: 30, cell: ({ figure }) => figure },
  { head: words.excel.item, width: 40, wrap: true, cell: ({ item }) => item },
  { head: words.excel.number, width: 12, cell: ({ n }) => n },
  ...timings.map(timed),
]
