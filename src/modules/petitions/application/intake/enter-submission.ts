import { namedByDefault, organisationForEntry, type Sender } from '#modules/organisations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Closing } from '#platform/db/transaction.ts'
import { type IntakeParts, type Received, receiveSubmission } from './receive-submission.ts'
import type { SubmissionInput } from './submission-input.ts'

/** A form an officer enters for its sender (R7): paper, a call, a row of a village's table. */
export interface EnteredSubmission
  extends Pick<
    SubmissionInput,
    | 'idempotencyKey'
    | 'channel'
    | 'raisedIn'
    | 'arrivalNumber'
    | 'attends'
    | 'draft'
    | 'scans'
    | 'signatories'
    | 'petitions'
  > {
  readonly sender: Sender
  /** The row of the register chosen from the completion; '': by name. */
  readonly chosen: string
  /** What the sender said of being named; null: nothing (R20). */
  readonly named: boolean | null
  readonly received: { readonly at: Temporal.Instant; readonly on: Temporal.PlainDate }
}

/**
 * Nhập phiếu: received like any other form, linked to the row of the register that is meant, which is made where there is none.
 * Nobody types a fact twice: what the register knows fills what the paper leaves out.
 */
export async function enterSubmission(
  tx: UnitDb,
  by: By,
  { sender, chosen, named, received, ...form }: EnteredSubmission,
  parts: IntakeParts,
): Promise<Received | Closing<Received>> {
  const organisation = await organisationForEntry(tx, by, { ...sender, chosen, sector: null }, parts.keys)
  const known = {
    ...sender,
    kind: sender.kind ?? organisation?.kind ?? null,
    villageId: sender.villageId ?? (sender.outsidePlace ? null : (organisation?.villageId ?? null)),
    outsidePlace: sender.outsidePlace || (sender.villageId ? '' : (organisation?.outsidePlace ?? '')),
    phone: sender.phone || (organisation?.phone ?? ''),
    email: sender.email || (organisation?.email ?? ''),
    person: sender.person || (organisation?.contactName ?? ''),
  }
  const submission = {
    ...form,
    receivedAt: received.at,
    receivedOn: received.on,
    sender: known,
    organisationId: organisation?.id ?? null,
    nameInPublic: named ?? namedByDefault(known.kind),
  }
  return receiveSubmission(tx, by, submission, parts)
}
