import type { Kind, Place } from './kinds.ts'

/** What the register or a form tells about an organisation; null: not said. */
export interface KnownFacts {
  readonly kind: Kind | null
  readonly place: Place | null
}

/** An officer's decision that one organisation counts, or not, whatever its kind (R9). */
export interface Override {
  readonly counts: boolean
  readonly reason: string
}

/** One time an organisation shows itself: a registration, or the sender of a petition. */
export interface Appearance extends KnownFacts {
  readonly id: string
  /** The row of the register it is linked to; of merged rows the one that remains. */
  readonly organisationId: string | null
  /** The identifier's digits or anything that is equal when they are (its HMAC). */
  readonly identifier: string | null
  /** `nameKey` and `coreNameKey` of the name; empty: no name. */
  readonly nameKey: string
  readonly coreNameKey: string
  /** Digits of the telephone number. */
  readonly phone: string | null
  /** What the register says of the linked row. */
  readonly register?: KnownFacts | null
  readonly override?: Override | null
}

/** All appearances taken for one organisation. */
export interface OrganisationGroup extends KnownFacts {
  /** The id of its first appearance. */
  readonly id: string
  readonly appearances: readonly string[]
  readonly override: Override | null
}

export type DoubleReason = 'same-name-and-phone' | 'similar-name-same-phone' | 'same-name'

/** Two groups an officer should look at; they stay two until he links or merges them. */
export interface LikelyDouble {
  readonly groups: readonly [string, string]
  readonly why: DoubleReason
}

export interface Grouping {
  readonly groups: readonly OrganisationGroup[]
  /** The group of each appearance, by the appearance's id. */
  readonly groupOf: ReadonlyMap<string, OrganisationGroup>
  readonly likelyDoubles: readonly LikelyDouble[]
}

interface Draft {
  readonly members: Appearance[]
  readonly fixed: boolean
}

const strongKeys = (a: Appearance): string[] => [
  ...(a.organisationId ? [`organisation ${a.organisationId}`] : []),
  ...(a.identifier ? [`identifier ${a.identifier}`] : []),
]
const isStrong = (a: Appearance) => strongKeys(a).length > 0
const nameAndPhone = (a: Appearance): string | null => (a.nameKey && a.phone ? `${a.nameKey} ${a.phone}` : null)

const has = (draft: Draft, key: string | null, of: (a: Appearance) => string | null) =>
  key !== null && draft.members.some((member) => of(member) === key)

/** Rows with an identifier or a link: one group per connected set. Groups of the first pass are never joined later. */
function joinStrong(drafts: Draft[], row: Appearance, fixed: boolean): Draft[] {
  const keys = strongKeys(row)
  const reached = keys.flatMap((key) =>
    drafts.filter((draft) => draft.members.some((m) => strongKeys(m).includes(key))),
  )
  const target = reached.find((draft) => draft.fixed !== fixed) ?? reached[0]
  if (!target) return [...drafts, { members: [row], fixed }]
  const swallowed = new Set(reached.filter((draft) => draft !== target && draft.fixed === fixed))
  target.members.push(...[...swallowed].flatMap((draft) => draft.members), row)
  return drafts.filter((draft) => !swallowed.has(draft))
}

/** A row without identifier: into the one group with its name and telephone; with none or several of them, by itself. */
function joinWeak(drafts: Draft[], row: Appearance, fixed: boolean): Draft[] {
  const key = nameAndPhone(row)
  const matching = drafts.filter((draft) => has(draft, key, nameAndPhone))
  const strong = matching.filter((draft) => draft.members.some(isStrong))
  const alike = matching.find((draft) => !draft.members.some(isStrong))
  const target = strong.length === 1 && !alike ? strong[0] : alike
  if (!target) return [...drafts, { members: [row], fixed }]
  target.members.push(row)
  return drafts
}

/** A first-pass group without identifier takes in the one later group that has its name and telephone. */
function adopt(drafts: Draft[]): Draft[] {
  let kept = drafts
  for (const weak of drafts.filter((draft) => draft.fixed && !draft.members.some(isStrong))) {
    const key = weak.members[0] ? nameAndPhone(weak.members[0]) : null
    const matching = kept.filter((draft) => draft !== weak && has(draft, key, nameAndPhone))
    const [only, ...more] = matching
    if (!only || more.length > 0 || only.fixed) continue
    weak.members.push(...only.members)
    kept = kept.filter((draft) => draft !== only)
  }
  return kept
}

