import {
  type Appearance,
  type Grouping,
  groupOrganisations,
  type Standing,
  standingOf,
} from '#modules/organisations/domain/index.ts'
import { type CountingRules, type Registration, standingRegistrations } from '#modules/registrations/domain/index.ts'

/** A petition as counting sees it. */
export interface PetitionToCount {
  readonly id: string
  /** The id of its sender's appearance: its submission's. */
  readonly senderId: string
  readonly receivedAt: Temporal.Instant
  /** After the cut-off that bound at receipt (R6). */
  readonly late: boolean
  /** How it was closed without an answer; null: it was not. */
  readonly closed: 'withdrawn' | 'spam' | 'not-petition' | null
  /** The petition it doubles, of this sender or another. */
  readonly doubleOf: string | null
  /** The petition an officer split it off; rows the sender wrote himself have none. */
  readonly splitOf: string | null
}

/** Why a petition counts towards R8, or does not. */
export type PetitionReason =
  | Standing
  | NonNullable<PetitionToCount['closed']>
  | 'late'
  | 'after-cut'
  | 'part-of-counted'
  | 'double-of-own'

export interface CountedPetition {
  readonly id: string
  readonly counted: boolean
  readonly why: PetitionReason
  /** Its sender has a registration that stands. */
  readonly registered: boolean
  readonly group: string | null
}

export interface PetitionCount {
  /** p of R8, by the rule set's flag one of the two figures below. */
  readonly petitions: number
  readonly all: number
  readonly ofRegistered: number
  readonly rows: readonly CountedPetition[]
  /** Every organisation that shows itself, registered or with a petition. */
  readonly groups: Grouping['groups']
  readonly likelyDoubles: Grouping['likelyDoubles']
  /** Petitions that wait for an officer to set their sender's kind or place. */
  readonly unknown: readonly string[]
}

export interface PetitionCountingRules extends CountingRules {
  /** R9: default no; both figures are shown. */
  readonly petitionsOfRegisteredOnly: boolean
}

/** The petition at the end of a chain of doubles; a chain that bites its tail ends where it began to. */
function originalOf(id: string, doubleOf: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>()
  let at = id
  for (let next = doubleOf.get(at); next && !seen.has(at); next = doubleOf.get(at)) {
    seen.add(at)
    at = next
  }
  return at
}

/**
 * Which petitions are one to the count: parts an officer split off, and doubles of the same organisation, also when
 * they double each other by way of another organisation's.
 */
function clusters(
  petitions: readonly PetitionToCount[],
  groupIdOf: (p: PetitionToCount) => string,
): Map<string, string> {
  const doubleOf = new Map(petitions.map(({ id, doubleOf }) => [id, doubleOf]))
  const cluster = new Map(petitions.map(({ id }) => [id, id]))
  const join = (a: string, b: string) => {
    const [from, to] = [cluster.get(a), cluster.get(b)]
    if (from === undefined || to === undefined || from === to) return
    for (const [id, of] of cluster) if (of === from) cluster.set(id, to)
  }
  const sameMatter = Map.groupBy(petitions, (p) => `${originalOf(p.id, doubleOf)} ${groupIdOf(p)}`)
  for (const [first, ...others] of sameMatter.values()) for (const other of others) if (first) join(other.id, first.id)
  for (const { id, splitOf } of petitions) if (splitOf) join(id, splitOf)
  return cluster
}

/**
 * p of R8, counted by R9: petitions of organisations that count, registered or not. Late ones, withdrawn ones, spam and
 * what is no petition do not count. Parts split off by an officer and doubles of the same organisation count as one;
 * merging equal requests of two organisations does not lower p. `senders` in the order they came.
 */
export function countPetitions(
  petitions: readonly PetitionToCount[],
  senders: readonly Appearance[],
  registrations: readonly Registration[],
  rules: PetitionCountingRules,
): PetitionCount {
  const standing = standingRegistrations(registrations, rules.upTo)
  const { groups, groupOf, likelyDoubles } = groupOrganisations(standing, senders)
  const registeredGroups = new Set(standing.map(({ id }) => groupOf.get(id)?.id))
  const inOrder = petitions.toSorted((a, b) => Temporal.Instant.compare(a.receivedAt, b.receivedAt))
  const cluster = clusters(inOrder, (p) => groupOf.get(p.senderId)?.id ?? p.id)

  const byItself = (petition: PetitionToCount): PetitionReason => {
    if (Temporal.Instant.compare(petition.receivedAt, rules.upTo) > 0) return 'after-cut'
    if (petition.closed) return petition.closed
    if (petition.late) return 'late'
    const group = groupOf.get(petition.senderId)
    return group ? standingOf(group, rules.countingKinds) : 'unknown-kind'
  }
  const taken = new Set<string>()
  const judged = new Map<string, CountedPetition>()
  for (const petition of inOrder) {
    const group = groupOf.get(petition.senderId)?.id ?? null
    const own = cluster.get(petition.id) ?? petition.id
    const reason = byItself(petition)
    const eligible = reason === 'counts' || reason === 'counts-by-override'
    const counted = eligible && !taken.has(own)
    if (counted) taken.add(own)
    const why = eligible && !counted ? (petition.splitOf ? 'part-of-counted' : 'double-of-own') : reason
    judged.set(petition.id, { id: petition.id, counted, why, registered: registeredGroups.has(group ?? ''), group })
  }
  const rows = petitions.flatMap(({ id }) => judged.get(id) ?? [])
  const all = rows.filter(({ counted }) => counted).length
  const ofRegistered = rows.filter(({ counted, registered }) => counted && registered).length
  return {
    petitions: rules.petitionsOfRegisteredOnly ? ofRegistered : all,
    all,
    ofRegistered,
    rows,
    groups,
    likelyDoubles,
    unknown: rows.filter(({ why }) => why === 'unknown-kind' || why === 'unknown-place').map(({ id }) => id),
  }
}
