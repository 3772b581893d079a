import { readXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyHistory } from '#modules/history/index.ts'
import { createOrganisation, identifierKey, mergeOrganisations, parseIdentifier } from '#modules/organisations/index.ts'
import { handClock } from '#platform/clock/clock.ts'
import { jobsOf } from '#src/jobs.ts'
import { appAt, asOwner, signIn, testKeys } from '#test/stage.ts'
import { demoParts } from '#test/stage-demo.ts'
import { openTestOffice, petitionIn, type TestOffice, well } from '#test/stage-handling.ts'
import { importing, tableFile, textOf } from '#test/stage-imports.ts'
import { addVillage } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { sweepImports } from '../application/import-drafts.ts'

const morning = '2026-09-22T02:00:00Z'
const HOMES = {
  registrations: '/can-bo/dang-ky',
  petitions: '/can-bo/kien-nghi',
  organisations: '/can-bo/doanh-nghiep',
}

let office: TestOffice
let app: Awaited<ReturnType<typeof appAt>>
let village: string

beforeEach(async () => {
  office = await openTestOffice()
  app = await appAt(morning)
  village = await addVillage(office.unit, 'Thôn 2', 'Bình Lãng')
})

const into = (list: keyof typeof HOMES, cookie = office.specialist.cookie) => importing(app, HOMES[list], cookie)
const all = (table: 'registration' | 'petition' | 'organisation' | 'submission') =>
  office.unit.read((db) => db.selectFrom(table).selectAll().execute())
/** What the program's own jobs are made of, at an instant. */
const partsAt = (instant: string) => ({
  ...{ ...demoParts(office.unit.db, '2026-09-22'), keys: testKeys },
  clock: handClock(Temporal.Instant.from(instant)),
})
const codes = async () =>
  (await office.unit.read((db) => db.selectFrom('history').select('code').orderBy('seq').execute())).map(
    ({ code }) => code,
  )

describe.each(['registrations', 'petitions', 'organisations'] as const)('the template of %s', (list) => {
  test('has its heads, its hints, the unit’s own choices, and a page that explains each column', async () => {
    const { start, page } = into(list)
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
    const { start, page, post } = into(list)
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
    const answer = await into('registrations').post(content, name)
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain(says)
    expect(await all('registration')).toEqual([])
  })
})

