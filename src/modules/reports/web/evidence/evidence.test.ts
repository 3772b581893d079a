import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { workingCalendar } from '#modules/calendar/index.ts'
import { allKinds, sectors } from '#modules/organisations/index.ts'
import { allFields, inboxIds, readAskedInbox, stages, submissionChannels } from '#modules/petitions/index.ts'
import { appAt, formPost, signIn } from '#test/stage.ts'
import { factsAt, numbersFrom, writeFacts } from '#test/stage-figures.ts'
import { multipart } from '#test/stage-forms.ts'
import { openTestOffice, type TestOffice } from '#test/stage-handling.ts'
import { addVillage, openDialogue } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { digestOf, frozenEvidence } from '../../application/evidence/freeze.ts'
import { definitionOf, formulaWords, proposedList } from '../../application/evidence/words.vi.ts'

const home = '/can-bo/minh-chung-dcci'
const indicators = '/can-bo/thiet-lap/chi-so-dcci'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')
let office: TestOffice
let app: Awaited<ReturnType<typeof appAt>>
let fill: (from: number, count: number) => Promise<void>

beforeAll(async () => {
  office = await openTestOffice({ dialogue: false })
  const { unit, specialist } = office
  const id = await openDialogue(unit)
  const villages = [await addVillage(unit, 'Thôn 1')]
  const among = {
    ...{ dialogues: [{ id, year: 2026 }], villages, fields: allFields, kinds: allKinds, sectors },
    ...{ channels: submissionChannels, competences: ['own', 'beyond'] as const, stages },
  }
  fill = async (from, count) => {
    await unit.write((tx) => writeFacts(tx, factsAt(numbersFrom(from), among, count), specialist.id, from))
  }
  await fill(0, 120)
  app = await appAt('2026-11-03T02:00:00Z')
})

const get = async (url: string, cookie = office.specialist.cookie) => app.inject({ url, headers: { cookie } })
const post = (url: string, fields: Record<string, string> = {}, cookie = office.specialist.cookie) =>
  app.inject({ url, ...formPost(fields, cookie) })
const upload = (url: string, name: string, content: Buffer, fields: Record<string, string> = {}) => {
  const posted = multipart(fields, [{ field: 'file', name, content }])
  return app.inject({ ...posted, url, headers: { ...posted.headers, cookie: office.specialist.cookie } })
}
const versionIn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
const countBehind = (href: string) =>
  office.unit.read(async (db) => {
    const asked = readAskedInbox(Object.fromEntries(new URL(href, 'http://localhost').searchParams))
    const viewer = {
      ...{ ...office.specialist.actor, officerId: office.specialist.id },
      ...{ today: day('2026-11-03'), calendar: workingCalendar() },
    }
    return (await inboxIds(db, asked, viewer)).length
  })

test('what an indicator is to show and how it is computed are two things, never one sentence twice', async () => {
  const computed = proposedList.indicators.filter(({ formula }) => formula !== null)
  expect(computed.length).toBeGreaterThan(10)
  const list = (await get(indicators)).body
  for (const { code, formula, definition } of computed) {
    const { how } = formulaWords[formula ?? 'received']
    expect([code, definition === how, definition === '']).toEqual([code, false, false])
    expect([code, list.split(how).length - 1]).toEqual([code, 1])
    expect([code, (await get(`${home}/2026/${code}`)).body.split(how).length - 1]).toEqual([code, 1])
  }
  // Nor of a list that was saved when they were the same.
  expect(definitionOf({ formula: 'received', definition: formulaWords.received.how })).toBe('')
})

test('without a list of its own the unit sees the proposed one, marked as not confirmed, each figure with its rows', async () => {
  const page = await get(`${home}?nam=2026`)
  expect(page.statusCode).toBe(200)
  expect(await htmlProblems(page.body)).toEqual([])
  expect(page.body).toContain('chưa xác nhận là danh mục của thành phố')
  const rows = Array.from(
    page.body.matchAll(/href="(\/can-bo\/kien-nghi\?[^"]*)">([^<]*)<\/a>.*?(\d+) dòng/gs),
    ([, href = '', , n]) => [href.replaceAll('&amp;', '&'), Number(n)] as const,
  )
  expect(rows.length).toBeGreaterThan(8)
  for (const [href, n] of rows) expect([href, await countBehind(href)]).toEqual([href, n])
  expect((await get(`${home}?nam=2019`)).body).toContain('chưa có')
})

