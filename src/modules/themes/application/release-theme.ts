import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { mayReleaseTheme, type ReleaseRefusal } from '../domain/index.ts'
import { LONGEST_ASKS, type SeenTheme, setTheme, type ThemeRefusal, takeUpTheme } from './write-theme.ts'

/** What an officer releases of a theme: its public name and words, and which of its measures. */
export interface ReleaseInput {
  readonly name: string
  readonly about: string
  readonly measureIds: readonly string[]
  /** What looks like personal data was looked at. */
  readonly looked: boolean
}

/** What everybody reads of a theme now. */
export interface Released {
  readonly name: string
  readonly about: string
  readonly publishedOn: Day
  readonly changedOn: Day
  readonly measureIds: readonly string[]
}

/** What is public of a theme; null: nothing. */
export async function releasedOf(db: UnitDb, themeId: string): Promise<Released | null> {
  const { rows } =
    await sql<Released>`select t.name, t.about, t.published_on as "publishedOn", t.changed_on as "changedOn",
      array(select m.measure_id from published_measure m where m.unit_id = t.unit_id and m.theme_id = t.theme_id)::text[] as "measureIds"
    from published_theme t where t.theme_id = ${themeId}::uuid`.execute(db)
  return rows[0] ?? null
}

/** The facts of a measure `m` as everybody reads them: never who of the office does it. */
const facts = sql`coalesce(nullif(d.short_name, ''), d.name, '') as who, y.due_on,
  (select s.was_due_on from theme_step s where s.unit_id = m.unit_id and s.measure_id = m.id and s.step = 'moved' order by s.at limit 1) as first_due_on`
const around = sql`left join department d on d.unit_id = m.unit_id and d.id = m.department_id
  left join deadline y on y.unit_id = m.unit_id and y.subject_id = m.id and y.lapsed_on is null`
/** What was written when a measure `m` was done or replied to; '' where it is under way again. */
const result = sql`coalesce((select s.words from theme_step s where s.unit_id = m.unit_id and s.measure_id = m.id and s.step = 'kept'
  and m.kept_on is not null order by s.at desc limit 1), '')`

/** Công khai nhóm vấn đề, or what is public of it changed (R20, R27): its public words, and the measures that were ticked. */
export async function releaseTheme(
  tx: UnitDb,
  by: By,
  seen: SeenTheme,
  input: ReleaseInput,
): Promise<Result<'released' | 'changed', ThemeRefusal | ReleaseRefusal>> {
  const taken = await takeUpTheme(tx, seen)
  if (!taken.ok) return taken
  const { themeId } = seen
  const [name, about] = [cleanLine(input.name).slice(0, 160), cleanText(input.about).slice(0, LONGEST_ASKS)]
  const { rows: measures } = await sql<{ id: string; what: string; planPeriod: string; result: string }>`
    select m.id, m.what, m.plan_period as "planPeriod", ${result} as result from theme_measure m
    where m.theme_id = ${themeId}::uuid and m.id = any(${input.measureIds}::uuid[])`.execute(tx)
  const judged = mayReleaseTheme({ name, about, measures }, input)
  if (!judged.ok) return judged
  const was = await releasedOf(tx, themeId)
  await tx
    .insertInto('published_theme')
    .values({ theme_id: themeId, name, about, published_on: by.on, changed_on: by.on })
    .onConflict((there) => there.columns(['unit_id', 'theme_id']).doUpdateSet({ name, about, changed_on: by.on }))
    .execute()
  await tx.deleteFrom('published_measure').where('theme_id', '=', themeId).execute()
  const ids = measures.map(({ id }) => id)
  await sql`insert into published_measure (measure_id, theme_id, kind, what, plan_period, reference, made_on, kept_on, given_up_on, outcome,
      reply_reference, who, due_on, first_due_on, result)
    select m.id, m.theme_id, m.kind, m.what, m.plan_period, m.reference, m.made_on, m.kept_on, m.given_up_on, m.outcome,
      m.reply_reference, ${facts}, ${result}
    from theme_measure m ${around} where m.id = any(${ids}::uuid[])`.execute(tx)
  await setTheme(tx, themeId)
  await recordHistory(tx, by, {
    ...{ code: was ? 'theme.release-changed' : 'theme.released', subject: 'theme', subjectId: themeId },
    facts: { measures: ids },
  })
  return accept(was ? 'changed' : 'released')
}

/** Gỡ nhóm vấn đề khỏi cổng; it may be released again. */
export async function takeBackTheme(
  tx: UnitDb,
  by: By,
  seen: SeenTheme,
): Promise<Result<null, ThemeRefusal | 'not-public'>> {
  const taken = await takeUpTheme(tx, seen)
  if (!taken.ok) return taken
  const gone = await tx.deleteFrom('published_theme').where('theme_id', '=', seen.themeId).executeTakeFirst()
  if (gone.numDeletedRows === 0n) return refuse('not-public')
  await setTheme(tx, seen.themeId)
  await recordHistory(tx, by, { code: 'theme.release-taken-back', subject: 'theme', subjectId: seen.themeId })
  return accept(null)
}

/**
 * What became of a released measure shows at once: its days, its outcome, the number of the reply. Words that were written with it wait
 * until an officer releases them; where it is under way again, those of before go.
 */
export const followInPublic = (tx: UnitDb, measureId: string) =>
  sql`update published_measure r set who = n.who, due_on = n.due_on, first_due_on = n.first_due_on, kept_on = n.kept_on,
      given_up_on = n.given_up_on, outcome = n.outcome, reply_reference = n.reply_reference,
      result = case when n.kept_on is null then '' else r.result end
    from (select m.unit_id, m.id, m.kept_on, m.given_up_on, m.outcome, m.reply_reference, ${facts}
      from theme_measure m ${around} where m.id = ${measureId}::uuid) n
    where r.unit_id = n.unit_id and r.measure_id = n.id`.execute(tx)
