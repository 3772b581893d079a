import { compareDays, type Day, earlier, isAfter } from '#kernel/day.ts'
import { achieved, isUnderWay, type Measure, measureState } from './measures.ts'

/**
 * How a theme stands (R27), derived from what was done about it: nothing decided; the commune at work; waiting for those above; both;
 * settled; settled in part; over without having brought anything.
 */
export const themeStates = [
  ...(['undecided', 'under-way', 'waiting-city', 'both'] as const),
  ...(['settled', 'partly', 'unsettled'] as const),
] as const
export type ThemeState = (typeof themeStates)[number]

/** Of each kind the one made last: an earlier refusal counts no more once it was granted. Measures stand in the order they were made. */
const latestOfEach = (measures: readonly Measure[]): readonly Measure[] =>
  (['solution', 'proposal'] as const).flatMap((kind) => measures.findLast((one) => one.kind === kind) ?? [])

export function themeState(measures: readonly Measure[]): ThemeState {
  const open = measures.filter(isUnderWay)
  const has = (kind: Measure['kind']) => open.some((one) => one.kind === kind)
  if (has('solution')) return has('proposal') ? 'both' : 'under-way'
  if (has('proposal')) return 'waiting-city'
  if (measures.length === 0) return 'undecided'
  const came = latestOfEach(measures).map(achieved)
  if (came.every((one) => one === 'whole')) return 'settled'
  return came.some(Boolean) ? 'partly' : 'unsettled'
}

/** Nothing is left to do, as far as anybody knows. */
export const isOver = (state: ThemeState): boolean => state === 'settled' || state === 'partly'

/** Quá hạn: what is under way is past its day, from the day after it. */
export const isThemeLate = (measures: readonly Measure[], today: Day): boolean =>
  measures.some((one) => measureState(one, today) === 'late')

/** Who must act next, and what: decide what to do, do it, remind those above; or wait for them; or nobody. */
export type NextStep =
  | { readonly who: 'commune'; readonly step: 'decide' | 'do' | 'remind' }
  | { readonly who: 'city'; readonly step: 'reply' }
  | { readonly who: 'nobody'; readonly step: null }

/** Those above are late, and were not reminded since the day they were asked for. */
const isToBeReminded = (measure: Measure, today: Day): boolean =>
  measure.kind === 'proposal' &&
  measure.dueOn !== null &&
  measureState(measure, today) === 'late' &&
  (measure.remindedOn === null || !isAfter(measure.remindedOn, measure.dueOn))

/** A call comes before the work: it takes a minute, and the answer takes months. */
export function nextStep(measures: readonly Measure[], today: Day): NextStep {
  const state = themeState(measures)
  if (state === 'undecided' || state === 'unsettled') return { who: 'commune', step: 'decide' }
  if (isOver(state)) return { who: 'nobody', step: null }
  const open = measures.filter(isUnderWay)
  if (open.some((one) => isToBeReminded(one, today))) return { who: 'commune', step: 'remind' }
  if (state === 'waiting-city') return { who: 'city', step: 'reply' }
  return { who: 'commune', step: 'do' }
}

/** The nearest day by which something is due; null: no day is named, or nothing is under way. */
export const nearestDue = (measures: readonly Measure[]): Day | null =>
  measures
    .filter(isUnderWay)
    .flatMap(({ dueOn }) => dueOn ?? [])
    .reduce<Day | null>((nearest, dueOn) => (nearest ? earlier(nearest, dueOn) : dueOn), null)

/** What the order of a list is made of. */
export interface Ranked {
  readonly name: string
  readonly measures: readonly Measure[]
}

/** Late ones first, then what is to be done, the nearest day on top; what is over last. */
export function compareThemes(a: Ranked, b: Ranked, today: Day): number {
  const rank = ({ measures }: Ranked) => (isThemeLate(measures, today) ? 0 : isOver(themeState(measures)) ? 2 : 1)
  const [dueA, dueB] = [nearestDue(a.measures), nearestDue(b.measures)]
  const byDay = dueA && dueB ? compareDays(dueA, dueB) : Number(dueA === null) - Number(dueB === null)
  return rank(a) - rank(b) || byDay || a.name.localeCompare(b.name, 'vi')
}
