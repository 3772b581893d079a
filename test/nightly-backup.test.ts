import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { askForBackup, backupPlan, backupRuns, saveBackupPlan } from '#modules/staff/index.ts'
import { checkBackup, lockFor, readBackup } from '#platform/backup/index.ts'
import { handClock } from '#platform/clock/clock.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { nightlyBackup } from '#src/nightly-backup.ts'
import type { Parts } from '#src/parts.ts'
import { appAt, asOwner, formPost, openBareUnit, signIn, testDatabase, testKeys } from './stage.ts'
import { htmlProblems } from './stage-pages.ts'

const place = mkdtempSync(path.join(tmpdir(), 'doithoai-nightly-'))
const [dataDir, folder] = [path.join(place, 'data'), path.join(place, 'usb')]
for (const one of [dataDir, folder]) mkdirSync(one)
writeFileSync(path.join(dataDir, 'keys.json'), '{"seal":"x"}')
afterAll(() => rmSync(place, { recursive: true, force: true }))

const noon = Temporal.Instant.from('2026-11-24T05:00:00Z')
async function parts(): Promise<Parts> {
  const { db } = await testDatabase()
  const config = { publicUrl: null, trustProxy: false, keepPagesMs: 0, demo: null, mail: null, dataDir } as const
  return {
    config,
    db,
    clock: handClock(noon),
    keys: testKeys,
    files: folderStore(path.join(dataDir, 'files')),
    log: false,
  }
}
const run = async (now: Temporal.Instant) => nightlyBackup(await parts(), () => now).run(new AbortController().signal)
const outside = async <T>(mode: 'read' | 'write', work: Parameters<Parts['db']['outside']>[1]) =>
  (await parts()).db.outside(mode, work) as Promise<T>
const runs = () => outside<Awaited<ReturnType<typeof backupRuns>>>('read', (tx) => backupRuns(tx, 100))

async function sendTo(where: string, keyLock: ReturnType<typeof lockFor> | null = null) {
  const unit = await openBareUnit()
  const { accountId } = await signIn(unit, ['administrator'])
  await outside('write', async (tx) => {
    const { version } = await backupPlan(tx)
    const by = { accountId, at: noon, on: Temporal.PlainDate.from('2026-11-24') }
    const saved = await saveBackupPlan(tx, by, { folder: where, keyLock, version })
    expect(saved.ok).toBe(true)
    expect(await saveBackupPlan(tx, by, { folder: where, keyLock, version })).toMatchObject({ refusal: 'stale' })
  })
}

test('without a plan nothing is made; with one a copy a night, read back, its keys under the passphrase', async () => {
  await run(noon)
  expect(await runs()).toEqual([])
  await sendTo(folder, lockFor('một câu thật dài'))
  await run(noon)
  await run(noon.add({ hours: 2 }))
  expect(readdirSync(folder)).toEqual(['doithoai-2026-11-24.tar'])
  const file = path.join(folder, 'doithoai-2026-11-24.tar')
  expect(await runs()).toMatchObject([{ outcome: 'kept', file }])
  expect((await checkBackup(file, 'một câu thật dài')).keys?.toString()).toBe('{"seal":"x"}')
  await outside('write', (tx) => askForBackup(tx, noon))
  await run(noon.add({ hours: 3 }))
  await run(noon.add({ hours: 3 }))
  expect(readdirSync(folder)).toEqual(['doithoai-2026-11-24-2.tar', 'doithoai-2026-11-24.tar'])
}, 60_000)

test('two nodes make one copy', async () => {
  const night = noon.add({ hours: 48 })
  await Promise.all([run(night), run(night), run(night)])
  expect((await runs()).filter((one) => one.night.toString() === '2026-11-26')).toHaveLength(1)
})

test('a folder that is gone is told, tried again after an hour, and leaves nothing half made', async () => {
  const gone = path.join(place, 'gone')
  await sendTo(gone)
  const night = noon.add({ hours: 96 })
  await expect(run(night)).rejects.toThrow('no backup was made')
  await run(night.add({ minutes: 59 }))
  const failed = (await runs()).filter((one) => one.night.toString() === '2026-11-28')
  expect(failed).toMatchObject([{ outcome: 'failed', reason: expect.stringContaining('Không tới được thư mục') }])
  mkdirSync(gone)
  await run(night.add({ minutes: 61 }))
  expect(readdirSync(gone)).toEqual(['doithoai-2026-11-28.tar'])
  await readBackup(path.join(gone, 'doithoai-2026-11-28.tar'))
})

test('the fifteenth copy removes the first, and no file that is not ours', async () => {
  const many = path.join(place, 'many')
  mkdirSync(many)
  writeFileSync(path.join(many, 'doithoai-2020-01-01.tar'), 'another’s')
  await sendTo(many)
  for (let n = 0; n < 15; n++) await run(noon.add({ hours: 24 * (10 + n) }))
  expect(readdirSync(many)).toHaveLength(15)
  expect(readdirSync(many)).toContain('doithoai-2020-01-01.tar')
  expect(readdirSync(many)).not.toContain('doithoai-2026-12-04.tar')
}, 60_000)

