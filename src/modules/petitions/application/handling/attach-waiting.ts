import { sql } from 'kysely'
import type { DialogueEvents } from '#modules/dialogues/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { carryOver } from './carry-over.ts'
import { layDownAll, type WhatHappened } from './lay-down.ts'
import { termsForDialogue } from './terms-for-dialogue.ts'

/**
 * Gắn what arrived while no dialogue was open to the one that was created: each gets its number, in the order of receipt,
 * and its terms. What is closed stays where it is.
 * @returns how many
 */
export async function attachWaiting(tx: UnitDb, by: By, dialogueId: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select p.id from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    where p.dialogue_id is null and p.stage not in ('withdrawn', 'spam', 'duplicate', 'moved')
    order by s.received_at, p.submission_id, p.row_number`.execute(tx)
  const acts = new Map<string, WhatHappened>()
  for (const { id } of rows) {
    const given = await sql<{ number: number }>`select next_petition_number(${dialogueId}::uuid) as number`.execute(tx)
    const number = given.rows[0]?.number ?? null
    await tx.updateTable('petition').set({ dialogue_id: dialogueId, number }).where('id', '=', id).execute()
    await tx.updateTable('petition_words').set({ dialogue_id: dialogueId }).where('petition_id', '=', id).execute()
    acts.set(id, { code: 'attached', facts: { dialogue: dialogueId, number } })
  }
  if (acts.size > 0) await layDownAll(tx, by, acts)
  return acts.size
}

/** What petitions do when something happens to their dialogue; handed to it by the program. */
export const petitionDialogueEvents: DialogueEvents = {
  opened: async (tx, by, dialogueId) => {
    await attachWaiting(tx, by, dialogueId)
    await carryOver(tx, by, dialogueId)
  },
  dayMoved: termsForDialogue,
  held: termsForDialogue,
  notHeld: termsForDialogue,
}