describe('before anything is entered', () => {
  test('each wrong cell is told with its row, its column and what to do; nothing is written', async () => {
    const { upload, look, page } = into('registrations')
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
    expect(await all('registration')).toEqual([])
    expect(await all('organisation')).toEqual([])
    expect(await codes()).toEqual([])
  })

  test('what is looked through is the officer’s own, sealed, and kept for a day', async () => {
    const draft = await into('registrations').upload([['Tên cơ sở'], ['Mộc Ví Dụ']])
    const other = await signIn(office.unit, ['specialist'])
    expect((await into('registrations', other.cookie).page(draft)).statusCode).toBe(404)
    expect((await into('registrations', other.cookie).enter(draft)).statusCode).toBe(404)
    expect((await into('petitions').page(draft.replace('dang-ky', 'kien-nghi'))).statusCode).toBe(404)
    const [row] = await office.unit.read((db) => db.selectFrom('import_draft').selectAll().execute())
    expect(row?.sealed?.toString('latin1')).not.toContain('Dụ')
    const tomorrow = importing(await appAt('2026-09-23T02:00:00Z'), HOMES.registrations, office.specialist.cookie)
    expect((await tomorrow.page(draft)).statusCode).toBe(404)
    const nearly = importing(await appAt('2026-09-23T01:59:59Z'), HOMES.registrations, office.specialist.cookie)
    expect((await nearly.page(draft)).statusCode).toBe(200)
    await office.unit.write((tx) => sweepImports(tx, Temporal.Instant.from('2026-09-23T02:00:00Z')))
    expect(await office.unit.read((db) => db.selectFrom('import_draft').select('id').execute())).toEqual([])
  })

  test('who may not type it may not bring it in', async () => {
    const leader = into('registrations', office.leader.cookie)
    expect((await leader.page()).statusCode).toBe(403)
    expect((await leader.post(await tableFile([['Tên cơ sở'], ['Mộc']]))).statusCode).toBe(403)
  })
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
    const { unit, specialist } = office
    const known = await unit.write(async (tx) => {
      const facts = { name: 'HTX Rau Mẫu', kind: 'co-operative', villageId: village, outsidePlace: '' } as const
      const contact = { sector: null, contactName: '', phone: '0987654321', email: '' } as const
      return well(await createOrganisation(tx, specialist.by(morning), { ...facts, ...contact }, null, testKeys))
    })
    const { upload, look, enter } = into('registrations')
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
    const rows = await all('registration')
    expect(rows).toMatchObject([
      {
        ...{ name: 'Mộc Ví Dụ', kind: 'household', village_id: village, people: 2, channel: 'zalo' },
        ...{ wants_to_speak: true, speech_topic: 'Thuê đất', entered_by: office.specialist.id },
      },
      {
        name: 'HTX rau mẫu',
        kind: 'co-operative',
        village_id: village,
        people: 1,
        channel: 'village',
        organisation_id: known,
      },
    ])
    expect(rows.map(({ received_on }) => received_on.toString())).toEqual(['2026-09-18', '2026-09-22'])
    expect((await codes()).slice(1)).toEqual([
      ...['organisation.created', 'registration.received', 'registration.received', 'list.imported'],
    ])
    const leader = await app.inject({ url: '/can-bo/nhat-ky', headers: { cookie: office.leader.cookie } })
    expect(leader.body).toContain('Nhập từ bảng 2 đăng ký dự hội nghị, thêm 1 cơ sở vào danh sách')
  })

  test('the same file twice doubles nothing; corrected rows are uploaded anew', async () => {
    const { upload, look, enter, wrongRows, post } = into('registrations')
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
    expect((await all('registration')).map(({ name }) => name)).toEqual(['Mộc Ví Dụ', 'Nem Mẫu'])
  })

  test('a likely double is told, and entered only where somebody ticks it', async () => {
    const { upload, look, enter } = into('registrations')
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
    expect((await all('registration')).map(({ name }) => name)).toEqual(['Mộc Ví Dụ', 'mộc ví dụ', 'Nem Mẫu'])
  })

  test('without a dialogue nothing can be entered, and the page says so', async () => {
    office = await openTestOffice({ dialogue: false })
    const { upload, look, enter } = into('registrations')
    const draft = await upload([['Tên cơ sở'], ['Mộc Ví Dụ']])
    expect(await look(draft)).toContain('Chưa có kỳ đối thoại')
    expect((await enter(draft)).statusCode).toBe(409)
    expect(await all('registration')).toEqual([])
  })
})

