import { type Day, day } from '#kernel/day.ts'
import { atStart, longDate } from '#kernel/vietnamese-date.ts'
import type { GridDay, GridDayLook, GridMonth } from '#ui/index.ts'
import { type DayInfo, dayInfo, type LunarDate, type WorkingCalendar } from '../domain/index.ts'
import { words } from './words.vi.ts'

const looks: Record<DayInfo['reason'], GridDayLook> = {
  weekday: 'plain',
  weekend: 'rest',
  holiday: 'off',
  compensation: 'exchange',
  'swapped-off': 'exchange',
  'worked-saturday': 'worked',
}

/** "Nghỉ lễ, Tết: Quốc khánh; Bộ luật Lao động 2019 …": what a day is and why, with its source. */
export function dayWords({ reason, fact, proposal, lunar, known }: DayInfo): string {
  return [
    words.reasons[reason],
    fact?.name,
    fact && `${words.source.toLowerCase()}: ${fact.source}`,
    proposal && `${words.kinds.proposed}: ${proposal.name}, ${words.proposed}`,
    words.lunarWords(lunar.day, lunar.month, lunar.leap),
    !known && words.provisional,
  ]
    .filter(Boolean)
    .join('; ')
}

/** The first of a lunar month says which one it is. */
const aside = ({ day, month, leap }: LunarDate): string =>
  day === 1 ? `${words.lunarDay(day, month, false)}${leap ? 'n' : ''}` : String(day)

/** A year laid out for the grid. `hrefOf`: where a day leads; none where it leads nowhere. */
export function yearMonths(
  calendar: WorkingCalendar,
  year: number,
  today: Day,
  hrefOf: (info: DayInfo) => string | undefined,
): readonly GridMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = day(`${year}-01-01`).add({ months: index })
    const days = Array.from({ length: first.daysInMonth }, (_, at): GridDay => {
      const info = dayInfo(calendar, first.add({ days: at }))
      const isProposed = info.proposal !== null && info.fact === null
      return {
        on: info.on,
        look: isProposed ? 'proposed' : looks[info.reason],
        mark: info.proposal && isProposed ? words.marks.proposed : words.marks[info.fact?.kind ?? 'ordinary'],
        aside: aside(info.lunar),
        label: `${atStart(longDate(info.on))}: ${dayWords(info)}`,
        provisional: !info.known,
        today: info.on.equals(today),
        href: hrefOf(info),
      }
    })
    return { id: `thang-${index + 1}`, title: words.monthOf(index + 1, year), days }
  })
}
