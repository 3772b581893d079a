import { sql } from 'kysely'
import type { By } from '#platform/db/by.ts'
import type { InstallationDb, UnitDb } from '#platform/db/database.ts'

/**
 * What is kept of an act: its code, what it concerns, and facts that are references, days and counts only.
 * Names and texts live in the rows the references lead to, and may expire there without breaking the chain (R23).
 */
export interface Act {
  /** `petition.classified`: module and what happened. */
  readonly code: string
  /** `petition`, `dialogue`, `officer` … */
  readonly subject: string
  readonly subjectId: string
  readonly facts?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

/** Appends an act to the unit's chain, in the transaction of the change itself. Call it last: it takes the chain's head. */
export async function recordHistory(tx: UnitDb, by: By, act: Act): Promise<void> {
  await sql`select append_history(${by.at}::timestamptz, ${by.on}::date, ${by.actor}, ${by.officerId}::uuid,
    ${act.code}, ${act.subject}, ${act.subjectId}::uuid, ${JSON.stringify(act.facts ?? {})}::jsonb)`.execute(tx)
}

/** Appends an act that belongs to no unit to the installation's chain. */
export async function recordInstallationHistory(
  tx: InstallationDb,
  by: {
    readonly actor: By['actor']
    readonly accountId: string | null
    readonly at: Temporal.Instant
    readonly on: Temporal.PlainDate
  },
  act: Act,
): Promise<void> {
  await sql`select append_installation_history(${by.at}::timestamptz, ${by.on}::date, ${by.actor}, ${by.accountId}::uuid,
    ${act.code}, ${act.subject}, ${act.subjectId}::uuid, ${JSON.stringify(act.facts ?? {})}::jsonb)`.execute(tx)
}
