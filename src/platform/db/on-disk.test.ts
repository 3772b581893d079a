import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { waitingForDisk } from './on-disk.ts'

const pool = new pg.Pool({ ...inject('owner'), max: 1, options: '-c synchronous_commit=on' })
let waits = 0
pool.on('acquire', () => {
  waits += 1
})
afterAll(() => pool.end())

test('many who wait at once share two looks at most: the one under way, which may have begun too early, and the next', async () => {
  const onDisk = waitingForDisk(pool)
  await Promise.all(Array.from({ length: 50 }, onDisk))
  expect(waits).toBe(2)
  await onDisk()
  expect(waits).toBe(3)
})

test('what was committed is on the disk when the wait is over', async () => {
  const writer = new pg.Client({ ...inject('owner'), options: '-c synchronous_commit=off' })
  await writer.connect()
  const onDisk = waitingForDisk(pool)
  const place = async (which: string) =>
    (await writer.query<{ at: string }>(`select (pg_current_wal_${which}_lsn() - '0/0')::text as at`)).rows[0]?.at
  for (let n = 0; n < 20; n++) {
    await writer.query(`create table if not exists on_disk (n int); insert into on_disk values (${n})`)
    const written = await place('insert')
    await onDisk()
    expect(BigInt((await place('flush')) ?? 0)).toBeGreaterThanOrEqual(BigInt(written ?? 0))
  }
  await writer.query('drop table on_disk')
  await writer.end()
})

test('one failed wait fails those who shared it, and no later one', async () => {
  const broken = new pg.Pool({ ...inject('owner'), database: 'is-not-there', max: 1 })
  const onDisk = waitingForDisk(broken)
  const all = await Promise.allSettled([onDisk(), onDisk(), onDisk()])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await broken.end()
})