test('its page is the installation’s administrator’s, checks the folder, and keeps what was typed', async () => {
  const app = await appAt('2026-11-24T05:00:00Z')
  const unit = await openBareUnit()
  const PAGE = '/can-bo/he-thong/sao-luu'
  const { cookie: stranger } = await signIn(unit, ['administrator'])
  expect((await app.inject({ url: PAGE, headers: { cookie: stranger } })).statusCode).toBe(403)
  const { cookie, accountId } = await signIn(unit, ['administrator'])
  await outside('write', (tx) =>
    tx.updateTable('account').set({ installation_administrator: true }).where('id', '=', accountId).execute(),
  )
  const page = async () => (await app.inject({ url: PAGE, headers: { cookie } })).body
  const version = /name="version" value="(\d+)"/.exec(await page())?.[1] ?? ''
  const post = (fields: Record<string, string>) =>
    app.inject({ url: PAGE, ...formPost({ version, ...fields }, cookie) })
  const unwritable = path.join(place, 'unwritable')
  mkdirSync(unwritable)
  chmodSync(unwritable, 0o500)
  for (const [typed, told] of [
    ['usb', 'Ghi đường dẫn đầy đủ'],
    [path.join(place, 'nowhere'), 'không có thư mục'],
    [path.join(dataDir, 'keys.json'), 'một tệp'],
  ] as const) {
    const back = await post({ folder: typed })
    expect([back.statusCode, back.body.includes(told), back.body.includes(`value="${typed}"`)]).toEqual([
      422,
      true,
      true,
    ])
  }
  expect((await post({ folder, passphrase: 'ngắn' })).body).toContain('từ 12 ký tự')
  expect((await post({ folder, passphrase: 'một câu thật dài' })).statusCode).toBe(303)
  expect((await post({ folder })).statusCode).toBe(409)
  expect(await page()).toContain('giữ như cũ')
  expect(await page()).not.toContain('một câu thật dài')
})

test('a unit’s administrator reads when the last good one was made or whom to ask, and may do nothing about it', async () => {
  const app = await appAt('2026-11-24T05:00:00Z')
  const unit = await openBareUnit()
  const [administrator, keeper, clerk] = [
    await signIn(unit, ['administrator']),
    await signIn(unit, ['administrator', 'installation-administrator']),
    await signIn(unit, ['clerk']),
  ]
  const read = async (url: string, { cookie }: { cookie: string }) =>
    (await app.inject({ url, headers: { cookie } })).body
  const [DAY, SETTINGS] = ['/can-bo', '/can-bo/thiet-lap']
  const history = (runs: readonly { outcome: 'kept' | 'failed'; hoursAgo: number }[]) =>
    outside('write', async (tx) => {
      await asOwner((owner) => owner.query('delete from backup_run'))
      for (const [which, { outcome, hoursAgo }] of runs.entries()) {
        const at = Temporal.Now.instant().subtract({ hours: hoursAgo })
        await tx
          .insertInto('backup_run')
          .values({
            ...{ night: Temporal.PlainDate.from('2026-11-24'), try: which + 1, began_at: at, ended_at: at },
            ...{ file: '/mnt/usb/a.tar', outcome, reason: outcome === 'failed' ? '/mnt/usb' : '' },
          })
          .execute()
      }
    })
  const plan = (where: string) => asOwner((owner) => owner.query('update backup_plan set folder = $1', [where]))

  await plan(folder)
  await history([{ outcome: 'kept', hoursAgo: 5 }])
  expect(await read(SETTINGS, administrator)).toMatch(
    /Bản sao lưu tốt gần nhất: \d\d:\d\d, \d\d\/\d\d\/\d{4}, đã đọc lại để kiểm tra\./,
  )
  expect(await read(DAY, administrator)).not.toContain('sao lưu')

  await history([
    { outcome: 'kept', hoursAgo: 40 },
    { outcome: 'failed', hoursAgo: 2 },
  ])
  const { email } = await outside<{ email: string }>('read', (tx) =>
    tx.selectFrom('account').select('email').where('id', '=', keeper.accountId).executeTakeFirstOrThrow(),
  )
  for (const page of [DAY, SETTINGS]) {
    const said = await read(page, administrator)
    for (const words of ['Đã hơn một ngày rưỡi', 'Bản sao lưu tốt gần nhất', 'không xong', `mailto:${email}`])
      expect(said).toContain(words)
    expect(said).not.toContain('/mnt/usb')
    expect(said).not.toContain('he-thong/sao-luu')
    expect(await htmlProblems(said)).toEqual([])
    expect(await read(page, keeper)).toContain('href="/can-bo/he-thong/sao-luu"')
    expect(await read(page, clerk)).not.toContain('Sao lưu')
  }

  await history([])
  await plan('')
  expect(await read(DAY, administrator)).toContain('Hệ thống chưa đặt nơi sao lưu hằng đêm')
  const refused = await app.inject({ url: '/can-bo/he-thong/sao-luu', headers: { cookie: administrator.cookie } })
  expect(refused.statusCode).toBe(403)
})
