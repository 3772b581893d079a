import type { ComponentChildren } from 'preact'
import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { longDate, shortDate } from '#kernel/vietnamese-date.ts'
import { ganttWords } from './gantt-words.vi.ts'
import { words } from './words.vi.ts'

/** How a row stands: done, late, or still to be done. */
export type GanttStanding = 'done' | 'late' | 'open'

/** One row: the cells of the table, and when it is worked at; null: it has no day. */
export interface GanttRow {
  readonly key: string
  readonly cells: readonly ComponentChildren[]
  readonly span: { readonly from: Day; readonly to: Day } | null
  readonly is: GanttStanding
  /** The day it was done. */
  readonly doneOn: Day | null
}

/** Rows under a heading of their own. */
export interface GanttGroup {
  readonly title: string
  readonly rows: readonly GanttRow[]
}

export interface GanttProps {
  /** What the table holds. */
  readonly caption: string
  /** The heads of the cells; the drawing's stands behind them. */
  readonly heads: readonly string[]
  readonly groups: readonly GanttGroup[]
  readonly milestones: readonly { readonly label: string; readonly day: Day; readonly main: boolean }[]
  readonly today: Day
}

const firstOfMonth = (day: Day): Day => day.with({ day: 1 })
const endOfMonth = (day: Day): Day => day.with({ day: day.daysInMonth })

/** The stretch that is drawn, whole months, and where a day stands in it, in per cent of the width. */
interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly x: (day: Day) => number
}

function stretchOf({ groups, milestones, today }: GanttProps): Stretch {
  const spans = groups.flatMap(({ rows }) => rows.flatMap(({ span }) => (span ? [span] : [])))
  const days = [...spans.flatMap(({ from, to }) => [from, to]), ...milestones.map(({ day }) => day)]
  const first = days.reduce((least, day) => (isBefore(day, least) ? day : least), days[0] ?? today)
  const last = days.reduce((most, day) => (isAfter(day, most) ? day : most), days[0] ?? today)
  const [from, to] = [firstOfMonth(first), endOfMonth(last)]
  const length = from.until(to).days + 1
  const x = (day: Day): number => Math.round(Math.min(1, Math.max(0, from.until(day).days / length)) * 10_000) / 100
  return { from, to, x }
}

const percent = (number: number): string => `${number}%`

/**
 * Dòng thời gian: a table whose last cell draws when each row is worked at. Each row draws itself, so that drawing and table have
 * the same rows however their texts break, and a page of paper may end between any two. It scrolls inside its own box.
 */
