import { sql } from 'kysely'
import { together } from '#kernel/together.ts'
import { historyOf } from '#modules/history/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { aroundGrouped, type GroupedPetition, groupedColumns, isGroupable, isReadable } from './grouped-petitions.ts'
import { type Released, releasedOf } from './release-theme.ts'
import { petitionsOfTheme, type Theme, themesOf } from './themes-query.ts'

/** So many petitions of a theme are shown at once. */
export const MOST_IN_THEME = 300

/** One theme whole. */
export interface ThemePage extends Theme {
  /** Those this person may read, the newest dialogue first. */
  readonly petitions: readonly GroupedPetition[]
  /** How many there are in all. */
  readonly count: number
  /** What became of its measures, the latest first. */
  readonly steps: readonly ThemeStep[]
  /** What everybody reads of it; null: nothing. */
  readonly released: Released | null
  readonly history: Awaited<ReturnType<typeof historyOf>>
}

export type ThemeStep = Awaited<ReturnType<typeof stepsOf>>[number]

/** The theme of an id, if this person may read it; null otherwise. */
export async function themePage(db: UnitDb, viewer: Actor, id: string): Promise<ThemePage | null> {
  const [theme] = await themesOf(db, viewer, { id })
  if (!theme) return null
  const found = await together({
    petitions: petitionsIn(db, viewer, id),
    steps: stepsOf(db, id),
    released: releasedOf(db, id),
    history: historyOf(db, id),
  })
  return { ...theme, ...found, count: petitionsOfTheme(theme) }
}

async function petitionsIn(db: UnitDb, viewer: Actor, id: string): Promise<readonly GroupedPetition[]> {
  const { rows } = await sql<GroupedPetition>`select ${groupedColumns}
    from theme_petition x join petition p on p.unit_id = x.unit_id and p.id = x.petition_id ${aroundGrouped}
    where x.theme_id = ${id}::uuid and ${isGroupable} and ${isReadable(viewer)}
    order by own.year desc nulls first, own.ordinal desc, p.number limit ${MOST_IN_THEME}`.execute(db)
  return rows
}

const stepsOf = (db: UnitDb, themeId: string) =>
  db
    .selectFrom('theme_step as s')
    .innerJoin('theme_measure as m', 'm.id', 's.measure_id')
    .leftJoin('officer', 'officer.id', 's.by_officer')
    .select(['s.id', 's.measure_id as measureId', 's.step', 's.words', 's.link', 's.was_due_on as wasDueOn', 's.way'])
    .select(['s.whom', 's.reference', 's.on_day as on', 's.at', 'officer.name as by'])
    .where('m.theme_id', '=', themeId)
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()

/** One group a petition stands in; `dialogue` of a topic's. */
interface Group {
  readonly sort: 'topic' | 'theme'
  readonly id: string
  readonly name: string
  readonly dialogueId: string | null
  readonly dialogue: string | null
}

/** Where a petition is grouped: its topics, each with its dialogue, the newest first, and its themes. One query. */
export async function groupsOf(db: UnitDb, petitionId: string) {
  const { rows } = await sql<Group>`
    select 'topic' as sort, t.id, t.name, d.id as "dialogueId", d.address as dialogue, -d.year as year, -d.ordinal as ordinal
      from topic_petition x join topic t on t.unit_id = x.unit_id and t.id = x.topic_id
        join dialogue d on d.unit_id = x.unit_id and d.id = x.dialogue_id where x.petition_id = ${petitionId}::uuid
    union all
    select 'theme', t.id, t.name, null, null, null, null
      from theme_petition x join theme t on t.unit_id = x.unit_id and t.id = x.theme_id and t.removed_at is null
      where x.petition_id = ${petitionId}::uuid
    order by year, ordinal, name`.execute(db)
  return {
    topics: rows.flatMap(({ sort, id, name, dialogueId, dialogue }) =>
      sort === 'topic' && dialogueId && dialogue ? [{ id, name, dialogueId, dialogue }] : [],
    ),
    themes: rows.filter(({ sort }) => sort === 'theme').map(({ id, name }) => ({ id, name })),
  }
}
