import { sql } from 'kysely'
import type { Database, InstallationDb } from '#platform/db/database.ts'
import { hashToken, newToken } from '#platform/session/token.ts'
import {
  absoluteEnd,
  type Beginning,
  isRole,
  isWayToBegin,
  type Role,
  sessionRule,
  sessionStanding,
} from '../domain/index.ts'

/** A live session: whose, and in which unit it stands. */
export interface Session {
  readonly tokenHash: Buffer
  readonly accountId: string
  readonly accountName: string
  readonly email: string
  readonly installationAdministrator: boolean
  /** Two factors were given when it began. */
  readonly secondFactor: boolean
  /** Signs in with a password too; some do through the provider alone. */
  readonly hasPassword: boolean
  readonly createdAt: Temporal.Instant
  /** The officer and unit entered; none for an account that belongs to no unit, or has not chosen yet. */
  readonly officer: {
    readonly id: string
    readonly name: string
    readonly addressForm: string
    readonly title: string
    readonly roles: readonly Role[]
    readonly departmentId: string | null
    readonly unitId: string
    readonly unitKind: string
    readonly unitName: string
    readonly unitSlug: string
    readonly demonstration: boolean
    /** What the program told him and he has not seen; 100: as many or more. */
    readonly unread: number
  } | null
}

interface Row {
  account_id: string
  account_name: string
  email: string
  installation_administrator: boolean
  has_password: boolean
  second_factor: boolean
  officer_id: string | null
  officer_name: string
  address_form: string
  title: string
  roles: string[]
  department_id: string | null
  unit_id: string
  unit_kind: string
  unit_name: string
  unit_slug: string
  demonstration: boolean
  unread: number
  created_at: Temporal.Instant
  seen_at: Temporal.Instant
}

/** How stale "last seen" may be before it is written again; a write on every request would cost more than it tells. */
const SEEN_WITHIN = Temporal.Duration.from({ seconds: 30 })

/** The live session of a cookie's token at a real instant; null when there is none, or it has ended. */
export async function liveSession(db: Database, token: string, now: Temporal.Instant): Promise<Session | null> {
  const tokenHash = hashToken(token)
  const row = await db.outside('read', async (tx) =>
    (await sql<Row>`select * from session_by_token(${tokenHash})`.execute(tx)).rows.at(0),
  )
  if (!row) return null
  const roles = row.officer_id ? row.roles.filter(isRole) : []
  const held: Role[] = row.installation_administrator ? [...roles, 'installation-administrator'] : roles
  const standing = sessionStanding({ createdAt: row.created_at, seenAt: row.seen_at, endedAt: null }, held, now)
  if (standing !== 'live') return null
  if (Temporal.Instant.compare(row.seen_at.add(SEEN_WITHIN), now) < 0)
    await db.outside('note', (tx) =>
      tx.updateTable('session').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute(),
    )
  return {
    tokenHash,
    accountId: row.account_id,
    accountName: row.account_name,
    email: row.email,
    installationAdministrator: row.installation_administrator,
    secondFactor: row.second_factor,
    hasPassword: row.has_password,
    createdAt: row.created_at,
    officer: row.officer_id
      ? {
          id: row.officer_id,
          name: row.officer_name,
          addressForm: row.address_form,
          title: row.title,
          roles: held,
          departmentId: row.department_id,
          unitId: row.unit_id,
          unitKind: row.unit_kind,
          unitName: row.unit_name,
          unitSlug: row.unit_slug,
          demonstration: row.demonstration,
          unread: row.unread,
        }
      : null,
  }
}

/** The session a token belonged to, ended or not; null when nobody ever had it. */
export async function formerSession(tx: InstallationDb, token: string) {
  const row = await tx
    .selectFrom('session')
    .select(['token_hash as tokenHash', 'account_id as accountId', 'unit_id as unitId'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  return row ?? null
}

/** The sessions of an account that may still be used, the last seen first; `idle` ones end with their next request. */
export const openSessions = (tx: InstallationDb, accountId: string, now: Temporal.Instant) =>
  tx
    .selectFrom('session')
    .select(['token_hash as tokenHash', 'device', 'created_at as createdAt', 'seen_at as seenAt'])
    .select(['began_with as beganWith', 'second_factor as secondFactor'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .where('seen_at', '>', now.subtract({ minutes: sessionRule.idleMinutes }))
    .orderBy('seen_at', 'desc')
    .execute()

/** Puts a session into a unit the account may enter. */
export const placeSession = (
  tx: InstallationDb,
  tokenHash: Buffer,
  place: { readonly unitId: string; readonly officerId: string },
) =>
  tx
    .updateTable('session')
    .set({ unit_id: place.unitId, officer_id: place.officerId })
    .where('token_hash', '=', tokenHash)
    .execute()

/** Starts a session and returns its token, which is kept nowhere but in the cookie. Real time. */
export async function startSession(
  tx: InstallationDb,
  session: {
    readonly accountId: string
    readonly unitId: string | null
    readonly officerId: string | null
    readonly device: string
    /** With a password alone where it is not said. */
    readonly beginning?: Beginning
  },
  now: Temporal.Instant,
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      account_id: session.accountId,
      unit_id: session.unitId,
      officer_id: session.officerId,
      device: session.device.slice(0, 200),
      created_at: now,
      seen_at: now,
      ends_at: absoluteEnd(now),
      began_with: session.beginning?.with ?? 'password',
      second_factor: session.beginning?.secondFactor ?? false,
    })
    .execute()
  return token
}

/** How a session began. */
export async function beginningOf(tx: InstallationDb, tokenHash: Buffer): Promise<Beginning> {
  const row = await tx
    .selectFrom('session')
    .select(['began_with', 'second_factor'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  const began = row?.began_with ?? ''
  return { with: isWayToBegin(began) ? began : 'password', secondFactor: row?.second_factor ?? false }
}

/** Ends one session. */
export const endSession = (tx: InstallationDb, tokenHash: Buffer, now: Temporal.Instant) =>
  tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute()

/** Ends one session of an account's own; false when it is none of its live ones. */
export async function endSessionOf(
  tx: InstallationDb,
  accountId: string,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends every session of an account, "Đăng xuất mọi nơi"; `except` one, as after a new password. */
export const endAllSessions = (tx: InstallationDb, accountId: string, now: Temporal.Instant, except?: Buffer) =>
  tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(except !== undefined, (query) => query.where('token_hash', '!=', except ?? Buffer.alloc(0)))
    .execute()
