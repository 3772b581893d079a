import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#platform/db/database.ts'
import { type EmbeddedServer, startEmbedded } from '#platform/db/embedded/index.ts'
import { migrations } from '#platform/db/migrate.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { keysFile, keysOf } from '#platform/keys/keys.ts'
import { commands } from './commands.ts'
import { dispatch } from './dispatch.ts'

const place = mkdtempSync(path.join(tmpdir(), 'doithoai-cli-backup-'))
const dataDir = path.join(place, 'data')
const elsewhere = path.join(place, 'elsewhere')
const file = path.join(place, 'a.tar')
const phrase = path.join(place, 'phrase')
const unit = '0199d000-0000-7000-8000-000000000001'
const words = Buffer.from('Đơn viết tay, trang 1')
let server: EmbeddedServer
const ask = (line: string) => dispatch(commands, line.split(' '))

beforeAll(async () => {
  process.env.DOITHOAI_DATA = dataDir
  writeFileSync(phrase, 'một câu thật dài\n')
  server = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
  await (await openDatabase(server, { rolePrefix: 'doithoai' })).close()
  keysOf(dataDir)
  await ask('unit add 11086')
  await folderStore(path.join(dataDir, 'files')).put(unit, words, 1e6)
})
afterAll(async () => {
  delete process.env.DOITHOAI_DATA
  await server.stop()
  rmSync(place, { recursive: true, force: true })
})

test('backed up while it runs, verified, restored elsewhere with its keys', async () => {
  expect(await ask(`backup ${file} --passphrase-file ${phrase}`)).toEqual({
    out: expect.stringMatching(/^Đã sao lưu vào .*a\.tar: \d+ dòng, 1 tệp, 1 kB$/),
  })
  expect(await ask(`backup ${file}`)).toMatchObject({ error: expect.stringContaining('không bị ghi đè') })
  expect(await ask(`verify ${file}`)).toMatchObject({
    out: expect.stringMatching(/^Nguyên vẹn.*\nCó kèm khóa.*\n[\s\S]*installation\t\d+\t[0-9a-f]{64}$/),
  })
  expect(await ask(`restore ${file} --passphrase-file ${phrase}`)).toMatchObject({
    error: expect.stringContaining('đang chạy'),
  })

  process.env.DOITHOAI_DATA = elsewhere
  expect(await ask(`restore ${file}`)).toMatchObject({ error: expect.stringContaining('--passphrase-file') })
  expect(existsSync(elsewhere)).toBe(false)
  expect(await ask(`restore ${file} --passphrase-file ${phrase}`)).toEqual({
    out: expect.stringMatching(/^Đã nạp và đối chiếu \d+ dòng, 1 tệp\.$/),
  })
  expect(await ask('unit list')).toMatchObject({ out: expect.stringContaining('Xã Đại Sơn') })
  expect(await ask('history verify')).toMatchObject({ out: expect.stringContaining('nguyên vẹn') })
  expect(keysOf(elsewhere).match('phone', 'x')).toEqual(keysOf(dataDir).match('phone', 'x'))
  const { sha256 } = await folderStore(path.join(place, 'other'))
    .put(unit, words, 1e6)
    .then((stored) => {
      if (stored === 'too-large') throw new Error(stored)
      return stored
    })
  expect(readFileSync(folderStore(path.join(elsewhere, 'files')).pathOf(unit, sha256))).toEqual(words)
  expect(await ask(`restore ${file} --without-keys`)).toMatchObject({ error: expect.stringContaining('đã có dữ liệu') })
  process.env.DOITHOAI_DATA = dataDir
}, 120_000)

test('says in one line what is wrong', async () => {
  expect(await ask('backup')).toMatchObject({ error: expect.stringContaining('Cách dùng') })
  expect(await ask('verify')).toMatchObject({ error: expect.stringContaining('Cách dùng') })
  expect(await ask('restore a b')).toMatchObject({ error: expect.stringContaining('Cách dùng') })
  expect(await ask(`backup ${place}/b.tar --passphrase-file ${place}/no`)).toMatchObject({
    error: expect.stringContaining('Không đọc được'),
  })
  expect(await ask(`verify ${place}/no.tar`)).toMatchObject({ error: expect.stringContaining('Không có tệp') })
  expect(await ask(`backup ${place}/b.tar`)).toMatchObject({
    note: expect.stringMatching(
      /Không kèm khóa.*mã 6 số và mã dự phòng của cán bộ không dùng được.*khóa truy cập.*vẫn/,
    ),
  })
})

test('a backup that is cut off, altered or newer is refused, and nothing is changed', async () => {
  await ask(`backup ${place}/c.tar`)
  const whole = readFileSync(`${place}/c.tar`)
  const last = migrations.at(-1)?.name ?? ''
  const spoilt: Record<string, Buffer> = {
    'bị cụt|bị sửa': whole.subarray(0, 20_000),
    'bị sửa hoặc hỏng': turned(whole, whole.indexOf('tables/unit/') + 600),
    'phiên bản mới hơn': Buffer.from(
      whole.toString('latin1').replaceAll(last, last.replace(/^\d{4}/, '9999')),
      'latin1',
    ),
  }
  const [absent, begun] = [path.join(place, 'absent'), path.join(place, 'begun')]
  keysOf(begun)
  const before = readFileSync(keysFile(begun))
  for (const [why, bytes] of Object.entries(spoilt)) {
    writeFileSync(`${place}/d.tar`, bytes)
    for (const folder of [absent, begun]) {
      process.env.DOITHOAI_DATA = folder
      expect(await ask(`restore ${place}/d.tar`)).toMatchObject({ error: expect.stringMatching(why) })
    }
    expect(await ask(`verify ${place}/d.tar`), why).toHaveProperty('error')
  }
  expect(existsSync(absent)).toBe(false)
  expect(readdirSync(begun)).toEqual(['keys.json'])
  expect(readFileSync(keysFile(begun))).toEqual(before)
  process.env.DOITHOAI_DATA = dataDir
})

const turned = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
