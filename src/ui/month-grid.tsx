import type { ComponentChildren } from 'preact'
import type { Day } from '#kernel/day.ts'

/** One day of a month, with what it holds. */
export interface MonthDay {
  readonly on: Day
  readonly today: boolean
  /** Nobody works that day. */
  readonly off: boolean
  /** A holiday's name, a lunar date: small, beside the number. */
  readonly aside: string
  /** "thứ Hai, 02/11/2026", for those who cannot see the grid. */
  readonly label: string
  /** The day's first things, one line each. */
  readonly lines: readonly ComponentChildren[]
  /** "2 việc nữa", where there are more. */
  readonly more?: ComponentChildren
}

export interface MonthGridProps {
  readonly caption: string
  readonly days: readonly MonthDay[]
  /** Monday to Sunday, short and whole: ["T2", "thứ Hai"]. */
  readonly weekdays: readonly (readonly [short: string, whole: string])[]
}

/** A month as a sheet on the wall, weeks from Monday. On a phone the list beside it takes its place. */
export const MonthGrid = ({ caption, days, weekdays }: MonthGridProps) => {
  const before = (days[0]?.on.dayOfWeek ?? 1) - 1
  const cells = [...Array.from({ length: before }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => cells[week * 7 + index] ?? null),
  )
  return (
    <table class="month-grid">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {weekdays.map(([short, whole]) => (
            <th scope="col">
              <abbr title={whole}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) =>
              day ? (
                <td class={day.off ? 'off' : undefined} aria-current={day.today ? 'date' : undefined}>
                  <div class="month-day">
                    <b aria-hidden="true">{day.on.day}</b>
                    <i aria-hidden="true">{day.aside}</i>
                    <span class="unseen">{day.label}</span>
                  </div>
                  {day.lines.length > 0 && (
                    <ul>
                      {day.lines.map((line) => (
                        <li>{line}</li>
                      ))}
                      {day.more && <li>{day.more}</li>}
                    </ul>
                  )}
                </td>
              ) : (
                <td class="blank" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
