import { sql } from 'kysely'
import type { RandomBelow } from '#kernel/code.ts'
import { newId } from '#kernel/id.ts'
import { together } from '#kernel/together.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { answerDue, type Due, isLate, oweNew, releaseDue } from '#modules/deadlines/index.ts'
import { currentDialogue, type Dialogue, dialogueById, dialogueTimes, rulesOf } from '#modules/dialogues/index.ts'
import { registerSubmission } from '#modules/documents/index.ts'
import { tell } from '#modules/messages/index.ts'
import { haiPhong2026 } from '#modules/regulations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { Closing } from '#platform/db/transaction.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { claimFiles } from '../files/uploads.ts'
import { freeCode } from '../free-code.ts'
import { courseOf } from '../handling/terms.ts'
import { linkTokenOf, pinOf } from './secrets.ts'
import { type NewPetition, newPetition, type ReceivedPetition, storePetition } from './store-petition.ts'
import { storeSignatories } from './store-signatories.ts'
import { storeSubmission } from './store-submission.ts'
import type { SubmissionInput } from './submission-input.ts'
import { intakeWords } from './words.en.ts'

/** What intake needs besides the transaction. */
export interface IntakeParts {
  readonly keys: Keys
  readonly calendar: WorkingCalendar
  readonly random: RandomBelow
  /** The next of the numbers taken beforehand for many forms; otherwise each form takes its own. */
  readonly nextNumber?: (() => number | undefined) | undefined
}

/** What was made of a form. */
export interface Received {
  readonly submissionId: string
  /** Of a form sent again by somebody without an account empty: the receipt reads them. */
  readonly petitions: readonly ReceivedPetition[]
  readonly late: boolean
  readonly pin: string
  readonly linkToken: string
  /** The same form had been received before; nothing was added. */
  readonly again: boolean
}

/**
 * Tiếp nhận: one form or paper with its petitions (R7), the same for the portal and the office; it works for people
 * without an account too. Sent twice, also at the same moment, it is received once. The caller answers "đã tiếp nhận"
 * after the commit, with which the petitions leave: call it last in its transaction.
 */
export async function receiveSubmission(
  tx: UnitDb,
  by: By,
  input: SubmissionInput,
  parts: IntakeParts,
): Promise<Received | Closing<Received>> {
  const [, before, dialogue] = await Promise.all([
    // The same form at the same moment waits here: further on the two would take their locks in another order.
    sql`select pg_advisory_xact_lock(hashtextextended(${input.idempotencyKey}, 0))`.execute(tx),
    submissionByKey(tx, input.idempotencyKey),
    input.raisedIn ? dialogueById(tx, input.raisedIn) : currentDialogue(tx),
    sql`savepoint receiving`.execute(tx),
  ])
  if (before) return receivedBefore(tx, before, parts.keys)

  // The dialogue's lock is taken before the history's, as in every command: a registration that comes along writes its
  // history at once. Otherwise only with the petitions themselves: whoever is next waits for it until this commit.
  const isPaper = input.channel === 'paper' && input.arrivalNumber !== ''
  if ((input.attends || isPaper) && dialogue) await sql`select hold_petition_numbers(${dialogue.id}::uuid)`.execute(tx)
  const submissionId = newId()
  const { receivedOn } = input
  const [stored, due, codes] = await Promise.all([
    storeSubmission(tx, by, submissionId, dialogue, input, parts.keys),
    dueAtReceipt(tx, by, input, dialogue, parts.calendar),
    Promise.all(input.petitions.map(() => freeCode(tx, receivedOn.year, dialogue?.id ?? null, parts.random))),
  ])
  if (!stored) {
    // The same form, sent a moment earlier: its row is there now, and nothing of this one stays.
    await sql`rollback to savepoint receiving`.execute(tx)
    const first = await submissionByKey(tx, input.idempotencyKey)
    if (!first) throw new Error('a submission was refused and is not there')
    return receivedBefore(tx, first, parts.keys)
  }

  // The number somebody wrote on the paper is its number in the register of what comes in (NĐ 30/2020, Điều 22).
  if (isPaper)
    await registerSubmission(tx, by, {
      ...{ submissionId, arrivedOn: receivedOn, written: input.arrivalNumber, onlyWritten: true },
    })

  const petitions = input.petitions.map((petition, index) => newPetition(petition, codes[index] ?? ''))
  const of = { input, submissionId, dialogue, late: due.late }
  const written = together({
    signed: storeSignatories(tx, by, submissionId, input.signatories ?? [], parts.keys),
    petitions: Promise.all(petitions.map((one, index) => storePetition(tx, by, one, index, of))),
    scans:
      input.draft &&
      input.scans.length > 0 &&
      claimFiles(tx, input.draft, input.scans, { subject: 'submission', subjectId: submissionId }),
    owed: oweAtReceipt(tx, by, dialogue, petitions, due),
    told: tellSender(tx, by, { input, contactId: stored.contactId, petitions, due }),
  })
  const secrets = secretsOf(parts.keys, submissionId, 1)
  return new Closing(
    written.then(({ petitions: received }) => ({
      ...{ submissionId, petitions: received, late: due.late, again: false },
      ...secrets,
    })),
  )
}

