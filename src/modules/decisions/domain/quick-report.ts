import { compareDays, type Day } from '#kernel/day.ts'
import type { KindGroup } from '#modules/organisations/domain/index.ts'
import type { Decision } from './decisions.ts'
import type { Missing, Verdict } from './verdict.ts'

/** How far the petitions of a dialogue are answered. */
export interface AnswerFigures {
  /** All that want an answer: spam, doubles, what was withdrawn or is no petition left out. */
  readonly total: number
  readonly answered: number
  readonly waitingCity: number
  /** Written answers past their day. */
  readonly overdue: number
  /** The next days written answers are due, with how many each. */
  readonly due: readonly { readonly on: Day; readonly n: number }[]
}

/** All that a quick report is made of. */
export interface QuickFacts {
  readonly year: number
  readonly today: Day
  readonly noticeOn: Day | null
  /** When the notice is due; null: no milestone says so. */
  readonly noticeDueOn: Day | null
  readonly conferenceOn: Day
  /** "08:00" */
  readonly startsAt: string
  readonly place: string
  /** The last day of intake, and whether its last instant is still to come. */
  readonly lastDay: Day
  readonly beforeCutOff: boolean
  /** The decision in force; null: none yet. */
  readonly decision: { readonly decision: Decision; readonly on: Day } | null
  readonly decisionDueOn: Day | null
  /** What the city said to the request to postpone; null: nothing yet, or nobody asked. */
  readonly cityReply: 'granted' | 'refused' | null
  readonly heldOn: Day | null
  readonly closedOn: Day | null
  readonly r: number
  readonly p: number
  readonly byKind: Readonly<Record<KindGroup, number>>
  readonly verdict: Verdict
  readonly missing: Missing
  /** What a leader may decide now. */
  readonly allowed: readonly Decision[]
  readonly answers: AnswerFigures
}

/** Where a dialogue is, as far as a report about it says other things. */
export type QuickPhase =
  | 'before-notice'
  | 'intake'
  | 'after-cut-off'
  | 'decided'
  | 'waiting-city'
  | 'conference-day'
  | 'day-passed'
  | 'held'
  | 'not-held'
  | 'closed'

/**
 * The phase of a report (R4, R8, R10, R13): what was recorded goes before what the calendar says. While the city is asked to
 * postpone, the planned day's passing says nothing; once it agreed, the new days do; once it refused, the leader decides.
 */
export function quickPhase(facts: QuickFacts): QuickPhase {
  if (facts.closedOn) return 'closed'
  if (facts.heldOn) return 'held'
  const decision = facts.decision?.decision
  if (decision === 'answer-in-writing' || decision === 'close-with-report') return 'not-held'
  if (decision === 'ask-to-postpone' && facts.cityReply !== 'granted')
    return facts.cityReply === 'refused' ? 'after-cut-off' : 'waiting-city'
  const day = compareDays(facts.today, facts.conferenceOn)
  if (day === 0) return 'conference-day'
  if (day > 0) return 'day-passed'
  if (decision === 'hold' || decision === 'hold-as-is') return 'decided'
  if (!facts.beforeCutOff) return 'after-cut-off'
  return facts.noticeOn ? 'intake' : 'before-notice'
}

/** What counts in each village. */
export interface VillageCount {
  readonly registrations: number
  readonly petitions: number
}

/** An organisation as counting groups it: of which rows it is made. */
interface Group {
  readonly id: string
  readonly appearances: readonly string[]
}

/**
 * r and p by village; null: nobody told where. A row that tells no village is where another one of its organisation is. The
 * sums are the verdict's own figures.
 */
export function countByVillage(
  counted: {
    readonly registrations: readonly { readonly counted: boolean; readonly group: string | null }[]
    readonly petitions: readonly { readonly counted: boolean; readonly group: string | null }[]
  },
  groups: readonly Group[],
  villageOf: ReadonlyMap<string, string | null>,
): ReadonlyMap<string | null, VillageCount> {
  const place = new Map(
    groups.map(({ id, appearances }) => [
      id,
      appearances.map((one) => villageOf.get(one) ?? null).find((one) => one !== null) ?? null,
    ]),
  )
  const counts = new Map<string | null, { registrations: number; petitions: number }>()
  const add = (rows: readonly { counted: boolean; group: string | null }[], what: keyof VillageCount) => {
    for (const { counted, group } of rows) {
      if (!counted) continue
      const village = place.get(group ?? '') ?? null
      const count = counts.get(village) ?? { registrations: 0, petitions: 0 }
      count[what] += 1
      counts.set(village, count)
    }
  }
  add(counted.registrations, 'registrations')
  add(counted.petitions, 'petitions')
  return counts
}
