/** Something done in the background, again and again, while the program runs. */
export interface Job {
  readonly name: string
  /** At most this long between two runs, in milliseconds; a nudge brings the next one forward. */
  readonly everyMs: number
  /** Does what waits, and nothing when nothing does; may say how many things it did. Told by the signal to come to an end. */
  readonly run: (signal: AbortSignal) => Promise<unknown>
}

/** How one run of a job went. */
export interface JobRun {
  readonly job: string
  readonly everyMs: number
  /** Real time. */
  readonly beganAt: Temporal.Instant
  readonly endedAt: Temporal.Instant
  readonly outcome: 'done' | 'idle' | 'failed'
  /** How many things it did. */
  readonly done: number
  /** Of what kind the error was, never what it said: that may name people. */
  readonly error: string
}

/** Who is told of jobs. */
export interface JobsHeard {
  /** What went wrong; the job runs again at its next time. */
  readonly report: (job: string, error: unknown) => void
  /** How a run went. What goes wrong in telling is reported, and no more. */
  readonly keep?: (run: JobRun) => Promise<unknown>
}

/** The jobs at work. */
export interface Jobs {
  /** Runs a job now, or once more after the run under way. A name nobody has is passed over. */
  nudge(name: string): void
  /** No run starts any more; resolves when those under way have ended. */
  stop(): Promise<void>
}

/** The kind of an error: a code as PostgreSQL and Node give it, otherwise the error's name. */
export function errorKind(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  const kind = typeof code === 'string' && code !== '' ? code : error instanceof Error ? error.name : typeof error
  return kind.slice(0, 100)
}

/**
 * Runs jobs in this process: one run of each at a time, the first one at once. What a job must do is in the database and
 * claimed there, so that several nodes may run the same jobs, and nothing is lost when one is killed.
 */
export function startJobs(jobs: readonly Job[], heard: JobsHeard): Jobs {
  const ending = new AbortController()
  const workers = new Map(jobs.map((job) => [job.name, startWorker(job, ending.signal, heard)]))
  return {
    nudge: (name) => workers.get(name)?.nudge(),
    stop: async () => {
      ending.abort()
      await Promise.all([...workers.values()].map((worker) => worker.ended()))
    },
  }
}

/** Runs a job once, and tells how it went. */
async function runOnce(job: Job, signal: AbortSignal, { report, keep }: JobsHeard): Promise<void> {
  const beganAt = Temporal.Now.instant()
  let went: Pick<JobRun, 'outcome' | 'done' | 'error'>
  try {
    const did = await job.run(signal)
    const done = typeof did === 'number' ? did : 0
    went = { outcome: done > 0 ? 'done' : 'idle', done, error: '' }
  } catch (error) {
    if (signal.aborted) return
    report(job.name, error)
    went = { outcome: 'failed', done: 0, error: errorKind(error) }
  }
  if (signal.aborted || !keep) return
  const run = { job: job.name, everyMs: job.everyMs, beganAt, endedAt: Temporal.Now.instant(), ...went }
  await keep(run).catch((error: unknown) => report(job.name, error))
}

function startWorker(job: Job, signal: AbortSignal, heard: JobsHeard) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let again = false

  const run = (): void => {
    if (signal.aborted) return
    if (running) {
      again = true
      return
    }
    clearTimeout(timer)
    again = false
    running = runOnce(job, signal, heard).finally(() => {
      running = null
      if (signal.aborted) return
      if (again) run()
      else timer = setTimeout(run, job.everyMs).unref()
    })
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  run()
  return { nudge: run, ended: async () => running }
}
