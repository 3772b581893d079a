import { sql } from 'kysely'
import type { DialogueEvents } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { termsForDialogue } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** What petitions do when something happens to their dialogue: handed to the dialogue's commands by the program. */
export const dialogueEvents: DialogueEvents = {
  opened: attachWaiting,
  dayMoved: termsForDialogue,
  held: termsForDialogue,
  notHeld: termsForDialogue,
}

/**
 * Petitions that came while no dialogue was open are attached to the one that opens, in the order they came, each with its
 * running number (DOMAIN, "Decisions where the plan is silent"). Closed ones stay where they are.
 */
async function attachWaiting(tx: UnitDb, by: By, dialogueId: string): Promise<void> {
  const waiting = await tx
    .selectFrom('petition')
    .innerJoin('submission', 'submission.id', 'petition.submission_id')
    .select('petition.id')
    .where('petition.dialogue_id', 'is', null)
    .where('petition.stage', 'not in', ['withdrawn', 'spam', 'duplicate', 'moved'])
    .orderBy('submission.received_at')
    .orderBy('petition.row_number')
    .execute()
  for (const { id } of waiting) {
    await tx
      .updateTable('petition')
      .set((row) => ({
        dialogue_id: dialogueId,
        number: sql<number>`next_petition_number(${dialogueId}::uuid)`,
        version: row('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    await tx.updateTable('petition_words').set({ dialogue_id: dialogueId }).where('petition_id', '=', id).execute()
  }
  if (waiting.length === 0) return
  await termsForDialogue(tx, by, dialogueId)
  for (const { id } of waiting)
    await recordHistory(tx, by, {
      code: 'petition.attached',
      subject: 'petition',
      subjectId: id,
      facts: { dialogue: dialogueId },
    })
}
