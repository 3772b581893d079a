import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { checkBackup, lockFor, restoreBackup, writeBackup } from '#platform/backup/index.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { rolesOf } from '#platform/db/roles.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { keysFile, keysOf } from '#platform/keys/keys.ts'
import { ownFolder } from './own-folder.ts'
import { recorded } from './recorded-sounds.ts'
import { formPost, testDatabase } from './stage.ts'
import { startProvider } from './stage-provider.ts'
import { emptyInstallation, everyFile, everyRow } from './stage-restore.ts'
import {
  BY_PROVIDER,
  byCode,
  byPasskey,
  byProvider,
  codeOf,
  furnishOffice,
  origin,
  pictureOn,
  programOn,
} from './stage-whole-office.ts'

const passphrase = 'một câu thật dài'
const dataDir = ownFolder('before')
const archive = path.join(ownFolder('usb'), 'a.tar')
let provider: Awaited<ReturnType<typeof startProvider>>
let before: Awaited<ReturnType<typeof furnishOffice>>

beforeAll(async () => {
  provider = await startProvider([`${origin}${BY_PROVIDER}/ve`])
  before = await furnishOffice(dataDir, provider)
  const { name } = await testDatabase()
  const reader = { ...inject('login'), database: name, options: `-c role=${rolesOf('test').backup}` }
  const keys = { bytes: readFileSync(keysFile(dataDir)), lock: lockFor(passphrase) }
  const files = folderStore(path.join(dataDir, 'files'))
  const totals = await writeBackup({ reader, files, keys, program: '0.1.0' }, archive, Temporal.Now.instant())
  for (const table of [
    'authenticator',
    'recovery_code',
    'passkey',
    'provider_identity',
    'form_draft',
    'petition_rating',
  ])
    expect(totals.tables[table]?.rows, table).toBeGreaterThan(0)
  expect(totals).toMatchObject({ lost: [], files: 2 })
}, 120_000)
afterAll(() => provider?.close())

/** The archive brought back elsewhere, and the program on it. */
async function broughtBack(withKeys: boolean) {
  const folder = ownFolder('after')
  const target = await emptyInstallation(folder)
  await restoreBackup(archive, await checkBackup(archive, withKeys ? passphrase : null), target)
  const db = await openDatabase(target, { rolePrefix: 'test' })
  return { folder, target, db, app: await programOn(db, folder, provider) }
}
const closed = async ({ app, db }: { app: FastifyInstance; db: Database }) => {
  await app.close()
  await db.close()
}
const officer = () => `${before.office.specialist.cookie}`

test('with its keys every row and file is as it was, and everybody comes in as before', {
  timeout: 120_000,
}, async () => {
  const { name } = await testDatabase()
  const rows = await everyRow({ ...inject('owner'), database: name })
  const after = await broughtBack(true)
  const { app, folder, target } = after
  expect(await everyRow(target.owner)).toEqual(rows)
  const files = await everyFile(folderStore(path.join(dataDir, 'files')))
  expect(Object.values(files).some((bytes) => bytes.equals(recorded.webm))).toBe(true)
  expect(await everyFile(target.files)).toEqual(files)
  expect(readFileSync(keysFile(folder))).toEqual(readFileSync(keysFile(dataDir)))

  expect(await byPasskey(app, before.key)).not.toBeNull()
  expect(await byProvider(app)).not.toBeNull()
  expect((await byCode(app, before.email, codeOf(before.secret))).in).not.toBeNull()
  expect((await byCode(app, before.email, before.codes[0] ?? '')).in).not.toBeNull()

  // The picture drawn of the photo was left out, and is drawn again.
  const drawn = (place: string) => path.join(place, 'files', before.office.unit.id, 'drawn')
  expect([existsSync(drawn(dataDir)), existsSync(drawn(folder))]).toEqual([true, false])
  const picture = await pictureOn(app, before.page, officer())
  expect([picture.type, (await sharp(picture.bytes).metadata()).width]).toEqual(['image/jpeg', 64])
  expect(picture.bytes.equals(before.picture.bytes)).toBe(true)

  const page = (await app.inject({ url: before.page, headers: { cookie: officer() } })).body
  for (const told of ['4 trên 5', '301/UBND', 'Nghe ghi-am.webm']) expect(page).toContain(told)
  expect((await app.inject(before.link)).body).toContain('Anh/chị đánh giá câu trả lời 4 trên 5')
  expect((await app.inject(before.draft)).body).toContain('Cơ sở Viết Dở')
  expect(await opensByPin(app)).toBe(true)
  const identifier = await sealedIdentifier(after.db)
  expect(keysOf(folder).open(identifier)).toBe('0000000017')
  await closed(after)
})

test('without its keys passkey, provider and password go on; what was sealed says that it cannot be opened', {
  timeout: 120_000,
}, async () => {
  const after = await broughtBack(false)
  const { app, target } = after
  expect(target.keysCame()).toBeNull()
  expect(await byPasskey(app, before.key)).not.toBeNull()
  expect(await byProvider(app)).not.toBeNull()
  const coded = await byCode(app, before.email, codeOf(before.secret))
  expect([coded.in, coded.says.includes('bản sao lưu không kèm khóa')]).toEqual([null, true])
  expect((await byCode(app, before.email, before.codes[1] ?? '')).in).toBeNull()
  expect((await app.inject(before.link)).statusCode).toBe(404)
  expect((await app.inject(before.draft)).body).toContain('Bản nháp này không còn')
  expect(await opensByPin(app)).toBe(false)
  const page = await app.inject({ url: before.page, headers: { cookie: officer() } })
  expect([page.statusCode, page.body.includes('Đường vào làng nghề')]).toEqual([200, true])
  expect((await pictureOn(app, before.page, officer())).type).toBe('image/jpeg')
  await closed(after)
})

const opensByPin = async (app: FastifyInstance) => {
  const door = `/${before.office.unit.slug}/theo-doi`
  const opened = await app.inject({ url: door, ...formPost({ code: before.code, proof: before.pin }) })
  return opened.statusCode === 303
}

const sealedIdentifier = (db: Database) =>
  db.inUnit(before.office.unit.id, 'system', 'read', async (tx) => {
    const { identifier_sealed } = await tx
      .selectFrom('submission')
      .select('identifier_sealed')
      .executeTakeFirstOrThrow()
    return identifier_sealed ?? Buffer.alloc(0)
  })
