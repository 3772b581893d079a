import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { lockDialogue } from './keep-milestones.ts'

/** Which dialogue, and the version the page showed. */
export interface Shown {
  readonly dialogueId: string
  readonly version: number
}

/** Every command's own no's. */
export type DialogueRefusal = 'not-found' | 'changed-meanwhile' | 'closed'

/** What can be put right at any time without moving a day. */
export interface DialogueDetails {
  readonly startsAt: string
  readonly place: string
  readonly chairName: string
  readonly chairTitle: string
}

/** Changes hour, place and chair. */
export async function editDialogue(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
  details: DialogueDetails,
): Promise<Result<null, DialogueRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  await tx
    .updateTable('dialogue')
    .set({
      starts_at: details.startsAt,
      place: details.place,
      chair_name: details.chairName,
      chair_title: details.chairTitle,
      version: version + 1,
    })
    .where('id', '=', dialogueId)
    .execute()
  await recordHistory(tx, by, { code: 'dialogue.edited', subject: 'dialogue', subjectId: dialogueId })
  return accept(null)
}
