import { compareDays, type Day } from '#kernel/day.ts'
import type { Deadline, DeadlineKind } from './deadline.ts'

/** An open due day that a change would move, or has moved. */
export interface DueMove {
  readonly kind: DeadlineKind
  /** Which milestone; empty for kinds that have one of each. */
  readonly name: string
  readonly subjectId: string
  readonly round: number
  readonly was: Day
  readonly now: Day
  /** The day a citizen was told, where one was. */
  readonly toldOn: Day | null
}

/** What happens to a due day, as pages tell it. */
export const moveOf = ({ kind, name, subjectId, round, dueOn, toldOn }: Deadline, now: Day): DueMove => ({
  kind,
  name,
  subjectId,
  round,
  was: dueOn,
  now,
  toldOn,
})

/** Moves that are alike: what for, from which day to which, how many, and of how many a citizen was told a day. */
export interface MoveGroup {
  readonly kind: DeadlineKind
  readonly name: string
  readonly was: Day
  readonly now: Day
  readonly count: number
  readonly told: number
}

/** Puts like moves together, the earliest old day first. */
export function groupMoves(moves: readonly DueMove[]): MoveGroup[] {
  const groups = new Map<string, MoveGroup>()
  for (const { kind, name, was, now, toldOn } of moves) {
    const key = [kind, name, was, now].join(' ')
    const { count, told } = groups.get(key) ?? { count: 0, told: 0 }
    groups.set(key, { kind, name, was, now, count: count + 1, told: told + (toldOn ? 1 : 0) })
  }
  return [...groups.values()].toSorted(
    (a, b) => compareDays(a.was, b.was) || compareDays(a.now, b.now) || (a.kind + a.name < b.kind + b.name ? -1 : 1),
  )
}
