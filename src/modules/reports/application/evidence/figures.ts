import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { together } from '#kernel/together.ts'
import { countWorkingDays, currentCalendar } from '#modules/calendar/index.ts'
import type { KindGroup } from '#modules/organisations/index.ts'
import { allKinds, groupOf } from '#modules/organisations/index.ts'
import { type FiguresAsked, inFigures, isCountedRow, noFigures } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Behind, behindFormula, type FormulaName, figureOf, type YearFigures } from '../../domain/index.ts'
import { allTogether } from '../statistics/count-petitions.ts'
import { loadStatistics } from '../statistics/load-statistics.ts'

/** What is counted of a year for its indicators. */
export interface YearCounted {
  readonly figures: YearFigures
  /** Addresses of the year's dialogues. */
  readonly dialogues: readonly string[]
}

const ofYear = (year: number) => sql`(select d.id from dialogue d where d.year = ${year})`

/** Everything the indicators of a year are computed from, as of a day: the statistics of its dialogues, and what stands beside them. */
export async function yearFigures(db: UnitDb, year: number, today: Day): Promise<YearCounted> {
  const [statistics, calendar] = [await loadStatistics(db, today), await currentCalendar(db)]
  const found = await together({
    published: sql<{ n: number }>`select count(*) as n from published_petition p join petition_figure f
      on f.unit_id = p.unit_id and f.petition_id = p.petition_id where f.dialogue_id in ${ofYear(year)} and ${isCountedRow}`.execute(
      db,
    ),
    city: sql<{
      on: Day
      answeredOn: Day
    }>`select e.on_day as on, e.answered_on as "answeredOn" from petition_escalation e
      join petition_figure f on f.unit_id = e.unit_id and f.petition_id = e.petition_id
      where e.way = 'reported' and e.answered_on is not null and f.dialogue_id in ${ofYear(year)} and ${isCountedRow}`.execute(
      db,
    ),
  })
  const own = statistics.dialogues.filter((one) => one.year === year)
  const addresses = own.map(({ address }) => address)
  const cityDays = new Map<number, number>()
  for (const { on, answeredOn } of found.city.rows) {
    const days = countWorkingDays(calendar, on, answeredOn)
    cityDays.set(days, (cityDays.get(days) ?? 0) + 1)
  }
  const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((total, one) => total + of(one), 0)
  const registered = (kind: KindGroup | 'none') => sum(({ registrations }) => registrations[kind])
  return {
    dialogues: addresses,
    figures: {
      petitions: allTogether(own.map(({ petitions }) => petitions)),
      promises: {
        all: sum(({ promises }) => promises.all),
        kept: sum(({ promises }) => promises.kept),
        late: sum(({ promises }) => promises.late),
      },
      registrations: {
        company: registered('company'),
        'co-operative': registered('co-operative'),
        household: registered('household'),
        ...{ other: registered('other'), none: registered('none') },
      },
      repeatedThemes: statistics.themes.filter(({ of }) => addresses.some((address) => of.has(address))).length,
      published: found.published.rows[0]?.n ?? 0,
      cityDays,
    },
  }
}

/** A figure with the rows behind it, by their ids. */
export interface ComputedFigure {
  readonly figure: number | null
  readonly ids: readonly string[]
}

/** Computes each formula once, with the ids of the rows behind it: what is frozen. */
export async function computeFormulas(
  db: UnitDb,
  names: readonly FormulaName[],
  { year, today }: { readonly year: number; readonly today: Day },
): Promise<ReadonlyMap<FormulaName, ComputedFigure>> {
  const { figures } = await yearFigures(db, year, today)
  const computed = new Map<FormulaName, ComputedFigure>()
  for (const name of new Set(names))
    computed.set(name, {
      figure: figureOf(name, figures),
      ids: await idsBehind(db, behindFormula(name), year, today),
    })
  return computed
}

const idsOf = async (db: UnitDb, query: RawBuilder<{ id: string }>): Promise<readonly string[]> =>
  (await query.execute(db)).rows.map(({ id }) => id)

/** The ids of the rows behind a figure of a year. */
function idsBehind(db: UnitDb, behind: Behind, year: number, today: Day): Promise<readonly string[]> {
  const dialogues = ofYear(year)
  if ('petitions' in behind) {
    const { field, ...asked } = behind.petitions as Partial<FiguresAsked> & { readonly field?: string }
    const counted = inFigures({ ...noFigures, counted: true, ...asked }, today) ?? sql`true`
    return idsOf(
      db,
      sql`select p.id from petition p where p.dialogue_id in ${dialogues} and ${counted}
        and ${field === undefined ? sql`true` : sql`p.field = ${field}`} order by p.dialogue_id, p.number, p.id`,
    )
  }
  if ('promises' in behind)
    return idsOf(
      db,
      sql`select c.id from commitment c join petition p on p.unit_id = c.unit_id and p.id = c.petition_id
        where c.made_on is not null and c.removed_at is null and p.dialogue_id in ${dialogues}
          and ${behind.promises === 'kept' ? sql`c.kept_on is not null` : sql`true`} order by c.id`,
    )
  if ('registrations' in behind) {
    const { registrations } = behind
    const kinds = allKinds.filter((kind) => groupOf(kind) === registrations)
    return idsOf(
      db,
      sql`select r.id from registration r
          left join organisation linked on linked.unit_id = r.unit_id and linked.id = r.organisation_id
          left join organisation o on o.unit_id = r.unit_id and o.id = coalesce(linked.merged_into, linked.id)
        where r.withdrawn_at is null and r.dialogue_id in ${dialogues}
          and ${registrations === 'all' ? sql`true` : sql`coalesce(r.kind, o.kind) = any (${kinds})`} order by r.id`,
    )
  }
  return idsOf(
    db,
    sql`select t.id from theme t where t.removed_at is null
      and exists (select from theme_petition x join petition_figure f on f.unit_id = x.unit_id and f.petition_id = x.petition_id
        where x.unit_id = t.unit_id and x.theme_id = t.id and f.dialogue_id in ${dialogues} and ${isCountedRow})
      and (select count(distinct f.dialogue_id) from theme_petition x join petition_figure f on f.unit_id = x.unit_id and f.petition_id = x.petition_id
        where x.unit_id = t.unit_id and x.theme_id = t.id and f.dialogue_id is not null and ${isCountedRow}) > 1 order by t.id`,
  )
}
