import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { testDatabase } from '#test/stage.ts'
import { type JobRun, startJobs } from './jobs.ts'
import { listen } from './listen.ts'

const often = { everyMs: 20 }
const rarely = { everyMs: 3_600_000 }

test('a job runs at once, and again after its time', async () => {
  const run = vi.fn(async () => {})
  const jobs = startJobs([{ name: 'a', ...often, run }], { report: () => {} })
  await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThan(2))
  await jobs.stop()
  const after = run.mock.calls.length
  await pause(60)
  expect(run.mock.calls.length).toBe(after)
})

test('a nudge runs it now; nudges during a run make one more run, never two at once', async () => {
  let atOnce = 0
  let most = 0
  const run = vi.fn(async () => {
    atOnce += 1
    most = Math.max(most, atOnce)
    await pause(20)
    atOnce -= 1
  })
  const jobs = startJobs([{ name: 'a', ...rarely, run }], { report: () => {} })
  for (let n = 0; n < 5; n += 1) jobs.nudge('a')
  jobs.nudge('nobody')
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2))
  await pause(40)
  expect(run).toHaveBeenCalledTimes(2)
  expect(most).toBe(1)
  await jobs.stop()
})

test('what went wrong is reported, and the job runs again', async () => {
  const report = vi.fn()
  let runs = 0
  const run = async () => {
    runs += 1
    if (runs === 1) throw new Error('away')
  }
  const jobs = startJobs([{ name: 'mail', ...often, run }], { report })
  await vi.waitFor(() => expect(runs).toBeGreaterThan(1))
  expect(report).toHaveBeenCalledWith('mail', expect.objectContaining({ message: 'away' }))
  await jobs.stop()
})

test('how each run went is told: what it did, that nothing was there, of what kind an error was', async () => {
  const kept: JobRun[] = []
  const answers = [3, undefined, Object.assign(new Error('an@vi-du.vn is no address'), { code: '23505' })]
  const run = async () => {
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer
  }
  const keep = async (one: JobRun) => void kept.push(one)
  const jobs = startJobs([{ name: 'a', ...often, run }], { report: () => {}, keep })
  await vi.waitFor(() => expect(kept.length).toBeGreaterThan(2))
  await jobs.stop()
  expect(kept.slice(0, 3)).toMatchObject([
    { job: 'a', everyMs: 20, outcome: 'done', done: 3, error: '' },
    { outcome: 'idle', done: 0 },
    { outcome: 'failed', done: 0, error: '23505' },
  ])
  expect(JSON.stringify(kept)).not.toContain('vi-du')
})

test('a run that could not be told of is reported, and the job goes on', async () => {
  const report = vi.fn()
  const run = vi.fn(async () => {})
  const jobs = startJobs([{ name: 'a', ...often, run }], {
    report,
    keep: async () => {
      throw new Error('no database')
    },
  })
  await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThan(1))
  expect(report).toHaveBeenCalledWith('a', expect.objectContaining({ message: 'no database' }))
  await jobs.stop()
})

test('stopping tells the run under way and waits for it', async () => {
  let ended = false
  const run = async (signal: AbortSignal) => {
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
    ended = true
  }
  const jobs = startJobs([{ name: 'a', ...rarely, run }], { report: () => {} })
  await jobs.stop()
  expect(ended).toBe(true)
})

test('what a transaction announces is heard after its commit, and nothing of one undone', async () => {
  const { db } = await testDatabase()
  const heard: string[] = []
  const listener = listen(db.connection, { thu: (payload) => heard.push(payload) })
  const { sql } = await import('kysely')
  const announce = (payload: string, fails: boolean) =>
    db
      .outside('write', async (tx) => {
        await sql`select pg_notify('thu', ${payload})`.execute(tx)
        if (fails) throw new Error('undone')
      })
      .catch(() => {})
  await vi.waitFor(async () => {
    await announce('undone', true)
    await announce('done', false)
    expect(heard).toContain('done')
  })
  expect(heard).not.toContain('undone')
  await listener.stop()
})
