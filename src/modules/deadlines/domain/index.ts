export { type ClockStart, type Course, clockStart, courseStart } from './clock.ts'
export { type DelayCause, delayCauses, isDelayCause } from './delay-causes.ts'
export { type Anchor, type AnchorKind, type Due, dueAfter, type TermKey, type Terms } from './due.ts'
export { type CutOffInstants, countsByDay, cutOffInstants, isLate, type Receipt } from './lateness.ts'
export {
  answerDue,
  type Competence,
  confirmationDue,
  escalateDue,
  mayBecomeJoint,
  type PetitionClock,
  releaseDue,
  reopenedDue,
} from './petition-terms.ts'
export {
  type OpenAnswer,
  postponeReminderDue,
  reportDue,
  type SupplementaryReports,
  supplementaryReports,
} from './report-terms.ts'
export { DUE_SOON, type Standing, standing, workingDaysOverdue } from './standing.ts'
