import { inThousands } from '#kernel/vietnamese-number.ts'
import { dialoguesAddress } from '#modules/dialogues/index.ts'
import { organisationWords } from '#modules/organisations/index.ts'
import {
  commitmentsAddress,
  everyCommitment,
  figureAddress,
  stages,
  stageWords,
  timings,
  timingWords,
} from '#modules/petitions/index.ts'
import { themeHref } from '#modules/themes/index.ts'
import { ChartFills, ChartLegend, PartsBar, Stack, StatGrid, Table } from '#ui/index.ts'
import type { DialogueStatistics, RepeatedTheme } from '../../application/statistics/load-statistics.ts'
import {
  allOf,
  allStars,
  dimensions,
  meanOf,
  type PetitionCounts,
  percentile,
  ratingsOf,
  sharesOf,
  timesCounted,
} from '../../domain/index.ts'
import { lineHref, timingLegend, timingParts } from './names.ts'
import { Count, LinesTable } from './tables.view.tsx'
import { words } from './words.vi.ts'

/** One section of the page. */
export const Part = ({
  id,
  title,
  rule,
  children,
}: {
  id: string
  title: string
  rule?: string
  children: preact.ComponentChildren
}) => (
  <section class="stack gap-3 kept-together" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {rule && <p class="small quiet">{rule}</p>}
    {children}
  </section>
)

const boxOf = { all: 'all', kept: 'kept', late: 'late', givenUp: 'given-up' } as const
/** Where promises of a dialogue are listed. */
export const promisesHref = (dialogue: string, of: keyof typeof boxOf): string =>
  commitmentsAddress({ ...everyCommitment, dialogue, box: boxOf[of], after: '' })
/** Where registrations of a dialogue are listed. */
export const registrationsHref = (dialogue: string, kind?: string): string =>
  `/can-bo/dang-ky?${new URLSearchParams({ ky: dialogue, ...(kind && { loai: kind }) })}`
export const carriedHref = (dialogue: string): string => `${dialoguesAddress}/${dialogue}/chuyen-ky`

/** The tables by field, sector, kind, place, channel, competence, and of the days taken; of one dialogue or of all. */
export const PetitionTables = ({
  dialogue,
  counts,
  villages,
}: {
  dialogue: string | null
  counts: PetitionCounts
  villages: ReadonlyMap<string, string>
}) => (
  <>
    {dimensions.map((dimension) =>
      counts.lines[dimension].length === 0 ? null : (
        <Part id={`theo-${dimension}`} title={words.by[dimension]}>
          <LinesTable dialogue={dialogue} dimension={dimension} lines={counts.lines[dimension]} villages={villages} />
        </Part>
      ),
    )}
    <Part id="tinh-trang" title={words.stages}>
      <StagesTable dialogue={dialogue} counts={counts} />
    </Part>
  </>
)

const StagesTable = ({ dialogue, counts }: { dialogue: string | null; counts: PetitionCounts }) => {
  const rows = stages.map((stage) => ({ stage, n: counts.stages.get(stage) ?? 0 })).filter(({ n }) => n > 0)
  const most = Math.max(0, ...rows.map(({ n }) => n))
  return (
    <Table
      caption={words.stages}
      rows={rows}
      columns={[
        { head: words.stage, as: 'main', cell: ({ stage }) => stageWords[stage] },
        {
          head: words.bar,
          bare: true,
          cell: ({ n }) => <PartsBar parts={[{ fill: 'light', label: '', n }]} most={most} />,
        },
        {
          head: words.all,
          as: 'number',
          cell: ({ stage, n }) => (
            <Count
              n={n}
              of={stageWords[stage]}
              href={figureAddress({ ...(dialogue !== null && { dialogue }), stage })}
            />
          ),
        },
      ]}
    />
  )
}

/** Median and 90th percentile, from receipt and from where the term counts. */
export const DaysTable = ({ dialogue, counts }: { dialogue: string | null; counts: PetitionCounts }) => (
  <Table
    caption={words.days}
    rows={(['receipt', 'term'] as const).map((from) => ({
      from,
      days: from === 'receipt' ? counts.fromReceipt : counts.fromTerm,
    }))}
    columns={[
      { head: words.days, as: 'main', cell: ({ from }) => words.from[from] },
      { head: words.median, as: 'number', cell: ({ days }) => words.daysOf(percentile(days, 0.5)) },
      { head: words.ninetieth, as: 'number', cell: ({ days }) => words.daysOf(percentile(days, 0.9)) },
      {
        head: words.answered,
        as: 'number',
        cell: ({ days, from }) => (
          <Count
            n={timesCounted(days)}
            of={words.from[from]}
            href={figureAddress({ ...(dialogue !== null && { dialogue }), counted: true, done: true })}
          />
        ),
      },
    ]}
  />
)

