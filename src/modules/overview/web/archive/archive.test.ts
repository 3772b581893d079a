import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { addSheetFiles, askForSheet, saveSheet } from '#modules/conferences/index.ts'
import { keepMilestones, recordHeld } from '#modules/dialogues/index.ts'
import { attachToDocument } from '#modules/documents/index.ts'
import { attach, petitionDialogueEvents } from '#modules/petitions/index.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { buildApp } from '#src/app.ts'
import { ownFolder } from '#test/own-folder.ts'
import { docxParts, readPdf } from '#test/printed.ts'
import { formPost, signIn, testDatabase, testKeys } from '#test/stage.ts'
import { archiveProblems, openArchive } from '#test/stage-archive.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'

const address = '/can-bo/ky-doi-thoai/2026/ho-so'
const files = folderStore(ownFolder('archive'))
let office: TestOffice
let other: TestOffice
let entries: ReadonlyMap<string, Buffer>
let app: Awaited<ReturnType<typeof buildApp>>

const take = (cookie: string, url = address) => app.inject({ url, ...formPost({}, cookie) })
const textOf = (name: string) => entries.get(name)?.toString() ?? ''
const find = (pattern: RegExp) => [...entries.keys()].filter((name) => pattern.test(name))

/** A file on a petition, kept in the store or lost from it. */
async function withFile(of: TestOffice, petitionId: string, name: string, content: string, kept = true) {
  const stored = await files.put(kept ? of.unit.id : '00000000-0000-0000-0000-000000000000', Buffer.from(content), 1e6)
  if (stored === 'too-large') throw new Error('too large')
  const file = { ...stored, name, type: 'application/pdf' }
  await of.unit.write((tx) =>
    attach(tx, Temporal.Instant.from('2026-09-20T05:00:00Z'), file, {
      ...{ subject: 'petition', subjectId: petitionId, position: 0 },
    }),
  )
}

/** A data sheet the land department writes, with a map beside it. */
async function withSheet({ unit, specialist, departments, dialogueId }: TestOffice) {
  const by = specialist.by('2026-10-05T02:00:00Z')
  const map = await files.put(unit.id, Buffer.from('bản đồ khu kho'), 1e6)
  if (map === 'too-large') throw new Error('too large')
  await unit.write(async (tx) => {
    await keepMilestones(tx, by, dialogueId)
    const dialogue = { id: dialogueId, closedOn: null }
    const asked = { departmentId: departments.land, fields: ['land'], title: 'Quỹ đất', wanted: '', dueOn: null }
    const sheet = well(await askForSheet(tx, by, dialogue, asked))
    const any = { any: true, departmentId: null }
    const rows = [
      ['Thôn', 'Thửa'],
      ['Thôn 1', '12'],
    ]
    const content = { asOf: day('2026-09-30'), words: 'Còn 6,4 ha.', caption: '', rows, base: 0 }
    expect(await saveSheet(tx, by, any, { dialogue, id: sheet }, content)).toMatchObject({ ok: true })
    const file = { ...map, name: 'Bản đồ.png', type: 'image/png' }
    well(await addSheetFiles(tx, by, any, { dialogue, id: sheet }, [file]))
  })
}

