import { readXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { appAt, signIn } from '#test/stage.ts'
import { type ImportDesk, importing, LIST_HOMES, openImportDesk, tableFile, textOf } from '#test/stage-imports.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { sweepImports } from '../application/import-drafts.ts'

let desk: ImportDesk
beforeEach(async () => {
  desk = await openImportDesk()
})

describe.each(['registrations', 'petitions', 'organisations'] as const)('the template of %s', (list) => {
  test('has its heads, its hints, the unit’s own choices, and a page that explains each column', async () => {
    const { start, page } = desk.into(list)
    const answer = await page(`${start}/mau`)
    expect(answer.headers['content-disposition']).toMatch(/attachment; filename="xa-thu_mau-[a-z-]+_2026-09-22\.xlsx"/)
    const [data, guide, choices] = (await readXlsx(answer.rawPayload)).sheets
    const heads = data?.rows[0] ?? []
    expect(data?.rows).toHaveLength(1)
    expect(heads).toEqual(expect.arrayContaining(['Tên cơ sở', 'Loại hình', 'Nơi', 'Số điện thoại']))
    expect(guide?.rows.slice(1).map(([head]) => head)).toEqual(heads)
    expect(choices?.rows.flat()).toContain('Thôn 2 (Bình Lãng cũ)')
    const place = heads.indexOf('Nơi')
    const letter = String.fromCharCode(65 + place)
    const ofPlace = data?.dataValidations?.find(({ range }) => range.startsWith(`${letter}2:`))
    expect(ofPlace).toMatchObject({ type: 'list', formula1: expect.stringContaining("'Danh mục'!$") })
    expect(data?.dataValidations?.every(({ inputMessage }) => inputMessage)).toBe(true)
  })

  test('can be filled in and read again; an empty one is said to be empty', async () => {
    const { start, page, post } = desk.into(list)
    const { rawPayload } = await page(`${start}/mau`)
    const empty = await post(rawPayload)
    expect([empty.statusCode, textOf(empty.body).includes('Dưới dòng tiêu đề chưa có dòng nào')]).toEqual([422, true])
    expect(await htmlProblems(empty.body)).toEqual([])
    expect(await htmlProblems((await page()).body)).toEqual([])
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['nothing was chosen', Buffer.alloc(0), 'a.xlsx', 'Tệp không có dòng nào'],
    ['Excel of old', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'a.xls', 'Tệp Excel đời cũ (.xls)'],
    ['another code page', Buffer.from([0x54, 0xea, 0x6e, 0x0a]), 'a.csv', 'sai bảng mã nên mất dấu'],
    ['no head', Buffer.from('Mộc Ví Dụ,0912\n'), 'a.csv', 'Không thấy dòng tiêu đề'],
    ['a column that must be there', Buffer.from('Số điện thoại\n0912345678\n'), 'a.csv', 'Thiếu cột: Tên cơ sở'],
  ])('%s', async (_, content, name, says) => {
    const answer = await desk.into('registrations').post(content, name)
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain(says)
    expect(await desk.all('registration')).toEqual([])
  })
})

describe('before anything is entered', () => {
  test('each wrong cell is told with its row, its column and what to do; nothing is written', async () => {
    const { upload, look, page } = desk.into('registrations')
    const draft = await upload([
      ['DANH SÁCH THÔN 2'],
      ['Tên cơ sở', 'SĐT', 'Loại hình', 'Thôn', 'Số người', 'Ngày đăng ký', 'MST', 'Ghi chú'],
      ['Mộc Ví Dụ', '0912 345 678', 'hộ kinh doanh', 'thôn 2', 2, new Date('2026-09-18'), '0000000017', 'x'],
      ['', '0912', 'Công ti', 'Thôn 99', 200, '30/02/2026', '123', ''],
      ['Nem Mẫu', null, null, null, null, '01/01/2027', 1090000001, null],
    ])
    const body = (await page(draft)).body
    expect(await htmlProblems(body)).toEqual([])
    const said = await look(draft)
    expect(said).toContain('1 dòng sẽ ghi')
    expect(said).toContain('2 dòng phải sửa')
    expect(said).toContain('Không dùng các cột: Ghi chú.')
    for (const line of [
      '4 Tên cơ sở Điền tên cơ sở',
      '4 Số điện thoại 0912 Số này thiếu chữ số',
      '4 Loại hình Công ti Không có loại hình “Công ti”',
      '4 Nơi Thôn 99 Không có “Thôn 99” trong danh sách thôn',
      '4 Số người 200 Số người từ 1 đến 20',
      '4 Ngày nhận 30/02/2026 Ngày nhận chưa đúng',
      '4 Mã số thuế, mã số hộ kinh doanh 123 Mã số có 10, 12 hoặc 13 chữ số',
      '5 Ngày nhận 01/01/2027 Ngày nhận không thể sau hôm nay',
      '5 Mã số thuế, mã số hộ kinh doanh 1090000001 Ô này là kiểu số',
    ])
      expect(said).toContain(line)
    expect(await desk.all('registration')).toEqual([])
    expect(await desk.all('organisation')).toEqual([])
    expect(await desk.codes()).toEqual([])
  })

  test('what is looked through is the officer’s own, sealed, and kept for a day', async () => {
    const draft = await desk.into('registrations').upload([['Tên cơ sở'], ['Mộc Ví Dụ']])
    const other = await signIn(desk.office.unit, ['specialist'])
    expect((await desk.into('registrations', other.cookie).page(draft)).statusCode).toBe(404)
    expect((await desk.into('registrations', other.cookie).enter(draft)).statusCode).toBe(404)
    expect((await desk.into('petitions').page(draft.replace('dang-ky', 'kien-nghi'))).statusCode).toBe(404)
    const [row] = await desk.office.unit.read((db) => db.selectFrom('import_draft').selectAll().execute())
    expect(row?.sealed?.toString('latin1')).not.toContain('Dụ')
    const tomorrow = importing(
      await appAt('2026-09-23T02:00:00Z'),
      LIST_HOMES.registrations,
      desk.office.specialist.cookie,
    )
    expect((await tomorrow.page(draft)).statusCode).toBe(404)
    const nearly = importing(
      await appAt('2026-09-23T01:59:59Z'),
      LIST_HOMES.registrations,
      desk.office.specialist.cookie,
    )
    expect((await nearly.page(draft)).statusCode).toBe(200)
    await desk.office.unit.write((tx) => sweepImports(tx, Temporal.Instant.from('2026-09-23T02:00:00Z')))
    expect(await desk.office.unit.read((db) => db.selectFrom('import_draft').select('id').execute())).toEqual([])
  })

  test('who may not type it may not bring it in', async () => {
    const leader = desk.into('registrations', desk.office.leader.cookie)
    expect((await leader.page()).statusCode).toBe(403)
    expect((await leader.post(await tableFile([['Tên cơ sở'], ['Mộc']]))).statusCode).toBe(403)
  })
})
