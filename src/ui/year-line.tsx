import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { dateWithYear, shortDate } from '#kernel/vietnamese-date.ts'
import { type Place, placeLabels } from './label-places.ts'
import { words } from './words.vi.ts'

/** A mốc on the line. The conference itself stands out. */
export interface LineMilestone {
  day: Day
  label: string
  is: 'done' | 'late' | 'next' | 'conference'
}

export interface YearLineProps {
  milestones: readonly LineMilestone[]
  today: Day
  /** The stretch shown; otherwise from the first milestone's month to the last one's. */
  from?: Day | undefined
  to?: Day | undefined
  label?: string | undefined
}

type Point = Omit<LineMilestone, 'is'> & { is: LineMilestone['is'] | 'today' }

const width = 1000
const edge = 14
const rowHeight = 38
/** The mean width of a letter of Be Vietnam Pro at 12.5 px and weight 600, rounded up; of few letters each may be a wide one. */
const letter = 6.6

/** Milestones of one day stand as one point. */
function pointsOf({ milestones, today }: YearLineProps): Point[] {
  const byDay = new Map<string, Point>()
  for (const milestone of milestones) {
    const known = byDay.get(milestone.day.toString())
    const is = known?.is === 'conference' ? known.is : milestone.is
    byDay.set(milestone.day.toString(), {
      day: milestone.day,
      label: known ? `${known.label}, ${milestone.label}` : milestone.label,
      is,
    })
  }
  if (!byDay.has(today.toString())) byDay.set(today.toString(), { day: today, label: words.today, is: 'today' })
  return [...byDay.values()].sort((a, b) => Temporal.PlainDate.compare(a.day, b.day))
}

const firstOfMonth = (day: Day): Day => day.with({ day: 1 })
const endOfMonth = (day: Day): Day => day.with({ day: day.daysInMonth })

/** Đường đi của kỳ: the milestones on one line of time. On a phone, and for assistive technology, it is a list. */
export function YearLine(props: YearLineProps) {
  const all = pointsOf(props)
  const first = all[0]?.day ?? props.today
  const last = all.at(-1)?.day ?? props.today
  const from = props.from ?? firstOfMonth(first)
  const to = props.to ?? endOfMonth(last)
  const days = Math.max(1, from.until(to).days)
  const x = (day: Day) => Math.round((edge + (from.until(day).days / days) * (width - 2 * edge)) * 10) / 10
  const points = all.filter((point) => !isBefore(point.day, from) && !isAfter(point.day, to))

  const wanted = points.map((point, order) => ({
    point,
    order,
    below: point.is === 'today' || point.is === 'conference',
  }))
  wanted.sort((a, b) => Number(b.below) - Number(a.below) || a.order - b.order)
  const places = placeLabels(
    wanted.map(({ point, below }) => ({
      x: x(point.day),
      width: Math.max(point.label.length * letter, 56),
      prefers: below ? 'below' : 'above',
    })),
    width,
  )
  const rowsOn = (side: Place['side']) =>
    Math.max(1, ...places.filter((place) => place.side === side).map((place) => place.row + 1))
  const line = rowsOn('above') * rowHeight + 20
  const height = line + rowsOn('below') * rowHeight + 44
  const until = isBefore(props.today, from) ? from : isAfter(props.today, to) ? to : props.today

  return (
    <figure class="year-line">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <Months from={from} to={to} x={x} top={line - 12} bottom={height - 16} />
        <line class="line-ground" x1={edge} x2={width - edge} y1={line} y2={line} />
        <line class="line-past" x1={edge} x2={x(until)} y1={line} y2={line} />
        {wanted.map(({ point }, index) => {
          const place = places[index]
          return place && <Leader point={point} place={place} x={x(point.day)} line={line} />
        })}
        {wanted.map(({ point }, index) => {
          const place = places[index]
          return place && <LinePoint point={point} place={place} x={x(point.day)} line={line} />
        })}
      </svg>
      <ol aria-label={props.label ?? words.yearLine}>
        {all.map((point) => (
          <li class={point.is}>
            <span class="line-date">{dateWithYear(point.day)}</span>
            <span>
              {point.label}
              <span class="unseen"> ({words.onLine[point.is]})</span>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

const Leader = ({ point, place, x, line }: { point: Point; place: Place; x: number; line: number }) =>
  place.row === 0 ? null : (
    <line
      class={`line-leader ${point.is}`}
      x1={x}
      x2={x}
      y1={line}
      y2={place.side === 'above' ? line - place.row * rowHeight - 14 : line + place.row * rowHeight + 16}
    />
  )

function LinePoint({ point, place, x, line }: { point: Point; place: Place; x: number; line: number }) {
  const base = place.side === 'above' ? line - place.row * rowHeight - 38 : line + place.row * rowHeight + 30
  return (
    <g class={`line-point ${point.is}`}>
      {point.is === 'late' ? (
        <rect x={x - 7} y={line - 7} width="14" height="14" rx="2" />
      ) : (
        <circle cx={x} cy={line} r={point.is === 'conference' ? 11 : 7} />
      )}
      <text class="line-label" x={place.center} y={base} text-anchor="middle">
        {point.label}
      </text>
      <text class="line-day" x={place.center} y={base + 17} text-anchor="middle">
        {shortDate(point.day)}
      </text>
    </g>
  )
}

function Months(props: { from: Day; to: Day; x: (day: Day) => number; top: number; bottom: number }) {
  const months: Day[] = []
  for (let month = firstOfMonth(props.from); !isAfter(month, props.to); month = month.add({ months: 1 }))
    if (!isBefore(month, props.from)) months.push(month)
  const each = months.length > 14 ? 3 : 1
  return (
    <g>
      {months
        .filter((_, index) => index % each === 0)
        .map((month) => (
          <g>
            <line class="line-month" x1={props.x(month)} x2={props.x(month)} y1={props.top} y2={props.bottom} />
            <text class="line-day" x={props.x(month) + 5} y={props.bottom + 12}>
              {words.monthOnLine(month.month)}
              {month.month === 1 && `/${month.year}`}
            </text>
          </g>
        ))}
    </g>
  )
}