beforeAll(async () => {
  ;[office, other] = [await openTestOffice(), await openTestOffice()]
  const { unit, specialist, dialogueId } = office
  const first = await petitionIn(office, '2026-09-20T05:00:00Z', {
    ...saying('Xin thuê đất mở xưởng <b>gấp</b> & nhanh'),
    sender: { name: 'Hộ Nguyễn Văn Thử', person: 'Lê Thị Mẫu' },
  })
  const second = await petitionIn(office, '2026-09-20T06:00:00Z', saying('Đường vào làng nghề bị ngập'))
  const moved = await petitionIn(office, '2026-09-20T07:00:00Z', saying('Tố cáo cán bộ thôn'))
  await withFile(office, first, 'Giấy phép (bản sao).PDF', 'giấy phép của hộ')
  await withFile(office, second, 'Ảnh mất.pdf', 'không còn', false)
  await withFile(office, moved, 'tố cáo.pdf', 'chuyện kín')
  await withSheet(office)
  await unit.write(async (tx) => {
    await tx.updateTable('petition').set({ stage: 'moved' }).where('id', '=', moved).execute()
    const { version } = await tx.selectFrom('dialogue').select('version').executeTakeFirstOrThrow()
    const held = { on: day('2026-10-22'), note: '' }
    await recordHeld(tx, specialist.by('2026-10-22T09:00:00Z'), { dialogueId, version }, held, petitionDialogueEvents)
  })
  for (const id of [first, second]) await assigned(office, id, '2026-10-23T02:00:00Z')
  await answered(office, await approved(office, first), '118/UBND-KT', '2026-10-27')
  await unit.write(async (tx) => {
    await tx.updateTable('unit').set({ organ_id: 'H24.11.8' }).execute()
    await tx.insertInto('document_settings').values({ file_notation: '05.KT' }).execute()
  })
  const scan = await files.put(unit.id, Buffer.from('%PDF-1.7 bản ký'), 1e6)
  if (scan === 'too-large') throw new Error('too large')
  await unit.write(async (tx) => {
    const { id: documentId } = await tx.selectFrom('document').select('id').executeTakeFirstOrThrow()
    const file = { ...scan, type: 'application/pdf', name: 'bản ký.pdf' }
    await attachToDocument(tx, specialist.by('2026-10-28T02:00:00Z'), { documentId, file })
  })
  // Another unit with a file and a petition of its own in the same year.
  await withFile(
    other,
    await petitionIn(other, '2026-09-20T05:00:00Z', saying('Việc của xã khác')),
    'khác.pdf',
    'xã khác',
  )

  const { db } = await testDatabase()
  const { handClock } = await import('#platform/clock/clock.ts')
  app = await buildApp({
    config: { publicUrl: null, trustProxy: false, keepPagesMs: 0, demo: null, mail: null, dataDir: ownFolder('data') },
    ...{ db, clock: handClock(Temporal.Instant.from('2026-11-02T02:00:00Z')), keys: testKeys, files, log: false },
  })
  const answer = await take(office.leader.cookie)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-disposition']).toBe(
    'attachment; filename="xa-thu_ho-so-doi-thoai-2026_2026-11-02.zip"',
  )
  entries = await openArchive(answer.rawPayload)
}, 60_000)

test('every digest holds, every link leads to a file, every file is in the index, and Windows takes every name', () => {
  expect(archiveProblems(entries)).toEqual([])
  const broken = new Map(entries).set('kieu-dang.css', Buffer.from('x'))
  broken.delete('bao-cao/001_ban-in.pdf')
  expect(archiveProblems(broken)).toEqual([
    'digest: kieu-dang.css',
    'leads nowhere: index.html → bao-cao/001_ban-in.pdf',
    'not there: bao-cao/001_ban-in.pdf',
  ])
})

test('reports, documents with their scans, petitions with their files and answers, lists and history are there', async () => {
  expect(find(/^bao-cao\//)).toEqual([
    ...['bao-cao/001_ban-in.docx', 'bao-cao/001_ban-in.pdf'],
    ...['bao-cao/002_ban-cong-khai.docx', 'bao-cao/002_ban-cong-khai.pdf'],
  ])
  const [folder] = find(/^van-ban\/.*\/van-ban\.docx$/).map((name) => name.replace(/[^/]*$/, ''))
  expect(find(new RegExp(`^${folder}`))).toEqual([
    ...[`${folder}van-ban.docx`, `${folder}van-ban.pdf`, `${folder}01_ban-ky.pdf`],
  ])
  expect(docxParts(entries.get(`${folder}van-ban.docx`) ?? Buffer.alloc(0))['word/document.xml']).toContain('Đường gom')
  expect((await readPdf(entries.get(`${folder}van-ban.pdf`) ?? Buffer.alloc(0))).runs.length).toBeGreaterThan(5)
  expect(textOf(`${folder}01_ban-ky.pdf`)).toBe('%PDF-1.7 bản ký')

  const [page = ''] = find(/^kien-nghi\/001_.*\/kien-nghi\.html$/)
  expect(textOf(page)).toContain('Xin thuê đất mở xưởng &lt;b>gấp&lt;/b> &amp; nhanh')
  for (const said of ['Hộ Nguyễn Văn Thử', 'Lê Thị Mẫu', '0912 345 678', 'Đường gom sẽ được mở.', 'tiếp nhận'])
    expect(textOf(page)).toContain(said)
  expect(textOf(page)).toContain(`href="../../${folder}van-ban.pdf"`)
  expect(textOf(page.replace('kien-nghi.html', '01_giay-phep-ban-sao.pdf'))).toBe('giấy phép của hộ')

  const lists = find(/\.xlsx$/)
  expect(lists).toHaveLength(11)
  const rows = async (name: RegExp) =>
    (await readXlsx(entries.get(find(name)[0] ?? '') ?? Buffer.alloc(0))).sheets[0]?.rows ?? []
  expect(await rows(/ket-qua-giai-quyet/)).toHaveLength(3)
  expect(JSON.stringify(await rows(/danh-sach\/02_kien-nghi/))).toContain('0912 345 678')
  const sheet = JSON.stringify(await rows(/^so-lieu\/.*phieu-so-lieu/))
  for (const said of ['Quỹ đất', 'Bộ phận Địa chính', 'Còn 6,4 ha.', 'Thôn 1\\t12', 'Bản đồ.png'])
    expect(sheet).toContain(said)
  expect(textOf(find(/^so-lieu\/.*\.png$/)[0] ?? '')).toBe('bản đồ khu kho')
  const days = await rows(/moc-va-thoi-han/)
  expect(days[0]?.slice(0, 4)).toEqual(['Việc', 'Kiến nghị số', 'Từ ngày', 'Tính từ'])
  expect(days.some(([what, number, from]) => what === 'trả lời' && number === 1 && from instanceof Date)).toBe(true)
  expect((await rows(/^nhat-ky/)).length).toBeGreaterThan(10)
})

