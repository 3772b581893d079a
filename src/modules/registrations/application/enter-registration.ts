import { organisationForEntry, type Sector, type Sender } from '#modules/organisations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import type { RegistrationChannel } from './channels.ts'
import { type Registered, register } from './register.ts'

/** A registration an officer enters: by telephone, on paper, in a village's table. */
export interface EnteredRegistration extends Sender {
  /** Chosen from the completion; '' by name. */
  readonly chosen: string
  readonly sector: Sector | null
  readonly people: number
  readonly wantsToSpeak: boolean
  readonly speechTopic: string
  readonly dialogueId: string
  readonly idempotencyKey: string
  readonly channel: RegistrationChannel
  readonly received: { readonly at: Temporal.Instant; readonly on: Temporal.PlainDate }
}

/**
 * Nhập đăng ký for somebody (R7): linked to the row of the register that is meant, which is made where there is none; what the
 * register knows fills what was left out.
 */
export async function enterRegistration(
  tx: UnitDb,
  by: By,
  { received, chosen, ...entered }: EnteredRegistration,
  keys: Keys,
): Promise<Registered> {
  const organisation = await organisationForEntry(tx, by, { ...entered, chosen }, keys)
  return register(
    tx,
    by,
    {
      ...entered,
      phone: entered.phone || (organisation?.phone ?? ''),
      kind: entered.kind ?? organisation?.kind ?? null,
      villageId: entered.villageId ?? (entered.outsidePlace ? null : (organisation?.villageId ?? null)),
      source: '',
      receivedAt: received.at,
      receivedOn: received.on,
      organisationId: organisation?.id ?? null,
    },
    keys,
  )
}
