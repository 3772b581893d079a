import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import type { KindGroup } from '#modules/organisations/domain/index.ts'
import { allOf, type Histogram, meanOf, type PetitionCounts, percentile, ratingsOf } from './statistics.ts'

/** What the figures of an indicator are computed from: everything counted of a year. */
export interface YearFigures {
  readonly petitions: PetitionCounts
  readonly promises: { readonly all: number; readonly kept: number; readonly late: number }
  readonly registrations: Readonly<Record<KindGroup | 'none', number>>
  /** Themes with petitions of this year and of another. */
  readonly repeatedThemes: number
  /** Petitions of the year that are published. */
  readonly published: number
  /** Working days the city took to answer what was reported to it. */
  readonly cityDays: Histogram
}

/** What a figure is: how many, a share, working days, or stars. */
export type FigureUnit = 'count' | 'percent' | 'days' | 'stars'

/** Which rows stand behind a figure: petitions counted so, promises kept, registrations, or themes. */
export type Behind =
  | { readonly petitions: Readonly<Record<string, string | boolean>> }
  | { readonly promises: 'all' | 'kept' }
  | { readonly registrations: KindGroup | 'all' }
  | { readonly themes: true }

interface Formula {
  readonly unit: FigureUnit
  readonly compute: (of: YearFigures) => number | null
  readonly behind: Behind
}

/** A share in percent with one decimal; null of nothing. */
const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10
const all = ({ petitions: { by } }: YearFigures): number => allOf(by)
const lineOf = ({ petitions }: YearFigures, dimension: 'competence' | 'field', value: string): number =>
  petitions.lines[dimension].find((line) => line.value === value)?.all ?? 0

/**
 * The formulas an indicator may name (facts 3.4). Each is computed from the statistics, so that the figure here, on the statistics'
 * page and behind its link are one.
 */
export const formulas = {
  received: { unit: 'count', compute: all, behind: { petitions: {} } },
  'answered-share': {
    unit: 'percent',
    compute: (of) => share(of.petitions.done, all(of)),
    behind: { petitions: { done: true } },
  },
  'on-time-share': {
    unit: 'percent',
    compute: ({ petitions: { by } }) => share(by['in-time'], by['in-time'] + by.late + by.overdue),
    behind: { petitions: { timing: 'in-time' } },
  },
  'median-days': {
    unit: 'days',
    compute: ({ petitions }) => percentile(petitions.fromTerm, 0.5),
    behind: { petitions: { done: true } },
  },
  'ninetieth-days': {
    unit: 'days',
    compute: ({ petitions }) => percentile(petitions.fromTerm, 0.9),
    behind: { petitions: { done: true } },
  },
  'aloud-share': {
    unit: 'percent',
    compute: (of) => share(of.petitions.aloud, all(of)),
    behind: { petitions: { aloud: true } },
  },
  'beyond-share': {
    unit: 'percent',
    compute: (of) => share(lineOf(of, 'competence', 'beyond'), all(of)),
    behind: { petitions: { competence: 'beyond' } },
  },
  'city-days': {
    unit: 'days',
    compute: ({ cityDays }) => percentile(cityDays, 0.5),
    behind: { petitions: { competence: 'beyond' } },
  },
  reopened: {
    unit: 'count',
    compute: ({ petitions }) => petitions.reopened,
    behind: { petitions: { reopened: true } },
  },
  satisfaction: {
    unit: 'stars',
    compute: ({ petitions: { stars } }) => {
      const mean = meanOf(stars)
      return mean === null ? null : Math.round(mean * 100) / 100
    },
    behind: { petitions: { stars: 'any' } },
  },
  ratings: {
    unit: 'count',
    compute: ({ petitions }) => ratingsOf(petitions.stars),
    behind: { petitions: { stars: 'any' } },
  },
  'repeated-themes': { unit: 'count', compute: ({ repeatedThemes }) => repeatedThemes, behind: { themes: true } },
  'published-share': {
    unit: 'percent',
    compute: (of) => share(of.published, all(of)),
    behind: { petitions: {} },
  },
  registered: {
    unit: 'count',
    compute: ({ registrations }) => Object.values(registrations).reduce((sum, n) => sum + n, 0),
    behind: { registrations: 'all' },
  },
  'registered-households': {
    unit: 'count',
    compute: ({ registrations }) => registrations.household,
    behind: { registrations: 'household' },
  },
  promises: { unit: 'count', compute: ({ promises }) => promises.all, behind: { promises: 'all' } },
  'promises-kept-share': {
    unit: 'percent',
    compute: ({ promises }) => share(promises.kept, promises.all),
    behind: { promises: 'kept' },
  },
  'procedure-petitions': {
    unit: 'count',
    compute: (of) => lineOf(of, 'field', 'procedures'),
    behind: { petitions: { field: 'procedures' } },
  },
} as const satisfies Record<string, Formula>

export type FormulaName = keyof typeof formulas
export const formulaNames = Object.keys(formulas) as readonly FormulaName[]
export const isFormula = (text: string): text is FormulaName => Object.hasOwn(formulas, text)

/** The figure of a formula; null where there is nothing to compute it from. */
export const figureOf = (name: FormulaName, of: YearFigures): number | null => formulas[name].compute(of)
export const behindFormula = (name: FormulaName): Behind => formulas[name].behind
export const unitOf = (name: FormulaName): FigureUnit => formulas[name].unit

/** An indicator of the list: a figure by a named formula, or evidence by files alone. */
export interface Indicator {
  /** Unique in the list; stays when the words change. */
  readonly code: string
  /** Chỉ số thành phần. */
  readonly component: string
  readonly name: string
  readonly definition: string
  /** Null: by files. */
  readonly formula: FormulaName | null
}

export const isIndicatorCode = (text: string): boolean => /^[a-z0-9-]{1,40}$/.test(text)
/** More indicators than any list has. */
export const MOST_INDICATORS = 80

export type ListRefusal = 'code-taken' | 'too-many' | 'not-found' | 'name-needed' | 'component-needed'

/** The list with an indicator put in: the one of its code anew, or a further one at the end of its component. */
export function withIndicator(
  list: readonly Indicator[],
  indicator: Indicator,
  { isNew }: { readonly isNew: boolean },
): { readonly list: readonly Indicator[] } | { readonly refusal: ListRefusal } {
  if (indicator.name === '') return { refusal: 'name-needed' }
  if (indicator.component === '') return { refusal: 'component-needed' }
  const at = list.findIndex(({ code }) => code === indicator.code)
  if (isNew && at >= 0) return { refusal: 'code-taken' }
  if (!isNew && at < 0) return { refusal: 'not-found' }
  if (isNew && list.length >= MOST_INDICATORS) return { refusal: 'too-many' }
  if (!isNew) return { list: list.with(at, indicator) }
  const last = list.findLastIndex(({ component }) => component === indicator.component)
  return { list: list.toSpliced(last < 0 ? list.length : last + 1, 0, indicator) }
}

/** A version of the list, as far as being in force asks. */
export interface InForce {
  readonly inForceFrom: Day
  readonly inForceUntil: Day | null
}

/** The version of a year: the newest that is in force on some day of it; null: none is. `versions`: the newest first. */
export const versionFor = <Version extends InForce>(versions: readonly Version[], year: number): Version | null => {
  const [first, last] = [
    Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    Temporal.PlainDate.from({ year, month: 12, day: 31 }),
  ]
  return (
    versions.find(
      ({ inForceFrom, inForceUntil }) =>
        !isAfter(inForceFrom, last) && (inForceUntil === null || !isBefore(inForceUntil, first)),
    ) ?? null
  )
}
