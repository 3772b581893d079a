import { type Day, endOf } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { tally } from '#modules/decisions/index.ts'
import { type DialogueInOffice, decisionsOf, dialogueInOffice, notHeldSince } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { ReportedDialogue } from './result-paper.ts'
import { type ResultRow, resultRows } from './result-rows.ts'

/** Everything the result report is made of. */
export interface LoadedReport {
  readonly dialogue: DialogueInOffice
  readonly reported: ReportedDialogue
  readonly rows: readonly ResultRow[]
}

/** What the report of the dialogue at an address tells by a day (R19); null: there is no such dialogue. */
export async function loadReport(db: UnitDb, address: string, today: Day): Promise<LoadedReport | null> {
  const dialogue = await dialogueInOffice(db, address)
  if (!dialogue) return null
  const { r, byKind } = await tally(db, dialogue, endOf(dialogue.heldOn ?? dialogue.conferenceOn))
  const notHeldOn = dialogue.heldOn ? null : await notHeldSince(db, dialogue.id)
  const [inForce] = notHeldOn ? await decisionsOf(db, dialogue.id) : []
  const { year, ordinal, heldOn, place, chairName, chairTitle, planSentNumber, planSentOn } = dialogue
  return {
    dialogue,
    reported: {
      ...{ year, ordinal, heldOn, place, chairName, byKind },
      chair: [chairName, chairTitle].filter(Boolean).join(', '),
      notHeld: notHeldOn && { on: notHeldOn, reason: inForce?.reason ?? '' },
      registrations: r,
      plan: [planSentNumber, planSentNumber && planSentOn && `ngày ${dateWithYear(planSentOn)}`]
        .filter(Boolean)
        .join(' '),
    },
    rows: await resultRows(db, dialogue.id, today),
  }
}
