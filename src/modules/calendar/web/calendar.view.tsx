import type { ComponentChildren } from 'preact'
import { type Day, day } from '#kernel/day.ts'
import { atStart, dateWithYear, longDate, weekdayAndDate } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Chips,
  DescriptionList,
  GridLegend,
  Note,
  Row,
  Stack,
  type Standing,
  Table,
  YearGrid,
} from '#ui/index.ts'
import {
  ancestorsDay,
  type CalendarDay,
  countWorkingDays,
  type DayInfo,
  type DayKind,
  isKnown,
  lunarDate,
  lunarNewYear,
  lunarYearName,
  markedDays,
  unpublishedStretches,
  type WorkingCalendar,
} from '../domain/index.ts'
import { weekdays, words } from './words.vi.ts'
import { yearMonths } from './year-days.ts'

const signs: Record<DayKind, Standing> = {
  holiday: 'open',
  compensation: 'away',
  'swapped-off': 'away',
  'worked-saturday': 'done',
  proposed: 'soon',
  ordinary: 'plain',
}

const lunarOf = (on: Day) => {
  const lunar = lunarDate(on)
  return words.lunarDay(lunar.day, lunar.month, lunar.leap)
}

const Unpublished = ({ calendar, year }: { calendar: WorkingCalendar; year: number }) => {
  const stretches = unpublishedStretches(calendar, year)
  if (!isKnown(calendar, day(`${year}-12-31`))) return <Note is="soon">{words.unknown}</Note>
  if (stretches.length === 0) return null
  return (
    <Note is="soon" title={words.unpublished}>
      {stretches.map(({ from, to }) => (
        <p>{words.stretch(dateWithYear(from), dateWithYear(to))}</p>
      ))}
    </Note>
  )
}

const said = words.legendWords
const Legend = () => (
  <Stack gap={2}>
    <GridLegend
      label={words.legend}
      items={[
        { look: 'plain', mark: '', words: said.plain },
        { look: 'rest', mark: '', words: said.rest },
        { look: 'off', mark: words.marks.holiday, words: said.off },
        { look: 'exchange', mark: words.marks.compensation, words: said.compensation },
        { look: 'exchange', mark: words.marks['swapped-off'], words: said.swapped },
        { look: 'worked', mark: words.marks['worked-saturday'], words: said.worked },
        { look: 'proposed', mark: words.marks.proposed, words: said.proposed },
        { look: 'plain', mark: '?', words: said.unsure, unsure: true },
      ]}
    />
    <p class="small quiet">{said.aside}</p>
  </Stack>
)

/** The id of a day's row below the grid. */
const rowId = (on: Day) => `ngay-${on}`

export interface CalendarPageProps {
  readonly calendar: WorkingCalendar
  readonly year: number
  readonly years: readonly number[]
  readonly today: Day
  /** This page's own address, without the year. */
  readonly path: string
  /** Where a day can be changed; without it the page is only read. */
  readonly editHref?: (on: Day) => string
  /** Above the year: what is lacking. */
  readonly notice?: ComponentChildren
  /** Below: what only an administrator sees. */
  readonly children?: ComponentChildren
}

/** Lịch làm việc of a year: twelve months, then each day that is not as its weekday says, with why and its source. */
export const CalendarPage = (props: CalendarPageProps) => {
  const { calendar, year, today, path, editHref } = props
  const working = countWorkingDays(calendar, day(`${year - 1}-12-31`), day(`${year}-12-31`))
  const marked = markedDays(calendar, year)
  const hrefOf = (info: DayInfo) => {
    if (editHref) return editHref(info.on)
    return info.fact || info.proposal ? `#${rowId(info.on)}` : undefined
  }
  return (
    <Stack gap={5}>
      <Chips
        label={words.years}
        views={props.years.map((one) => ({
          href: `${path}?nam=${one}`,
          label: words.year(one),
          current: one === year,
        }))}
      />
      {props.notice}
      <DescriptionList
        items={[
          { term: words.yearName(lunarYearName(year)), detail: words.working(working) },
          { term: words.tet, detail: longDate(lunarNewYear(year)) },
          { term: words.ancestors, detail: longDate(ancestorsDay(year)) },
        ]}
      />
      <Unpublished calendar={calendar} year={year} />
      <Legend />
      <YearGrid months={yearMonths(calendar, year, today, hrefOf)} weekdays={weekdays} />
      <Table<CalendarDay>
        caption={words.days}
        showCaption
        rows={marked}
        columns={[
          {
            head: words.day,
            as: 'main',
            cell: ({ on }) => (
              <span class="num" id={rowId(on)}>
                {editHref ? <a href={editHref(on)}>{atStart(weekdayAndDate(on))}</a> : atStart(weekdayAndDate(on))}
              </span>
            ),
          },
          {
            head: words.kind,
            cell: ({ on, kind, state }) => (
              <Row gap={2}>
                <Badge is={signs[kind]}>{words.kinds[kind]}</Badge>
                {kind === 'proposed' && <span class="quiet">{words.proposed}</span>}
                {state === 'expected' && kind !== 'proposed' && <span class="quiet">{words.expected}</span>}
                {!isKnown(calendar, on) && <span class="quiet">{words.provisional}</span>}
              </Row>
            ),
          },
          { head: words.name, cell: ({ name }) => name },
          { head: words.lunar, as: 'narrow', cell: ({ on }) => <span class="num">{lunarOf(on)}</span> },
          { head: words.source, cell: ({ source }) => <span class="quiet">{source}</span> },
        ]}
      />
      {props.children}
    </Stack>
  )
}
