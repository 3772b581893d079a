import { readXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { createOrganisation } from '#modules/organisations/index.ts'
import { testKeys } from '#test/stage.ts'
import { well } from '#test/stage-handling.ts'
import { IMPORT_MORNING, type ImportDesk, openImportDesk, tableFile, textOf } from '#test/stage-imports.ts'

let desk: ImportDesk
beforeEach(async () => {
  desk = await openImportDesk()
})

describe('registrations', () => {
  const heads = [
    'Tên cơ sở',
    'Số điện thoại',
    'Loại hình',
    'Nơi',
    'Số người',
    'Cách nhận',
    'Ngày nhận',
    'Muốn phát biểu về',
  ]

  test('are entered as typed ones are: linked to the register, each with its way and its day', async () => {
    const { unit, specialist } = desk.office
    const known = await unit.write(async (tx) => {
      const facts = { name: 'HTX Rau Mẫu', kind: 'co-operative', villageId: desk.village, outsidePlace: '' } as const
      const contact = { sector: null, contactName: '', phone: '0987654321', email: '' } as const
      return well(await createOrganisation(tx, specialist.by(IMPORT_MORNING), { ...facts, ...contact }, null, testKeys))
    })
    const { upload, look, enter } = desk.into('registrations')
    const draft = await upload([
      heads,
      ['Mộc Ví Dụ', '0912 345 678', 'Hộ kinh doanh', 'Thôn 2', 2, 'Zalo, tin nhắn', new Date('2026-09-18'), 'Thuê đất'],
      ['HTX rau mẫu', 987654321, null, null, null, null, null, null],
    ])
    const said = await look(draft)
    expect(said).toContain('2 Mộc Ví Dụ thêm cơ sở này vào danh sách doanh nghiệp')
    expect(said).toContain('3 HTX rau mẫu gắn với HTX Rau Mẫu trong danh sách')
    expect((await enter(draft)).headers.location).toBe(draft)
    expect(await look(draft)).toContain('Đã ghi 2 đăng ký. 1 cơ sở mới trong danh sách doanh nghiệp.')
    const rows = await desk.all('registration')
    expect(rows).toMatchObject([
      {
        ...{ name: 'Mộc Ví Dụ', kind: 'household', village_id: desk.village, people: 2, channel: 'zalo' },
        ...{ wants_to_speak: true, speech_topic: 'Thuê đất', entered_by: desk.office.specialist.id },
      },
      {
        name: 'HTX rau mẫu',
        kind: 'co-operative',
        village_id: desk.village,
        people: 1,
        channel: 'village',
        organisation_id: known,
      },
    ])
    expect(rows.map(({ received_on }) => received_on.toString())).toEqual(['2026-09-18', '2026-09-22'])
    expect((await desk.codes()).slice(1)).toEqual([
      ...['organisation.created', 'registration.received', 'registration.received', 'list.imported'],
    ])
    const leader = await desk.app.inject({ url: '/can-bo/nhat-ky', headers: { cookie: desk.office.leader.cookie } })
    expect(leader.body).toContain('Nhập từ bảng 2 đăng ký dự hội nghị, thêm 1 cơ sở vào danh sách')
  })

  test('the same file twice doubles nothing; corrected rows are uploaded anew', async () => {
    const { upload, look, enter, wrongRows, post } = desk.into('registrations')
    const table = [
      heads.slice(0, 2),
      ['Mộc Ví Dụ', '0912 345 678'],
      ['Nem Mẫu', '0912'],
      [' Mộc   Ví Dụ', '0912 345 678'],
    ]
    const first = await upload(table)
    expect(await look(first)).toContain('4 Mộc Ví Dụ giống hệt dòng 2')
    await enter(first)
    expect(await look(first)).toContain('Đã ghi 1 đăng ký. 1 dòng đã có từ trước, giữ nguyên. 1 dòng không ghi.')
    expect(textOf((await enter(first)).body)).toContain('Bảng này đã được ghi trước đó.')

    const again = await upload(table)
    expect(await look(again)).toContain('0 dòng sẽ ghi')
    expect(await look(again)).toContain('2 Mộc Ví Dụ đã nhập từ trước')

    const { rawPayload } = await wrongRows(again)
    const [sheet] = (await readXlsx(rawPayload)).sheets
    const head = sheet?.rows[0] ?? []
    expect(sheet?.rows).toHaveLength(2)
    expect(sheet?.rows[1]?.at(head.indexOf('Cần sửa gì'))).toContain('Số điện thoại: Số này thiếu chữ số')
    const corrected = (sheet?.rows ?? []).map((row) => row.map((cell) => (cell === '0912' ? '0912 111 222' : cell)))
    const answer = await post(await tableFile(corrected as never))
    const mended = String(answer.headers.location)
    expect(await look(mended)).toContain('1 dòng sẽ ghi')
    await enter(mended)
    expect((await desk.all('registration')).map(({ name }) => name)).toEqual(['Mộc Ví Dụ', 'Nem Mẫu'])
  })

  test('a likely double is told, and entered only where somebody ticks it', async () => {
    const { upload, look, enter } = desk.into('registrations')
    await enter(await upload([heads.slice(0, 3), ['Mộc Ví Dụ', '0912 345 678', 'Hộ kinh doanh']]))
    const draft = await upload([
      heads.slice(0, 3),
      ['mộc ví dụ', '0912345678', ''],
      ['Nem Mẫu', '0912 111 222', ''],
      ['Nem mẫu', '0912 111 222', 'Hộ kinh doanh'],
    ])
    const said = await look(draft)
    expect(said).toContain('2 dòng có thể trùng')
    expect(said).toContain('Dòng 2: cơ sở này đã đăng ký ngày 22/09/2026, qua thôn, đoàn thể')
    expect(said).toContain('Dòng 4: cùng cơ sở với dòng 3')
    await enter(draft, [2])
    expect(await look(draft)).toContain('Đã ghi 2 đăng ký. 1 dòng không ghi.')
    expect((await desk.all('registration')).map(({ name }) => name)).toEqual(['Mộc Ví Dụ', 'mộc ví dụ', 'Nem Mẫu'])
  })

  test('without a dialogue nothing can be entered, and the page says so', async () => {
    desk = await openImportDesk({ dialogue: false })
    const { upload, look, enter } = desk.into('registrations')
    const draft = await upload([['Tên cơ sở'], ['Mộc Ví Dụ']])
    expect(await look(draft)).toContain('Chưa có kỳ đối thoại')
    expect((await enter(draft)).statusCode).toBe(409)
    expect(await desk.all('registration')).toEqual([])
  })
})
