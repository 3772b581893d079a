import { type RawBuilder, sql } from 'kysely'
import { type Day, earlier, isAfter, later } from '#kernel/day.ts'
import { together } from '#kernel/together.ts'
import { isWorkingDay, type WorkingCalendar } from '#modules/calendar/index.ts'
import { isCounted, isCountedRow, OTHER_PLACE, type Timing, timingOfRow } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  added,
  allOf,
  allStars,
  type Cell,
  type Dimension,
  dimensions,
  kindGroup,
  linesOf,
  nothingCounted,
  type PetitionCounts,
  timingsOf,
} from '../../domain/index.ts'

/** The petitions that wait for a dialogue are counted under this key. */
export const WITHOUT_DIALOGUE = ''

/** What is counted: one dialogue; left out: all. */
export interface CountAsked {
  readonly dialogueId?: string
  readonly today: Day
  readonly calendar: WorkingCalendar
}

interface FoundCells {
  readonly dialogueId: string | null
  readonly is: number
  readonly timing: Timing
  readonly field: string | null
  readonly competence: string | null
  readonly sector: string | null
  readonly channel: string | null
  readonly kind: string | null
  readonly village: string | null
  readonly n: number
}

/** Which dimensions each grouping tells of, by the bits of `grouping(…)`: two at a time, since each grouping costs a walk of all rows. */
const groupings: ReadonlyMap<number, readonly Dimension[]> = new Map([
  [0b0111, ['field', 'competence']],
  [0b1011, ['sector', 'channel']],
  [0b1101, ['kind']],
  [0b1110, ['village']],
])

/**
 * Counts petitions by everything statistics ask for (R24), each dialogue under its id: three statements over one narrow row of each
 * petition, whose plain values other tables' writers keep in step. Days are counted by the calendar as it stands now.
 */
export async function countPetitions(
  db: UnitDb,
  { dialogueId, today, calendar }: CountAsked,
): Promise<ReadonlyMap<string, PetitionCounts>> {
  const of = dialogueId === undefined ? sql`true` : sql`f.dialogue_id = ${dialogueId}::uuid`
  // All that is grouped fits into memory; sorted by texts, it would take several times as long.
  await sql`select set_config('work_mem', '32MB', true), set_config('enable_sort', 'off', true)`.execute(db)
  const spans = sql<Marked>`
    select f.dialogue_id as "dialogueId", f.stage, f.aloud, f.reopened, f.stars, count(*) as n,
      min(least(f.received_on, f.counted_from)) as first, max(greatest(f.received_on, f.counted_from, f.done_on)) as last
    from petition_figure f where ${of} group by 1, 2, 3, 4, 5`.execute(db)
  const found = await together({
    cells: sql<FoundCells>`
      select dialogue_id as "dialogueId", grouping(field, sector, kind, village) as is, timing, field, competence, sector, channel, kind,
        case when outside then ${OTHER_PLACE} else village::text end as village, count(*) as n
      from (select f.dialogue_id, f.field, f.sector, f.kind, f.village_id as village, f.outside, f.channel, f.competence,
          ${timingOfRow(today)} as timing
        from petition_figure f where ${of} and ${isCountedRow}) f
      group by grouping sets ((dialogue_id, timing, field, competence), (dialogue_id, timing, sector, channel), (dialogue_id, timing, kind),
        (dialogue_id, timing, village, outside))`.execute(db),
    marked: spans.then(({ rows }) => rows),
    days: spans.then(({ rows }) => daysTaken(db, of, workedUpTo(calendar, rows))),
  })

  const keyOf = (row: { readonly dialogueId: string | null }) => row.dialogueId ?? WITHOUT_DIALOGUE
  const cellsOf = Map.groupBy(found.cells.rows, keyOf)
  const markedOf = Map.groupBy(found.marked, keyOf)
  const daysOf = Map.groupBy(found.days, keyOf)

  return new Map(
    [...markedOf].map(([key, marked]): [string, PetitionCounts] => {
      const cells = (cellsOf.get(key) ?? []).flatMap(cellsIn)
      const lines = Object.fromEntries(
        dimensions.map((one) => [one, linesOf(cells.filter(({ dimension }) => dimension === one))]),
      ) as Record<Dimension, ReturnType<typeof linesOf>>
      const stages = new Map<string, number>()
      for (const { stage, n } of marked) stages.set(stage, (stages.get(stage) ?? 0) + n)
      const total = (those: (mark: Marked) => boolean) =>
        marked.filter((mark) => isCounted(mark.stage) && those(mark)).reduce((sum, { n }) => sum + n, 0)
      const days = daysOf.get(key) ?? []
      return [
        key,
        {
          ...{ by: timingsOf(lines.channel), lines, stages },
          ...{ aloud: total(({ aloud }) => aloud), reopened: total(({ reopened }) => reopened) },
          stars: Object.fromEntries(
            allStars.map((one) => [one, total(({ stars }) => stars === one)]),
          ) as PetitionCounts['stars'],
          done: days.reduce((sum, { of, n }) => (of === 'receipt' ? sum + n : sum), 0),
          ...{ fromReceipt: histogramOf(days, 'receipt'), fromTerm: histogramOf(days, 'term') },
        },
      ]
    }),
  )
}

