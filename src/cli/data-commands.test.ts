import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { recordInstallationHistory } from '#modules/history/index.ts'
import { openDatabase } from '#platform/db/database.ts'
import { type EmbeddedServer, startEmbedded } from '#platform/db/embedded/index.ts'
import { commands } from './commands.ts'
import { dispatch } from './dispatch.ts'

let server: EmbeddedServer
const dataDir = mkdtempSync(path.join(tmpdir(), 'doithoai-cli-'))
const ask = (line: string) => dispatch(commands, line.split(' '))

beforeAll(async () => {
  process.env.DOITHOAI_DATA = dataDir
  process.env.DOITHOAI_URL = 'https://vi-du.vn'
  server = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
  const db = await openDatabase(server, { rolePrefix: 'doithoai' })
  const at = Temporal.Instant.from('2026-09-21T05:00:00Z')
  await db.outside('write', (tx) =>
    recordInstallationHistory(
      tx,
      { actor: 'system', accountId: null, at, on: Temporal.PlainDate.from('2026-09-21') },
      { code: 'installation.set-up', subject: 'unit', subjectId: newId() },
    ),
  )
  await db.close()
})
afterAll(async () => {
  delete process.env.DOITHOAI_DATA
  delete process.env.DOITHOAI_URL
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('on a running database: units are added, people let in, and the history verified', async () => {
  expect(await ask('unit add 11086')).toMatchObject({ out: expect.stringContaining('/dai-son-11086/') })
  expect(await ask('unit add 11086')).toEqual({ error: 'Đơn vị Xã Đại Sơn đã có trong hệ thống.' })
  expect(await ask('unit add 99999')).toMatchObject({ error: expect.stringContaining('không phải là mã') })
  expect(await ask('unit list')).toEqual({ out: '11086\tXã Đại Sơn\tThành phố Hải Phòng\t/dai-son-11086/' })
  expect(await ask('user add 11086 an@vi-du.vn An clerk')).toMatchObject({
    out: expect.stringMatching(/^https:\/\/vi-du\.vn\/can-bo\/moi\/[\w-]{43}$/),
  })
  expect(await ask('user add 11086 an@vi-du.vn An boss')).toMatchObject({ error: expect.stringContaining('boss') })
  for (const wrong of ['user reset', 'user reset an@vi-du.vn third-step', 'user reset an@vi-du.vn second-step x'])
    expect(await ask(wrong), wrong).toMatchObject({ error: expect.stringContaining('[second-step]') })
  expect(await ask('user reset an@vi-du.vn')).toMatchObject({ error: expect.stringContaining('Không có tài khoản') })
  expect(await ask('history')).toMatchObject({ error: expect.stringContaining('history verify') })
  expect(await ask('history verify')).toEqual({
    out: 'Đại Sơn: nguyên vẹn, 3 dòng\nHệ thống: nguyên vẹn, 2 dòng',
  })
})

test('a tampered row is named, with what is wrong', async () => {
  const owner = new pg.Client(server.owner)
  await owner.connect()
  await owner.query('alter table history disable trigger all')
  await owner.query(`update history set on_day = on_day - 1 where seq = 2`)
  await owner.query('alter table history enable trigger all')
  await owner.query('alter table installation_history disable trigger all')
  await owner.query('delete from installation_history where seq = 1')
  await owner.end()
  expect(await ask('history verify')).toEqual({
    error: 'Đại Sơn: hỏng ở dòng 2, nội dung đã bị sửa\nHệ thống: hỏng ở dòng 1, thiếu dòng này',
  })
})

test('documents of a unit go to a folder; what is no unit, and what is missing, is said', async () => {
  const out = path.join(dataDir, 'van-ban')
  for (const wrong of ['document', 'document 11086', `document 11086 ${out}`, `document 11086 --out ${out} x`])
    expect(await ask(wrong), wrong).toMatchObject({ error: expect.stringContaining('--out') })
  expect(await ask(`document 99999 --out ${out}`)).toEqual({ error: 'Không có đơn vị 99999 trong hệ thống.' })
  expect(await ask(`document 11086 --out ${out}`)).toEqual({ out: '' })
})

test('without data nothing is made', async () => {
  const before = process.env.DOITHOAI_DATA
  process.env.DOITHOAI_DATA = path.join(dataDir, 'khong-co')
  expect(await ask('history verify')).toMatchObject({ error: expect.stringContaining('Chưa có dữ liệu') })
  process.env.DOITHOAI_DATA = before
})
