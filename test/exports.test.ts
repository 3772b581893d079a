import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { createOrganisation, parseIdentifier } from '#modules/organisations/index.ts'
import { register } from '#modules/registrations/index.ts'
import { addTask } from '#modules/tasks/application/task-commands.ts'
import { appAt, formPost, signIn, testKeys } from './stage.ts'
import { approved, assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from './stage-handling.ts'
import { publicBy } from './stage-intake.ts'

const morning = '2026-09-22T02:00:00Z'
const many = 60

let office: TestOffice
let app: Awaited<ReturnType<typeof appAt>>
let observer: string

/** Takes a list along, as a person does who presses one of its buttons. */
const take = (address: string, format: 'tsv' | 'csv' | 'xlsx', cookie = office.specialist.cookie) =>
  app.inject({ url: address, ...formPost({ dang: format }, cookie) })
const lines = (body: string) =>
  body
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
const sheetOf = async (answer: { rawPayload: Buffer }) => {
  const [sheet] = (await readXlsx(answer.rawPayload)).sheets
  return sheet?.rows ?? []
}

beforeAll(async () => {
  office = await openTestOffice()
  app = await appAt(morning)
  observer = (await signIn(office.unit, ['observer'])).cookie
  const { unit, specialist } = office
  for (let n = 1; n <= many; n++)
    await petitionIn(office, `2026-09-${String(1 + (n % 20)).padStart(2, '0')}T05:00:00Z`, saying(`Điện yếu ${n}`))
  const hostile = await petitionIn(office, '2026-09-21T05:00:00Z', {
    ...saying('=HYPERLINK("http://xau.example")'),
    sender: { name: '+Mộc\tVí Dụ', person: 'Nguyễn Văn Thử', identifier: well(parseIdentifier('001090000001')) },
  })
  await approved(office, await assigned(office, hostile), '2026-09-22T01:00:00Z')
  await unit.write(async (tx) => {
    const by = specialist.by(morning)
    const facts = { name: 'Xưởng nem Đức Mẫu', kind: 'household', villageId: null, outsidePlace: '' } as const
    const contact = {
      sector: null,
      contactName: 'Lê Thị Mẫu',
      phone: '0987654321',
      email: 'mau@vi-du.example',
    } as const
    well(await createOrganisation(tx, by, { ...facts, ...contact }, well(parseIdentifier('0000000017')), testKeys))
    await addTask(tx, by, {
      ...{ title: 'Gửi giấy mời', note: '', departmentId: office.departments.economy, officerId: null },
      ...{ dialogueId: null, dueOn: day('2026-10-01') },
    })
  })
  await unit.write((tx) =>
    tx
      .insertInto('commitment')
      .values({
        ...{ id: newId(), petition_id: hostile, what: 'Sửa rãnh thoát nước', made_on: day('2026-09-21') },
        ...{ department_id: office.departments.land, created_at: Temporal.Instant.from(morning) },
        created_by: specialist.id,
      })
      .execute(),
  )
  await unit.db.asPublic(unit.id, 'write', (tx) =>
    register(
      tx,
      publicBy(morning),
      {
        ...{ dialogueId: office.dialogueId, idempotencyKey: newId(), name: 'Xưởng nem Đức Mẫu', kind: 'household' },
        ...{ villageId: null, outsidePlace: '', sector: null, identifier: null, person: 'Lê Thị Mẫu', people: 2 },
        ...{ phone: '0987654321', email: '', wantsToSpeak: false, speechTopic: '', channel: 'online', source: '' },
        ...{ receivedAt: Temporal.Instant.from(morning), receivedOn: day('2026-09-22') },
      },
      testKeys,
    ),
  )
})

describe('petitions', () => {
  test('are copied whole, as they are filtered, not only the page one sees', async () => {
    const all = lines((await take('/can-bo/kien-nghi/xuat?hop=tat-ca&xep=so', 'tsv')).body)
    expect(all).toHaveLength(many + 2)
    expect(all[0]?.slice(0, 4)).toEqual(['Số', 'Mã', 'Kiến nghị', 'Người gửi'])
    const numbers = all.slice(1).map(([number]) => Number(number))
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(lines((await take('/can-bo/kien-nghi/xuat?hop=tat-ca&trang-thai=approved', 'tsv')).body)).toHaveLength(2)
    expect(lines((await take('/can-bo/kien-nghi/xuat?q=dien+yeu+7', 'tsv')).body)).toHaveLength(2)
  })

  test('what looks like a formula is a text in CSV and in what is copied, and itself in Excel', async () => {
    const address = '/can-bo/kien-nghi/xuat?hop=tat-ca&trang-thai=approved'
    expect((await take(address, 'tsv')).body).toContain('\t\'=HYPERLINK("http://xau.example")\t\'+Mộc Ví Dụ\t')
    expect((await take(address, 'csv')).body).toContain('"\'=HYPERLINK(""http://xau.example"")"')
    const [, row] = await sheetOf(await take(address, 'xlsx'))
    expect(row).toContain('=HYPERLINK("http://xau.example")')
    expect(row).toContainEqual(new Date('2026-09-21T00:00Z'))
  })

  test('how senders are reached goes along only for those who may read it; identifiers are masked for everybody', async () => {
    const address = '/can-bo/kien-nghi/xuat?hop=tat-ca&trang-thai=approved'
    const [head, row] = await sheetOf(await take(address, 'xlsx'))
    expect(head).toContain('Điện thoại')
    expect(row).toEqual(expect.arrayContaining(['Nguyễn Văn Thử', '0912 345 678', '•••••••••001']))
    const seen = JSON.stringify(await sheetOf(await take(address, 'xlsx', observer)))
    expect(seen).toContain('•••••••••001')
    for (const hidden of ['Điện thoại', 'Nguyễn Văn Thử', '0912', '001090000001']) expect(seen).not.toContain(hidden)
  })

  test('a department takes along what lies with it and nothing else', async () => {
    const rows = lines((await take('/can-bo/kien-nghi/xuat?hop=tat-ca', 'tsv', office.landOfficer.cookie)).body)
    expect(rows).toHaveLength(2)
  })
})

test('the file is called by unit, list and day, and is not kept on the way', async () => {
  const answer = await take('/can-bo/kien-nghi/xuat', 'xlsx')
  expect(answer.headers['content-disposition']).toBe('attachment; filename="xa-thu_kien-nghi_2026-09-22.xlsx"')
  expect(answer.headers['content-type']).toContain('spreadsheetml')
  expect(answer.headers['cache-control']).toBe('no-store')
  expect((await take('/can-bo/kien-nghi/xuat', 'csv')).headers['content-type']).toBe('text/csv; charset=utf-8')
})

test.each([
  ['/can-bo/dang-ky/xuat', 'Xưởng nem Đức Mẫu', '0987 654 321'],
  ['/can-bo/doanh-nghiep/xuat?q=nem', 'Xưởng nem Đức Mẫu', '0987 654 321'],
  ['/can-bo/bao-tin/xuat', 'Nguyễn Văn Thử', '0912 345 678'],
])('%s tells telephones to who may read them', async (address, name, phone) => {
  const copied = (await take(address, 'tsv')).body
  expect(copied).toContain(name)
  expect(copied).toContain(phone)
  expect(JSON.stringify(await sheetOf(await take(address, 'xlsx')))).toContain(phone)
  const seen = await take(address, 'csv', observer)
  expect(seen.body).not.toContain(phone)
  expect(seen.statusCode).toBe(address.includes('bao-tin') ? 403 : 200)
})

test('the register goes along with its numbers masked', async () => {
  const whole = (await take('/can-bo/doanh-nghiep/xuat', 'csv')).body
  expect(whole).toContain('0000••••17')
  expect(whole).not.toContain('0000000017')
})

test.each([
  ['/can-bo/van-ban/xuat?xem=cho-ban-hanh', 'V/v trả lời kiến nghị', 2],
  ['/can-bo/van-ban/xuat?xem=du-thao', 'Trích yếu', 1],
  ['/can-bo/nhiem-vu/xuat', 'Gửi giấy mời', 2],
  ['/can-bo/nhiem-vu/xuat?xem=da-xong', 'Việc cần làm', 1],
  ['/can-bo/ky-doi-thoai/2026/van-dong/xuat?xem=da-dang-ky', 'Xưởng nem Đức Mẫu', 2],
  ['/can-bo/ky-doi-thoai/2026/nguon/xuat', 'Không qua mã nào', 2],
  ['/can-bo/loi-hua/xuat?xem=tat-ca', 'Sửa rãnh thoát nước', 2],
  ['/can-bo/ky-doi-thoai/2026/cach-tinh/xuat/dang-ky', 'Xưởng nem Đức Mẫu', 2],
  ['/can-bo/ky-doi-thoai/2026/cach-tinh/xuat/kien-nghi', 'Điện yếu 7', many + 2],
])('%s has its lines', async (address, holds, count) => {
  for (const format of ['tsv', 'csv'] as const) {
    const { body, statusCode } = await take(address, format)
    expect(statusCode).toBe(200)
    expect(body).toContain(holds)
    expect(body.trimEnd().split('\n')).toHaveLength(count)
  }
  const rows = await sheetOf(await take(address, 'xlsx'))
  expect(rows.filter(([first]) => first !== 'Cộng')).toHaveLength(count)
})

test('each list that leaves says so in the history: who, which, how many lines, with whose telephones', async () => {
  const leader = office.leader.cookie
  const asked = '/can-bo/nhat-ky?loai=T%E1%BA%A3i%2C+sao+ch%C3%A9p+danh+s%C3%A1ch'
  await take('/can-bo/doanh-nghiep/xuat', 'xlsx')
  await take('/can-bo/doanh-nghiep/xuat', 'xlsx', observer)
  const page = (await app.inject({ url: asked, headers: { cookie: leader } })).body
  expect(page).toContain('Tải về danh sách doanh nghiệp, 1 dòng, có liên hệ')
  expect(page).toContain('Tải về danh sách doanh nghiệp, 1 dòng<')
  expect(page).toContain(`Sao chép danh sách kiến nghị, ${many + 1} dòng`)
  const kept = await office.unit.read((db) =>
    db.selectFrom('history').select(['facts', 'officer_id']).where('code', '=', 'list.exported').execute(),
  )
  expect(JSON.stringify(kept)).not.toContain('Mẫu')
  expect(kept.every(({ officer_id }) => officer_id !== null)).toBe(true)
})

test('the history is taken along whole, as it stood before', async () => {
  const rows = await sheetOf(await take('/can-bo/nhat-ky/xuat', 'xlsx', office.leader.cookie))
  const before = Number(rows[1]?.[0])
  expect(rows).toHaveLength(before + 1)
  expect(rows.map(([number]) => number).slice(1)).toEqual(Array.from({ length: before }, (_, at) => before - at))
  const petitions = await take('/can-bo/nhat-ky/xuat?loai=Ki%E1%BA%BFn+ngh%E1%BB%8B', 'tsv', office.leader.cookie)
  expect(petitions.body).toContain('iếp nhận trực tuyến')
  expect(petitions.body).not.toContain('thêm Xưởng nem')
  expect((await take('/can-bo/nhat-ky/xuat', 'csv')).statusCode).toBe(403)
})

/** Every list: its address, and the columns that hold days, instants and numbers. */
const typed = [
  ['/can-bo/kien-nghi/xuat?hop=tat-ca&trang-thai=approved', ['Ngày nhận'], [], ['Số']],
  ['/can-bo/dang-ky/xuat', [], ['Nhận'], ['Số người']],
  ['/can-bo/doanh-nghiep/xuat?q=nem', [], [], ['Đăng ký', 'Kiến nghị']],
  ['/can-bo/loi-hua/xuat?xem=tat-ca', ['Hứa ngày'], [], ['Kiến nghị số', 'Bằng chứng']],
  ['/can-bo/van-ban/xuat?xem=cho-ban-hanh', [], ['Bắt đầu soạn'], []],
  ['/can-bo/nhiem-vu/xuat', ['Xong trước hết ngày'], [], ['Số mục kiểm', 'Số mục đã xong']],
  ['/can-bo/bao-tin/xuat', [], ['Chờ từ'], []],
  ['/can-bo/ky-doi-thoai/2026/bao-cao-ket-qua/xuat', ['Ngày tiếp nhận'], [], ['Số']],
  ['/can-bo/ky-doi-thoai/2026/van-dong/xuat?xem=da-dang-ky', [], [], ['Số kiến nghị']],
  ['/can-bo/ky-doi-thoai/2026/nguon/xuat', [], [], ['Đăng ký', 'Kiến nghị']],
  ['/can-bo/ky-doi-thoai/2026/cach-tinh/xuat/kien-nghi', [], [], ['Số']],
] as const

test.each(typed)(
  '%s holds real days and numbers, under a head that stays',
  async (address, days, instants, numbers) => {
    const workbook = await readXlsx((await take(address, 'xlsx')).rawPayload, { readStyles: true })
    const [sheet] = workbook.sheets
    const [heads = [], ...rows] = sheet?.rows ?? []
    expect(sheet?.freezePane).toEqual({ rows: 1 })
    expect(sheet?.columns).toHaveLength(heads.length)
    expect(sheet?.columns?.every(({ width = 0 }) => width >= 6)).toBe(true)
    expect(rows.length).toBeGreaterThan(0)
    const at = (head: string) => {
      const column = heads.indexOf(head)
      expect([head, column]).toEqual([head, expect.toSatisfy((found: number) => found >= 0)])
      return rows[0]?.[column]
    }
    for (const head of days) expect((at(head) as Date).toISOString?.()).toMatch(/T00:00:00/)
    for (const head of instants) expect(at(head)).toBeInstanceOf(Date)
    for (const head of numbers) expect(typeof at(head)).toBe('number')
  },
)

test('numbers that sum are summed below the list, of what it is narrowed to', async () => {
  const [sheet] = (await readXlsx((await take('/can-bo/dang-ky/xuat', 'xlsx')).rawPayload, { readStyles: true })).sheets
  const [heads = [], , total = []] = sheet?.rows ?? []
  const people = heads.indexOf('Số người')
  expect([total[0], total[people]]).toEqual(['Cộng', 2])
  const formulas = [...(sheet?.cells?.values() ?? [])].flatMap(({ formula }) => formula ?? [])
  expect(formulas).toEqual([`SUBTOTAL(9,${String.fromCharCode(65 + people)}2:${String.fromCharCode(65 + people)}2)`])
  expect(sheet?.autoFilter?.range).toMatch(/^A1:[A-Z]+2$/)
})

test('a list that breaks off on the way does not look whole', async () => {
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const { unit } = office
  const read = unit.db.inUnit
  const broken: typeof read = (id, who, mode, work) =>
    mode === 'read' ? Promise.reject(new Error('the database is gone')) : read(id, who, mode, work)
  Object.assign(unit.db, { inUnit: broken })
  try {
    const { headers, payload } = formPost({ dang: 'csv' }, office.specialist.cookie)
    const taken = fetch(`${address}/can-bo/kien-nghi/xuat?hop=tat-ca`, { method: 'POST', headers, body: payload })
    await expect(taken.then((answer) => answer.text())).rejects.toThrow()
  } finally {
    Object.assign(unit.db, { inUnit: read })
  }
})
