import { clockLag, lunationNear, newMoon, sunLongitude } from './astronomy.ts'

/** One lunar month: `start` and `end` are day numbers (day-number.ts), `end` the first day of the next month. */
export interface LunarMonth {
  readonly year: number
  readonly month: number
  readonly leap: boolean
  readonly start: number
  readonly end: number
}

/** The lunar months of a zone. */
export interface LunisolarCalendar {
  /** The month that holds a day. */
  readonly monthOf: (number: number) => LunarMonth
  /** The twelve or thirteen months of a lunar year, in order. */
  readonly monthsOf: (year: number) => readonly LunarMonth[]
}

/** Noon of 1/1/1970, UTC. */
const EPOCH = 2_440_588
const SECONDS_A_DAY = 86_400

/**
 * The lunisolar calendar of East Asia, reckoned for one zone. Three rules make it:
 * a month begins on the day that holds the new moon; month 11 holds the winter solstice (the sun at 270°); where thirteen
 * months lie between two such months, the first one in which the sun enters no new twelfth of its course is leap, and
 * repeats the number before it.
 * @param hoursEast of Greenwich: 7 for Vietnam, 8 for China. The day a new moon falls on is all that differs.
 */
export function lunisolarCalendar(hoursEast: number): LunisolarCalendar {
  const dayOf = (instant: number): number =>
    Math.floor(instant - clockLag(instant) / SECONDS_A_DAY + hoursEast / 24 + 0.5) - EPOCH
  const newMoonDay = remembered((lunation) => dayOf(newMoon(lunation)))

  /** In which twelfth of its course the sun is when a day begins: 9 from the winter solstice on. */
  const twelfthAt = remembered((number) => {
    const midnight = number + EPOCH - 0.5 - hoursEast / 24
    return Math.floor(sunLongitude(midnight + clockLag(midnight) / SECONDS_A_DAY) / 30)
  })
  const sunStays = (lunation: number): boolean =>
    twelfthAt(newMoonDay(lunation)) === twelfthAt(newMoonDay(lunation + 1))

  /** The lunation that begins month 11 of a year: the last whose month begins before the solstice's twelfth does. */
  const monthEleven = remembered((year) => {
    const december31 = Date.UTC(year, 11, 31) / 86_400_000
    let lunation = lunationNear(december31 + EPOCH)
    while (newMoonDay(lunation) > december31 || twelfthAt(newMoonDay(lunation)) >= 9) lunation -= 1
    return lunation
  })

  /** From month 11 of the year before up to, and without, month 11 of this year. */
  const span = remembered((year): readonly LunarMonth[] => {
    const first = monthEleven(year - 1)
    const count = monthEleven(year) - first
    const lunations = Array.from({ length: count }, (_, index) => first + index)
    const leap = count === 13 ? lunations.slice(1).find(sunStays) : undefined
    return lunations.map((lunation, index) => {
      const past = leap !== undefined && lunation >= leap ? index - 1 : index
      const month = ((past + 10) % 12) + 1
      return {
        year: past < 2 ? year - 1 : year,
        month,
        leap: lunation === leap,
        start: newMoonDay(lunation),
        end: newMoonDay(lunation + 1),
      }
    })
  })

  const monthsOf = remembered((year): readonly LunarMonth[] =>
    [...span(year), ...span(year + 1)].filter((month) => month.year === year),
  )

  function monthOf(number: number): LunarMonth {
    const year = new Date(number * 86_400_000).getUTCFullYear()
    const holds = (month: LunarMonth) => month.start <= number && number < month.end
    const found = monthsOf(year).find(holds) ?? monthsOf(year - 1).find(holds)
    if (!found) throw new RangeError(`no lunar month holds day ${number}`)
    return found
  }

  return { monthOf, monthsOf }
}

/** A function of one number that works each answer out once. */
function remembered<Value>(work: (key: number) => Value): (key: number) => Value {
  const known = new Map<number, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = work(key)
    known.set(key, value)
    return value
  }
}
