import type { Day } from '#kernel/day.ts'
import { type Language, languageFrom } from '#kernel/language.ts'
import { type Deadline, deadlinesOfAll } from '#modules/deadlines/index.ts'
import { type Dialogue, dialogueById } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isStage, type Stage } from '../../domain/index.ts'

/** One petition of a receipt. */
export interface ReceiptPetition {
  readonly id: string
  readonly code: string
  readonly number: number | null
  readonly title: string
  readonly content: string
  /** It was said, not typed; the content only says so. */
  readonly spoken: boolean
  readonly proposal: string
  readonly field: string | null
  readonly askAtConference: boolean
  readonly late: boolean
  readonly stage: Stage
  /** 1, and 2 after another look was asked for (R18). */
  readonly round: number
  readonly answeredOn: Day | null
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly deadlines: readonly Deadline[]
}

/** What a receipt says. */
export interface Receipt {
  readonly submissionId: string
  readonly linkVersion: number
  readonly channel: string
  /** The language it was sent in. */
  readonly language: Language
  readonly receivedAt: Temporal.Instant
  readonly receivedOn: Day
  readonly senderName: string
  readonly dialogue: Dialogue | null
  readonly petitions: readonly ReceiptPetition[]
}

/** A submission with its petitions, as its holder and officers may read it; null when there is none. */
export async function receiptOf(db: UnitDb, submissionId: string): Promise<Receipt | null> {
  const submission = await db
    .selectFrom('submission')
    .select(['id', 'link_version', 'channel', 'language', 'received_at', 'received_on', 'sender_name'])
    .where('id', '=', submissionId)
    .executeTakeFirst()
  if (!submission) return null
  const rows = await db
    .selectFrom('petition')
    .select(['id', 'code', 'number', 'dialogue_id', 'title', 'content', 'spoken', 'proposal', 'sender_field', 'field'])
    .select(['ask_at_conference', 'late', 'stage', 'round', 'answered_on'])
    .where('submission_id', '=', submissionId)
    .orderBy('row_number')
    .execute()
  const ids = rows.map(({ id }) => id)
  const deadlines = await deadlinesOfAll(db, ids)
  const files = ids.length
    ? await db.selectFrom('attachment').select(['id', 'subject_id', 'name']).where('subject_id', 'in', ids).execute()
    : []
  const dialogueId = rows.find(({ dialogue_id }) => dialogue_id)?.dialogue_id
  return {
    submissionId: submission.id,
    linkVersion: submission.link_version,
    channel: submission.channel,
    language: languageFrom(submission.language),
    receivedAt: submission.received_at,
    receivedOn: submission.received_on,
    senderName: submission.sender_name,
    dialogue: dialogueId ? await dialogueById(db, dialogueId) : null,
    petitions: rows.map((row) => ({
      id: row.id,
      code: row.code,
      number: row.number,
      title: row.title,
      content: row.content,
      spoken: row.spoken,
      proposal: row.proposal,
      field: row.field ?? row.sender_field,
      askAtConference: row.ask_at_conference,
      late: row.late,
      stage: isStage(row.stage) ? row.stage : 'received',
      round: row.round,
      answeredOn: row.answered_on,
      files: files.filter(({ subject_id }) => subject_id === row.id).map(({ id, name }) => ({ id, name })),
      deadlines: deadlines.filter(({ subjectId }) => subjectId === row.id),
    })),
  }
}
