import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/**
 * How far the histories of the unit and of the installation go: every change appends to one of them, so that what was read at the
 * same head says the same. Read as an officer or as the program.
 */
export async function historyHead(db: UnitDb): Promise<string> {
  const { rows } = await sql<{ head: string }>`
    select concat(coalesce((select seq from history_head), 0), ' ',
      coalesce((select seq from installation_history order by seq desc limit 1), 0)) as head`.execute(db)
  return rows[0]?.head ?? ''
}
