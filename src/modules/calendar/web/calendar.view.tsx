import { type Day, day } from '#kernel/day.ts'
import { atStart, dateWithYear, longDate, weekdayAndDate } from '#kernel/vietnamese-date.ts'
import { Badge, Chips, DescriptionList, Note, Row, Stack, type Standing, Table } from '#ui/index.ts'
import {
  ancestorsDay,
  type CalendarDay,
  countWorkingDays,
  type DayKind,
  isKnown,
  lunarDate,
  lunarNewYear,
  lunarYearName,
  markedDays,
  unpublishedStretches,
  type WorkingCalendar,
} from '../domain/index.ts'
import { words } from './words.vi.ts'

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

/** Lịch làm việc of a year: each day that is not as its weekday says, with why and by the moon. */
export const CalendarPage = (props: { calendar: WorkingCalendar; year: number; years: readonly number[] }) => {
  const { calendar, year } = props
  const working = countWorkingDays(calendar, day(`${year - 1}-12-31`), day(`${year}-12-31`))
  return (
    <Stack gap={5}>
      <Chips
        label={words.years}
        views={props.years.map((one) => ({
          href: `/can-bo/thiet-lap/lich?nam=${one}`,
          label: words.year(one),
          current: one === year,
        }))}
      />
      <DescriptionList
        items={[
          { term: words.yearName(lunarYearName(year)), detail: words.working(working) },
          { term: words.tet, detail: longDate(lunarNewYear(year)) },
          { term: words.ancestors, detail: longDate(ancestorsDay(year)) },
        ]}
      />
      <Unpublished calendar={calendar} year={year} />
      <Table<CalendarDay>
        caption={words.days}
        rows={markedDays(calendar, year)}
        columns={[
          {
            head: words.day,
            as: 'main',
            cell: ({ on }) => <span class="num">{atStart(weekdayAndDate(on))}</span>,
          },
          {
            head: words.kind,
            cell: ({ kind, state }) => (
              <Row gap={2}>
                <Badge is={signs[kind]}>{words.kinds[kind]}</Badge>
                {kind === 'proposed' && <span class="quiet">{words.proposed}</span>}
                {state === 'expected' && kind !== 'proposed' && <span class="quiet">{words.expected}</span>}
              </Row>
            ),
          },
          { head: words.name, cell: ({ name }) => name },
          { head: words.lunar, as: 'narrow', cell: ({ on }) => <span class="num">{lunarOf(on)}</span> },
          { head: words.source, cell: ({ source }) => <span class="quiet">{source}</span> },
        ]}
      />
    </Stack>
  )
}
