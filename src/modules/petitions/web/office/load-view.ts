import { together } from '#kernel/together.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { officers } from '#modules/staff/index.ts'
import { departments, joiningDaysBefore } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { petitionPage } from '../../application/petition-page-query.ts'

/** What stands around a petition's page, asked for by who needs it besides. */
export const aroundPetition = (db: UnitDb) => ({ departments: departments(db), calendar: currentCalendar(db) })
export type Around = ReturnType<typeof aroundPetition>

/** Everything a petition's page is made of; null: it is not in this unit. */
export async function loadPetition(db: UnitDb, id: string, around = aroundPetition(db)) {
  const {
    page,
    officers: all,
    ...rest
  } = await together({
    page: petitionPage(db, id),
    officers: officers(db),
    joiningDays: joiningDaysBefore(db),
    ...around,
  })
  if (!page) return null
  const leaders = all.filter(({ active, roles }) => active && roles.includes('leader'))
  return {
    page,
    officers: all,
    leaders: leaders.map(({ id: leader, name, title }) => ({ id: leader, name, title })),
    ...rest,
  }
}

export type LoadedPetition = NonNullable<Awaited<ReturnType<typeof loadPetition>>>
