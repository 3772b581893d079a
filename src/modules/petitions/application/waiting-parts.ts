import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Still being worked on here: what was asked of others is waited for. */
export const underWay: RawBuilder<boolean> = sql`p.stage in ('assigned', 'drafting', 'waiting-opinion', 'for-approval', 'approved')`

/** A part of an answer that another department or body owes. */
export interface WaitingPart {
  readonly petitionId: string
  readonly number: number | null
  /** "2026"; null: it waits for the next dialogue. */
  readonly dialogue: string | null
  readonly title: string
  /** Who was asked. */
  readonly body: string
  readonly dueOn: Day | null
}

const parts = (where: RawBuilder<boolean>) => sql<WaitingPart & { readonly id: string }>`
  select p.id as "petitionId", p.id, p.number, g.address as dialogue, p.title, coalesce(nullif(d.short_name, ''), d.name) as body, x.due_on as "dueOn"
  from petition_opinion o
    join petition p on p.unit_id = o.unit_id and p.id = o.petition_id
    join department d on d.unit_id = o.unit_id and d.id = o.department_id
    left join dialogue g on g.unit_id = p.unit_id and g.id = p.dialogue_id
    left join deadline x on x.unit_id = o.unit_id and x.subject_id = o.id and x.kind = 'opinion'
  where o.given_on is null and ${underWay} and ${where}
  order by x.due_on nulls last, p.number, o.id`

/** Chờ bộ phận khác: what this person's petitions wait for, the nearest day first; who assigns sees the whole unit's. */
export async function waitingParts(
  db: UnitDb,
  viewer: Actor & { readonly officerId: string },
  atMost: number,
): Promise<readonly WaitingPart[]> {
  const { roles, departmentId, officerId } = viewer
  if (may(roles, 'petitions.ask-opinion') === null) return []
  const whose =
    may(roles, 'petitions.ask-opinion') === 'all'
      ? sql<boolean>`true`
      : departmentId
        ? sql<boolean>`(p.lead_officer_id = ${officerId} or p.lead_department_id = ${departmentId})`
        : sql<boolean>`p.lead_officer_id = ${officerId}`
  return (await sql<WaitingPart>`${parts(whose)} limit ${atMost}`.execute(db)).rows
}

/** What is still owed by others to these petitions, the nearest day first. */
export async function partsWaitedFor(
  db: UnitDb,
  petitionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly WaitingPart[]>> {
  if (petitionIds.length === 0) return new Map()
  const { rows } = await parts(sql<boolean>`p.id = any(${[...petitionIds]}::uuid[])`).execute(db)
  return Map.groupBy(rows, ({ petitionId }) => petitionId)
}
