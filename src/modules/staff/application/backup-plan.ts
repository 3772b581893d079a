import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import path from 'node:path'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordInstallationHistory } from '#modules/history/index.ts'
import type { InstallationDb } from '#platform/db/database.ts'
import { type BackupRun, isBackupDue, nightOf } from '../domain/index.ts'

/** The lock under which the keys go along; made of a passphrase that is kept nowhere. */
export interface KeyLockRow {
  readonly salt: string
  readonly publicKey: string
}

/** Where the nightly backup goes; nowhere until the first plan is saved. */
export async function backupPlan(tx: InstallationDb) {
  const row = await tx.selectFrom('backup_plan').selectAll().executeTakeFirst()
  return {
    folder: row?.folder ?? '',
    keyLock: (row?.key_lock ?? null) as KeyLockRow | null,
    askedAt: row?.asked_at ?? null,
    version: row?.version ?? 1,
  }
}
export type BackupPlan = Awaited<ReturnType<typeof backupPlan>>

/** How the latest tries went, the last first. */
export const backupRuns = async (tx: InstallationDb, atMost = 14): Promise<readonly BackupRun[]> =>
  (await tx.selectFrom('backup_run').selectAll().orderBy('began_at', 'desc').limit(atMost).execute()).map((row) => ({
    night: row.night,
    beganAt: row.began_at,
    endedAt: row.ended_at,
    file: row.file,
    bytes: row.bytes,
    outcome: row.outcome as BackupRun['outcome'],
    reason: row.reason,
  }))

/** The last copy that was written and read back; null when there is none. */
export const lastGoodBackup = async (tx: InstallationDb): Promise<BackupRun | null> =>
  (await backupRuns(tx, 200)).find((run) => run.outcome === 'kept') ?? null

export type FolderRefusal = 'not-absolute' | 'not-there' | 'not-a-folder' | 'not-writable' | 'in-data'

/** Whether backups may go into a folder: an absolute one that is there, can be written, and is not the data's own. */
export async function checkBackupFolder(folder: string, dataDir: string): Promise<Result<string, FolderRefusal>> {
  if (!path.isAbsolute(folder)) return refuse('not-absolute')
  const whole = path.resolve(folder)
  const found = await stat(whole).catch(() => null)
  if (!found) return refuse('not-there')
  if (!found.isDirectory()) return refuse('not-a-folder')
  if (whole === dataDir || whole.startsWith(dataDir + path.sep)) return refuse('in-data')
  const writable = await access(whole, constants.W_OK).then(
    () => true,
    () => false,
  )
  return writable ? accept(whole) : refuse('not-writable')
}

/** Whether two folders lie on one disk, so that losing it loses both. */
export async function onOneDisk(one: string, other: string): Promise<boolean> {
  const [here, there] = await Promise.all([stat(one).catch(() => null), stat(other).catch(() => null)])
  return here !== null && there !== null && here.dev === there.dev
}

interface ByAccount {
  readonly accountId: string
  readonly at: Temporal.Instant
  readonly on: Temporal.PlainDate
}

/** Sets where backups go. `keyLock` undefined leaves the lock as it is; null sends them without keys from now on. */
export async function saveBackupPlan(
  tx: InstallationDb,
  by: ByAccount,
  plan: { readonly folder: string; readonly keyLock: KeyLockRow | null | undefined; readonly version: number },
): Promise<Result<'saved', 'stale'>> {
  await tx
    .insertInto('backup_plan')
    .defaultValues()
    .onConflict((one) => one.doNothing())
    .execute()
  const { numUpdatedRows } = await tx
    .updateTable('backup_plan')
    .set({
      folder: plan.folder,
      version: plan.version + 1,
      ...(plan.keyLock === undefined ? {} : { key_lock: plan.keyLock && JSON.stringify(plan.keyLock) }),
    })
    .where('version', '=', plan.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refuse('stale')
  await recordInstallationHistory(
    tx,
    { actor: 'officer', ...by },
    { code: 'installation.backup-plan-changed', subject: 'account', subjectId: by.accountId },
  )
  return accept('saved')
}

/** Asks for a backup now. */
export const askForBackup = (tx: InstallationDb, now: Temporal.Instant) =>
  tx.updateTable('backup_plan').set({ asked_at: now }).execute()

/** A try somebody has taken on. */
export interface Claimed {
  readonly night: Temporal.PlainDate
  readonly try: number
  readonly plan: BackupPlan
}

/** Takes the next try on when one is due; null when none is, or another node took it. */
export async function claimBackup(tx: InstallationDb, now: Temporal.Instant): Promise<Claimed | null> {
  await tx.selectFrom('backup_plan').select('version').forUpdate().execute()
  const [plan, runs] = [await backupPlan(tx), await backupRuns(tx)]
  if (!isBackupDue(plan, runs, now)) return null
  const night = nightOf(now)
  const last = await tx
    .selectFrom('backup_run')
    .select((eb) => eb.fn.max('try').as('try'))
    .where('night', '=', night)
    .executeTakeFirst()
  const next = (last?.try ?? 0) + 1
  await tx.insertInto('backup_run').values({ night, try: next, began_at: now, file: '' }).execute()
  await tx.updateTable('backup_plan').set({ asked_at: null }).execute()
  return { night, try: next, plan }
}

/** Writes down how a try ended. */
export async function endBackup(
  tx: InstallationDb,
  claimed: Claimed,
  end: { readonly file: string; readonly bytes: number } | { readonly file: string; readonly reason: string },
  now: Temporal.Instant,
  business: { readonly at: Temporal.Instant; readonly on: Temporal.PlainDate },
): Promise<void> {
  const kept = 'bytes' in end
  await tx
    .updateTable('backup_run')
    .set({ ...end, ended_at: now, outcome: kept ? 'kept' : 'failed' })
    .where('night', '=', claimed.night)
    .where('try', '=', claimed.try)
    .execute()
  await recordInstallationHistory(
    tx,
    { actor: 'system', accountId: null, ...business },
    {
      code: kept ? 'installation.backed-up' : 'installation.backup-failed',
      subject: 'backup',
      subjectId: newId(),
      facts: { night: String(claimed.night) },
    },
  )
}
