import { type Day, isAfter } from '#kernel/day.ts'

/** What came of a petition, as the result report tells it (R19). */
export const outcomes = ['aloud', 'written', 'guided', 'waiting-city', 'open', 'overdue', 'withdrawn'] as const
export type Outcome = (typeof outcomes)[number]
export const isOutcome = (text: string): text is Outcome => outcomes.some((outcome) => outcome === text)

/** What the outcome is judged by. */
export interface Handled {
  readonly stage: string
  /** Every ask was answered aloud at the conference. */
  readonly spoken: boolean
  readonly answeredOn: Day | null
  /** The legal term that runs, or ran; null: none is known yet. */
  readonly dueOn: Day | null
}

/**
 * What came of a petition by a day. What waits for the city was reported in its own time and is counted apart (R15); what is
 * open stands in the report with its due day, and is overdue only from the day after it.
 */
export function outcomeOf({ stage, spoken, dueOn }: Handled, today: Day): Outcome {
  switch (stage) {
    case 'answered':
      return spoken ? 'aloud' : 'written'
    case 'guided':
    case 'waiting-city':
    case 'withdrawn':
      return stage
    default:
      return dueOn && isAfter(today, dueOn) ? 'overdue' : 'open'
  }
}

/** What a petition's state on an earlier day is judged by. */
export interface HandledSince extends Handled {
  /** Reported to the city or guided to the right body, by which its stage says which. */
  readonly sentOn: Day | null
  readonly withdrawnOn: Day | null
}

/** How a petition stood at the end of a day: what was answered, reported, guided or withdrawn later was open then. */
export function standingAt<Row extends HandledSince>(row: Row, day: Day): Row {
  const isLater = (on: Day | null) => on !== null && isAfter(on, day)
  const open = { ...row, stage: 'open', spoken: false, answeredOn: null }
  if (row.stage === 'withdrawn') return isLater(row.withdrawnOn) ? open : row
  if (row.stage === 'answered' && isLater(row.answeredOn))
    return row.sentOn && !isLater(row.sentOn) ? { ...open, stage: 'waiting-city' } : open
  if (row.stage === 'guided' || row.stage === 'waiting-city') return isLater(row.sentOn) ? open : row
  return row
}

/**
 * Answered, or guided to the right body, after its term, or neither though it is over: its cause stands in the report (R15, R17).
 */
export const isLate = (
  { stage, answeredOn, dueOn, sentOn = null }: Handled & { readonly sentOn?: Day | null },
  today: Day,
): boolean => {
  if (stage === 'withdrawn' || stage === 'waiting-city' || dueOn === null) return false
  return isAfter(answeredOn ?? (stage === 'guided' ? sentOn : null) ?? today, dueOn)
}

/** The report's figures; each is a number of its rows. */
export interface ResultCounts {
  readonly all: number
  readonly by: Readonly<Record<Outcome, number>>
  /** Answered or guided, and not late. */
  readonly inTime: number
  readonly late: number
  /** Late, and nobody has said why yet (R17). */
  readonly unexplained: number
}

/** Counts rows that were judged already; withdrawn ones are listed and not counted. */
export function countResults(
  rows: readonly { readonly outcome: Outcome; readonly late: boolean; readonly delayCause: string }[],
): ResultCounts {
  const by = Object.fromEntries(
    outcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
  ) as Record<Outcome, number>
  const late = rows.filter((row) => row.late)
  return {
    all: rows.length - by.withdrawn,
    by,
    inTime: rows.filter((row) => ['aloud', 'written', 'guided'].includes(row.outcome) && !row.late).length,
    late: late.length,
    unexplained: late.filter(({ delayCause }) => delayCause === '').length,
  }
}

/** What became of a petition since a report was sent, as a supplementary report tells it (R19). */
export type Since = 'settled' | 'open' | null

/**
 * Of a petition that was open when a report was sent: settled since, or open still. What waited for the city then and has its
 * answer now is told too; what was settled before is not told again: null.
 * @param openThen it owed an answer when the report was sent
 */
export function sinceReport(
  row: { readonly outcome: Outcome; readonly answeredOn: Day | null },
  openThen: boolean,
  reportedOn: Day,
): Since {
  if (openThen) return row.outcome === 'open' || row.outcome === 'overdue' ? 'open' : 'settled'
  return row.answeredOn && isAfter(row.answeredOn, reportedOn) ? 'settled' : null
}
