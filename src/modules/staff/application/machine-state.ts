import { sql } from 'kysely'
import type { InstallationDb } from '#platform/db/database.ts'

/** What the program needs besides itself. */
export const machineParts = ['disk', 'mail', 'gateway'] as const
export type MachinePart = (typeof machineParts)[number]

/** How a part stood when it was looked at last. */
export interface MachineState {
  readonly good: boolean
  /** Figures and kinds of errors, nothing else. */
  readonly facts: Readonly<Record<string, string | number>>
  readonly at: Temporal.Instant
}

/** Writes down how a part stands. */
export const keepState = (tx: InstallationDb, name: MachinePart, { good, facts, at }: MachineState) =>
  tx
    .insertInto('machine_state')
    .values({ name, good, facts: JSON.stringify(facts), at })
    .onConflict((one) => one.column('name').doUpdateSet({ good, facts: sql`excluded.facts`, at }))
    .execute()

/** How each part stood; what was never looked at is left out. */
export async function machineStates(tx: InstallationDb): Promise<ReadonlyMap<string, MachineState>> {
  const rows = await tx.selectFrom('machine_state').selectAll().execute()
  return new Map(rows.map(({ name, good, facts, at }) => [name, { good, facts: facts as MachineState['facts'], at }]))
}
