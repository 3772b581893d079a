import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { type EmbeddedServer, reachEmbedded, startEmbedded } from './index.ts'

// One folder for all, used by one test after the other; its path is longer than a socket's may be, its parent is closed to others.
const place = mkdtempSync(path.join(tmpdir(), 'embedded-'))
chmodSync(place, 0o700)
const dataDir = path.join(place, 'Đối Thoại, xã Đại Sơn', 'a-name-that-is-far-too-long-for-a-socket-'.repeat(4), 'data')
const settings = { fsync: 'off' }
const cluster = path.join(dataDir, 'postgres')
afterAll(() => rmSync(place, { recursive: true, force: true }))

async function rowOf<Row extends pg.QueryResultRow>(config: pg.ClientConfig, text: string): Promise<Row | undefined> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows[0]
  } finally {
    await client.end()
  }
}

const whileRunning = async (work: (server: EmbeddedServer) => Promise<void>, database?: string): Promise<void> => {
  const server = await startEmbedded({ dataDir, settings, ...(database ? { database } : {}) })
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

test('makes a database that sorts and lowers Vietnamese by its own rules, reached only with its password', async () => {
  await whileRunning(async ({ owner }) => {
    expect(
      await rowOf(
        owner,
        `select current_user as who, current_database() as name, lower('ĐƯỜNG ẤP') as lowered, datlocale as locale,
           pg_encoding_to_char(encoding) as encoding, current_setting('data_checksums') as checksums,
           current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync
         from pg_database where datname = current_database()`,
      ),
    ).toEqual({
      who: 'doithoai_owner',
      name: 'doithoai',
      lowered: 'đường ấp',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
      checksums: 'on',
      addresses: '',
      fsync: 'off',
    })
    await expect(rowOf({ ...owner, password: 'guess' }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })
}, 60_000)

test('keeps passwords and files to itself', () => {
  expect(statSync(path.join(dataDir, 'database.json')).mode & 0o777).toBe(0o600)
  expect(statSync(dataDir).mode & 0o077).toBe(0)
  expect(statSync(cluster).mode & 0o077).toBe(0)
  expect(readdirSync(dataDir).sort()).toEqual(['database.json', 'lock', 'log', 'postgres'])
})

test('keeps what was written, and another database beside it', async () => {
  await whileRunning(async ({ owner }) => {
    await rowOf(owner, 'create table kept as select 7 as number')
  })
  await whileRunning(async ({ owner }) => {
    expect(await rowOf(owner, 'select current_database() as name')).toEqual({ name: 'doithoai_demo' })
  }, 'doithoai_demo')
  await whileRunning(async ({ owner }) => {
    expect(await rowOf(owner, 'select number from kept')).toEqual({ number: 7 })
  })
}, 60_000)

test('writes no row and no statement to its log', async () => {
  await whileRunning(async ({ owner }) => {
    await rowOf(owner, 'create table phone (number text unique)')
    await rowOf(owner, "insert into phone values ('0912345678')")
    await expect(rowOf(owner, "insert into phone values ('0912345678')")).rejects.toMatchObject({ code: '23505' })
  })
  const log = readFileSync(path.join(dataDir, 'log', 'postgres.log'), 'utf8')
  expect(log).toContain('duplicate key')
  expect(log).not.toContain('0912345678')
}, 60_000)

test('a second start on the same folder is refused while the first lives; the command line reaches the first', async () => {
  await whileRunning(async (server) => {
    await expect(startEmbedded({ dataDir, settings })).rejects.toThrow(/đang được một chương trình Đối Thoại khác dùng/)
    const reached = reachEmbedded({ dataDir })
    expect(await rowOf(reached?.owner ?? {}, 'select number from kept')).toEqual({ number: 7 })
    await reached?.stop()
    expect(await rowOf(server.owner, 'select number from kept')).toEqual({ number: 7 })
  })
  expect(reachEmbedded({ dataDir })).toBeNull()
}, 60_000)

test('what an interrupted making left is swept away', async () => {
  mkdirSync(path.join(dataDir, 'postgres.new-1-2', 'base'), { recursive: true })
  await whileRunning(async () => {})
  expect(existsSync(path.join(dataDir, 'postgres.new-1-2'))).toBe(false)
}, 60_000)

test('it tells when it is lost, and keeps silent when it is asked to stop', async () => {
  const server = await startEmbedded({ dataDir, settings })
  let lost = false
  void server.lost.then(() => {
    lost = true
  })
  await server.stop()
  await server.stop()
  expect(lost).toBe(false)
  const again = await startEmbedded({ dataDir, settings })
  process.kill(Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  await again.lost
  await again.stop()
}, 60_000)

test.each([
  ['19', /bản mới hơn \(PostgreSQL 19/],
  ['17', /bản cũ \(PostgreSQL 17/],
])(
  'a folder of PostgreSQL %s is refused and left as it is',
  async (version, line) => {
    const file = path.join(cluster, 'PG_VERSION')
    const ours = readFileSync(file, 'utf8')
    writeFileSync(file, `${version}\n`)
    await expect(startEmbedded({ dataDir, settings })).rejects.toThrow(line)
    writeFileSync(file, ours)
    await whileRunning(async ({ owner }) => {
      expect(await rowOf(owner, 'select number from kept')).toEqual({ number: 7 })
    })
  },
  60_000,
)

test('lost passwords are told, and nothing is made in their place', async () => {
  const file = path.join(dataDir, 'database.json')
  const kept = readFileSync(file)
  rmSync(file)
  await expect(startEmbedded({ dataDir, settings })).rejects.toThrow(/tệp mật khẩu/)
  expect(existsSync(file)).toBe(false)
  writeFileSync(file, JSON.stringify({ owner: 'other', login: 'other' }))
  await expect(startEmbedded({ dataDir, settings })).rejects.toThrow(/tệp mật khẩu/)
  writeFileSync(file, kept)
  await whileRunning(async () => {})
}, 60_000)

test('a setting PostgreSQL does not know ends in one line with its reason', async () => {
  const refused = startEmbedded({ dataDir, settings: { ...settings, shared_buffers: 'plenty' } })
  await expect(refused).rejects.toThrow(/^Không khởi động được cơ sở dữ liệu: .*shared_buffers.*postgres\.log\.$/)
}, 60_000)
