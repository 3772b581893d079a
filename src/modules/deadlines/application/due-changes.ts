import { compareDays, type Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Deadline, deadlinesIn, selectDeadlines } from './deadline.ts'
import { type DueMove, moveOf } from './due-move.ts'

/** A due day that comes, or goes. */
export interface DueDay {
  readonly kind: Deadline['kind']
  readonly name: string
  readonly on: Day
}

/** What an act does to the due days of a dialogue, its petitions' included. */
export interface DueChanges {
  readonly moved: readonly DueMove[]
  /** Owed from now on. */
  readonly begun: readonly DueDay[]
  /** Owed no more: not held. */
  readonly lapsed: readonly DueDay[]
}

/** Every due day of a dialogue that is still owed: its own and its petitions'. */
export const owedInDialogue = (db: UnitDb, dialogueId: string): Promise<Deadline[]> =>
  deadlinesIn(
    selectDeadlines(db)
      .where('dialogue_id', '=', dialogueId)
      .where('met_on', 'is', null)
      .where('lapsed_on', 'is', null),
  )

const dayOf = ({ kind, name, dueOn }: Deadline): DueDay => ({ kind, name, on: dueOn })
const byDay = (a: DueDay, b: DueDay) => compareDays(a.on, b.on)

/** Compares what was owed before an act with what is owed after it; what the act met is neither moved nor lapsed. */
export function dueChanges(
  before: readonly Deadline[],
  after: readonly Deadline[],
  metByAct: (id: string) => boolean = () => false,
): DueChanges {
  const [was, is] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))]
  return {
    moved: before.flatMap((one) => {
      const now = is.get(one.id)?.dueOn
      return now && !now.equals(one.dueOn) ? [moveOf(one, now)] : []
    }),
    begun: after
      .filter(({ id }) => !was.has(id))
      .map(dayOf)
      .toSorted(byDay),
    lapsed: before
      .filter(({ id }) => !is.has(id) && !metByAct(id))
      .map(dayOf)
      .toSorted(byDay),
  }
}
