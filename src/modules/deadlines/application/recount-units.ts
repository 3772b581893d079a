import type { Day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { servedUnits } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { Database, UnitDb } from '#platform/db/database.ts'
import { type DueMove, groupMoves, type MoveGroup } from './due-move.ts'

/** What a calendar moves in the entered unit, and moving it. Handed in by the program, since milestones and public pages come later. */
export interface Recount {
  /** The open due days a calendar would move. */
  readonly moves: (db: UnitDb, today: Day, calendar: WorkingCalendar) => Promise<readonly DueMove[]>
  /** Moves them, with all that shows them; says which. Done twice it does no harm. */
  readonly recount: (tx: UnitDb, by: By, calendar: WorkingCalendar) => Promise<readonly DueMove[]>
}

/** What a change of the calendar means for one unit: days and counts, nothing of what they are for. */
export interface UnitMoves {
  readonly unit: { readonly id: string; readonly kind: string; readonly name: string }
  readonly groups: readonly MoveGroup[]
  /** How many due days; 0 in a unit that nothing moves in. */
  readonly count: number
  /** The unit could not be recounted now; it is done by the day's job. */
  readonly failed: boolean
}

/** As many units are looked at together; the doors have ten connections. */
const TOGETHER = 4

async function inEachUnit(
  db: Database,
  look: (unitId: string) => Promise<readonly DueMove[]>,
  mayFail: boolean,
): Promise<UnitMoves[]> {
  const units = await servedUnits(db)
  const found = new Map<string, UnitMoves>()
  const waiting = [...units]
  const walk = async () => {
    for (let unit = waiting.shift(); unit; unit = waiting.shift()) {
      const { id, kind, name } = unit
      try {
        const moves = await look(id)
        found.set(id, { unit: { id, kind, name }, groups: groupMoves(moves), count: moves.length, failed: false })
      } catch (error) {
        if (!mayFail) throw error
        found.set(id, { unit: { id, kind, name }, groups: [], count: 0, failed: true })
      }
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, walk))
  return units.flatMap(({ id }) => found.get(id) ?? [])
}

/** Which open due days a calendar would move, in every unit; nothing is written. */
export const movesInUnits = (
  db: Database,
  { moves }: Recount,
  today: Day,
  calendar: WorkingCalendar,
): Promise<UnitMoves[]> =>
  inEachUnit(db, (id) => db.inUnit(id, 'system', 'read', (tx) => moves(tx, today, calendar)), false)

/**
 * Moves them in every unit, each in a transaction of its own. A unit that fails leaves the others alone and is done again
 * when the next business day begins, or the program starts.
 */
export const recountUnits = (
  db: Database,
  { recount }: Recount,
  moment: Pick<By, 'at' | 'on'>,
  calendar: WorkingCalendar,
): Promise<UnitMoves[]> => {
  const by: By = { actor: 'system', officerId: null, ...moment }
  return inEachUnit(db, (id) => db.inUnit(id, 'system', 'write', (tx) => recount(tx, by, calendar)), true)
}
