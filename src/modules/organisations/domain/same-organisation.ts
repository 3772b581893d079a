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

/** Groups an officer should look at; they stay apart until he links or merges them. */
export interface LikelyDouble {
  readonly groups: readonly string[]
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
  /** Of the first pass: it is never joined with another one later. */
  readonly fixed: boolean
  /** The draft it was joined into. */
  into: Draft | null
}

const strongKeys = (a: Appearance): string[] => [
  ...(a.organisationId ? [`organisation ${a.organisationId}`] : []),
  ...(a.identifier ? [`identifier ${a.identifier}`] : []),
]
const isStrong = (a: Appearance): boolean => Boolean(a.organisationId || a.identifier)
const nameAndPhone = (a: Appearance): string | null => (a.nameKey && a.phone ? `${a.nameKey} ${a.phone}` : null)

/** The groups while they grow, found by the keys of their members. */
class Drafts {
  readonly #all: Draft[] = []
  readonly #byKey = new Map<string, Draft>()
  readonly #byName = new Map<string, Set<Draft>>()

  current = (): Draft[] => this.#all.filter((draft) => draft.into === null)

  /** A row with an identifier or a link: one group per connected set. */
  addStrong(row: Appearance, fixed: boolean) {
    const keys = strongKeys(row)
    const reached = [...new Set(keys.flatMap((key) => this.#now(this.#byKey.get(key)) ?? []))]
    const target = reached.find((draft) => draft.fixed) ?? reached[0] ?? this.#open(fixed)
    for (const draft of reached) if (draft !== target && draft.fixed === fixed) this.#join(draft, target)
    this.#put(row, target)
    for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, target)
  }

  /** A row without identifier: into the one group with its name and telephone; with none or several of them, by itself. */
  addWeak(row: Appearance, fixed: boolean) {
    const matching = this.#named(nameAndPhone(row))
    const alike = matching.find((draft) => !draft.members.some(isStrong))
    const [only, ...more] = matching
    this.#put(row, alike ?? (only && more.length === 0 ? only : this.#open(fixed)))
  }

  /** A first-pass group without identifier takes in the one later group that has its name and telephone. */
  adopt() {
    for (const weak of this.current().filter((draft) => draft.fixed && !draft.members.some(isStrong))) {
      const [first] = weak.members
      const [only, ...more] = first ? this.#named(nameAndPhone(first)).filter((draft) => draft !== weak) : []
      if (only && more.length === 0 && !only.fixed) this.#join(only, weak)
    }
  }

  #open(fixed: boolean): Draft {
    const draft: Draft = { members: [], fixed, into: null }
    this.#all.push(draft)
    return draft
  }

  #put(row: Appearance, draft: Draft) {
    draft.members.push(row)
    const name = nameAndPhone(row)
    if (name) this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(draft))
  }

  #join(draft: Draft, target: Draft) {
    target.members.push(...draft.members)
    draft.into = target
  }

  #now(draft: Draft | undefined): Draft | undefined {
    return draft?.into ? this.#now(draft.into) : draft
  }

  #named(key: string | null): Draft[] {
    const drafts = key === null ? [] : [...(this.#byName.get(key) ?? [])]
    return [...new Set(drafts.flatMap((draft) => this.#now(draft) ?? []))]
  }
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

/** Sets of groups that are alike; a set within one already found, for a stronger reason, says nothing new. */
function findDoubles(
  rows: readonly Appearance[],
  groupOf: ReadonlyMap<string, OrganisationGroup>,
): readonly LikelyDouble[] {
  const found: LikelyDouble[] = []
  const setsOf = new Map<string, Set<string>[]>()
  for (const [why, keyOf] of likeness) {
    for (const [key, alike] of Map.groupBy(rows, keyOf)) {
      const groups = new Set(alike.flatMap(({ id }) => groupOf.get(id)?.id ?? []))
      const [first = ''] = groups
      if (key === null || groups.size < 2) continue
      if (setsOf.get(first)?.some((known) => groups.isSubsetOf(known))) continue
      found.push({ groups: [...groups], why })
      for (const group of groups) setsOf.set(group, [...(setsOf.get(group) ?? []), groups])
    }
  }
  return found
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
  const drafts = new Drafts()
  for (const row of rows.filter(isStrong)) drafts.addStrong(row, true)
  for (const row of rows.filter((a) => !isStrong(a))) drafts.addWeak(row, true)
  for (const row of later.filter(isStrong)) drafts.addStrong(row, false)
  drafts.adopt()
  for (const row of later.filter((a) => !isStrong(a))) drafts.addWeak(row, false)

  const all = [...rows, ...later]
  const order = new Map(all.map(({ id }, at) => [id, at]))
  const groups = drafts
    .current()
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