export function Gantt(props: GanttProps) {
  const { caption, heads, groups, milestones, today } = props
  const stretch = stretchOf(props)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="gantt" tabIndex={0} aria-label={caption}>
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
              <th scope="col" class="gantt-drawing">
                <span class="unseen">{ganttWords.drawing}</span>
                <Head stretch={stretch} milestones={milestones} today={today} />
              </th>
            </tr>
          </thead>
          {groups.map(({ title, rows }) => (
            <tbody>
              <tr class="gantt-group">
                <th scope="rowgroup" colSpan={heads.length}>
                  {title}
                </th>
                <td class="gantt-drawing">
                  <svg aria-hidden="true" width="100%" height="100%">
                    <use href={`#${LINES}`} />
                  </svg>
                </td>
              </tr>
              {rows.map((row) => (
                <tr class={row.is}>
                  {row.cells.map((cell, index) => (
                    <td class={index === 0 ? 'main' : undefined}>{cell}</td>
                  ))}
                  <td class="gantt-drawing">
                    <svg aria-hidden="true" width="100%" height="100%">
                      <use href={`#${LINES}`} />
                      <Bar row={row} stretch={stretch} today={today} />
                    </svg>
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <Legend milestones={milestones} today={today} />
    </>
  )
}

type Drawn = { readonly stretch: Stretch } & Pick<GanttProps, 'milestones' | 'today'>

/** The lines of all rows, drawn once: each row uses them in its own height, so that they run through all of them. */
const LINES = 'gantt-lines'

/** Where months begin, where milestones and today stand. */
function Lines({ stretch, milestones, today }: Drawn) {
  const { from, to, x } = stretch
  const isInside = !isBefore(today, from) && !isAfter(today, to)
  const line = (kind: string, day: Day) => (
    <line class={kind} x1={percent(x(day))} x2={percent(x(day))} y1="0" y2="100%" />
  )
  return (
    <defs>
      <g id={LINES}>
        {monthsOf(stretch).map((month) => line('gantt-month', month))}
        {milestones.map(({ day, main }) => line(main ? 'gantt-main' : 'gantt-milestone', day))}
        {isInside && line('gantt-today', today)}
      </g>
    </defs>
  )
}

function monthsOf({ from, to }: Stretch): readonly Day[] {
  const months: Day[] = []
  for (let month = from; !isAfter(month, to); month = month.add({ months: 1 })) months.push(month)
  return months
}

/** Months, and by name only what few enough lines have: today and the conference. */
function Head({ stretch, milestones, today }: Drawn) {
  const { from, to, x } = stretch
  const isInside = !isBefore(today, from) && !isAfter(today, to)
  const named = [
    ...milestones.filter(({ main }) => main).map(({ label, day }) => ({ label, day, kind: 'gantt-name main' })),
    ...(isInside ? [{ label: words.today, day: today, kind: 'gantt-name today' }] : []),
  ]
  const anchor = (day: Day) => (x(day) > 85 ? 'end' : x(day) < 8 ? 'start' : 'middle')
  return (
    <svg class="gantt-head" aria-hidden="true" width="100%" height="64">
      <Lines stretch={stretch} milestones={milestones} today={today} />
      {monthsOf(stretch).map((month) => (
        <text class="gantt-month-name" x={percent(x(month))} dx="4" y="14">
          {ganttWords.month(month.month)}
          {month.month === 1 && `/${month.year}`}
        </text>
      ))}
      {named.map(({ label, day, kind }, index) => (
        <text class={kind} x={percent(x(day))} y={34 + index * 16} text-anchor={anchor(day)}>
          {`${label} ${shortDate(day)}`}
        </text>
      ))}
    </svg>
  )
}

/** The bar of a row; what is late goes on, hatched, until today, and has a mark of its own shape. */
function Bar({ row, stretch, today }: { row: GanttRow; stretch: Stretch; today: Day }) {
  const { span, is, doneOn } = row
  if (!span) return null
  const { x } = stretch
  const end = (day: Day) => x(day.add({ days: 1 }))
  const from = x(span.from)
  const late = is === 'late' ? Math.max(0, end(today) - end(span.to)) : 0
  return (
    <svg aria-hidden="true" class="gantt-row" y="50%" width="100%" height="1" overflow="visible">
      <rect
        class="gantt-bar"
        x={percent(from)}
        y="-7"
        width={percent(Math.max(0.6, end(span.to) - from))}
        height="14"
        rx="3"
      />
      {late > 0 && (
        <line class="gantt-over" x1={percent(end(span.to))} x2={percent(end(span.to) + late)} y1="0" y2="0" />
      )}
      <svg aria-hidden="true" x={percent(doneOn ? x(doneOn) : end(span.to))} width="1" height="1" overflow="visible">
        {is === 'done' && <path class="gantt-check" d="M-5 0 -1 4 6 -5" />}
        {is === 'late' && <path class="gantt-warn" d="M0 -8 8 6 -8 6Z" />}
      </svg>
    </svg>
  )
}

/** What the lines are, in the order of their days; for who cannot see them too. */
const Legend = ({ milestones, today }: Pick<GanttProps, 'milestones' | 'today'>) => (
  <div class="gantt-legend">
    <p>{ganttWords.legend(longDate(today))}</p>
    {milestones.length > 0 && (
      <>
        <h2>{ganttWords.milestones}</h2>
        <ul>
          {milestones.map(({ label, day }) => (
            <li>
              {shortDate(day)} {label}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
)
