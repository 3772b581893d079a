import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** Runs an act of several steps; when one of them is refused, what the earlier ones wrote is undone. */
export async function orUndo<Came extends { readonly ok: boolean }>(
  tx: UnitDb,
  act: () => Promise<Came>,
): Promise<Came> {
  await sql`savepoint act`.execute(tx)
  const came = await act()
  await (came.ok ? sql`release savepoint act` : sql`rollback to savepoint act`).execute(tx)
  return came
}
