export type { Deadline, DeadlineKind } from './application/deadline.ts'
export { type DueChanges, type DueDay as ChangedDue, dueChanges, owedInDialogue } from './application/due-changes.ts'
export { type DueMove, groupMoves, type MoveGroup, moveOf } from './application/due-move.ts'
export { deadlinesOf, deadlinesOfAll, type OpenFilter, openDeadlines } from './application/find-deadlines.ts'
export { type DueFacts, type Owed, owe, oweAll, oweNew } from './application/owe.ts'
export { type CalendarMove, movesUnder, recomputeForCalendar } from './application/recompute-for-calendar.ts'
export { movesInUnits, type Recount, recountUnits, type UnitMoves } from './application/recount-units.ts'
export { giveReason, lapse, type Meeting, type Met, meet, unmeet } from './application/settle.ts'
export * from './domain/index.ts'
export { calendarEditing } from './web/calendar/calendar.routes.tsx'
export {
  type CountedDue,
  countedDays,
  type DueStanding,
  dueStanding,
  dueText,
  isProvisionalDue,
  ruleText,
} from './web/due.ts'
export { DueBadge, type DueBadgeProps, DueDay, WhyDue } from './web/due.view.tsx'
export { MovesTable, moveName } from './web/moves.view.tsx'
export { movedSentence } from './web/sentence.ts'
export { words as deadlineWords } from './web/words.vi.ts'
