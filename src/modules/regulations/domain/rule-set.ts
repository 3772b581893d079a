import type { Rules } from './rules.ts'

/** Bộ quy định: the values in force for the units of a province in a year. */
export interface RuleSet {
  /** Province code of the administrative units: Hải Phòng is 31. */
  readonly province: string
  readonly year: number
  readonly title: string
  /** The unit's administrator has checked each value against the city's own text; until then "chưa xác nhận". */
  readonly confirmed: boolean
  /** Where none existed for its province and year, the set it was copied from ("tạm dùng"). */
  readonly copiedFrom: { readonly province: string; readonly year: number; readonly title: string } | null
  readonly rules: Rules
}

/**
 * The rule set to use in a province and year. There may be none: then the latest is copied, "tạm dùng, chưa xác nhận",
 * of the same province first, of that year or before it first. Null only when there is no rule set at all.
 * @param sets later ones win over earlier ones of the same province and year, confirmed ones over unconfirmed
 */
export function latestRuleSet(sets: readonly RuleSet[], wanted: { province: string; year: number }): RuleSet | null {
  const best = sets
    .map((set, index) => ({ set, rank: rank(set, wanted, index) }))
    .reduce<{ set: RuleSet; rank: readonly number[] } | null>(
      (best, each) => (best && compareRanks(best.rank, each.rank) > 0 ? best : each),
      null,
    )
  if (!best) return null
  const { set } = best
  if (set.province === wanted.province && set.year === wanted.year) return set
  return {
    ...set,
    ...wanted,
    confirmed: false,
    copiedFrom: { province: set.province, year: set.year, title: set.title },
  }
}

/** Higher is nearer: same province, not of a later year, the nearest year, confirmed, listed last. */
const rank = (set: RuleSet, wanted: { province: string; year: number }, index: number): readonly number[] => [
  set.province === wanted.province ? 1 : 0,
  set.year <= wanted.year ? 1 : 0,
  -Math.abs(wanted.year - set.year),
  set.confirmed ? 1 : 0,
  index,
]

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const difference = a.map((value, index) => value - (b[index] ?? 0)).find((value) => value !== 0)
  return difference ?? 0
}