/** What one group tells of each dimension it is by. */
function cellsIn({ is, timing, n, ...values }: FoundCells): readonly Cell[] {
  return (groupings.get(is) ?? []).map((dimension) => ({
    ...{ dimension, timing, n },
    value: dimension === 'kind' ? kindGroup(values.kind) : values[dimension],
  }))
}

/** What petitions of a dialogue have in common besides, and the days between which all happened to them. */
interface Marked {
  readonly dialogueId: string | null
  readonly stage: string
  readonly aloud: boolean
  readonly reopened: boolean
  readonly stars: number | null
  readonly n: number
  readonly first: Day
  readonly last: Day
}

/** Up to and with each day from the first on: how many working days there were since. */
interface Worked {
  readonly first: Day
  readonly upTo: readonly number[]
}

/** Working days up to each day of the petitions' years: what lies between two days is then one less the other. */
function workedUpTo(calendar: WorkingCalendar, spans: readonly Marked[]): Worked | null {
  const [one] = spans
  if (!one) return null
  const first = spans.reduce((least, span) => earlier(least, span.first), one.first)
  const last = spans.reduce((most, span) => later(most, span.last), one.last)
  const upTo: number[] = [0]
  for (let day = first.add({ days: 1 }); !isAfter(day, last); day = day.add({ days: 1 }))
    upTo.push((upTo.at(-1) ?? 0) + (isWorkingDay(calendar, day) ? 1 : 0))
  return { first, upTo }
}

interface DaysTaken {
  readonly dialogueId: string | null
  readonly of: 'receipt' | 'term'
  readonly days: number
  readonly n: number
}

/**
 * How often each number of working days was taken (R16: the first day is not counted), from receipt and from the day the term counts
 * from; none where the answer came before the term began.
 */
async function daysTaken(db: UnitDb, of: RawBuilder<unknown>, worked: Worked | null): Promise<readonly DaysTaken[]> {
  if (!worked) return []
  const upTo = (day: RawBuilder<unknown>) => sql`w.up_to[${day} - ${worked.first}::date + 1]`
  const { rows } = await sql<DaysTaken>`
    select dialogue_id as "dialogueId", case when grouping(term) = 1 then 'receipt' else 'term' end as of,
      case when grouping(term) = 1 then receipt else term end as days, count(*) as n
    from (select f.dialogue_id, greatest(0, ${upTo(sql`f.done_on`)} - ${upTo(sql`f.received_on`)}) as receipt,
        case when f.counted_from is not null then greatest(0, ${upTo(sql`f.done_on`)} - ${upTo(sql`f.counted_from`)}) end as term
      from petition_figure f, (select ${worked.upTo}::int[] as up_to) w
      where ${of} and ${isCountedRow} and f.done_on is not null) f
    group by grouping sets ((dialogue_id, receipt), (dialogue_id, term))`.execute(db)
  return rows.filter(({ days }) => days !== null)
}

const histogramOf = (taken: readonly DaysTaken[], wanted: DaysTaken['of']): ReadonlyMap<number, number> =>
  new Map(taken.filter(({ of }) => of === wanted).map(({ days, n }) => [days, n]))

/** Several dialogues together. */
export const allTogether = (counts: Iterable<PetitionCounts>): PetitionCounts =>
  [...counts].reduce(added, nothingCounted)
export const countedIn = ({ by }: PetitionCounts): number => allOf(by)
