import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { InstallationDb } from '#platform/db/database.ts'
import type { JobRun } from '#platform/jobs/jobs.ts'

/** The channel on which somebody asks that a job runs now; the payload is its name. */
export const JOB_CHANNEL = 'doithoai_job'

/** So many rows are kept of each job. */
const KEPT = 40

/** A row of the latest runs: one run, or several that found nothing to do. */
export interface KeptRun extends JobRun {
  readonly tookMs: number
  readonly times: number
}

/** Writes down how a run went; one more that found nothing is counted with the last. What is long past is forgotten. */
export async function keepRun(tx: InstallationDb, run: JobRun): Promise<void> {
  const tookMs = Math.round(run.beganAt.until(run.endedAt).total('milliseconds'))
  if (run.outcome === 'idle') {
    const counted =
      await sql`update job_run set ended_at = ${run.endedAt}, took_ms = ${tookMs}, times = times + 1, every_ms = ${run.everyMs}
      where outcome = 'idle' and id = (select id from job_run where job = ${run.job} order by began_at desc, id desc limit 1)`.execute(
        tx,
      )
    if (Number(counted.numAffectedRows ?? 0) > 0) return
  }
  await tx
    .insertInto('job_run')
    .values({
      ...{ id: newId(), job: run.job, began_at: run.beganAt, ended_at: run.endedAt, took_ms: tookMs },
      ...{ outcome: run.outcome, done: run.done, error: run.error, every_ms: run.everyMs },
    })
    .execute()
  await sql`delete from job_run where job = ${run.job} and id not in (
    select id from job_run where job = ${run.job} order by began_at desc, id desc limit ${KEPT})`.execute(tx)
}

/** How a job goes: its last run, and the last one that failed. */
export interface JobHealth {
  readonly last: KeptRun
  readonly lastFailed: KeptRun | null
}

const runOf = (row: {
  job: string
  every_ms: number
  began_at: Temporal.Instant
  ended_at: Temporal.Instant
  took_ms: number
  outcome: string
  done: number
  times: number
  error: string
}): KeptRun => ({
  ...{ job: row.job, everyMs: row.every_ms, beganAt: row.began_at, endedAt: row.ended_at, tookMs: row.took_ms },
  ...{ outcome: row.outcome as KeptRun['outcome'], done: row.done, times: row.times, error: row.error },
})

/** The latest runs of all jobs, the last first. */
export const latestRuns = async (tx: InstallationDb, atMost: number): Promise<readonly KeptRun[]> =>
  (await tx.selectFrom('job_run').selectAll().orderBy('ended_at', 'desc').limit(atMost).execute()).map(runOf)

/** How each job goes, by name. */
export async function jobsHealth(tx: InstallationDb): Promise<readonly JobHealth[]> {
  const rows = (
    await tx.selectFrom('job_run').selectAll().orderBy('began_at', 'desc').orderBy('id', 'desc').execute()
  ).map(runOf)
  return [...Map.groupBy(rows, ({ job }) => job).values()]
    .flatMap(([last, ...before]) =>
      last ? [{ last, lastFailed: [last, ...before].find(({ outcome }) => outcome === 'failed') ?? null }] : [],
    )
    .toSorted((a, b) => a.last.job.localeCompare(b.last.job))
}

/** Chạy ngay: whichever node hears it runs the job now. A name nobody has is passed over. */
export const askForRun = (tx: InstallationDb, job: string) => sql`select pg_notify(${JOB_CHANNEL}, ${job})`.execute(tx)

/** How much of a unit's messages waits, is just handed over, and failed. */
export interface MessageQueue {
  readonly unitId: string
  readonly waiting: number
  readonly underWay: number
  readonly failed: number
  readonly oldest: Temporal.Instant | null
}

/** The messages of every unit that wait or failed; counts alone. */
export const messageQueues = async (tx: InstallationDb): Promise<readonly MessageQueue[]> =>
  (
    await sql<MessageQueue>`select unit_id as "unitId", waiting, under_way as "underWay", failed, oldest from message_queues()
      where waiting + under_way + failed > 0 order by failed desc, waiting desc, unit_id`.execute(tx)
  ).rows