/** Ratings: the mean, and how often each number of stars was given. */
export const Satisfaction = ({ dialogue, counts }: { dialogue: string | null; counts: PetitionCounts }) => {
  const [mean, n] = [meanOf(counts.stars), ratingsOf(counts.stars)]
  if (mean === null) return <p class="quiet">{words.noRatings}</p>
  const given = allStars.toReversed()
  const shares = sharesOf(given.map((stars) => counts.stars[stars]))
  return (
    <>
      <p>{words.mean(mean, n)}</p>
      <Table
        caption={words.satisfaction}
        rows={given.map((stars, at) => ({ stars, n: counts.stars[stars], share: shares[at] ?? null }))}
        columns={[
          { head: words.stars, as: 'main', cell: ({ stars }) => words.starsOf(stars) },
          {
            head: words.bar,
            bare: true,
            cell: (row) => <PartsBar parts={[{ fill: 'light', label: '', n: row.n }]} most={n} />,
          },
          {
            head: words.all,
            as: 'number',
            cell: (row) => (
              <Count
                n={row.n}
                of={words.starsOf(row.stars)}
                href={figureAddress({
                  ...(dialogue !== null && { dialogue }),
                  counted: true,
                  stars: String(row.stars),
                })}
              />
            ),
          },
          { head: words.share, as: 'number', cell: ({ share }) => words.percent(share) },
        ]}
      />
    </>
  )
}

/** Statistics of one dialogue (R24): each figure leads to its rows, each picture has its table. */
export const DialogueStatisticsView = ({
  of,
  themes,
  villages,
}: {
  of: DialogueStatistics
  themes: readonly RepeatedTheme[]
  villages: ReadonlyMap<string, string>
}) => {
  const { address, petitions: counts, promises, registrations, carried } = of
  const link = (asked: Parameters<typeof figureAddress>[0]) =>
    figureAddress({ dialogue: address, counted: true, ...asked })
  const registered = Object.entries(registrations).filter(([, n]) => n > 0)
  const all = registered.reduce((sum, [, n]) => sum + n, 0)
  const shares = sharesOf(timings.map((timing) => counts.by[timing]))
  const kindName = (kind: string) =>
    Object.entries(organisationWords.groups).find(([key]) => key === kind)?.[1] ?? words.unknownKind
  return (
    <Stack gap={5}>
      <ChartFills />
      <Stack gap={2}>
        <StatGrid
          stats={[
            { number: inThousands(allOf(counts.by)), label: words.counted, href: link({}) },
            { number: inThousands(counts.done), label: words.done, href: link({ done: true }) },
            { number: inThousands(counts.aloud), label: words.aloud, href: link({ aloud: true }) },
            { number: inThousands(counts.reopened), label: words.reopened, href: link({ reopened: true }) },
            ...(carried.into > 0
              ? [
                  {
                    number: carried.into,
                    label: `${words.carriedIn}, ${words.carriedOpen(carried.open)}`,
                    href: carriedHref(address),
                  },
                ]
              : []),
          ]}
        />
        <p class="small quiet">{words.countedRule}</p>
      </Stack>
      <Part id="tien-do" title={words.timing} rule={words.timingRule}>
        <ChartLegend parts={timingLegend} />
        <Table
          caption={words.timing}
          rows={timings.map((timing, at) => ({ timing, n: counts.by[timing], share: shares[at] ?? null }))}
          columns={[
            { head: words.timing, as: 'main', cell: ({ timing }) => timingWords[timing] },
            {
              head: words.bar,
              bare: true,
              cell: ({ timing }) => (
                <PartsBar
                  parts={timingParts(counts.by).filter(({ label }) => label === timingWords[timing])}
                  most={allOf(counts.by)}
                />
              ),
            },
            {
              head: words.all,
              as: 'number',
              cell: ({ timing, n }) => (
                <Count n={n} of={timingWords[timing]} href={lineHref(address, null, null, timing)} />
              ),
            },
            { head: words.share, as: 'number', cell: ({ share }) => words.percent(share) },
          ]}
        />
      </Part>
      <Part id="so-ngay" title={words.days} rule={words.daysRule}>
        <DaysTable dialogue={address} counts={counts} />
      </Part>
      <PetitionTables dialogue={address} counts={counts} villages={villages} />
      <Part id="hai-long" title={words.satisfaction} rule={words.satisfactionRule}>
        <Satisfaction dialogue={address} counts={counts} />
      </Part>
      <Part id="loi-hua" title={words.promises}>
        <StatGrid
          stats={(['all', 'kept', 'late', 'givenUp'] as const).map((which) => ({
            number: promises[which],
            label: words.promise[which],
            href: promisesHref(address, which),
            is: which === 'late' && promises.late > 0 ? ('late' as const) : undefined,
          }))}
        />
      </Part>
      <Part id="tham-gia" title={words.participation} rule={words.participationRule}>
        <StatGrid
          stats={[
            { number: all, label: words.registrations, href: registrationsHref(address, 'tat-ca') },
            ...registered.map(([kind, n]) => ({
              number: n,
              label: kindName(kind),
              href: registrationsHref(address, kind),
            })),
          ]}
        />
      </Part>
      <Part id="lap-lai" title={words.themes} rule={words.themesRule}>
        <ThemesTable themes={themes} />
      </Part>
    </Stack>
  )
}

/** Themes that were asked again, with how many petitions each dialogue had of them. */
export const ThemesTable = ({ themes }: { themes: readonly RepeatedTheme[] }) =>
  themes.length === 0 ? (
    <p class="quiet">{words.noThemes}</p>
  ) : (
    <Table
      caption={words.themes}
      rows={themes}
      columns={[
        { head: words.theme, as: 'main', cell: ({ id, name }) => <a href={themeHref(id)}>{name}</a> },
        {
          head: words.years,
          cell: ({ id, of }) => (
            <ul class="plain-list">
              {[...of].toSorted().map(([address, n]) => (
                <li>
                  <a href={themeHref(id)}>
                    {address}: {n}
                  </a>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
