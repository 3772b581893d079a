import { inThousands } from '#kernel/vietnamese-number.ts'
import { timings, timingWords } from '#modules/petitions/index.ts'
import { ChartFills, ChartLegend, type Column, ColumnChart, Stack, Table } from '#ui/index.ts'
import { allTogether } from '../../application/statistics/count-petitions.ts'
import type { DialogueStatistics, Statistics } from '../../application/statistics/load-statistics.ts'
import { allOf, dimensions, meanOf, type PetitionCounts, percentile, ratingsOf } from '../../domain/index.ts'
import {
  carriedHref,
  DaysTable,
  Part,
  promisesHref,
  registrationsHref,
  Satisfaction,
  ThemesTable,
} from './dialogue.view.tsx'
import { lineHref, nameOf, timingLegend, timingParts } from './names.ts'
import { Count } from './tables.view.tsx'
import { words } from './words.vi.ts'

/** So many dialogues stand beside each other in the picture. */
export const SERIES = 10

const label = ({ address }: Pick<DialogueStatistics, 'address'>) => address || words.waiting
const statisticsHref = (address: string) => `/can-bo/ky-doi-thoai/${address}/thong-ke`

/** Each dialogue in a line, the latest first. */
const DialoguesTable = ({ rows }: { rows: readonly DialogueStatistics[] }) => {
  const columns: Column<DialogueStatistics>[] = [
    {
      head: words.year,
      as: 'main',
      cell: (one) => (one.address ? <a href={statisticsHref(one.address)}>{label(one)}</a> : label(one)),
    },
    {
      head: words.all,
      as: 'number',
      cell: (one) => <Count n={allOf(one.petitions.by)} of={label(one)} href={lineHref(one.address, null, null)} />,
    },
    ...timings.map(
      (timing): Column<DialogueStatistics> => ({
        head: timingWords[timing],
        as: 'number',
        cell: (one) => (
          <Count
            n={one.petitions.by[timing]}
            of={`${label(one)}, ${timingWords[timing]}`}
            href={lineHref(one.address, null, null, timing)}
          />
        ),
      }),
    ),
    {
      head: words.median,
      as: 'number',
      cell: ({ petitions }) => words.daysOf(percentile(petitions.fromTerm, 0.5)),
    },
    {
      head: words.ninetieth,
      as: 'number',
      cell: ({ petitions }) => words.daysOf(percentile(petitions.fromTerm, 0.9)),
    },
    {
      head: words.satisfactionShort,
      as: 'number',
      cell: ({ petitions: { stars } }) => words.meanShort(meanOf(stars), ratingsOf(stars)),
    },
  ]
  return <Table caption={words.years} rows={rows} columns={columns} dense />
}

/** What else came of each dialogue: promises, registrations, what was carried into it. */
const OthersTable = ({ rows }: { rows: readonly DialogueStatistics[] }) => (
  <Table
    caption={`${words.promises}, ${words.participation}`}
    rows={rows}
    dense
    columns={[
      { head: words.year, as: 'main', cell: label },
      {
        head: `${words.promises}: ${words.promise.all}`,
        as: 'number',
        cell: (one) => <Count n={one.promises.all} of={words.promise.all} href={promisesHref(one.address, 'all')} />,
      },
      {
        head: words.promise.kept,
        as: 'number',
        cell: (one) => <Count n={one.promises.kept} of={words.promise.kept} href={promisesHref(one.address, 'kept')} />,
      },
      {
        head: words.registeredShort,
        as: 'number',
        cell: (one) => (
          <Count
            n={Object.values(one.registrations).reduce((sum, n) => sum + n, 0)}
            of={words.registrations}
            href={registrationsHref(one.address, 'tat-ca')}
          />
        ),
      },
      {
        head: words.carriedShort,
        as: 'number',
        cell: (one) => <Count n={one.carried.into} of={words.carriedIn} href={carriedHref(one.address)} />,
      },
    ]}
  />
)

interface AcrossRow {
  readonly value: string | null
  readonly all: number
}

/** A dimension across the dialogues: a line each value, a column each dialogue. */
const Across = ({
  dimension,
  shown,
  counts,
  villages,
}: {
  dimension: (typeof dimensions)[number]
  shown: readonly DialogueStatistics[]
  counts: PetitionCounts
  villages: ReadonlyMap<string, string>
}) => {
  const name = ({ value }: AcrossRow) => nameOf(dimension, value, villages)
  const columns: Column<AcrossRow>[] = [
    { head: words.head[dimension], as: 'main', cell: name },
    ...shown.map(
      (one): Column<AcrossRow> => ({
        head: label(one),
        as: 'number',
        cell: (row) => (
          <Count
            n={one.petitions.lines[dimension].find(({ value }) => value === row.value)?.all ?? 0}
            of={`${name(row)}, ${label(one)}`}
            href={lineHref(one.address, dimension, row.value)}
          />
        ),
      }),
    ),
    {
      head: words.total,
      as: 'number',
      cell: (row) => <Count n={row.all} of={name(row)} href={lineHref(null, dimension, row.value)} />,
    },
  ]
  return <Table caption={words.by[dimension]} rows={counts.lines[dimension]} columns={columns} dense />
}

/** Statistics over the years (R24): the dialogues beside each other, what is asked again, and everything together. */
export const YearsStatisticsView = ({ of: { dialogues, themes, villages } }: { of: Statistics }) => {
  const counts = allTogether(dialogues.map(({ petitions }) => petitions))
  const held = dialogues.filter(({ address }) => address)
  const series = held.slice(0, SERIES).toReversed()
  const shown = dialogues.slice(0, SERIES)
  return (
    <Stack gap={5}>
      <ChartFills />
      <Part id="chuoi" title={words.series}>
        <ColumnChart
          id="chuoi-hinh"
          title={words.series}
          about={words.seriesAbout(series.at(0)?.address ?? '', series.at(-1)?.address ?? '')}
          columns={series.map(({ address, petitions }) => ({
            label: series.length > 6 ? `’${address.slice(2)}` : address,
            parts: timingParts(petitions.by),
          }))}
        >
          <ChartLegend parts={timingLegend} />
        </ColumnChart>
        <p class="small quiet">
          {words.countedRule} {words.note(SERIES)}
        </p>
      </Part>
      <Part id="cac-ky" title={words.years} rule={words.timingRule}>
        <DialoguesTable rows={dialogues} />
        <OthersTable rows={held} />
      </Part>
      <Part id="so-ngay" title={`${words.days} (${inThousands(counts.done)})`} rule={words.daysRule}>
        <DaysTable dialogue={null} counts={counts} />
      </Part>
      <Part id="lap-lai" title={words.themes} rule={words.themesRule}>
        <ThemesTable themes={themes} />
      </Part>
      {dimensions.map((dimension) =>
        counts.lines[dimension].length === 0 ? null : (
          <Part id={`theo-${dimension}`} title={words.by[dimension]}>
            <Across dimension={dimension} shown={shown} counts={counts} villages={villages} />
          </Part>
        ),
      )}
      <Part id="hai-long" title={words.satisfaction} rule={words.satisfactionRule}>
        <Satisfaction dialogue={null} counts={counts} />
      </Part>
    </Stack>
  )
}
