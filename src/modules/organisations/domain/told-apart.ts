import type { Appearance, Grouping, LikelyDouble } from './same-organisation.ts'

/** Two that look like one, and that an officer found to be two: each by its row of the register, or by a form of it. */
export interface ToldApart {
  readonly id: string
  readonly one: string
  readonly other: string
}

type Counted = Pick<Grouping, 'groups' | 'likelyDoubles'>

/** What each group may be called by in a mark: its forms, and its rows of the register. */
function namesOf({ groups }: Counted, rows: readonly Appearance[]): ReadonlyMap<string, ReadonlySet<string>> {
  const register = new Map(rows.map(({ id, organisationId }) => [id, organisationId]))
  return new Map(
    groups.map(({ id, appearances }) => [
      id,
      new Set(appearances.flatMap((one) => [one, ...(register.get(one) ? [register.get(one) ?? ''] : [])])),
    ]),
  )
}

/**
 * The likely doubles nobody has looked at: of a set in which some are told apart, the other pairs remain. It changes no
 * count: who is told apart was counted apart before.
 */
export function withoutToldApart(
  counted: Counted,
  rows: readonly Appearance[],
  apart: readonly ToldApart[],
): readonly LikelyDouble[] {
  if (apart.length === 0) return counted.likelyDoubles
  const names = namesOf(counted, rows)
  const isApart = (a: string, b: string) =>
    apart.some(
      ({ one, other }) =>
        (names.get(a)?.has(one) && names.get(b)?.has(other)) || (names.get(a)?.has(other) && names.get(b)?.has(one)),
    )
  return counted.likelyDoubles.flatMap((double): readonly LikelyDouble[] => {
    const pairs = double.groups.flatMap((a, at) => double.groups.slice(at + 1).map((b) => [a, b] as const))
    const left = pairs.filter(([a, b]) => !isApart(a, b))
    return left.length === pairs.length ? [double] : left.map((groups) => ({ groups, why: double.why }))
  })
}
