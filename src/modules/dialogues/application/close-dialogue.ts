import { accept, type Result, refuse } from '#kernel/result.ts'
import { deadlinesOf, lapse } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { notHeldSince } from './decision-in-force.ts'
import type { DialogueRefusal, Shown } from './edit-dialogue.ts'
import { lockDialogue } from './keep-milestones.ts'

export type CloseDialogueRefusal = DialogueRefusal | 'not-over' | 'report-not-sent'

/**
 * Khép lại kỳ đối thoại: held or decided not to be held, and its result report sent (R19). From then on it takes no
 * petitions, and its own milestones are owed no more; petitions that are still open keep their terms (R25).
 */
export async function closeDialogue(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
): Promise<Result<null, CloseDialogueRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  if (!dialogue.heldOn && !(await notHeldSince(tx, dialogueId))) return refuse('not-over')
  const report = (await deadlinesOf(tx, dialogueId)).find(({ name }) => name === 'result-report')
  if (!report?.metOn) return refuse('report-not-sent')
  await tx
    .updateTable('dialogue')
    .set({ closed_on: by.on, version: version + 1 })
    .where('id', '=', dialogueId)
    .execute()
  const lapsed = await lapse(tx, by, { kind: 'milestone', subjectId: dialogueId, on: by.on })
  await recordHistory(tx, by, {
    code: 'dialogue.closed',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { on: by.on.toString(), lapsed },
  })
  return accept(null)
}
