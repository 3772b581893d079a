import { currentCalendar } from '#modules/calendar/index.ts'
import { documentPage, leaders } from '#modules/documents/index.ts'
import { officers } from '#modules/staff/index.ts'
import { departments } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { petitionPage } from '../../application/petition-page-query.ts'

/** Everything a petition's page is made of; null: it is not in this unit. */
export async function loadPetition(db: UnitDb, id: string) {
  const page = await petitionPage(db, id)
  if (!page) return null
  const lives = []
  for (const document of page.documents) lives.push(await documentPage(db, document.id))
  return {
    page,
    lives: lives.filter((life) => life !== null),
    departments: await departments(db),
    officers: await officers(db),
    leaders: await leaders(db),
    calendar: await currentCalendar(db),
  }
}

export type LoadedPetition = NonNullable<Awaited<ReturnType<typeof loadPetition>>>
