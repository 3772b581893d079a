import type { Day } from '#kernel/day.ts'
import { atStart } from '#kernel/vietnamese-date.ts'
import { useDates, useWords } from './language.tsx'
import { uiWords } from './words.en.ts'

export interface SheetProps {
  readonly on: Day
  /** Day and month of the lunar calendar, "13/9"; left out where it is not known. */
  readonly lunar?: string | undefined
  /** `big` grows on a wide screen, `wide` fills its place, `small` tells no year. */
  readonly size?: 'small' | 'big' | 'wide' | undefined
}

/** Tờ lịch: the tear-off sheet of a day that matters. */
export const Sheet = ({ on, lunar, size }: SheetProps) => {
  const words = useWords(uiWords)
  const weekday = atStart(useDates().weekday(on))
  const month = words.month(on.month)
  const lunarDay = lunar ? words.lunar(lunar) : ''
  return (
    <div
      class={size ? `sheet ${size}` : 'sheet'}
      role="img"
      aria-label={words.sheetLabel(weekday, String(on.day), month, String(on.year), lunarDay)}
    >
      <span class="month">{size === 'small' ? month : words.monthAndYear(month, on.year)}</span>
      <span class="day">{on.day}</span>
      <span class="weekday">{weekday}</span>
      {lunarDay && size !== 'small' && <span class="lunar">{lunarDay}</span>}
    </div>
  )
}
