import type { Day } from '#kernel/day.ts'
import { atStart, weekday } from '#kernel/vietnamese-date.ts'
import { words } from './words.vi.ts'

/** The words on a sheet, ready to print. */
export interface SheetDay {
  /** "22" */
  day: string
  /** "Tháng 10" */
  month: string
  /** "2026" */
  year: string
  /** "Thứ Năm" */
  weekday: string
  /** "13/9 âm lịch"; left out where it is not known. */
  lunar?: string | undefined
}

/** A day as a sheet's words; `lunar` is day and month of the lunar calendar, "13/9". */
export const sheetDay = (on: Day, lunar?: string): SheetDay => ({
  day: String(on.day),
  month: words.month(on.month),
  year: String(on.year),
  weekday: atStart(weekday(on)),
  lunar: lunar && words.lunar(lunar),
})

/** Tờ lịch: the tear-off sheet of a day that matters. `big` grows on a wide screen, `wide` fills its place. */
export const Sheet = ({ on, size }: { on: SheetDay; size?: 'small' | 'big' | 'wide' | undefined }) => (
  <div
    class={size ? `sheet ${size}` : 'sheet'}
    role="img"
    aria-label={words.sheetLabel(on.weekday, on.day, on.month, on.year, on.lunar ?? '')}
  >
    <span class="month">
      {on.month}
      {size !== 'small' && `, ${on.year}`}
    </span>
    <span class="day">{on.day}</span>
    <span class="weekday">{on.weekday}</span>
    {on.lunar && size !== 'small' && <span class="lunar">{on.lunar}</span>}
  </div>
)
