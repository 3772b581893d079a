import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { together } from '#kernel/together.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Measure } from '../domain/index.ts'
import { isGroupable, isOfDialogue } from './grouped-petitions.ts'

/** A measure as pages show it. */
export interface ListedMeasure extends Measure {
  readonly id: string
  readonly themeId: string
  readonly what: string
  /** Who does it; of a proposal, the body it was sent to. */
  readonly departmentId: string | null
  readonly department: string | null
  readonly officer: string | null
  readonly planPeriod: string
  /** Numbers of the proposal's document and of the reply; ''. */
  readonly reference: string
  readonly replyReference: string
  readonly version: number
}

/** Nhóm vấn đề: petitions that ask the same of policy, and what is done about it. */
export interface Theme {
  readonly id: string
  readonly name: string
  readonly asks: string
  readonly version: number
  /** In the order they were made. */
  readonly measures: readonly ListedMeasure[]
  /** How many petitions, by the year of their dialogue; those that wait for one come last, without a year. */
  readonly years: readonly { readonly year: number | null; readonly n: number }[]
  /** How many organisations sent them, by kind; null: not known. An organisation counts once. */
  readonly kinds: readonly { readonly kind: string | null; readonly n: number }[]
}

/** Which themes; without a word, all of the unit's. */
export interface ThemesAsked {
  readonly id?: string
  /** Those with a petition of this dialogue, received in it or carried into it. */
  readonly dialogueId?: string
}

/** More themes than a commune keeps; a list shows no more. */
export const MOST_THEMES = 500

/** The theme `t` may be read by this person: all of the unit's, or what the own department is to do something about. */
function isInReach({ roles, departmentId }: Actor): RawBuilder<boolean> {
  const reach = may(roles, 'themes.read')
  if (reach === 'all') return sql`true`
  if (!reach || !departmentId) return sql`false`
  return sql`exists (select from theme_measure m where m.unit_id = t.unit_id and m.theme_id = t.id and m.department_id = ${departmentId})`
}

const petitionOfTheme = sql`theme_petition x join petition p on p.unit_id = x.unit_id and p.id = x.petition_id and ${isGroupable}`

/** The columns of a measure `m`, with its day in force. */
export const measureColumns = sql`m.id, m.theme_id as "themeId", m.kind, m.what, m.department_id as "departmentId", m.made_on as "madeOn",
  coalesce(nullif(d.short_name, ''), d.name) as department, o.name as officer, m.plan_period as "planPeriod", m.reference,
  m.reply_reference as "replyReference", m.kept_on as "keptOn", m.given_up_on as "givenUpOn", m.outcome, m.version, y.due_on as "dueOn",
  exists (select from theme_step s where s.unit_id = m.unit_id and s.measure_id = m.id and s.step = 'moved') as moved,
  (select max(s.on_day) from theme_step s where s.unit_id = m.unit_id and s.measure_id = m.id and s.step = 'reminded') as "remindedOn"`
export const aroundMeasure = sql`left join department d on d.unit_id = m.unit_id and d.id = m.department_id
  left join officer o on o.unit_id = m.unit_id and o.id = m.officer_id
  left join deadline y on y.unit_id = m.unit_id and y.subject_id = m.id and y.lapsed_on is null`

/** Themes with all that their state is derived from, by name; four queries, however many there are. */
export async function themesOf(
  db: UnitDb,
  viewer: Actor,
  { id, dialogueId }: ThemesAsked = {},
): Promise<readonly Theme[]> {
  const wanted = sql`t.removed_at is null and ${isInReach(viewer)}
    and ${id === undefined ? sql`true` : sql`t.id = ${id}::uuid`}
    and ${
      dialogueId === undefined
        ? sql`true`
        : sql`exists (select from ${petitionOfTheme} where x.unit_id = t.unit_id and x.theme_id = t.id and ${isOfDialogue(dialogueId)})`
    }`
  const ids = sql`(select t.id from theme t where ${wanted})`
  const found = await together({
    themes: sql<Pick<Theme, 'id' | 'name' | 'asks' | 'version'>>`
      select t.id, t.name, t.asks, t.version from theme t where ${wanted} order by t.name, t.id limit ${MOST_THEMES}`.execute(
      db,
    ),
    measures: sql<ListedMeasure>`select ${measureColumns} from theme_measure m ${aroundMeasure}
      where m.theme_id in ${ids} order by m.made_on, m.created_at, m.id`.execute(db),
    years: sql<{ themeId: string; year: number | null; n: number }>`
      select x.theme_id as "themeId", d.year, count(*)::int as n from ${petitionOfTheme}
        left join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
      where x.theme_id in ${ids} group by 1, 2 order by 2 nulls last`.execute(db),
    kinds: sql<{ themeId: string; kind: string | null; n: number }>`
      select x.theme_id as "themeId", coalesce(s.sender_kind, o.kind) as kind, count(distinct coalesce(o.merged_into, o.id, s.id))::int as n
      from ${petitionOfTheme}
        join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
        left join organisation o on o.unit_id = s.unit_id and o.id = s.organisation_id
      where x.theme_id in ${ids} group by 1, 2 order by 3 desc, 2 nulls last`.execute(db),
  })
  const of = <Row extends { readonly themeId: string }>(rows: readonly Row[], theme: string) =>
    rows.filter(({ themeId }) => themeId === theme)
  return found.themes.rows.map((theme) => ({
    ...theme,
    measures: of(found.measures.rows, theme.id),
    years: of(found.years.rows, theme.id).map(({ year, n }) => ({ year, n })),
    kinds: of(found.kinds.rows, theme.id).map(({ kind, n }) => ({ kind, n })),
  }))
}

/** How many petitions a theme holds. */
export const petitionsOfTheme = ({ years }: Pick<Theme, 'years'>): number => years.reduce((sum, { n }) => sum + n, 0)

/** Names of all themes, for whoever chooses one. */
export const themeNames = (db: UnitDb) =>
  db
    .selectFrom('theme')
    .select(['id', 'name', 'asks'])
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_THEMES)
    .execute()

/** A measure that is due by a day, as the day's page names it. */
export interface DueMeasure {
  readonly themeId: string
  readonly theme: string
  readonly kind: Measure['kind']
  readonly dueOn: Day
  readonly body: string | null
}

/** What is under way and due by a day, the nearest first: what this person may do something about. One query. */
export async function dueMeasures(db: UnitDb, actor: Actor, dueBy: Day, atMost = 50): Promise<readonly DueMeasure[]> {
  const reach = may(actor.roles, 'themes.keep') ?? may(actor.roles, 'themes.change')
  const isAll = may(actor.roles, 'themes.keep') === 'all' || may(actor.roles, 'themes.change') === 'all'
  if (!reach || (!isAll && !actor.departmentId)) return []
  const { rows } = await sql<DueMeasure>`
    select t.id as "themeId", t.name as theme, m.kind, y.due_on as "dueOn", coalesce(nullif(d.short_name, ''), d.name) as body
    from deadline y
      join theme_measure m on m.unit_id = y.unit_id and m.id = y.subject_id
      join theme t on t.unit_id = m.unit_id and t.id = m.theme_id and t.removed_at is null
      left join department d on d.unit_id = m.unit_id and d.id = m.department_id
    where y.kind in ('solution', 'proposal') and y.met_on is null and y.lapsed_on is null and y.due_on <= ${dueBy}::date
      and ${isAll ? sql`true` : sql`m.department_id = ${actor.departmentId}`}
    order by y.due_on, t.name limit ${atMost}`.execute(db)
  return rows
}
