import type { UnitDb } from '#platform/db/database.ts'
import { type Dialogue, publicColumns } from './dialogue.ts'

/** A dialogue as officers see it: also what was noted, and the version their forms carry. */
export interface DialogueInOffice extends Dialogue {
  readonly planSentHow: string
  readonly planSentNumber: string
  readonly noticeNote: string
  readonly heldNote: string
  readonly heldRecordedBy: string | null
  readonly version: number
}

/** The dialogue at an address, for officers; null when there is none. */
export async function dialogueInOffice(db: UnitDb, address: string): Promise<DialogueInOffice | null> {
  const row = await db
    .selectFrom('dialogue')
    .select(publicColumns)
    .select(['plan_sent_how as planSentHow', 'plan_sent_number as planSentNumber', 'notice_note as noticeNote'])
    .select(['held_note as heldNote', 'held_recorded_by as heldRecordedBy', 'version'])
    .where('address', '=', address)
    .executeTakeFirst()
  return row ?? null
}
