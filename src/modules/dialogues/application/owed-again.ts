import { deadlinesOf, unmeet } from '#modules/deadlines/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { MilestoneName } from '../domain/index.ts'

/** What hangs on the last intake day: with a new one it is all still to be done. */
const onIntake: readonly MilestoneName[] = [
  ...(['loudspeaker-first', 'loudspeaker-last', 'intake-closes'] as const),
  ...(['verdict-proposed', 'decision', 'petitions-assigned'] as const),
]

/**
 * Intake goes on until a new day (R4, R10): what was met for the earlier one is owed again. Their days come with
 * `keepMilestones`.
 */
export async function owedAgain(tx: UnitDb, by: By, dialogueId: string): Promise<void> {
  const met = (await deadlinesOf(tx, dialogueId)).filter(
    ({ kind, name, metOn }) => kind === 'milestone' && metOn !== null && onIntake.some((one) => one === name),
  )
  for (const { name } of met) await unmeet(tx, by, { kind: 'milestone', name, subjectId: dialogueId })
}
