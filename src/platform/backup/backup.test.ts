import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { openDatabase } from '#platform/db/database.ts'
import { migrations } from '#platform/db/migrate.ts'
import { rolesOf } from '#platform/db/roles.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { asOwner, openBareUnit, testDatabase } from '#test/stage.ts'
import { emptyInstallation, everyFile, everyRow } from '#test/stage-restore.ts'
import { checkBackup, lockFor, readBackup, restoreBackup, writeBackup } from './index.ts'

const place = mkdtempSync(path.join(tmpdir(), 'doithoai-backup-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const roles = rolesOf('test')
const at = Temporal.Instant.from('2026-09-20T01:00:00Z')
const storeIn = (name: string) => folderStore(path.join(place, name))
const secret = Buffer.from('{"seal":"…"}')

let made: Promise<{ file: string; unit: string }> | undefined
/** A unit with rows, a history, a long text with everything COPY escapes, and a file. */
const backup = () =>
  (made ??= (async () => {
    const unit = await openBareUnit('Đại Sơn')
    await unit.write(async (tx) => {
      await tx
        .insertInto('village')
        .values(
          Array.from({ length: 3_000 }, (_, n) => ({
            id: crypto.randomUUID(),
            name: `Thôn ${n}\t\\ \n${'Mẫu '.repeat(500)}`,
            position: n,
          })),
        )
        .execute()
    })
    const files = storeIn('files')
    await files.put(unit.id, randomBytes(300_000), 1e9)
    await files.put(unit.id, Buffer.from('nhỏ'), 1e9)
    const file = path.join(place, 'a.tar')
    const { name } = await testDatabase()
    const totals = await writeBackup(
      {
        reader: { ...inject('login'), database: name, options: `-c role=${roles.backup}` },
        files,
        keys: { bytes: secret, lock: lockFor('một câu thật dài') },
        program: '0.1.0',
      },
      file,
      at,
    )
    expect(totals).toMatchObject({ files: 2, lost: [], tables: { village: { rows: 3_000 }, unit: { rows: 1 } } })
    return { file, unit: unit.id }
  })())

test('every row and every file comes back, into a database that had nothing', async () => {
  const { file, unit } = await backup()
  const target = await emptyInstallation(path.join(place, 'again'))
  const whole = await checkBackup(file, 'một câu thật dài')
  expect(whole.keys).toEqual(secret)
  await restoreBackup(file, whole, target)
  expect(await everyRow(target.owner)).toEqual(await everyRow((await testDatabase()).owner))
  expect(target.keysCame()).toEqual(secret)
  const files = await everyFile(storeIn('files'))
  expect(Object.keys(files)).toHaveLength(2)
  expect(await everyFile(target.files)).toEqual(files)
  const db = await openDatabase(target, { rolePrefix: 'test' })
  expect(await db.inUnit(unit, 'system', 'read', (tx) => tx.selectFrom('village').select('id').execute())).toHaveLength(
    3_000,
  )
  await db.close()
  await expect(restoreBackup(file, whole, target)).rejects.toThrow('đã có dữ liệu')
}, 60_000)

describe('a backup that is not as it was written is refused', () => {
  const spoilt = async (name: string, spoil: (bytes: Buffer) => Buffer) => {
    const copy = path.join(place, name)
    writeFileSync(copy, spoil(readFileSync((await backup()).file)))
    return copy
  }
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['cut in its first words', (bytes) => bytes.subarray(0, 700)],
    ['cut in a table', (bytes) => bytes.subarray(0, bytes.indexOf('tables/village') + 3_000)],
    ['cut in a file', (bytes) => bytes.subarray(0, bytes.indexOf('files/') + 100_000)],
    ['cut behind its last file', (bytes) => bytes.subarray(0, bytes.lastIndexOf('list.json'))],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => randomBytes(50_000)],
    ['one bit turned in a table', (bytes) => turned(bytes, bytes.indexOf('tables/village') + 5_000)],
    ['one bit turned in a file', (bytes) => turned(bytes, bytes.lastIndexOf('files/') + 600)],
    ['one bit turned in the totals', (bytes) => turned(bytes, bytes.lastIndexOf('"digest"') + 12)],
    ['one bit turned in the list', (bytes) => turned(bytes, bytes.lastIndexOf('"sha256"') + 12)],
  ])('%s', async (name, spoil) => {
    const file = await spoilt(`${name}.tar`, spoil)
    await expect(readBackup(file)).rejects.toThrow(/bị cụt|bị sửa hoặc hỏng|không phải là bản sao lưu/)
  })
  const turned = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes)
    copy[at] = (copy[at] ?? 0) ^ 1
    return copy
  }

  test('of a newer program, of another migration, under another passphrase, or without one', async () => {
    const { file } = await backup()
    const last = migrations.at(-1)?.name ?? ''
    const newer = await spoilt('newer.tar', (bytes) => renamed(bytes, last, last.replace(/^\d{4}/, '9999')))
    await expect(checkBackup(newer, null)).rejects.toThrow('phiên bản mới hơn')
    await expect(checkBackup(file, 'một câu khác hẳn')).rejects.toThrow('Mật khẩu sao lưu không đúng')
    await expect(checkBackup(file, undefined)).rejects.toThrow('--without-keys')
    expect((await checkBackup(file, null)).keys).toBeNull()
  })
  const renamed = (bytes: Buffer, from: string, to: string) =>
    Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
})

test('what stops a restore midway leaves nothing', async () => {
  const { file } = await backup()
  const target = await emptyInstallation(path.join(place, 'x'))
  const whole = await checkBackup(file, null)
  const tables = { ...whole.totals.tables, village: { rows: 3_000, digest: '0000000000000000' } }
  const wrong = { ...whole, totals: { ...whole.totals, tables } }
  await expect(restoreBackup(file, wrong, target)).rejects.toThrow('Bảng village')
  const left = Object.entries(await everyRow(target.owner)).filter(
    ([name, rows]) => rows.length > 0 && name !== 'applied_migration',
  )
  expect(left).toEqual([])
}, 60_000)

test('the backup’s role can read every table, and no table counts by itself', async () => {
  await asOwner(async (client) => {
    const { rows } = await client.query(`select c.relname from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and (
        not has_table_privilege('test_backup', c.oid, 'select') or (c.relrowsecurity and not exists (
          select from pg_policy p where p.polrelid = c.oid and 'test_backup'::regrole = any (p.polroles))))`)
    expect(rows).toEqual([])
    const { rows: counters } = await client.query(`select relname from pg_class where relkind = 'S'`)
    expect(counters).toEqual([])
  })
})
