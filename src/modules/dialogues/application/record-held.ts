import { type Day, isAfter } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { meet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { followActs } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DialogueRefusal, Shown } from './edit-dialogue.ts'
import type { DialogueEvents } from './events.ts'
import { keepMilestones, lockDialogue } from './keep-milestones.ts'

export type HeldRefusal = DialogueRefusal | 'held-already' | 'day-to-come'

/**
 * Ghi nhận hội nghị đã tổ chức (R13): from its day the clocks run by themselves, also when it is recorded after the planned
 * day had passed. What was answered aloud is entered per petition.
 */
export async function recordHeld(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
  { on, note }: { readonly on: Day; readonly note: string },
  events: DialogueEvents,
): Promise<Result<null, HeldRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (dialogue.heldOn) return refuse('held-already')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  if (isAfter(on, by.on)) return refuse('day-to-come')
  await tx
    .updateTable('dialogue')
    .set({
      held_on: on,
      held_note: note,
      held_recorded_at: by.at,
      held_recorded_by: by.officerId,
      version: version + 1,
    })
    .where('id', '=', dialogueId)
    .execute()
  await keepMilestones(tx, by, dialogueId)
  await meet(tx, by, { kind: 'milestone', name: 'conference', subjectId: dialogueId, on })
  await followActs(tx, by, dialogueId)
  await events.held(tx, by, dialogueId)
  await recordHistory(tx, by, {
    code: 'dialogue.held',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { on: on.toString(), planned: dialogue.conferenceOn.toString() },
  })
  return accept(null)
}
