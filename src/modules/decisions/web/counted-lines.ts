import type { RegistrationReason } from '#modules/registrations/index.ts'
import type { CountedGroup } from '../application/counted-group.ts'
import { groupsByRow } from '../application/counted-group.ts'
import type { Tally } from '../application/tally.ts'
import type { PetitionReason } from '../domain/index.ts'

/** Which part of the rows is shown, as its address says it. */
export const rowParts = ['tat-ca', 'duoc-tinh', 'khong-tinh', 'xem-lai'] as const
export type RowPart = (typeof rowParts)[number]
export const isRowPart = (text: unknown): text is RowPart => rowParts.some((part) => part === text)

/** What every row of the count tells. */
interface Line {
  /** Of the registration, or of the petition. */
  readonly id: string
  /** Of the row its organisation shows itself in: the registration, or the petition's form. */
  readonly rowId: string
  readonly name: string
  readonly counted: boolean
  /** An officer's reason, where his word decides. */
  readonly officersReason: string
  /** The organisation it stands for; null: it is not looked at (withdrawn, after the cut). */
  readonly group: CountedGroup | null
}

export interface RegistrationLine extends Line {
  readonly why: RegistrationReason
  readonly receivedAt: Temporal.Instant
  /** The row that counts for its organisation, where this one adds nothing. */
  readonly standsIn: { readonly id: string; readonly name: string; readonly receivedAt: Temporal.Instant } | null
}

export interface PetitionLine extends Line {
  readonly why: PetitionReason
  readonly number: number | null
  readonly title: string
  readonly registered: boolean
}

const inPart = (part: RowPart, { counted, why }: { counted: boolean; why: string }): boolean => {
  switch (part) {
    case 'tat-ca':
      return true
    case 'duoc-tinh':
      return counted
    case 'khong-tinh':
      return !counted
    case 'xem-lai':
      return why.startsWith('unknown')
  }
}

/** Lines of one part of the rows. */
export const linesIn = <Row extends { counted: boolean; why: string }>(rows: readonly Row[], part: RowPart): Row[] =>
  rows.filter((row) => inPart(part, row))

const reasonOf = (why: string, group: CountedGroup | null): string =>
  why === 'counts-by-override' || why === 'overridden' ? (group?.override?.reason ?? '') : ''

/** Every registration with why it counts or not, in the order they came. */
export function registrationLines(counted: Tally): readonly RegistrationLine[] {
  const groups = groupsByRow(counted)
  const byId = new Map(counted.registrations.map((row) => [row.counted.id, row]))
  return counted.registrationCount.rows.flatMap(({ id, counted: isCounted, why, group: groupId }) => {
    const row = byId.get(id)
    const first = why === 'same-organisation' && groupId ? byId.get(groupId) : undefined
    const group = groupId === null ? null : (groups.get(id) ?? null)
    return row
      ? [
          {
            ...{ id, rowId: id, name: row.name, counted: isCounted, why, receivedAt: row.receivedAt, group },
            officersReason: reasonOf(why, group),
            standsIn: first ? { id: first.counted.id, name: first.name, receivedAt: first.receivedAt } : null,
          },
        ]
      : []
  })
}

/** Every petition with why it counts or not, in the order they came. */
export function petitionLines(counted: Tally): readonly PetitionLine[] {
  const groups = groupsByRow(counted)
  const byId = new Map(counted.petitions.map((row) => [row.counted.id, row]))
  return counted.petitionCount.rows.flatMap(({ id, counted: isCounted, why, registered }) => {
    const row = byId.get(id)
    const group = (row && groups.get(row.sender.id)) ?? null
    return row
      ? [
          {
            ...{ id, rowId: row.sender.id, name: row.name, counted: isCounted, why, registered, group },
            ...{ number: row.number, title: row.title, officersReason: reasonOf(why, group) },
          },
        ]
      : []
  })
}

/** Two organisations that look like one, with what makes them so. */
export interface LikelyPair {
  readonly one: CountedGroup
  readonly other: CountedGroup
  readonly why: Tally['petitionCount']['likelyDoubles'][number]['why']
}

/** Likely doubles two by two: the first of each set with each other one. */
export function likelyPairs(counted: Tally): readonly LikelyPair[] {
  const groups = groupsByRow(counted)
  const seen = new Set<string>()
  return counted.petitionCount.likelyDoubles.flatMap(({ groups: ids, why }) => {
    const [one, ...others] = ids.flatMap((id) => groups.get(id) ?? [])
    return others.flatMap((other) => {
      const key = `${one?.id} ${other.id}`
      if (!one || one.id === other.id || seen.has(key)) return []
      seen.add(key)
      return [{ one, other, why }]
    })
  })
}

/** Two organisations that looked like one and were found to be two; both show themselves in this count. */
export interface ApartPair {
  readonly id: string
  readonly one: CountedGroup
  readonly other: CountedGroup
}

export function apartPairs(counted: Tally): readonly ApartPair[] {
  const groups = groupsByRow(counted)
  const byRegister = new Map([...groups.values()].flatMap((group) => group.organisationIds.map((id) => [id, group])))
  const found = (id: string) => groups.get(id) ?? byRegister.get(id)
  return counted.apart.flatMap(({ id, ...pair }) => {
    const [one, other] = [found(pair.one), found(pair.other)]
    return one && other && one.id !== other.id ? [{ id, one, other }] : []
  })
}
