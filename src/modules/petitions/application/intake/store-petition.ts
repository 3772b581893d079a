import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Dialogue } from '#modules/dialogues/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { titleOf } from '../../domain/index.ts'
import { claimFiles } from '../files/uploads.ts'
import { wordsOf } from './petition-words.ts'
import type { PetitionInput, SubmissionInput } from './submission-input.ts'

/** One petition as it was received. */
export interface ReceivedPetition {
  readonly id: string
  readonly code: string
  /** Its number within the dialogue; null: waits for the next dialogue ("chờ kỳ"). */
  readonly number: number | null
}

/** A petition that is about to be stored. */
export interface NewPetition {
  readonly id: string
  readonly code: string
  readonly petition: PetitionInput
}

/** What the petitions of a form share. */
interface OfForm {
  readonly input: SubmissionInput
  readonly submissionId: string
  readonly dialogue: Dialogue | null
  readonly late: boolean
}

export const newPetition = (petition: PetitionInput, code: string): NewPetition => ({ id: newId(), code, petition })

/** One petition of a form: its row with its number and its words, the trace of its receipt, and its files. */
export async function storePetition(
  tx: UnitDb,
  by: By,
  { id, code, petition }: NewPetition,
  index: number,
  { input, submissionId, dialogue, late }: OfForm,
): Promise<ReceivedPetition> {
  const { content, proposal, field, askAtConference, spoken = false, files } = petition
  const title = titleOf(content)
  const words = wordsOf({ code, senderName: input.sender.name, title, content, proposal })
  const facts = { submission: submissionId, dialogue: dialogue?.id ?? null, channel: input.channel, late }
  const [{ rows }] = await Promise.all([
    sql<{ number: number | null }>`select receive_petition(${id}::uuid, ${submissionId}::uuid, ${index + 1}::int,
      ${dialogue?.id ?? null}::uuid, ${code}, ${title}, ${content}, ${proposal}, ${field}, ${askAtConference}, ${late}, ${spoken},
      ${words}::text[], ${by.at}::timestamptz, ${by.on}::date, ${by.actor}, ${by.officerId}::uuid,
      ${JSON.stringify(facts)}::jsonb) as number`.execute(tx),
    input.draft && claimFiles(tx, input.draft, files, { subject: 'petition', subjectId: id }),
  ])
  return { id, code, number: rows[0]?.number ?? null }
}
