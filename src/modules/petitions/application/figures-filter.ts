import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { allKinds, groupOf } from '#modules/organisations/index.ts'
import { type Timing, uncountedStages } from '../domain/index.ts'

/** Stands for "chưa rõ" where a value is asked for. */
export const UNKNOWN = 'none'
/** Stands for another commune, among villages. */
export const OTHER_PLACE = 'outside'

/** What statistics count petitions by, as a list is narrowed by it; '' where it does not matter, {@link UNKNOWN} where nothing is known. */
export interface FiguresAsked {
  /** What statistics count at all: neither withdrawn nor spam, double or moved. */
  readonly counted: boolean
  /** A group of kinds: companies, co-operatives, household businesses, others. */
  readonly kind: string
  readonly sector: string
  /** A village's id, or {@link OTHER_PLACE}. */
  readonly village: string
  readonly channel: string
  readonly competence: string
  readonly timing: Timing | ''
  /** Answered or guided. */
  readonly done: boolean
  readonly aloud: boolean
  readonly reopened: boolean
  /** "1" to "5"; "any": rated at all. */
  readonly stars: string
}

export const noFigures: FiguresAsked = {
  ...{ counted: false, kind: '', sector: '', village: '', channel: '', competence: '', timing: '' },
  ...{ done: false, aloud: false, reopened: false, stars: '' },
}

/** Whether a petition's row of figures (`f`) is counted. */
export const isCountedRow = sql<boolean>`f.stage not in (${sql.join(uncountedStages.map((stage) => sql.lit(stage)))})`

/** The timing of a petition's row of figures (`f`), as `timingOf` judges it. */
export const timingOfRow = (
  today: Day,
): RawBuilder<Timing> => sql`case when f.stage = 'waiting-city' then 'waiting-city'
  when f.stage in ('answered', 'guided') then case when f.done_on > f.due_on then 'late' else 'in-time' end
  when f.due_on < ${today}::date then 'overdue' else 'open' end`

/** Petitions (`p`) that statistics count so; null: nothing of it is asked for. */
export function inFigures(asked: FiguresAsked, today: Day): RawBuilder<boolean> | null {
  const is = (column: string, value: string) =>
    value === '' ? [] : [value === UNKNOWN ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`]
  const conditions = [
    ...(asked.counted ? [isCountedRow] : []),
    ...kindIs(asked.kind),
    ...is('f.sector', asked.sector),
    ...placeIs(asked.village),
    ...is('f.channel', asked.channel),
    ...is('f.competence', asked.competence),
    ...(asked.timing ? [sql`${timingOfRow(today)} = ${asked.timing}`] : []),
    ...(asked.done ? [sql`f.done_on is not null`] : []),
    ...(asked.aloud ? [sql`f.aloud`] : []),
    ...(asked.reopened ? [sql`f.reopened`] : []),
    ...(asked.stars === ''
      ? []
      : [asked.stars === 'any' ? sql`f.stars is not null` : sql`f.stars = ${Number(asked.stars)}`]),
  ]
  if (conditions.length === 0) return null
  return sql`p.id in (select f.petition_id from petition_figure f where ${sql.join(conditions, sql` and `)})`
}

/** Whether a place asked for is one village. */
export const isVillage = (village: string): boolean => village !== '' && village !== OTHER_PLACE && village !== UNKNOWN

function kindIs(group: string): RawBuilder<unknown>[] {
  if (group === '') return []
  const kinds = allKinds.filter((kind) => groupOf(kind) === group)
  return [group === UNKNOWN ? sql`f.kind is null` : sql`f.kind = any (${kinds})`]
}

function placeIs(village: string): RawBuilder<unknown>[] {
  if (village === '') return []
  if (village === OTHER_PLACE) return [sql`f.outside`]
  return [village === UNKNOWN ? sql`f.village_id is null and not f.outside` : sql`f.village_id = ${village}::uuid`]
}
