import { type Day, endOf } from '#kernel/day.ts'
import { paperDay } from '#kernel/paper-days.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { tally } from '#modules/decisions/index.ts'
import {
  answersOpenOn,
  carryingDocuments,
  type DialogueInOffice,
  decisionsOf,
  dialogueInOffice,
  issuedOf,
  notHeldSince,
} from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { ReportedDialogue } from './result-paper.ts'
import { type ResultRow, resultRows } from './result-rows.ts'

/** Everything the result report is made of. */
export interface LoadedReport {
  readonly dialogue: DialogueInOffice
  readonly reported: ReportedDialogue
  readonly rows: readonly ResultRow[]
  /** Null until the result report was sent. */
  readonly sent: ReportSent | null
}

/** The result report as it was sent, and what it left open. */
export interface ReportSent {
  readonly on: Day
  /** Petitions that owed an answer on that day. */
  readonly openThen: ReadonlySet<string>
  /** By when a supplementary report is due; null: none is, or it was sent. */
  readonly supplementDueOn: Day | null
}

/** What the report of the dialogue at an address tells by a day (R19); null: there is no such dialogue. */
export async function loadReport(db: UnitDb, address: string, today: Day): Promise<LoadedReport | null> {
  const dialogue = await dialogueInOffice(db, address)
  if (!dialogue) return null
  const { r, byKind } = await tally(db, dialogue, endOf(dialogue.heldOn ?? dialogue.conferenceOn))
  const notHeldOn = dialogue.heldOn ? null : await notHeldSince(db, dialogue.id)
  const [inForce] = notHeldOn ? await decisionsOf(db, dialogue.id) : []
  const { year, ordinal, heldOn, place, chairName, chairTitle } = dialogue
  return {
    dialogue,
    reported: {
      ...{ year, ordinal, heldOn, place, chairName, byKind },
      chair: [chairName, chairTitle].filter(Boolean).join(', '),
      notHeld: notHeldOn && { on: notHeldOn, reason: inForce?.reason ?? '' },
      registrations: r,
      plan: await planOf(db, dialogue),
    },
    rows: await resultRows(db, dialogue.id, today),
    sent: await reportSent(db, dialogue.id),
  }
}

/** Number and day of the plan, as its paper has them; of one issued elsewhere its number: the day it was sent is another (R2). */
async function planOf(db: UnitDb, { id, planSentNumber }: DialogueInOffice): Promise<string> {
  const issued = issuedOf(await carryingDocuments(db, id, 'plan'))
  return issued?.issuedOn ? `${issued.numberText} ngày ${paperDay(issued.issuedOn)}` : planSentNumber
}

async function reportSent(db: UnitDb, dialogueId: string): Promise<ReportSent | null> {
  const due = await deadlinesOf(db, dialogueId)
  const on = due.find(({ name }) => name === 'result-report')?.metOn
  if (!on) return null
  const open = await answersOpenOn(db, dialogueId, on, { lapsedLater: true })
  const owed = due.find(({ name, metOn, lapsedOn }) => name.startsWith('supplementary-report') && !metOn && !lapsedOn)
  return {
    on,
    openThen: new Set(open.map(({ petitionId }) => petitionId)),
    supplementDueOn: owed?.dueOn ?? null,
  }
}