test('a file becomes evidence of an indicator, is read again, and is taken away', async () => {
  const at = `${home}/2026/posting-photos`
  expect((await upload(`${at}/tep`, 'Niêm yết thôn 1.pdf', pdf, { about: 'Ảnh bảng tin' })).statusCode).toBe(303)
  const page = (await get(at)).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('Niêm yết thôn 1.pdf')
  const file = /href="(\/can-bo\/minh-chung-dcci\/tep\/[^"]+)"/.exec(page)?.[1] ?? ''
  expect((await get(file)).rawPayload.equals(pdf)).toBe(true)
  expect((await upload(`${at}/tep`, 'x.exe', Buffer.from('MZ not a document'))).statusCode).toBe(422)
  expect((await post(`${at}/tep`)).body).toContain('Hãy chọn tệp')
  expect((await upload(`${home}/2026/khong-co/tep`, 'a.pdf', pdf)).statusCode).toBe(404)
  await upload(`${at}/tep`, 'Bỏ đi.pdf', pdf)
  const second = [...(await get(at)).body.matchAll(/href="(\/can-bo\/minh-chung-dcci\/tep\/[^"]+)"/g)].at(-1)?.[1] ?? ''
  expect((await post(`${second}/bo`)).statusCode).toBe(303)
  expect((await get(second)).statusCode).toBe(404)
  expect((await post(`${second}/bo`)).statusCode).toBe(404)
})

test('what was frozen stays as it was whatever comes after, and can be taken along and checked', async () => {
  const done = await post(`${home}/2026/chot`)
  const href = String(done.headers.location)
  const before = (await get(href)).body
  expect(await htmlProblems(before)).toEqual([])
  await fill(5_000, 30)
  expect((await get(href)).body).toBe(before)
  const [frozen] = await office.unit.read((db) => frozenEvidence(db, { year: 2026 }))
  if (!frozen) throw new Error('nothing was frozen')
  expect(digestOf(frozen.rows)).toBe(frozen.digest)
  const received = frozen.rows.find(({ code }) => code === 'received')
  expect(received?.ids).toHaveLength(received?.figure ?? -1)

  const rows = (await get(`${href}/received`)).body
  expect(await htmlProblems(rows)).toEqual([])
  expect([...rows.matchAll(/class="row-link"/g)]).toHaveLength(received?.figure ?? -1)
  expect((await get(`${href}/posting-photos`)).statusCode).toBe(404)

  const parts = unzipSync(new Uint8Array((await post(`${href}/xuat`)).rawPayload))
  const json = parts['so-lieu.json'] ?? new Uint8Array()
  expect(createHash('sha256').update(json).digest('hex')).toBe(frozen.digest)
  const sums = Buffer.from(parts.SHA256SUMS ?? [])
    .toString()
    .trim()
    .split('\n')
  expect(sums.map((line) => line.slice(66)).toSorted()).toEqual(
    Object.keys(parts)
      .filter((name) => name !== 'SHA256SUMS')
      .toSorted(),
  )
  for (const line of sums)
    expect(
      createHash('sha256')
        .update(parts[line.slice(66)] ?? new Uint8Array())
        .digest('hex'),
    ).toBe(line.slice(0, 64))
  expect(Object.keys(parts)).toContain('tep/posting-photos/1-Niêm yết thôn 1.pdf')
  const { sheets } = await readXlsx(Buffer.from(parts['minh-chung.xlsx'] ?? []))
  expect(sheets.map(({ name }) => name)).toEqual(['Minh chứng DCCI', 'Dòng nguồn'])
  expect(sheets[0]?.rows.find((row) => row[1] === 'received')?.[6]).toBe(received?.figure)
  expect(sheets[1]?.rows.filter((row) => row[0] === 'received')).toHaveLength(received?.ids.length ?? -1)

  await expect(
    office.unit.write((tx) => sql`update evidence_frozen set frozen_on = '2026-01-01'`.execute(tx)),
  ).rejects.toThrow()
  await post(`${home}/2026/chot`)
  const [second, first] = await office.unit.read((db) => frozenEvidence(db, { year: 2026 }))
  expect([second?.seq, first?.digest]).toEqual([2, frozen.digest])
  expect(second?.digest).not.toBe(frozen.digest)
  const told = await office.unit.read((db) =>
    db.selectFrom('history').select('facts').where('code', '=', 'evidence.frozen').execute(),
  )
  expect(told.map(({ facts }) => facts)).toMatchObject([{ year: 2026, seq: 1, digest: frozen.digest }, { seq: 2 }])
})

