import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import {
  allOf,
  type ByTiming,
  type Dimension,
  dimensions,
  LEAST_SHOWN,
  type Line,
  meanOf,
  type PublicLines,
  percentile,
  publicLines,
  ratingsOf,
  timesCounted,
} from '../../domain/index.ts'
import type { DialogueStatistics, Statistics } from './load-statistics.ts'

/** A line of the participation: a group of kinds, or null where nobody knows. */
export interface RegisteredLine {
  readonly value: string | null
  readonly all: number
}

/** What everybody may know of a dialogue in numbers (R20): counts alone, none of them so small that it could point at somebody. */
export interface PublicStatistics {
  readonly address: string
  readonly year: number | null
  readonly all: number
  readonly by: ByTiming
  readonly done: number
  readonly aloud: number
  readonly reopened: number
  /** Working days within which half, and nine tenths, were answered; null: too few were. */
  readonly days: Readonly<Record<'receipt' | 'term', { readonly median: number; readonly ninetieth: number } | null>>
  readonly lines: Readonly<Record<Dimension, PublicLines<Line>>>
  readonly registered: PublicLines<RegisteredLine>
  readonly registrations: number
  /** Null: too few rated. */
  readonly mean: { readonly stars: number; readonly ratings: number } | null
  readonly carried: { readonly into: number; readonly open: number }
}

/** The public part of a dialogue's statistics. */
export function publicPart({ address, year, petitions, registrations, carried }: DialogueStatistics): PublicStatistics {
  const days = (taken: ReadonlyMap<number, number>) => {
    const [median, ninetieth] = [percentile(taken, 0.5), percentile(taken, 0.9)]
    return timesCounted(taken) >= LEAST_SHOWN && median !== null && ninetieth !== null ? { median, ninetieth } : null
  }
  const stars = meanOf(petitions.stars)
  const ratings = ratingsOf(petitions.stars)
  const registered = Object.entries(registrations)
    .map(([kind, all]): RegisteredLine => ({ value: kind === 'none' ? null : kind, all }))
    .filter(({ all }) => all > 0)
  return {
    ...{ address, year, carried, by: petitions.by, all: allOf(petitions.by) },
    ...{ done: petitions.done, aloud: petitions.aloud, reopened: petitions.reopened },
    days: { receipt: days(petitions.fromReceipt), term: days(petitions.fromTerm) },
    lines: Object.fromEntries(
      dimensions.map((dimension) => [dimension, publicLines(petitions.lines[dimension])]),
    ) as PublicStatistics['lines'],
    registered: publicLines(registered),
    registrations: registered.reduce((sum, { all }) => sum + all, 0),
    mean: stars !== null && ratings >= LEAST_SHOWN ? { stars, ratings } : null,
  }
}

/** The public part of each dialogue, the latest first; what waits for a dialogue is told by none. */
export const publicParts = ({ dialogues }: Statistics): readonly PublicStatistics[] =>
  dialogues.filter(({ address }) => address !== '').map(publicPart)

/** How many petitions of a year are published, by field; read as the public. */
export async function publishedByField(db: UnitDb, year: number): Promise<ReadonlyMap<string | null, number>> {
  const { rows } = await sql<{ field: string | null; n: number }>`
    select p.field, count(*) as n from published_petition p where p.year = ${year} group by 1`.execute(db)
  return new Map(rows.map(({ field, n }) => [field, n]))
}