function settle(draft: Draft, order: ReadonlyMap<string, number>): OrganisationGroup {
  const members = draft.members.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  const first = <T>(values: readonly (T | null | undefined)[]): T | null =>
    values.find((value) => value !== null && value !== undefined) ?? null
  return {
    id: members[0]?.id ?? '',
    appearances: members.map(({ id }) => id),
    kind: first([...members.map((m) => m.register?.kind), ...members.map((m) => m.kind)]),
    place: first([...members.map((m) => m.register?.place), ...members.map((m) => m.place)]),
    override: members.findLast((m) => m.override)?.override ?? null,
  }
}

const likeness: readonly (readonly [DoubleReason, (a: Appearance) => string | null])[] = [
  ['same-name-and-phone', nameAndPhone],
  ['similar-name-same-phone', (a) => (a.coreNameKey && a.phone ? `${a.coreNameKey} ${a.phone}` : null)],
  ['same-name', (a) => a.nameKey || null],
]

function findDoubles(rows: readonly Appearance[], groupOf: ReadonlyMap<string, OrganisationGroup>): LikelyDouble[] {
  const found = new Map<string, LikelyDouble>()
  for (const [why, keyOf] of likeness) {
    for (const alike of Map.groupBy(rows, keyOf)) {
      if (alike[0] === null) continue
      const ids = [...new Set(alike[1].flatMap(({ id }) => groupOf.get(id)?.id ?? []))]
      for (const [at, a] of ids.entries()) {
        for (const b of ids.slice(at + 1)) {
          const pair = [a, b].toSorted().join(' ')
          if (!found.has(pair)) found.set(pair, { groups: [a, b], why })
        }
      }
    }
  }
  return [...found.values()]
}

/**
 * Which appearances are one organisation (R9): same link to the register or same identifier; without one, same
 * normalised name and telephone. A row without identifier joins the one group with its name and telephone; if several
 * match it stands alone, as a likely double. Kind and place: what the register says of a linked row, otherwise the
 * first that a form or an officer gave.
 *
 * `rows` in the order they came. `later`, the senders of petitions, find their group among those of `rows` but never
 * join two of them, so that petitions cannot change how many have registered.
 */
export function groupOrganisations(rows: readonly Appearance[], later: readonly Appearance[] = []): Grouping {
  let drafts: Draft[] = []
  for (const row of rows.filter(isStrong)) drafts = joinStrong(drafts, row, true)
  for (const row of rows.filter((a) => !isStrong(a))) drafts = joinWeak(drafts, row, true)
  for (const row of later.filter(isStrong)) drafts = joinStrong(drafts, row, false)
  drafts = adopt(drafts)
  for (const row of later.filter((a) => !isStrong(a))) drafts = joinWeak(drafts, row, false)

  const all = [...rows, ...later]
  const order = new Map(all.map(({ id }, at) => [id, at]))
  const groups = drafts
    .map((draft) => settle(draft, order))
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  const groupOf = new Map(groups.flatMap((group) => group.appearances.map((id) => [id, group] as const)))
  return { groups, groupOf, likelyDoubles: findDoubles(all, groupOf) }
}

/** Why an organisation counts towards R8, or does not. */
export type Standing =
  | 'counts'
  | 'counts-by-override'
  | 'overridden'
  | 'outside'
  | 'kind-does-not-count'
  | 'unknown-kind'
  | 'unknown-place'

export const doesCount = (standing: Standing): boolean => standing === 'counts' || standing === 'counts-by-override'

/**
 * Does this organisation count (R9)? Those of the commune do whose kind the rule set counts; an override replaces the
 * rule set's flag for the kind, not the question where the organisation is. What is not known waits for an officer.
 */
export function standingOf(group: KnownFacts & { override: Override | null }, counting: ReadonlySet<Kind>): Standing {
  if (group.override?.counts === false) return 'overridden'
  if (group.place === 'outside') return 'outside'
  if (!group.override) {
    if (group.kind === null) return 'unknown-kind'
    if (!counting.has(group.kind)) return 'kind-does-not-count'
  }
  if (group.place === null) return 'unknown-place'
  return group.override ? 'counts-by-override' : 'counts'
}
