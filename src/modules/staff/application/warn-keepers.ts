import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { MAIL_CHANNEL } from '#modules/messages/index.ts'
import type { InstallationDb } from '#platform/db/database.ts'
import { keeperWords } from './keeper-words.vi.ts'

/** Something whoever looks after the installation has to see to. */
export type Warning =
  | { readonly is: 'installation.holidays-missing'; readonly years: readonly number[] }
  | { readonly is: 'installation.backup-missing' }
  | { readonly is: 'installation.disk-short'; readonly freeGigabytes: string }

/** What a warning says. */
export function warningText(warning: Warning): { readonly title: string; readonly body: string } {
  switch (warning.is) {
    case 'installation.holidays-missing': {
      const { title, body } = keeperWords[warning.is]
      const years = warning.years.join(', ')
      return { title: title(years), body: body(years) }
    }
    case 'installation.backup-missing': {
      const { title, body } = keeperWords[warning.is]
      return { title: title(), body: body() }
    }
    case 'installation.disk-short': {
      const { title, body } = keeperWords[warning.is]
      return { title: title(), body: body(warning.freeGigabytes) }
    }
  }
}

const week = (on: Day): string => `${on.yearOfWeek}-W${on.weekOfYear}`

/**
 * Writes to every administrator of the installation what has to be seen to: once a week for each matter while it lasts, however
 * often it is looked at.
 * @param now real time
 * @returns how many letters were written
 */
export async function warnKeepers(
  tx: InstallationDb,
  warnings: readonly Warning[],
  { now, today }: { readonly now: Temporal.Instant; readonly today: Day },
): Promise<number> {
  if (warnings.length === 0) return 0
  const keepers = await tx
    .selectFrom('account')
    .select('id')
    .where('installation_administrator', '=', true)
    .where('disabled_at', 'is', null)
    .execute()
  if (keepers.length === 0) return 0
  const written = await tx
    .insertInto('account_mail')
    .values(
      keepers.flatMap(({ id }) =>
        warnings.map((warning) => ({
          ...{ id: newId(), account_id: id, template: warning.is, ...warningText(warning) },
          ...{ created_at: now, state: 'waiting', once: `${warning.is} ${week(today)}` },
        })),
      ),
    )
    .onConflict((one) => one.columns(['account_id', 'once']).where('once', 'is not', null).doNothing())
    .returning('id')
    .execute()
  if (written.length > 0) await sql`select pg_notify(${MAIL_CHANNEL}, '')`.execute(tx)
  return written.length
}
