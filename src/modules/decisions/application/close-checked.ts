import { type Result, refuse } from '#kernel/result.ts'
import { type CloseDialogueRefusal, closeDialogue, dialogueById, type Shown } from '#modules/dialogues/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { closingCounts } from './closing-counts.ts'

/** Khép lại kỳ đối thoại, after its checklist: long-standing petitions must have their leader's reason (R25). */
export async function closeChecked(
  tx: UnitDb,
  by: By,
  shown: Shown,
): Promise<Result<null, CloseDialogueRefusal | 'long-standing-unexplained'>> {
  const dialogue = await dialogueById(tx, shown.dialogueId)
  if (!dialogue) return refuse('not-found')
  const counts = await closingCounts(tx, dialogue)
  if (!dialogue.closedOn && counts['long-standing'] > 0) return refuse('long-standing-unexplained')
  return closeDialogue(tx, by, shown)
}
