import { type Day, isAfter, later } from '#kernel/day.ts'

/** How long a unit may keep contacts after their last use, in years. */
export const keptYears = { least: 1, most: 30 } as const

/** One way of reaching somebody, as far as its keeping goes. */
export interface ContactUse {
  readonly id: string
  /** The last day somebody told it, was received under it, was answered or told through it. */
  readonly lastUsed: Day
  /** Whether a petition is open that is answered to it. */
  readonly open: boolean
}

/**
 * The first day on which a contact is no longer kept (facts 6.1: kept only as long as it is needed). A term of years ends with
 * the end of the same day of its last year (Bộ luật Dân sự, Điều 148), so that it is kept through that day.
 */
export const goesOn = (lastUsed: Day, years: number): Day => lastUsed.add({ years }).add({ days: 1 })

/** Whether it goes today; one that is needed for an open petition never does. */
export const isOver = ({ lastUsed, open }: ContactUse, years: number, today: Day): boolean =>
  !open && !isAfter(goesOn(lastUsed, years), today)

/** What will go, day by day, and what would go but is needed. */
export interface Foretold {
  readonly days: readonly { readonly on: Day; readonly contacts: number }[]
  /** Kept for open petitions though their time is over. */
  readonly kept: number
}

/** What goes from tomorrow until a day, if the years are these; today's went when the day began. */
export function foretellExpiry(uses: readonly ContactUse[], years: number, today: Day, until: Day): Foretold {
  const tomorrow = today.add({ days: 1 })
  const counts = new Map<string, number>()
  let kept = 0
  for (const use of uses) {
    const on = later(goesOn(use.lastUsed, years), tomorrow)
    if (use.open) kept += isOver({ ...use, open: false }, years, tomorrow) ? 1 : 0
    else if (!isAfter(on, until)) counts.set(on.toString(), (counts.get(on.toString()) ?? 0) + 1)
  }
  const days = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return { days: days.map(([on, contacts]) => ({ on: Temporal.PlainDate.from(on), contacts })), kept }
}
