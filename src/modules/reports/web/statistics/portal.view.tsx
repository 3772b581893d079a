import { type Timing, timings } from '#modules/petitions/index.ts'
import {
  ButtonLink,
  ChartFills,
  ChartLegend,
  Chips,
  ColumnChart,
  EmptyState,
  FigureTable,
  InItsLanguage,
  PageHead,
  Stack,
  StatGrid,
  useLanguage,
  useWords,
} from '#ui/index.ts'
import type { PublicStatistics } from '../../application/statistics/public-statistics.ts'
import { allOf, type Dimension, dimensions, type PublicLines, sharesOf } from '../../domain/index.ts'
import { Part } from './dialogue.view.tsx'
import { timingFills } from './names.ts'
import { publicName } from './portal-names.ts'
import { statisticsPortalWords } from './portal-words.en.ts'

export interface PublicFiguresProps {
  readonly base: string
  readonly unitName: string
  /** "03/11/2026" */
  readonly asOf: string
  /** The one that is shown; null: there is none yet. */
  readonly shown: PublicStatistics | null
  /** Every dialogue, the latest first. */
  readonly all: readonly PublicStatistics[]
  readonly villages: ReadonlyMap<string, string>
  /** Published petitions of the year, by field. */
  readonly published: ReadonlyMap<string | null, number>
}

/** So many dialogues stand beside each other in the picture. */
const SERIES = 10
export const figuresAddress = (base: string, dialogue: string): string =>
  `${base}/so-lieu${dialogue && `?ky=${dialogue}`}`

/** …/so-lieu: the public part of the statistics (R20, R24). */
export const PublicFigures = (props: PublicFiguresProps) => {
  const words = useWords(statisticsPortalWords)
  const { shown, all, base, unitName } = props
  return (
    <Stack gap={5}>
      <PageHead title={words.title}>{words.about(props.asOf)}</PageHead>
      {shown === null ? (
        <EmptyState title={words.none} icon="chart">
          {words.noneText}
        </EmptyState>
      ) : (
        <>
          <ChartFills />
          {all.length > 1 && (
            <Chips
              label={words.dialogues}
              views={all.map(({ address }, index) => ({
                href: figuresAddress(base, index === 0 ? '' : address),
                label: words.dialogue(address),
                current: address === shown.address,
              }))}
            />
          )}
          <Shown {...props} shown={shown} />
          {all.length > 1 && <Series all={all} />}
        </>
      )}
      <section class="stack gap-2">
        <div>
          <ButtonLink href={`${base}/so-lieu.csv`} icon="download" download>
            {words.download}
          </ButtonLink>
        </div>
        <p class="small quiet">
          {words.reuse(unitName)}{' '}
          <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">
            {words.licence}
          </a>
        </p>
      </section>
    </Stack>
  )
}

const Shown = ({ base, shown, villages, published }: PublicFiguresProps & { shown: PublicStatistics }) => {
  const words = useWords(statisticsPortalWords)
  const language = useLanguage()
  const shares = sharesOf(timings.map((timing) => shown.by[timing]))
  return (
    <>
      <Stack gap={2}>
        <StatGrid
          stats={[
            { number: shown.all, label: words.counted },
            { number: shown.done, label: words.done },
            ...(shown.aloud > 0 ? [{ number: shown.aloud, label: words.aloud }] : []),
            ...(shown.registrations > 0 ? [{ number: shown.registrations, label: words.registrations }] : []),
            ...(shown.carried.into > 0 ? [{ number: shown.carried.into, label: words.carried }] : []),
            ...(shown.reopened > 0 ? [{ number: shown.reopened, label: words.reopened }] : []),
          ]}
        />
        <p class="small quiet">{words.countedRule}</p>
      </Stack>
      <Part id="tien-do" title={words.timing}>
        <FigureTable
          caption={words.timing}
          heads={[words.value, words.number, words.share]}
          rows={timings.map((timing, at) => ({
            name: words.timings[timing],
            bar:
              shown.by[timing] === 0
                ? undefined
                : {
                    parts: [{ fill: timingFills[timing], label: words.timings[timing], n: shown.by[timing] }],
                    most: shown.all,
                  },
            numbers: [shown.by[timing], `${shares[at] ?? 0}%`],
          }))}
        />
      </Part>
      <Part id="so-ngay" title={words.days} rule={words.daysRule}>
        <FigureTable
          caption={words.days}
          heads={[words.value, words.half, words.ninetieth]}
          rows={(['receipt', 'term'] as const).map((from) => {
            const days = shown.days[from]
            return {
              name: words.from[from],
              numbers: days ? [words.daysOf(days.median), words.daysOf(days.ninetieth)] : [words.tooFew, words.tooFew],
            }
          })}
        />
      </Part>
      {dimensions.map((dimension) => (
        <ByDimension
          of={shown.lines[dimension]}
          title={words.by[dimension]}
          id={`theo-${dimension}`}
          dimension={dimension}
          villages={villages}
          link={
            dimension === 'field' && shown.year !== null
              ? (value) => {
                  const n = published.get(value) ?? 0
                  const name = publicName('field', value, villages, language)
                  return n > 0 && value !== null ? (
                    <a
                      href={`${base}/kien-nghi?linh-vuc=${value}&nam=${shown.year}`}
                      aria-label={words.publishedOf(n, name)}
                    >
                      {n}
                    </a>
                  ) : (
                    n
                  )
                }
              : undefined
          }
        />
      ))}
      <ByDimension
        of={shown.registered}
        title={words.participation}
        rule={words.participationRule}
        id="tham-gia"
        dimension="kind"
        villages={villages}
      />
      {shown.mean && (
        <Part id="hai-long" title={words.satisfaction}>
          <p>{words.mean(shown.mean.stars, shown.mean.ratings)}</p>
        </Part>
      )}
      <p>
        <a href={`${base}/kien-nghi`}>{words.petitions}</a> · <a href={`${base}/loi-hua`}>{words.promises}</a>
      </p>
    </>
  )
}

