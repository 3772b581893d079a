import { sql } from 'kysely'
import type { InstallationDb } from '#platform/db/database.ts'
import { isRole, type Role } from '../domain/index.ts'

const columns = [
  'id',
  'email',
  'name',
  'password_hash',
  'installation_administrator',
  'disabled_at',
  'created_at',
  'version',
] as const

/** The account with an address in its compared form; null when there is none. */
export const accountByEmail = async (tx: InstallationDb, email: string) =>
  (await tx.selectFrom('account').select(columns).where('email', '=', email).executeTakeFirst()) ?? null
export type Account = NonNullable<Awaited<ReturnType<typeof accountByEmail>>>

/** An account by its id; null when there is none. */
export const accountById = async (tx: InstallationDb, id: string) =>
  (await tx.selectFrom('account').select(columns).where('id', '=', id).executeTakeFirst()) ?? null

/** Who keeps the installation and can sign in, the longest there first: whom to ask for what no unit may do. */
export const keepersOf = (tx: InstallationDb): Promise<readonly { name: string; email: string }[]> =>
  tx
    .selectFrom('account')
    .select(['name', 'email'])
    .where('installation_administrator', '=', true)
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .limit(3)
    .execute()

/** A unit that an account may enter, and as which officer. */
export interface Place {
  readonly unitId: string
  readonly unitKind: string
  readonly unitName: string
  readonly unitSlug: string
  readonly officerId: string
  readonly officerName: string
  readonly roles: readonly Role[]
}

/** The units an account may enter, by their addresses. */
export async function placesOf(tx: InstallationDb, accountId: string): Promise<Place[]> {
  const { rows } = await sql<{
    unit_id: string
    unit_kind: string
    unit_name: string
    unit_slug: string
    officer_id: string
    officer_name: string
    roles: string[]
  }>`select * from officers_of_account(${accountId}::uuid)`.execute(tx)
  return rows.map((row) => ({
    unitId: row.unit_id,
    unitKind: row.unit_kind,
    unitName: row.unit_name,
    unitSlug: row.unit_slug,
    officerId: row.officer_id,
    officerName: row.officer_name,
    roles: row.roles.filter(isRole),
  }))
}
