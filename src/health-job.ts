import { statfs } from 'node:fs/promises'
import { calendarLacks } from '#modules/calendar/index.ts'
import {
  backupPlan,
  backupStanding,
  inGigabytes,
  isDiskShort,
  keepState,
  lastGoodBackup,
  type MachineState,
  type Warning,
  warnKeepers,
} from '#modules/staff/index.ts'
import type { InstallationDb } from '#platform/db/database.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Mailer } from '#platform/mail/mail.ts'
import type { Parts } from './parts.ts'

const EVERY = 10 * 60_000

/** How much of the disk with the data is free. */
export async function diskSpace(dataDir: string): Promise<{ readonly free: number; readonly whole: number }> {
  const { bavail, blocks, bsize } = await statfs(dataDir)
  return { free: bavail * bsize, whole: blocks * bsize }
}

/**
 * Looks whether what the program needs is there (the disk, the mail server, a good backup, next year's holidays), writes it
 * down for the page of its health, and writes to the administrators of the installation what they have to see to.
 * @param now real time
 */
export const healthJob = (
  parts: Pick<Parts, 'db' | 'clock' | 'config'>,
  mailer: Pick<Mailer, 'reach'> | null,
  { now = () => Temporal.Now.instant(), space = diskSpace } = {},
): Job => ({
  name: 'health',
  everyMs: EVERY,
  run: async () => {
    const { db, clock, config } = parts
    const [disk, mail] = await Promise.all([space(config.dataDir), mailer?.reach() ?? null])
    const at = now()
    const states: [Parameters<typeof keepState>[1], MachineState][] = [
      ['disk', { good: !isDiskShort(disk), facts: { free: disk.free, whole: disk.whole }, at }],
      ...(mail
        ? ([['mail', { good: mail.reached, facts: mail.reached ? {} : { error: mail.error }, at }]] as [
            'mail',
            MachineState,
          ][])
        : []),
    ]
    return db.outside('write', async (tx) => {
      for (const [name, state] of states) await keepState(tx, name, state)
      // A demonstration's people are made up, and it makes no backups.
      if (config.demo) return 0
      const warnings = await warningsOn(tx, { disk, at, today: clock.today() })
      return warnKeepers(tx, warnings, { now: at, today: clock.today() })
    })
  },
})

async function warningsOn(
  tx: InstallationDb,
  on: {
    readonly disk: Awaited<ReturnType<typeof diskSpace>>
    readonly at: Temporal.Instant
    readonly today: Temporal.PlainDate
  },
): Promise<readonly Warning[]> {
  const years = (await calendarLacks(tx, on.today)).map(({ year }) => year)
  const standing = backupStanding(await backupPlan(tx), await lastGoodBackup(tx), on.at)
  return [
    ...(years.length > 0 ? [{ is: 'installation.holidays-missing', years } as const] : []),
    ...(standing !== 'good' ? [{ is: 'installation.backup-missing' } as const] : []),
    ...(isDiskShort(on.disk)
      ? [{ is: 'installation.disk-short', freeGigabytes: inGigabytes(on.disk.free) } as const]
      : []),
  ]
}
