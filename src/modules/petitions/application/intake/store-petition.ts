import { newCode, type RandomBelow, randomDigits } from '#kernel/code.ts'
import { newId } from '#kernel/id.ts'
import type { Dialogue } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { titleOf } from '../../domain/index.ts'
import { claimFiles } from '../files/uploads.ts'
import { petitionWords } from './petition-words.ts'
import type { PetitionInput, SubmissionInput } from './submission-input.ts'

/** One petition as it was received. */
export interface ReceivedPetition {
  readonly id: string
  readonly code: string
  /** Its number within the dialogue; null: waits for the next dialogue ("chờ kỳ"). */
  readonly number: number | null
}

/** A free code is found at the first try as a rule; ten misses are no chance but a fault. */
const CODE_TRIES = 10

/** One petition of a form: its row, with a code of its own. */
export async function storePetition(
  tx: UnitDb,
  random: RandomBelow,
  of: {
    input: SubmissionInput
    petition: PetitionInput
    submissionId: string
    index: number
    dialogue: Dialogue | null
    late: boolean
    number: number | undefined
  },
): Promise<ReceivedPetition> {
  const { input, petition } = of
  const id = newId()
  const number = of.number ?? null
  const year = input.receivedOn.year
  const row = {
    id,
    submission_id: of.submissionId,
    row_number: of.index + 1,
    dialogue_id: of.dialogue?.id ?? null,
    number,
    title: titleOf(petition.content),
    content: petition.content,
    proposal: petition.proposal,
    sender_field: petition.field,
    field: petition.field,
    ask_at_conference: petition.askAtConference,
    late: of.late,
    // Named only where it is so: the usual statement stays the same.
    ...(petition.spoken && { spoken: true }),
  }
  for (let attempt = 0; attempt < CODE_TRIES; attempt++) {
    const code = newCode(year, random, randomDigits(number ?? 0))
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('petition')
      .values({ ...row, code })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows) return { id, code, number }
  }
  throw new Error('no free code was found')
}

/** Its words for the search, and its files. */
export async function findableWithFiles(
  tx: UnitDb,
  input: SubmissionInput,
  dialogue: Dialogue | null,
  { id, code }: ReceivedPetition,
  petition: PetitionInput | undefined,
): Promise<void> {
  if (!petition) return
  const { content, proposal, files } = petition
  const searched = { code, senderName: input.sender.name, title: titleOf(content), content, proposal }
  await Promise.all([
    tx
      .insertInto('petition_words')
      .values({ petition_id: id, dialogue_id: dialogue?.id ?? null, words: petitionWords(searched) })
      .execute(),
    input.draft && claimFiles(tx, input.draft, files, { subject: 'petition', subjectId: id }),
  ])
}
