import { together } from '#kernel/together.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { leaders } from '#modules/documents/index.ts'
import { officers } from '#modules/staff/index.ts'
import { departments, joiningDaysBefore } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { petitionPage } from '../../application/petition-page-query.ts'

/** Everything a petition's page is made of; null: it is not in this unit. */
export async function loadPetition(db: UnitDb, id: string) {
  const { page, ...around } = await together({
    page: petitionPage(db, id),
    departments: departments(db),
    joiningDays: joiningDaysBefore(db),
    officers: officers(db),
    leaders: leaders(db),
    calendar: currentCalendar(db),
  })
  return page && { page, lives: page.lives.filter((life) => life !== null), ...around }
}

export type LoadedPetition = NonNullable<Awaited<ReturnType<typeof loadPetition>>>
