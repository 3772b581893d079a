import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { together } from '#kernel/together.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Measure } from '../domain/index.ts'

/** A released measure, as everybody may read it. */
export interface PublicMeasure extends Measure {
  readonly id: string
  readonly what: string
  /** The department, or the body it was sent to; ''. */
  readonly who: string
  readonly planPeriod: string
  readonly reference: string
  readonly replyReference: string
  /** The day that was named first, where it was moved. */
  readonly firstDueOn: Day | null
  /** What came of it, in released words; ''. */
  readonly result: string
}

/** A petition everybody can read, as a theme names it. */
export interface PublicPetitionOfTheme {
  readonly dialogue: string
  readonly number: number
  readonly title: string
}

/** A released theme. */
export interface PublicTheme {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly changedOn: Day
  /** In the order they were made. */
  readonly measures: readonly PublicMeasure[]
  /** The newest of its public petitions. */
  readonly petitions: readonly PublicPetitionOfTheme[]
  /** How many there are in all. */
  readonly count: number
}

/** So many petitions are named with a theme. */
export const PETITIONS_SHOWN = 8
/** More themes than a commune releases; the page shows no more. */
const MOST_PUBLIC_THEMES = 100

const petitions = sql`theme_petition x join published_petition p on p.unit_id = x.unit_id and p.petition_id = x.petition_id`
/** A dialogue's own petitions, and those that were carried into it. */
const ofDialogue = (address: string) => sql`(p.dialogue_address = ${address} or exists (select from petition_carry k
  join dialogue d on d.unit_id = k.unit_id and d.id = k.dialogue_id where k.unit_id = p.unit_id and k.petition_id = p.petition_id and d.address = ${address}))`

/** The released themes, of all dialogues or of one; the one most asked about first. Works under the public role; three queries. */
export async function publicThemes(db: UnitDb, dialogue = ''): Promise<readonly PublicTheme[]> {
  const meant = dialogue ? ofDialogue(dialogue) : sql`true`
  const found = await together({
    themes: sql<Pick<PublicTheme, 'id' | 'name' | 'about' | 'changedOn'>>`
      select t.theme_id as id, t.name, t.about, t.changed_on as "changedOn" from published_theme t
      where ${dialogue ? sql`exists (select from ${petitions} where x.theme_id = t.theme_id and ${meant})` : sql`true`}
      order by t.name, t.theme_id limit ${MOST_PUBLIC_THEMES}`.execute(db),
    measures: sql<PublicMeasure & { themeId: string }>`
      select m.measure_id as id, m.theme_id as "themeId", m.kind, m.what, m.who, m.plan_period as "planPeriod", m.reference,
        m.reply_reference as "replyReference", m.made_on as "madeOn", m.due_on as "dueOn", m.first_due_on as "firstDueOn",
        m.kept_on as "keptOn", m.given_up_on as "givenUpOn", m.outcome, m.result, m.first_due_on is not null as moved,
        null as "remindedOn"
      from published_measure m order by m.made_on, m.measure_id`.execute(db),
    petitions: sql<PublicPetitionOfTheme & { themeId: string; all: number }>`
      select * from (select x.theme_id as "themeId", p.dialogue_address as dialogue, p.number, p.title,
          count(*) over (partition by x.theme_id)::int as "all",
          row_number() over (partition by x.theme_id order by p.year desc, p.dialogue_address desc, p.number) as place
        from ${petitions} where ${meant}) named
      where place <= ${PETITIONS_SHOWN} order by place`.execute(db),
  })
  const of = <Row extends { readonly themeId: string }>({ rows }: { readonly rows: readonly Row[] }, id: string) =>
    rows.filter(({ themeId }) => themeId === id)
  return found.themes.rows
    .map((theme) => {
      const named = of(found.petitions, theme.id)
      return {
        ...theme,
        measures: of(found.measures, theme.id).map(({ themeId: _, ...measure }) => measure),
        petitions: named.map(({ dialogue: at, number, title }) => ({ dialogue: at, number, title })),
        count: named[0]?.all ?? 0,
      }
    })
    .toSorted((a, b) => b.count - a.count)
}

/** The dialogues whose petitions stand in a released theme, the newest first. */
export async function dialoguesOfThemes(db: UnitDb): Promise<readonly string[]> {
  const { rows } = await sql<{ address: string }>`select p.dialogue_address as address from ${petitions}
    group by 1 order by max(p.year) desc, 1 desc`.execute(db)
  return rows.map(({ address }) => address)
}