const secretsOf = (keys: Keys, submissionId: string, version: number) => ({
  pin: pinOf(keys, submissionId, version),
  linkToken: linkTokenOf(keys, submissionId, version),
})

/** The submission a form's key led to; null: none yet. */
export async function submissionByKey(db: UnitDb, key: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select submission_by_key(${key}) as id`.execute(db)
  return rows[0]?.id ?? null
}

async function receivedBefore(tx: UnitDb, submissionId: string, keys: Keys): Promise<Received> {
  const { rows } = await sql<{ version: number }>`select link_version_of(${submissionId}::uuid) as version`.execute(tx)
  const petitions = await tx
    .selectFrom('petition')
    .select(['id', 'code', 'number', 'late'])
    .where('submission_id', '=', submissionId)
    .orderBy('row_number')
    .execute()
  return {
    submissionId,
    petitions: petitions.map(({ id, code, number }) => ({ id, code, number })),
    late: petitions.some(({ late }) => late),
    ...secretsOf(keys, submissionId, rows[0]?.version ?? 1),
    again: true,
  }
}

/** What can be said of a form the moment it is received. */
interface DueAtReceipt {
  /** After the cut-off that binds now (R4, R6). */
  readonly late: boolean
  readonly release: Due
  /** Of one body until somebody has said otherwise (R13, R14); null: it waits for the next dialogue. */
  readonly answer: Due | null
}

async function dueAtReceipt(
  tx: UnitDb,
  by: By,
  { channel, receivedAt, receivedOn }: SubmissionInput,
  dialogue: Dialogue | null,
  calendar: WorkingCalendar,
): Promise<DueAtReceipt> {
  if (!dialogue)
    return { late: false, release: releaseDue(receivedOn, { rules: haiPhong2026.rules, calendar }), answer: null }
  const { course, terms } = await courseOf(tx, dialogue, calendar)
  const { lastDay } = dialogueTimes(dialogue, rulesOf(dialogue), calendar)
  return {
    late: isLate({ channel, at: receivedAt, on: receivedOn }, lastDay),
    release: releaseDue(receivedOn, terms),
    answer: answerDue({ competence: null, receivedOn }, course, by.on, terms),
  }
}

const oweAtReceipt = (
  tx: UnitDb,
  by: By,
  dialogue: Dialogue | null,
  petitions: readonly NewPetition[],
  { release, answer }: DueAtReceipt,
): Promise<void> =>
  oweNew(
    tx,
    by,
    petitions.flatMap(({ id }) => {
      const of = { subject: 'petition', subjectId: id, dialogueId: dialogue?.id ?? null, round: 1, told: true }
      return [
        { ...of, kind: 'release' as const, due: release },
        ...(answer ? [{ ...of, kind: 'answer' as const, due: answer }] : []),
      ]
    }),
  )

async function tellSender(
  tx: UnitDb,
  by: By,
  told: {
    readonly input: SubmissionInput
    readonly contactId: string
    readonly petitions: readonly NewPetition[]
    readonly due: DueAtReceipt
  },
): Promise<void> {
  const { input, petitions, due } = told
  const [first] = petitions
  if (!first || (!input.sender.phone && !input.sender.email)) return
  const { language = 'vi' } = input
  const words = intakeWords[language]
  await tell(tx, by, {
    template: 'petition.received',
    language,
    contactId: told.contactId,
    address: input.sender.email,
    about: 'petition',
    aboutId: first.id,
    title: words.receivedTitle,
    body: words.received({
      sender: input.sender.name,
      codes: petitions.map(({ code }) => code),
      on: input.receivedOn,
      answerBy: due.answer?.on ?? null,
      late: due.late,
    }),
  })
}
