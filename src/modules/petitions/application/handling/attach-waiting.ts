import { sql } from 'kysely'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { termsForDialogue } from './terms-for-dialogue.ts'

/**
 * A petition that arrived while no dialogue was open is attached to the next one: it gets its running number in the order
 * of arrival, and its terms count from the dialogue's days.
 */
export async function attachWaiting(tx: UnitDb, by: By, dialogueId: string): Promise<void> {
  const waiting = await tx
    .selectFrom('petition')
    .innerJoin('submission', 'submission.id', 'petition.submission_id')
    .select('petition.id')
    .where('petition.dialogue_id', 'is', null)
    .orderBy('submission.received_at')
    .orderBy('petition.row_number')
    .forUpdate('petition')
    .execute()
  for (const { id } of waiting) {
    const { rows } = await sql<{ number: number }>`select next_petition_number(${dialogueId}) as number`.execute(tx)
    const number = rows[0]?.number ?? null
    await tx
      .updateTable('petition')
      .set((row) => ({ dialogue_id: dialogueId, number, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await tx.updateTable('petition_words').set({ dialogue_id: dialogueId }).where('petition_id', '=', id).execute()
    await tx.updateTable('deadline').set({ dialogue_id: dialogueId }).where('subject_id', '=', id).execute()
    await recordHistory(tx, by, {
      code: 'petition.attached',
      subject: 'petition',
      subjectId: id,
      facts: { dialogue: dialogueId, number },
    })
  }
  if (waiting.length > 0) await termsForDialogue(tx, by, dialogueId)
}
