import type { Day } from '#kernel/day.ts'

/** From this hour on the night's backup is made: nobody works, and the day that ended is whole. */
const FROM_HOUR = 1
const RETRY_MINUTES = 60
/** A run that has not ended by then was cut off with the program. */
const LOST_AFTER_HOURS = 6
/** Without a good copy for so long somebody must be told. */
const LATE_AFTER_HOURS = 36
const ZONE = 'Asia/Ho_Chi_Minh'

/** How one try went; `outcome` null: under way, or cut off. */
export interface BackupRun {
  readonly night: Day
  readonly beganAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly file: string
  readonly bytes: number | null
  readonly outcome: 'kept' | 'failed' | null
  readonly reason: string
}

/** The night a backup made now belongs to. Real time: an office's laptop may be off at night and makes up for it in the morning. */
export const nightOf = (now: Temporal.Instant): Day =>
  now.toZonedDateTimeISO(ZONE).subtract({ hours: FROM_HOUR }).toPlainDate()

const before = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0

/** Whether a backup is to be begun now. `runs`: the latest first. */
export function isBackupDue(
  plan: { readonly folder: string; readonly askedAt: Temporal.Instant | null },
  runs: readonly BackupRun[],
  now: Temporal.Instant,
): boolean {
  if (plan.folder === '') return false
  const [last] = runs
  const isRunning = last?.outcome === null && before(now, last.beganAt.add({ hours: LOST_AFTER_HOURS }))
  if (isRunning) return false
  if (plan.askedAt) return true
  const ofTonight = runs.filter((run) => run.night.equals(nightOf(now)))
  if (ofTonight.some((run) => run.outcome === 'kept')) return false
  return !ofTonight.some((run) => before(now, run.beganAt.add({ minutes: RETRY_MINUTES })))
}

/** How the installation stands: no plan, a good copy, or none for longer than a day and a half. */
export function backupStanding(
  plan: { readonly folder: string },
  lastGood: BackupRun | null,
  now: Temporal.Instant,
): 'none' | 'good' | 'late' {
  if (plan.folder === '') return 'none'
  const end = lastGood?.endedAt
  return end && before(now, end.add({ hours: LATE_AFTER_HOURS })) ? 'good' : 'late'
}

/** "doithoai-2026-11-24.tar", and for a second of the same night "doithoai-2026-11-24-2.tar". */
export const backupName = (night: Day, which: number): string => `doithoai-${night}${which > 1 ? `-${which}` : ''}.tar`
