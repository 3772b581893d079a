import { groupOf, isKind, type KindGroup } from '#modules/organisations/domain/index.ts'
import { type Timing, timings } from '#modules/petitions/domain/index.ts'

/** What petitions are counted by (R24). */
export const dimensions = ['field', 'sector', 'kind', 'village', 'channel', 'competence'] as const
export type Dimension = (typeof dimensions)[number]

/** So many petitions of a value stand so to their term. Value null: it is not known. */
export interface Cell {
  readonly dimension: Dimension
  readonly value: string | null
  readonly timing: Timing
  readonly n: number
}

export type ByTiming = Readonly<Record<Timing, number>>

/** One line of a table: a value, how many petitions have it, and how these stand to their term. */
export interface Line {
  readonly value: string | null
  readonly by: ByTiming
  readonly all: number
}

/** How often each number of working days was taken. */
export type Histogram = ReadonlyMap<number, number>

/** Stars of ratings, 1 to 5, each with how often it was given. */
export type Stars = Readonly<Record<1 | 2 | 3 | 4 | 5, number>>
export const allStars = [1, 2, 3, 4, 5] as const

/** Everything counted of the petitions of one dialogue, or of several together. */
export interface PetitionCounts {
  /** Of what is counted. */
  readonly by: ByTiming
  readonly lines: Readonly<Record<Dimension, readonly Line[]>>
  /** Of all petitions, those that are counted nowhere else among them. */
  readonly stages: ReadonlyMap<string, number>
  readonly aloud: number
  readonly reopened: number
  readonly stars: Stars
  /** Answered or guided. */
  readonly done: number
  /** Working days from receipt to the answer, and from the day the term counts from. */
  readonly fromReceipt: Histogram
  readonly fromTerm: Histogram
}

const noTimings: ByTiming = { 'in-time': 0, late: 0, 'waiting-city': 0, open: 0, overdue: 0 }
const noStars: Stars = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }

export const nothingCounted: PetitionCounts = {
  ...{ by: noTimings, stages: new Map(), aloud: 0, reopened: 0, stars: noStars, done: 0 },
  lines: { field: [], sector: [], kind: [], village: [], channel: [], competence: [] },
  ...{ fromReceipt: new Map(), fromTerm: new Map() },
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, n) => total + n, 0)
export const allOf = (by: ByTiming): number => sum(Object.values(by))
const plus = (a: ByTiming, b: ByTiming): ByTiming =>
  Object.fromEntries(timings.map((timing) => [timing, a[timing] + b[timing]])) as Record<Timing, number>
/** How all petitions of a table stand to their term. */
export const timingsOf = (lines: readonly Line[]): ByTiming =>
  lines.reduce((total, { by }) => plus(total, by), noTimings)
const merged = <Key>(a: ReadonlyMap<Key, number>, b: ReadonlyMap<Key, number>): ReadonlyMap<Key, number> => {
  const both = new Map(a)
  for (const [key, n] of b) both.set(key, (both.get(key) ?? 0) + n)
  return both
}

/** The lines of a table, the most frequent first, what is not known last. */
export function linesOf(cells: readonly Omit<Cell, 'dimension'>[]): readonly Line[] {
  const byValue = new Map<string | null, Record<Timing, number>>()
  for (const { value, timing, n } of cells) {
    const by = byValue.get(value) ?? { ...noTimings }
    by[timing] += n
    byValue.set(value, by)
  }
  return [...byValue]
    .map(([value, by]) => ({ value, by, all: allOf(by) }))
    .filter(({ all }) => all > 0)
    .toSorted(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        b.all - a.all ||
        `${a.value}`.localeCompare(`${b.value}`),
    )
}

/** The kind of an organisation as statistics tell it: by its group (R9); what is no kind is not known. */
export const kindGroup = (kind: string | null): KindGroup | null => (kind && isKind(kind) ? groupOf(kind) : null)

/** Several dialogues counted together. */
export function added(a: PetitionCounts, b: PetitionCounts): PetitionCounts {
  const lines = (dimension: Dimension) =>
    linesOf(
      [...a.lines[dimension], ...b.lines[dimension]].flatMap(({ value, by }) =>
        timings.map((timing) => ({ value, timing, n: by[timing] })),
      ),
    )
  return {
    by: plus(a.by, b.by),
    lines: Object.fromEntries(dimensions.map((one) => [one, lines(one)])) as Record<Dimension, readonly Line[]>,
    stages: merged(a.stages, b.stages),
    ...{ aloud: a.aloud + b.aloud, reopened: a.reopened + b.reopened, done: a.done + b.done },
    stars: Object.fromEntries(allStars.map((one) => [one, a.stars[one] + b.stars[one]])) as Record<
      1 | 2 | 3 | 4 | 5,
      number
    >,
    ...{ fromReceipt: merged(a.fromReceipt, b.fromReceipt), fromTerm: merged(a.fromTerm, b.fromTerm) },
  }
}

export const timesCounted = (histogram: Histogram): number => sum(histogram.values())

/**
 * The least number of working days within which at least this share was answered (nearest rank): a half for the median, nine
 * tenths for the 90th percentile. It is a number somebody really waited. Null: nothing was answered.
 */
export function percentile(histogram: Histogram, share: number): number | null {
  const rank = Math.max(1, Math.ceil(timesCounted(histogram) * share - 1e-9))
  let seen = 0
  for (const [days, n] of [...histogram].toSorted(([a], [b]) => a - b)) {
    seen += n
    if (seen >= rank) return days
  }
  return null
}

export const ratingsOf = (stars: Stars): number => sum(Object.values(stars))
/** The mean of all ratings; null where there are none. */
export const meanOf = (stars: Stars): number | null =>
  ratingsOf(stars) === 0 ? null : sum(allStars.map((one) => one * stars[one])) / ratingsOf(stars)

/**
 * Shares of a whole in whole percent that make 100 together, as a reader adds them up: each is rounded down, and what is left
 * goes to those that lost most by it (largest remainder; of equal ones the first). Null of nothing.
 */
export function sharesOf(parts: readonly number[]): readonly (number | null)[] {
  const whole = sum(parts)
  if (whole === 0) return parts.map(() => null)
  const down = parts.map((part) => Math.floor((part * 100) / whole))
  const missing = 100 - sum(down)
  const lostMost = parts
    .map((part, at) => ({ at, lost: (part * 100) % whole }))
    .toSorted((a, b) => b.lost - a.lost || a.at - b.at)
    .slice(0, missing)
  const more = new Set(lostMost.map(({ at }) => at))
  return down.map((share, at) => share + (more.has(at) ? 1 : 0))
}