test('the index says what the file is called among the unit’s files, and each issued document its place in it', async () => {
  expect(textOf('index.html')).toContain('Mã hồ sơ: H24.11.8.2026.05.KT')
  expect(textOf('index.html')).toContain('118/UBND-KT, 27/10/2026, văn bản thứ 1 trong hồ sơ')
  const [list = ''] = find(/van-ban\.xlsx$/)
  const [heads = [], ...rows] = (await readXlsx(entries.get(list) ?? Buffer.alloc(0))).sheets[0]?.rows ?? []
  expect(rows.map((row) => row[heads.indexOf('Số thứ tự trong hồ sơ')])).toEqual([1])
})

test('what may not be given out stays out, and the index says so', () => {
  const index = textOf('index.html')
  expect(index).toContain('Kiến nghị số 2: Ảnh mất.pdf: tệp không còn trong kho')
  expect(index).toContain('1 đơn khiếu nại, tố cáo đã chuyển sang quy trình riêng')
  const all = Buffer.concat([...entries.values()]).toString('latin1')
  const everything = [...entries.entries()].map(([name, content]) => `${name}\n${content.toString()}`).join('\n')
  for (const kept of ['chuyện kín', 'Tố cáo cán bộ thôn', 'Việc của xã khác', 'xã khác'])
    expect(everything).not.toContain(kept)
  expect(all).not.toContain(other.unit.id)
})

test('that it was taken stands in the history, with counts alone; who may not see everything is refused', async () => {
  const kept = await office.unit.read((db) =>
    db.selectFrom('history').select(['facts', 'officer_id']).where('code', '=', 'dialogue.taken-along').execute(),
  )
  expect(kept).toEqual([
    { officer_id: office.leader.id, facts: { petitions: 2, documents: 1, files: 4, contacts: true } },
  ])
  const page = (await app.inject({ url: '/can-bo/nhat-ky', headers: { cookie: office.leader.cookie } })).body
  expect(page).toMatch(/Tải toàn bộ hồ sơ [^<]*2026: 2 kiến nghị, 1 văn bản, 4 tệp, có liên hệ/)
  const observer = await signIn(office.unit, ['observer'])
  for (const cookie of [office.landOfficer.cookie, office.counter.cookie, observer.cookie])
    expect((await take(cookie)).statusCode).toBe(403)
  expect((await take(office.leader.cookie, address.replace('2026', '2031'))).statusCode).toBe(404)
  const dialogue = '/can-bo/ky-doi-thoai/2026'
  const seen = (cookie: string) => app.inject({ url: dialogue, headers: { cookie } })
  expect((await seen(office.leader.cookie)).body).toContain(`action="${address}"`)
  expect((await seen(observer.cookie)).body).not.toContain(address)
})

test('an altered file is told in the index', async () => {
  const { unit } = office
  const petitionId = await petitionIn(office, '2026-10-01T05:00:00Z', saying('Điện yếu'))
  const sha256 = 'a'.repeat(64)
  const { mkdir, writeFile } = await import('node:fs/promises')
  const { dirname } = await import('node:path')
  await mkdir(dirname(files.pathOf(unit.id, sha256)), { recursive: true })
  await writeFile(files.pathOf(unit.id, sha256), 'bị sửa')
  await unit.write((tx) =>
    attach(
      tx,
      Temporal.Instant.from('2026-10-01T05:00:00Z'),
      { sha256, size: 6, name: `${newId()}.pdf`, type: 'application/pdf' },
      {
        ...{ subject: 'petition', subjectId: petitionId, position: 0 },
      },
    ),
  )
  const taken = await openArchive((await take(office.leader.cookie)).rawPayload)
  expect(taken.get('index.html')?.toString()).toContain('.pdf: có ở đây, nhưng nội dung khác lúc nhận vào')
})