test('the list is kept in versions: an indicator is added, changed and dropped, and a stale form is told', async () => {
  const form = (await get(`${indicators}/moi`)).body
  expect(await htmlProblems(form)).toEqual([])
  const typed = {
    code: 'dung-han',
    component: 'Chi phí thời gian',
    name: 'Đúng hạn',
    definition: '',
    formula: 'on-time-share',
  }
  expect((await post(`${indicators}/moi`, { ...typed, version: versionIn(form) })).statusCode).toBe(303)
  expect((await post(`${indicators}/moi`, { ...typed, version: '0' })).body).toContain('Có người vừa sửa danh mục')
  expect((await post(`${indicators}/moi`, { ...typed, version: '1' })).body).toContain('Đã có chỉ số mang ký hiệu này')
  expect((await post(`${indicators}/moi`, { ...typed, code: 'Đúng hạn', version: '1' })).body).toContain(
    'Chỉ dùng chữ thường',
  )
  await post(`${indicators}/dung-han`, { ...typed, name: 'Trả lời đúng hạn', version: '1' })
  expect((await get(indicators)).body).toContain('Trả lời đúng hạn')
  expect((await get(`${home}?nam=2026`)).body).toContain('Trả lời đúng hạn')
  await post(`${indicators}/dung-han/bo`, { version: '2' })
  expect((await get(`${home}?nam=2026`)).body).not.toContain('Trả lời đúng hạn')
  const about = { version: '3', title: 'Bộ chỉ số DCCI 2026', source: 'QĐ 1/QĐ-UBND', confirmed: '1' }
  expect((await post(indicators, { ...about, from: '01/06/2026', until: '01/01/2026' })).body).toContain(
    'phải sau ngày bắt đầu',
  )
  await post(indicators, { ...about, from: '01/01/2026', until: '31/12/2026' })
  const page = (await get(`${home}?nam=2026`)).body
  expect(page).toContain('Bộ chỉ số DCCI 2026. Nguồn: QĐ 1/QĐ-UBND.')
  // Earlier versions began with the proposed list's day, and are what is in force in other years.
  expect((await get(`${home}?nam=2025`)).body).toContain('Danh mục đề xuất: chưa xác nhận')
  expect(await htmlProblems((await get(indicators)).body)).toEqual([])
})

test('each does what the table of permissions gives', async () => {
  const observer = await signIn(office.unit, ['observer'])
  const accountant = await signIn(office.unit, ['accountant'])
  expect((await get(home, observer.cookie)).body).not.toContain('/chot')
  expect((await post(`${home}/2026/chot`, {}, observer.cookie)).statusCode).toBe(403)
  expect((await get(home, accountant.cookie)).statusCode).toBe(403)
  expect((await get(`${home}/ban/018f0000-0000-7000-8000-000000000000`)).statusCode).toBe(404)
  expect((await get(`${home}/2026/khong-co`)).statusCode).toBe(404)
})

test('an administrator keeps the list without a way to rows that are not his to read', async () => {
  const { cookie } = await signIn(office.unit, ['administrator'])
  const forbidden = /href="\/can-bo\/(kien-nghi|dang-ky|loi-hua|ky-doi-thoai)[^"]*"/g
  const own = async (url: string, of = cookie) => (await get(url, of)).body.split('<main')[1] ?? ''
  expect((await own(`${home}?nam=2026`, office.specialist.cookie)).match(forbidden)).not.toBeNull()
  expect((await own(`${home}?nam=2026`)).match(forbidden)).toBeNull()
  expect((await own(`${home}?nam=2026`)).includes('bấm để xem')).toBe(false)
  const frozen = (await post(`${home}/2026/chot`)).headers.location ?? ''
  const rows = /href="([^"]*\/ban\/[^"]*)"/.exec(await own(frozen))?.[1] ?? ''
  expect((await own(rows, office.specialist.cookie)).match(forbidden)).not.toBeNull()
  expect((await own(rows)).match(forbidden)).toBeNull()
})
