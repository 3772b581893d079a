import { compareDays, type Day } from '#kernel/day.ts'

/** What an organisation did in one year. */
export interface YearOfActs<Registration, Petition> {
  readonly year: number
  readonly registrations: readonly Registration[]
  readonly petitions: readonly Petition[]
}

interface Received {
  readonly received_on: Day
}

const newestFirst = (a: Received, b: Received) => compareDays(b.received_on, a.received_on)

/** Its registrations and petitions by the year they were received in, the latest first. */
export function actsByYear<Registration extends Received, Petition extends Received>(acts: {
  readonly registrations: readonly Registration[]
  readonly petitions: readonly Petition[]
}): readonly YearOfActs<Registration, Petition>[] {
  const years = new Set([...acts.registrations, ...acts.petitions].map(({ received_on }) => received_on.year))
  const of = <Act extends Received>(all: readonly Act[], year: number) =>
    all.filter(({ received_on }) => received_on.year === year).toSorted(newestFirst)
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => ({ year, registrations: of(acts.registrations, year), petitions: of(acts.petitions, year) }))
}
