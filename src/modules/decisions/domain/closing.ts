/** What may still be open when a dialogue is to be closed. */
export const closingChecks = [
  'conference',
  'report',
  'long-standing',
  'unconfirmed',
  'undelivered',
  'untold',
  'milestones',
  'tasks',
  'waiting-city',
  'open-petitions',
  'promises',
  'disputed-promises',
] as const
export type ClosingCheck = (typeof closingChecks)[number]

/** How many of each are still open. */
export type ClosingCounts = Readonly<Record<ClosingCheck, number>>

/** What must be done before (R19, R25); the rest may stay open, and is shown. */
export const mustBeDone: readonly ClosingCheck[] = ['conference', 'report', 'long-standing']

/** One line of the checklist. */
export interface ClosingLine {
  readonly check: ClosingCheck
  readonly open: number
  /** done; open, but no hindrance; in the way of closing. */
  readonly is: 'done' | 'open' | 'blocks'
}

/** Danh sách trước khi khép lại: what is done, what is still open, what stands in the way. */
export const closingList = (counts: ClosingCounts): readonly ClosingLine[] =>
  closingChecks.map((check) => {
    const open = counts[check]
    return { check, open, is: open === 0 ? 'done' : mustBeDone.includes(check) ? 'blocks' : 'open' }
  })

/** Nothing stands in the way. */
export const mayClose = (counts: ClosingCounts): boolean => mustBeDone.every((check) => counts[check] === 0)
