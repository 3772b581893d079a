import { expect, test } from 'vitest'
import { handClock } from '#platform/clock/clock.ts'
import type { JobRun } from '#platform/jobs/jobs.ts'
import { healthJob } from '#src/health-job.ts'
import { jobsOf } from '#src/jobs.ts'
import { appAt, asOwner, formPost, openBareUnit, signIn, testDatabase } from '#test/stage.ts'
import { keepRun, latestRuns } from '../application/job-runs.ts'
import { isDiskShort } from '../domain/index.ts'
import { healthWords } from './health-words.vi.ts'

const noon = Temporal.Instant.from('2026-09-21T05:00:00Z')
const run = (over: Partial<JobRun>, minute = 0): JobRun => {
  const beganAt = noon.add({ minutes: minute })
  return {
    job: 'mail',
    everyMs: 60_000,
    beganAt,
    endedAt: beganAt.add({ seconds: 2 }),
    outcome: 'idle',
    done: 0,
    error: '',
    ...over,
  }
}

test('runs that found nothing are one row; what was done and what failed stand alone; old rows go', async () => {
  const { db } = await testDatabase()
  const keep = (one: JobRun) => db.outside('write', (tx) => keepRun(tx, one))
  for (const minute of [0, 1, 2]) await keep(run({}, minute))
  await keep(run({ outcome: 'done', done: 7 }, 3))
  await keep(run({ outcome: 'failed', error: 'ECONNREFUSED' }, 4))
  await keep(run({}, 5))
  await keep(run({ job: 'day' }, 5))
  const runs = (await db.outside('read', (tx) => latestRuns(tx, 50))).filter(({ job }) => job === 'mail')
  expect(runs.map(({ outcome, done, times, error }) => [outcome, done, times, error])).toEqual([
    ['idle', 0, 1, ''],
    ['failed', 0, 1, 'ECONNREFUSED'],
    ['done', 7, 1, ''],
    ['idle', 0, 3, ''],
  ])
  for (let minute = 10; minute < 70; minute += 1) await keep(run({ outcome: 'done', done: 1 }, minute))
  const kept = (await db.outside('read', (tx) => latestRuns(tx, 500))).filter(({ job }) => job === 'mail')
  expect(kept).toHaveLength(40)
})

test('the administrator of the installation sees jobs, queues and the machine, and nobody else does', async () => {
  const { db } = await testDatabase()
  const unit = await openBareUnit('Hỏng')
  const keeper = await signIn(unit, ['administrator', 'installation-administrator'])
  const [job, mailer] = [
    { db, clock: handClock(noon), config: { dataDir: '/tmp' } as never },
    { reach: async () => ({ reached: false as const, error: 'ECONNREFUSED CONN' }) },
  ]
  const space = async () => ({ free: 1024 ** 3, whole: 100 * 1024 ** 3 })
  await healthJob(job, mailer, { now: () => noon, space }).run(new AbortController().signal)
  await db.outside('write', (tx) => keepRun(tx, run({ outcome: 'failed', error: '57P01' }, 100)))
  await unit.write((tx) =>
    tx
      .insertInto('message')
      .values({
        ...{ id: crypto.randomUUID(), template: 'petition.answered', about: 'petition', about_id: crypto.randomUUID() },
        ...{ title: 'Kín', body: 'Của bà Kín', created_at: noon, mail: 'failed' },
      })
      .execute(),
  )
  const app = await appAt('2026-09-21T05:00:00Z')
  const url = '/can-bo/he-thong/suc-khoe'
  const { body } = await app.inject({ url, headers: { cookie: keeper.cookie } })
  expect(body).toContain('còn trống 1,0 GB trên 100,0 GB')
  expect(body).toContain('57P01')
  expect(body).toContain('Xã Hỏng')
  expect(body).not.toContain('Kín')
  // The tests' own program has no mail server set, whatever was looked at before.
  expect(body).toContain('chưa nối')
  const other = await signIn(unit, ['administrator'])
  expect((await app.inject({ url, headers: { cookie: other.cookie } })).statusCode).toBe(403)

  const asked: string[] = []
  await asOwner(async (owner) => {
    owner.on('notification', ({ payload }) => asked.push(payload ?? ''))
    await owner.query('listen doithoai_job')
    const answer = await app.inject({ url: `${url}/chay`, ...formPost({ job: 'mail' }, keeper.cookie) })
    expect(answer.statusCode).toBe(303)
    expect((await app.inject({ url: `${url}/chay`, ...formPost({ job: 'x; y' }, keeper.cookie) })).statusCode).toBe(404)
    await owner.query('select 1')
  })
  expect(asked).toEqual(['mail'])
})

test('who looks after the installation is written to once a week for each matter, while it lasts', async () => {
  const { db } = await testDatabase()
  const unit = await openBareUnit()
  const { accountId } = await signIn(unit, ['installation-administrator'])
  const look = async (at: string, free: number) => {
    const instant = Temporal.Instant.from(at)
    const parts = { db, clock: handClock(instant), config: { dataDir: '/tmp' } as never }
    const space = async () => ({ free, whole: 100 * 1024 ** 3 })
    return healthJob(parts, null, { now: () => instant, space }).run(new AbortController().signal)
  }
  const letters = async () =>
    (
      await db.outside('read', (tx) =>
        tx.selectFrom('account_mail').select('template').where('account_id', '=', accountId).execute(),
      )
    )
      .map(({ template }) => template)
      .toSorted()
  const full = 50 * 1024 ** 3
  await asOwner((owner) => owner.query('delete from account_mail'))
  await look('2026-09-28T02:00:00Z', full)
  await look('2026-10-02T02:00:00Z', full)
  expect(await letters()).toEqual(['installation.backup-missing'])
  await look('2026-10-05T02:00:00Z', 1024 ** 3)
  expect(await letters()).toEqual([
    'installation.backup-missing',
    'installation.backup-missing',
    'installation.disk-short',
  ])
  await look('2026-11-02T02:00:00Z', full)
  expect((await letters()).filter((one) => one === 'installation.holidays-missing')).toHaveLength(1)
})

test.each([
  [1.9, 10, true],
  [2, 10, false],
  [4, 100, true],
  [5, 100, false],
  [6, 4000, false],
])('%d GB free of %d: short %s', (free, whole, short) =>
  expect(isDiskShort({ free: free * 1024 ** 3, whole: whole * 1024 ** 3 })).toBe(short),
)

test('every job the program has is called by a name one can read', () => {
  const config = { demo: null, mail: { smtpUrl: 'smtp://127.0.0.1:2525', from: 'xa@vi-du.vn' }, dataDir: '.' }
  const jobs = jobsOf({ db: {}, clock: handClock(noon), keys: {}, files: {}, config } as never).map(({ name }) => name)
  expect(jobs).toContain('mail')
  expect(jobs.toSorted()).toEqual(Object.keys(healthWords.names).toSorted())
})
