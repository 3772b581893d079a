import type { Day } from '#kernel/day.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Deadline, type DeadlineKind, deadlinesIn, selectDeadlines } from './deadline.ts'
import { recordMove } from './owe.ts'

/** An open due day that another calendar would move. */
export interface CalendarMove {
  readonly deadline: Deadline
  readonly to: Day
}

/**
 * Kinds the calendar does not move here. A dialogue's milestones count from days that are counted themselves, so `dialogues`
 * derives them anew; the days of opinions, tasks, commitments and extensions were set by a person, not counted.
 */
const notCounted: readonly DeadlineKind[] = ['milestone', 'opinion', 'task', 'commitment', 'extension']

/** The open due days a calendar would move, from their stored anchors and terms. `lock`: to move them at once. */
export async function movesUnder(db: UnitDb, calendar: WorkingCalendar, lock = false): Promise<CalendarMove[]> {
  const open = await deadlinesIn(
    selectDeadlines(db)
      .where('met_on', 'is', null)
      .where('lapsed_on', 'is', null)
      .where('kind', 'not in', [...notCounted])
      .where('term', '<>', 0)
      .$if(lock, (query) => query.forUpdate()),
  )
  return open.flatMap((deadline) => {
    const to = addWorkingDays(calendar, deadline.anchor.on, deadline.term)
    return to.equals(deadline.dueOn) ? [] : [{ deadline, to }]
  })
}

/**
 * Counts every open due day of the unit anew after the calendar changed; the old days stay in the history, those a citizen
 * was told in the row. Says which moved.
 */
export async function recomputeForCalendar(tx: UnitDb, by: By, calendar: WorkingCalendar): Promise<CalendarMove[]> {
  const moves = await movesUnder(tx, calendar, true)
  for (const { deadline, to } of moves) {
    await tx
      .updateTable('deadline')
      .set({ due_on: to, version: deadline.version + 1 })
      .where('id', '=', deadline.id)
      .execute()
    await recordMove(tx, by, deadline, to, deadline.anchor.what)
  }
  return moves
}
