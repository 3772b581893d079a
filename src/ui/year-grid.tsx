import type { Day } from '#kernel/day.ts'

/**
 * How a day of a year's calendar looks. off: nobody works, set by law or decree; exchange: rested in exchange; worked: worked
 * though at a weekend; proposed: only proposed; rest: the weekly rest; plain: a working day.
 */
export type GridDayLook = 'plain' | 'rest' | 'off' | 'exchange' | 'worked' | 'proposed'

/** One day of the grid. */
export interface GridDay {
  readonly on: Day
  readonly look: GridDayLook
  /** Below the number, so that no state is told by colour alone: "lễ"; empty for plain days and weekly rest. */
  readonly mark: string
  /** A small number beside the day: its lunar date. */
  readonly aside: string
  /** All that is to be said, for those who cannot see the grid, and on pointing: "thứ Hai, 23/11/2026: …". */
  readonly label: string
  /** Not known for good. */
  readonly provisional: boolean
  readonly today: boolean
  readonly href?: string | undefined
}

/** A month of the grid. */
export interface GridMonth {
  /** The id its heading has, for links. */
  readonly id: string
  readonly title: string
  readonly days: readonly GridDay[]
}

export interface YearGridProps {
  readonly months: readonly GridMonth[]
  /** Monday to Sunday, short and whole: ["T2", "thứ Hai"]. */
  readonly weekdays: readonly (readonly [short: string, whole: string])[]
}

const weeksOf = (days: readonly GridDay[]): readonly (readonly (GridDay | null)[])[] => {
  const before = (days[0]?.on.dayOfWeek ?? 1) - 1
  const cells = [...Array.from({ length: before }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => cells[week * 7 + index] ?? null),
  )
}

const Face = ({ day }: { day: GridDay }) => (
  <>
    <b aria-hidden="true">{day.on.day}</b>
    <i aria-hidden="true">{day.aside}</i>
    <span aria-hidden="true">
      {day.mark}
      {day.provisional && '?'}
    </span>
    <span class="unseen">{day.label}</span>
  </>
)

const Cell = ({ day }: { day: GridDay | null }) => {
  if (!day) return <td />
  const looks = ['grid-day', day.look, day.provisional && 'unsure', day.today && 'today'].filter(Boolean).join(' ')
  return (
    <td aria-current={day.today ? 'date' : undefined}>
      {day.href ? (
        <a class={looks} href={day.href} title={day.label}>
          <Face day={day} />
        </a>
      ) : (
        <div class={looks} title={day.label}>
          <Face day={day} />
        </div>
      )}
    </td>
  )
}

/** A year as twelve small months, weeks from Monday. */
export const YearGrid = ({ months, weekdays }: YearGridProps) => (
  <div class="year-grid">
    {months.map(({ id, title, days }) => (
      <section aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              {weekdays.map(([short, whole]) => (
                <th scope="col" abbr={whole}>
                  {short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(days).map((week) => (
              <tr>
                {week.map((day) => (
                  <Cell day={day} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    ))}
  </div>
)

/** What the looks of the grid mean. */
export const GridLegend = (props: {
  readonly label: string
  readonly items: readonly {
    readonly look: GridDayLook
    readonly mark: string
    readonly words: string
    readonly unsure?: boolean
  }[]
}) => (
  <ul class="grid-legend" aria-label={props.label}>
    {props.items.map(({ look, mark, words, unsure }) => (
      <li>
        <span class={`grid-day ${look}${unsure ? ' unsure' : ''}`} aria-hidden="true">
          <span>{mark}</span>
        </span>
        {words}
      </li>
    ))}
  </ul>
)
