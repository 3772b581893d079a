import { together } from '#kernel/together.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { type Actor, officers } from '#modules/staff/index.ts'
import { departments, joiningDaysBefore } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Grouping } from '../../application/grouping.ts'
import { petitionPage } from '../../application/petition-page-query.ts'

/** What stands around a petition's page, asked for by who needs it besides. */
export const aroundPetition = (db: UnitDb) => ({ departments: departments(db), calendar: currentCalendar(db) })
export type Around = ReturnType<typeof aroundPetition>

/** Who looks at a petition, and what later modules know of where it stands. */
export interface Looking {
  readonly actor: Actor
  readonly grouping?: Grouping | undefined
}

/** Everything a petition's page is made of; null: it is not in this unit. */
export async function loadPetition(db: UnitDb, id: string, looking: Looking, around = aroundPetition(db)) {
  const { actor, grouping } = looking
  const {
    page,
    officers: all,
    ...rest
  } = await together({
    page: petitionPage(db, id),
    officers: officers(db),
    joiningDays: joiningDaysBefore(db),
    groups: grouping ? grouping.of(db, id, actor) : [],
    ...around,
  })
  if (!page) return null
  const leaders = all.filter(({ active, roles }) => active && roles.includes('leader'))
  return {
    page,
    officers: all,
    grouping,
    leaders: leaders.map(({ id: leader, name, title }) => ({ id: leader, name, title })),
    ...rest,
  }
}

export type LoadedPetition = NonNullable<Awaited<ReturnType<typeof loadPetition>>>
