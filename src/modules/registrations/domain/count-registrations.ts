import {
  type Appearance,
  doesCount,
  type Grouping,
  groupOrganisations,
  type Kind,
  type OrganisationGroup,
  type Standing,
  standingOf,
} from '#modules/organisations/domain/index.ts'

/** A registration as counting sees it. */
export interface Registration extends Appearance {
  readonly receivedAt: Temporal.Instant
  /** Null: it stands. */
  readonly withdrawnAt: Temporal.Instant | null
}

/** Why a registration counts towards R8, or does not. */
export type RegistrationReason = Standing | 'withdrawn' | 'after-cut' | 'same-organisation'

export interface CountedRegistration {
  readonly id: string
  readonly counted: boolean
  readonly why: RegistrationReason
  /** The organisation it stands for; null: it is not looked at (withdrawn, after the cut). */
  readonly group: string | null
}

export interface RegistrationCount {
  /** r: organisations that count. */
  readonly organisations: number
  readonly rows: readonly CountedRegistration[]
  readonly groups: readonly (OrganisationGroup & { readonly standing: Standing })[]
  /** Shown beside the verdict, as are the groups whose kind or place is unknown. */
  readonly likelyDoubles: Grouping['likelyDoubles']
  /** Groups that wait for an officer to set kind or place. */
  readonly unknown: readonly string[]
}

/** What a count is made for: the instant up to which it looks, and the kinds the rule set counts. */
export interface CountingRules {
  readonly upTo: Temporal.Instant
  readonly countingKinds: ReadonlySet<Kind>
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0

/** Those made up to the instant, its own included, and not withdrawn by then, in the order they came. */
export const standingRegistrations = <Row extends Registration>(rows: readonly Row[], upTo: Temporal.Instant): Row[] =>
  rows
    .filter((row) => !isAfter(row.receivedAt, upTo) && (!row.withdrawnAt || isAfter(row.withdrawnAt, upTo)))
    .toSorted((a, b) => Temporal.Instant.compare(a.receivedAt, b.receivedAt))

/**
 * r of R8, counted by R9: each organisation of the commune once, however often it registers, if the rule set counts its
 * kind. Each decision counts the registrations made up to its own instant; after a reopening or an approved
 * postponement later ones count, by a later instant. Every row says why it counts or not; of one organisation's rows
 * the first stands for it.
 */
export function countRegistrations(rows: readonly Registration[], rules: CountingRules): RegistrationCount {
  const standing = standingRegistrations(rows, rules.upTo)
  const { groups, groupOf, likelyDoubles } = groupOrganisations(standing)
  const judged = groups.map((group) => ({ ...group, standing: standingOf(group, rules.countingKinds) }))
  const standings = new Map(judged.map((group) => [group.id, group.standing]))

  const told = rows.map((row): CountedRegistration => {
    const group = groupOf.get(row.id)
    if (!group) {
      const why = isAfter(row.receivedAt, rules.upTo) ? 'after-cut' : 'withdrawn'
      return { id: row.id, counted: false, why, group: null }
    }
    const why = standings.get(group.id) ?? 'unknown-kind'
    if (!doesCount(why)) return { id: row.id, counted: false, why, group: group.id }
    const stands = group.id === row.id
    return { id: row.id, counted: stands, why: stands ? why : 'same-organisation', group: group.id }
  })
  return {
    organisations: judged.filter((group) => doesCount(group.standing)).length,
    rows: told,
    groups: judged,
    likelyDoubles,
    unknown: judged.filter(({ standing }) => standing.startsWith('unknown')).map(({ id }) => id),
  }
}
