import type { Day } from '#kernel/day.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { PostingPhase } from '../../domain/index.ts'
import { setDone } from './tick-posting.ts'

/** The official site carries it: ticks the earliest open row of that phase, with the link as its evidence. False: none waits. */
export async function tickOfficialSite(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  phase: PostingPhase,
  { on, link }: { readonly on: Day; readonly link: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('posting')
    .select(['id', 'note'])
    .where('dialogue_id', '=', dialogueId)
    .where('channel', '=', 'official-site')
    .where('phase', '=', phase)
    .where('done_on', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('planned_on')
    .orderBy('position')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  await setDone(tx, by, row.id, { on, link, note: row.note, how: 'official-link' })
  return true
}
