/** Something done in the background, again and again, while the program runs. */
export interface Job {
  readonly name: string
  /** At most this long between two runs, in milliseconds; a nudge brings the next one forward. */
  readonly everyMs: number
  /** Does what waits, and nothing when nothing does. Told by the signal to come to an end. */
  readonly run: (signal: AbortSignal) => Promise<unknown>
}

/** The jobs at work. */
export interface Jobs {
  /** Runs a job now, or once more after the run under way. A name nobody has is passed over. */
  nudge(name: string): void
  /** No run starts any more; resolves when those under way have ended. */
  stop(): Promise<void>
}

/**
 * Runs jobs in this process: one run of each at a time, the first one at once. What a job must do is in the database and
 * claimed there, so that several nodes may run the same jobs, and nothing is lost when one is killed.
 * @param report told what went wrong; the job runs again at its next time
 */
export function startJobs(jobs: readonly Job[], report: (job: string, error: unknown) => void): Jobs {
  const ending = new AbortController()
  const workers = new Map(jobs.map((job) => [job.name, startWorker(job, ending.signal, report)]))
  return {
    nudge: (name) => workers.get(name)?.nudge(),
    stop: async () => {
      ending.abort()
      await Promise.all([...workers.values()].map((worker) => worker.ended()))
    },
  }
}

function startWorker(job: Job, signal: AbortSignal, report: (job: string, error: unknown) => void) {
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
    running = (async () => {
      try {
        await job.run(signal)
      } catch (error) {
        if (!signal.aborted) report(job.name, error)
      }
    })().finally(() => {
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