interface AnyLine {
  readonly value: string | null
  readonly all: number
}

const ByDimension = ({
  of,
  id,
  title,
  rule,
  dimension,
  villages,
  link,
}: {
  of: PublicLines<AnyLine>
  id: string
  title: string
  rule?: string
  dimension: Dimension
  villages: ReadonlyMap<string, string>
  link?: ((value: string | null) => preact.ComponentChildren) | undefined
}) => {
  const words = useWords(statisticsPortalWords)
  const language = useLanguage()
  const rows: readonly (AnyLine & { name: string; together?: true })[] = [
    ...of.shown.map((line) => ({ ...line, name: publicName(dimension, line.value, villages, language) })),
    ...(of.together
      ? [{ value: null, all: of.together.all, name: words.together(of.together.values), together: true as const }]
      : []),
  ]
  if (rows.length === 0) return null
  const most = Math.max(...rows.map(({ all }) => all))
  return (
    <Part id={id} title={title} {...(rule && { rule })}>
      <FigureTable
        caption={title}
        heads={[words.value, words.number, ...(link ? [words.published] : [])]}
        rows={rows.map(({ name, value, all, together }) => ({
          name: dimension === 'village' && !together ? <InItsLanguage>{name}</InItsLanguage> : name,
          bar: { parts: [{ fill: 'light', label: '', n: all }], most },
          numbers: [all, ...(link ? [together ? '' : link(value)] : [])],
        }))}
      />
      {of.together && <p class="small quiet">{words.smallRule}</p>}
    </Part>
  )
}

/** The dialogues beside each other: a picture, and its table. */
const Series = ({ all }: { all: readonly PublicStatistics[] }) => {
  const words = useWords(statisticsPortalWords)
  const series = all.slice(0, SERIES).toReversed()
  const parts = (by: Readonly<Record<Timing, number>>) =>
    (['in-time', 'open', 'waiting-city', 'late', 'overdue'] as const).map((timing) => ({
      fill: timingFills[timing],
      label: words.timings[timing],
      n: by[timing],
    }))
  const most = Math.max(1, ...all.map(({ by }) => allOf(by)))
  return (
    <Part id="cac-ky" title={words.series}>
      <ColumnChart
        id="cac-ky-hinh"
        title={words.series}
        about={words.seriesAbout(series.at(0)?.address ?? '', series.at(-1)?.address ?? '')}
        columns={series.map(({ address, by }) => ({
          label: series.length > 6 ? `’${address.slice(2)}` : address,
          parts: parts(by),
        }))}
      >
        <ChartLegend parts={parts({ 'in-time': 0, open: 0, 'waiting-city': 0, late: 0, overdue: 0 })} />
      </ColumnChart>
      <FigureTable
        caption={words.series}
        heads={[words.year, words.number]}
        rows={all.map(({ address, by }) => ({
          name: address,
          detail: parts(by)
            .filter(({ n }) => n > 0)
            .map(({ label, n }) => `${label}: ${n}`)
            .join(' · '),
          bar: { parts: parts(by), most },
          numbers: [allOf(by)],
        }))}
      />
    </Part>
  )
}
