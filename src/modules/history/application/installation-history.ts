import type { InstallationDb } from '#platform/db/database.ts'
import type { HistoryEntry } from './history-of.ts'

/** A page of the installation's own history, newest first: the rows before `before`, or the newest. */
export async function installationHistoryPage(
  tx: InstallationDb,
  filter: {
    readonly before?: number | undefined
    /** What this account did, or what happened to it. */
    readonly accountId?: string | undefined
    /** Acts of these codes only. */
    readonly codes?: readonly string[] | undefined
    /** First and last day. */
    readonly from?: Temporal.PlainDate | undefined
    readonly to?: Temporal.PlainDate | undefined
  },
  atMost: number,
): Promise<readonly HistoryEntry[]> {
  const { before, accountId, codes, from, to } = filter
  const rows = await tx
    .selectFrom('installation_history as history')
    .leftJoin('account', 'account.id', 'history.account_id')
    .select(['history.seq', 'history.at', 'history.on_day as on', 'history.actor', 'history.code', 'history.subject'])
    .select(['history.subject_id as subjectId', 'history.facts', 'account.name as officerName'])
    .where((eb) =>
      eb.and([
        ...(before === undefined ? [] : [eb('history.seq', '<', before)]),
        ...(accountId ? [eb('history.account_id', '=', accountId).or('history.subject_id', '=', accountId)] : []),
        ...(codes ? [eb('history.code', 'in', [...codes, ''])] : []),
        ...(from ? [eb('history.on_day', '>=', from)] : []),
        ...(to ? [eb('history.on_day', '<=', to)] : []),
      ]),
    )
    .orderBy('history.seq', 'desc')
    .limit(atMost)
    .execute()
  return rows
}