describe('petitions', () => {
  const heads = [
    'Người gửi',
    'SĐT',
    'Loại hình',
    'Nội dung',
    'Lĩnh vực',
    'Cách nhận',
    'Ngày nộp',
    'Số đến',
    'Khi công khai',
  ]

  test('are received as typed ones are: a code each, its day, its way, late by R6', async () => {
    // The conference is on Thu 22/10/2026, so that L is Thu 01/10.
    const { unit, specialist } = office
    app = await appAt('2026-10-05T02:00:00Z')
    const { upload, look, enter } = importing(app, HOMES.petitions, specialist.cookie)
    const draft = await upload([
      heads,
      [
        'Mộc Ví Dụ',
        '0912 345 678',
        'Hộ kinh doanh',
        'Đường vào làng nghề bị ngập.',
        'duong dien nuoc cho',
        null,
        '01/10/2026',
        412,
        'Nêu tên',
      ],
      [
        'Nem Mẫu',
        '0912 111 222',
        null,
        'Xin vay vốn mua máy.',
        null,
        'Gọi điện thoại',
        new Date('2026-10-02'),
        null,
        null,
      ],
    ])
    const said = await look(draft)
    expect(said).not.toContain(
      '2 Mộc Ví Dụ: Đường vào làng nghề bị ngập. thêm cơ sở này vào danh sách doanh nghiệp · gửi muộn',
    )
    expect(said).toContain(
      '3 Nem Mẫu: Xin vay vốn mua máy. thêm cơ sở này vào danh sách doanh nghiệp · gửi muộn: hết hạn ngày 01/10/2026',
    )
    await enter(draft)
    expect(await look(draft)).toContain('Đã ghi 2 kiến nghị. 2 cơ sở mới')
    const rows = await unit.read((db) =>
      db
        .selectFrom('petition as p')
        .innerJoin('submission as s', 's.id', 'p.submission_id')
        .select(['p.number', 'p.field', 'p.late', 's.channel', 's.received_on', 's.arrival_number', 's.name_in_public'])
        .orderBy('p.number')
        .execute(),
    )
    expect(rows.map(({ received_on, ...row }) => ({ ...row, on: received_on.toString() }))).toEqual([
      {
        number: 1,
        field: 'infrastructure',
        late: false,
        channel: 'paper',
        arrival_number: '412',
        name_in_public: true,
        on: '2026-10-01',
      },
      {
        number: 2,
        field: null,
        late: true,
        channel: 'phone',
        arrival_number: '',
        name_in_public: false,
        on: '2026-10-02',
      },
    ])
    const told = await unit.read((db) => db.selectFrom('message').select('template').execute())
    expect(told).toHaveLength(2)
    expect((await codes()).filter((code) => code === 'petition.received')).toHaveLength(2)
  })

  test('the same file twice doubles nothing; the same words typed before are told as a likely double', async () => {
    const { upload, look, enter } = into('petitions')
    const table = [heads.slice(0, 4), ['Mộc Ví Dụ', '0912 345 678', null, 'Đường vào làng nghề bị ngập.']]
    await enter(await upload(table))
    expect(await look(await upload(table))).toContain('đã nhập từ trước')
    const other = await upload([
      heads.slice(0, 4),
      ['MỘC VÍ DỤ', '0912 345 678', 'Hộ kinh doanh', 'Đường vào làng nghề bị ngập!'],
    ])
    expect(await look(other)).toContain('Dòng 2: cơ sở này đã gửi đúng nội dung này: kiến nghị số 1, kỳ 2026')
    await enter(other)
    expect(await all('petition')).toHaveLength(1)
  })

  test('what comes while a table is entered waits for a portion of it, and the numbers and the chain stay whole', async () => {
    const { upload, enter } = into('petitions')
    const rows = Array.from({ length: 150 }, (_, n) => [
      `Cơ sở Mẫu ${n}`,
      `09${12000000 + n}`,
      null,
      `Đường số ${n} bị ngập.`,
    ])
    const draft = await upload([heads.slice(0, 4), ...rows])
    const entering = enter(draft)
    await new Promise((begun) => setTimeout(begun, 300)) // so far the import has begun
    const other = await petitionIn(office, morning)
    await entering
    // Between two portions, not after the last of all.
    expect((await all('petition')).find(({ id }) => id === other)?.number).toBeLessThan(151)
    const numbers = (await all('petition')).map(({ number }) => number ?? 0).toSorted((a, b) => a - b)
    expect(new Set(numbers).size).toBe(151)
    const verified = await verifyHistory(office.unit.db)
    expect(verified.filter((one) => one.break !== null)).toEqual([])
  })

  test('a large table that stopped between two portions says how far it came, and is finished by the program without a double', async () => {
    const { upload, look, enter } = into('petitions')
    const rows = Array.from({ length: 120 }, (_, n) => [
      `Cơ sở Mẫu ${n}`,
      `09${12000000 + n}`,
      null,
      `Đường số ${n} hỏng.`,
    ])
    const draft = await upload([heads.slice(0, 4), ...rows, ['Cơ sở Sai', '0912', null, 'Đường này hỏng.']])
    await asOwner((owner) =>
      owner.query(`create function break_off() returns trigger language plpgsql as $$ begin raise exception 'the line is cut'; end $$;
        create trigger break_off before insert on submission for each row when (new.sender_name = 'Cơ sở Mẫu 70') execute function break_off()`),
    )
    const cut = await enter(draft)
    await asOwner((owner) => owner.query('drop trigger break_off on submission; drop function break_off()'))
    expect(cut.statusCode).toBe(500)
    expect(await all('petition')).toHaveLength(50)
    expect(await look(draft)).toContain('Bảng lớn được ghi từng phần: đã ghi 50 kiến nghị, còn 70 kiến nghị.')
    // The program finishes it by itself, as the officer who began it; while a portion may still be under way it waits.
    const finishedAt = async (instant: string) => {
      const imports = jobsOf(partsAt(instant)).find(({ name }) => name === 'imports')
      await imports?.run(new AbortController().signal)
      return (await all('petition')).length
    }
    expect(await finishedAt('2026-09-22T02:01:00Z')).toBe(50)
    expect(await finishedAt('2026-09-24T02:03:00Z')).toBe(120)
    expect(await finishedAt('2026-09-24T02:04:00Z')).toBe(120)
    expect(await look(draft)).toContain('Đã ghi 120 kiến nghị. 1 dòng không ghi. 120 cơ sở mới')
    const writers = await office.unit.read((db) =>
      sql<{ by: string }>`select distinct officer_id as by from history where code = 'petition.received'`.execute(db),
    )
    expect(writers.rows).toEqual([{ by: office.specialist.id }])
    const names = (await all('submission')).map(({ sender_name }) => sender_name)
    expect([names.length, new Set(names).size]).toEqual([120, 120])
    expect((await codes()).filter((code) => code === 'list.imported')).toHaveLength(1)
    expect((await enter(draft)).body).toContain('Bảng này đã được ghi trước đó')
  })

  test('what is missing or wrong is told by the rules of the form', async () => {
    const { upload, look } = into('petitions')
    const draft = await upload([heads, ['Mộc', null, null, 'Ngắn', 'Vũ trụ', 'Bồ câu', null, null, 'Tùy']])
    const said = await look(draft)
    for (const line of [
      'Nội dung kiến nghị Ngắn',
      'Không có lĩnh vực “Vũ trụ”',
      'Không có cách nhận “Bồ câu”',
      'Chọn “Nêu tên” hoặc “Ẩn tên”',
    ])
      expect(said).toContain(line)
  })
})

