import { sql } from 'kysely'
import type { Database, InstallationDb, UnitDb } from '#platform/db/database.ts'
import { type Break, ChainWalk, type Link } from './chain.ts'

/** What verifying one chain found. */
export interface Verified {
  /** The unit's name, or null for the installation's own chain. */
  readonly unit: string | null
  readonly rows: number
  readonly break: Break | null
}

const PAGE = 5_000

/** Walks every chain of the installation: each unit's, then its own (R23). */
export async function verifyHistory(db: Database): Promise<Verified[]> {
  const units = await db.outside(
    'read',
    async (tx) => (await sql<{ id: string; name: string }>`select id, name from served_units()`.execute(tx)).rows,
  )
  const results: Verified[] = []
  for (const unit of units)
    results.push({ unit: unit.name, ...(await db.inUnit(unit.id, 'system', 'read', (tx) => walkUnit(tx, unit.id))) })
  results.push({ unit: null, ...(await db.outside('read', walkInstallation)) })
  return results
}

const links = (table: 'history' | 'installation_history', who: string, after: number) => sql<Link>`
  select seq, at, on_day as "on", actor, ${sql.ref(who)} as who, code, subject, subject_id as "subjectId", facts::text as facts, previous, hash
  from ${sql.table(table)} where seq > ${after} order by seq limit ${PAGE}`

async function walk(
  tx: UnitDb,
  table: 'history' | 'installation_history',
  who: string,
  chain: ChainWalk,
): Promise<Break | null> {
  let last = 0
  for (;;) {
    const { rows } = await links(table, who, last).execute(tx)
    for (const link of rows) {
      const found = chain.step(link)
      if (found) return found
      last = link.seq
    }
    if (rows.length < PAGE) return null
  }
}

async function walkUnit(tx: UnitDb, unitId: string) {
  const chain = new ChainWalk(unitId)
  const found = await walk(tx, 'history', 'officer_id', chain)
  const head = await tx.selectFrom('history_head').select(['seq', 'hash']).executeTakeFirst()
  return { rows: chain.length, break: found ?? chain.end(head ?? null) }
}

async function walkInstallation(tx: InstallationDb) {
  const chain = new ChainWalk('installation')
  const found = await walk(tx, 'installation_history', 'account_id', chain)
  return { rows: chain.length, break: found }
}
