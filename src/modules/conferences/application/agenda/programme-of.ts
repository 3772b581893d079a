import type { ProgrammeLine } from '#modules/dialogues/domain/index.ts'
import { planPage } from '#modules/dialogues/index.ts'
import { activeDepartments, type Purpose } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type ProgrammeRow, withWho } from '../../domain/index.ts'
import { whoWords } from './agenda-words.vi.ts'

/**
 * The programme of a dialogue's plan with who does what, as far as it is known; none before there is a plan.
 * @param named hours with who was named for them
 */
export async function planProgramme(
  db: UnitDb,
  address: string,
  named: readonly ProgrammeLine[] = [],
): Promise<readonly ProgrammeRow[]> {
  const plan = (await planPage(db, address))?.now.plan
  if (!plan) return []
  const departments = await activeDepartments(db)
  const of = (purpose: Purpose) => departments.find((one) => one.purpose === purpose)?.name ?? ''
  return withWho(plan.programme, named, { reception: of('services') || of('office'), host: of('economy'), ...whoWords })
}
