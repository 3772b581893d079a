import type { Day } from '#kernel/day.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Deadline, deadlinesIn, selectDeadlines } from './deadline.ts'
import { recordMove } from './owe.ts'

/** An open due day that another calendar would move. */
export interface CalendarMove {
  readonly deadline: Deadline
  readonly to: Day
}

/**
 * The open due days a calendar would move, from their stored anchors and terms. A dialogue's milestones are not among
 * them: some of their anchors are counted days themselves, so `dialogues` derives them anew.
 */
export async function movesUnder(db: UnitDb, calendar: WorkingCalendar): Promise<CalendarMove[]> {
  const open = await deadlinesIn(
    selectDeadlines(db)
      .where('met_on', 'is', null)
      .where('lapsed_on', 'is', null)
      .where('kind', '<>', 'milestone')
      .where('term', '<>', 0),
  )
  return open.flatMap((deadline) => {
    const to = addWorkingDays(calendar, deadline.anchor.on, deadline.term)
    return to.equals(deadline.dueOn) ? [] : [{ deadline, to }]
  })
}

/** Counts every open due day of the unit anew after the calendar changed; the old days stay in the history. Says how many moved. */
export async function recomputeForCalendar(tx: UnitDb, by: By, calendar: WorkingCalendar): Promise<number> {
  const moves = await movesUnder(tx, calendar)
  for (const { deadline, to } of moves) {
    await tx
      .updateTable('deadline')
      .set({ due_on: to, version: deadline.version + 1 })
      .where('id', '=', deadline.id)
      .execute()
    await recordMove(tx, by, deadline, to, deadline.anchor.what)
  }
  return moves.length
}