describe('organisations', () => {
  const heads = ['Tên doanh nghiệp', 'MST', 'SĐT', 'Loại hình', 'Địa chỉ', 'Giám đốc']

  test('new ones are entered, known ones left as they are, likely doubles wait for a tick', async () => {
    const { unit, specialist } = office
    await unit.write(async (tx) => {
      const by = specialist.by(morning)
      const facts = { kind: null, villageId: null, outsidePlace: '', sector: null, contactName: '', email: '' }
      const make = async (name: string, phone: string, identifier: string) => {
        const read = identifier ? well(parseIdentifier(identifier)) : null
        return well(await createOrganisation(tx, by, { ...facts, name, phone }, read, testKeys))
      }
      await make('Công ty May Mẫu', '', '0000000017')
      const gone = await make('Cửa hàng Cũ', '0912 000 111'.replaceAll(' ', ''), '')
      const stays = await make('Cửa hàng Mới', '', '')
      well(await mergeOrganisations(tx, by, { from: gone, into: stays, version: 1 }))
    })
    const { upload, look, enter } = into('organisations')
    const draft = await upload([
      heads,
      ['May Mẫu (tên mới)', '0000000017', '0912 999 888', null, null, null],
      ['Cửa hàng cũ', null, '0912 000 111', null, null, null],
      ['Mộc Ví Dụ', null, '0912 345 678', 'Hộ kinh doanh', 'Thôn 2', 'Trần Thị Thử'],
      ['mộc ví dụ', null, '0912 345 678', null, null, null],
      ['Cửa hàng Mới', null, '0912 777 666', null, null, null],
    ])
    const said = await look(draft)
    expect(said).toContain('2 May Mẫu (tên mới) đã có: Công ty May Mẫu')
    expect(said).toContain('3 Cửa hàng cũ đã có: Cửa hàng Mới')
    expect(said).toContain('5 mộc ví dụ là cơ sở ở dòng 4')
    expect(said).toContain('Dòng 6: trong danh sách đã có cơ sở cùng tên')
    await enter(draft)
    expect(await look(draft)).toContain('Đã ghi 1 cơ sở. 3 dòng đã có từ trước, giữ nguyên. 1 dòng không ghi.')
    const made = (await all('organisation')).find(({ name }) => name === 'Mộc Ví Dụ')
    expect(made).toMatchObject({ kind: 'household', village_id: village })
    expect((await all('organisation')).find(({ name }) => name === 'Công ty May Mẫu')?.version).toBe(1)
    const again = await upload([heads, ['Mộc Ví Dụ', null, '0912 345 678', null, null, null]])
    expect(await look(again)).toContain('đã có: Mộc Ví Dụ')
  })

  test('two thousand rows are looked through and entered', { timeout: 180_000 }, async () => {
    const { upload, look, enter } = into('organisations')
    const rows = Array.from({ length: 2_000 }, (_, n) => [`Cơ sở Mẫu ${n}`, null, `09${12000000 + n}`])
    const draft = await upload([heads.slice(0, 3), ...rows])
    expect(await look(draft)).toContain('2.000 dòng sẽ ghi')
    await enter(draft)
    expect(await look(draft)).toContain('Đã ghi 2.000 cơ sở.')
    expect(await all('organisation')).toHaveLength(2_000)
    expect(
      (
        await into('organisations').post(
          await tableFile([['Tên cơ sở'], ...rows.map(([name]) => [name ?? '']), ['Nữa']]),
        )
      ).statusCode,
    ).toBe(422)
  })

  test('all or nothing: where one row can no longer be entered, none is, and the page says which and why', async () => {
    const { upload, look, enter } = into('organisations')
    const draft = await upload([
      heads,
      ['Một', null, '0912 000 001'],
      ['Hai', '0000000017'],
      ['Ba', null, '0912 000 003'],
    ])
    // Somebody gives another one that code after the table was looked through, while it is being entered.
    const key = identifierKey(testKeys, well(parseIdentifier('0000000017'))).toString('hex')
    await asOwner((owner) =>
      owner.query(`
        create function take_code() returns trigger language plpgsql as $$ begin
          insert into organisation_identifier (unit_id, id, organisation_id, kind, sealed, match_key, mask, created_at)
          values (new.unit_id, gen_random_uuid(), new.id, 'tax-10', 'x', '\\x${key}', 'x', new.created_at); return new; end $$;
        create trigger take_code after insert on organisation for each row when (new.name = 'Một') execute function take_code()`),
    )
    const stopped = await enter(draft)
    await asOwner((owner) => owner.query('drop trigger take_code on organisation; drop function take_code()'))
    expect(stopped.statusCode).toBe(409)
    expect(textOf(stopped.body)).toContain(
      'Dòng 3: mã số này vừa được ghi cho một cơ sở khác. Chưa có dòng nào được ghi',
    )
    expect(await all('organisation')).toEqual([])
    expect(await codes()).toEqual([])
    await enter(draft)
    expect((await all('organisation')).map(({ name }) => name).toSorted()).toEqual(['Ba', 'Hai', 'Một'])
    expect(await look(draft)).toContain('Đã ghi 3 cơ sở.')
  })
})
