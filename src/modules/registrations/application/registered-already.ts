import type { UnitDb } from '#platform/db/database.ts'

/** A registration that stands, as far as an entry is compared with it. */
export interface StandingRegistration {
  readonly key: string
  readonly organisationId: string | null
  readonly nameKey: string
  readonly receivedOn: Temporal.PlainDate
  readonly channel: string
}

/** All registrations of a dialogue that stand, in the order they came: hundreds at most. */
export const standingRegistrationsOf = (db: UnitDb, dialogueId: string): Promise<StandingRegistration[]> =>
  db
    .selectFrom('registration as r')
    .leftJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select((r) => [
      ...(['r.idempotency_key as key', 'r.name_key as nameKey'] as const),
      ...(['r.received_on as receivedOn', 'r.channel'] as const),
      r.fn.coalesce('o.merged_into', 'o.id').as('organisationId'),
    ])
    .where('r.dialogue_id', '=', dialogueId)
    .where('r.withdrawn_at', 'is', null)
    .orderBy('r.received_at')
    .execute()

/** Those of these keys that are taken, withdrawn registrations' too. */
export async function takenKeys(db: UnitDb, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('registration')
    .select('idempotency_key')
    .where('idempotency_key', 'in', keys)
    .execute()
  return new Set(rows.map((row) => row.idempotency_key))
}
