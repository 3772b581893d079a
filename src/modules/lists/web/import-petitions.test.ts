import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyHistory } from '#modules/history/index.ts'
import { jobsOf } from '#src/jobs.ts'
import { appAt, asOwner } from '#test/stage.ts'
import { petitionIn } from '#test/stage-handling.ts'
import { IMPORT_MORNING, type ImportDesk, importing, LIST_HOMES, openImportDesk } from '#test/stage-imports.ts'

let desk: ImportDesk
beforeEach(async () => {
  desk = await openImportDesk()
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
    const { unit, specialist } = desk.office
    const { upload, look, enter } = importing(
      await appAt('2026-10-05T02:00:00Z'),
      LIST_HOMES.petitions,
      specialist.cookie,
    )
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
    expect((await desk.codes()).filter((code) => code === 'petition.received')).toHaveLength(2)
  })

  test('the same file twice doubles nothing; the same words typed before are told as a likely double', async () => {
    const { upload, look, enter } = desk.into('petitions')
    const table = [heads.slice(0, 4), ['Mộc Ví Dụ', '0912 345 678', null, 'Đường vào làng nghề bị ngập.']]
    await enter(await upload(table))
    expect(await look(await upload(table))).toContain('đã nhập từ trước')
    const other = await upload([
      heads.slice(0, 4),
      ['MỘC VÍ DỤ', '0912 345 678', 'Hộ kinh doanh', 'Đường vào làng nghề bị ngập!'],
    ])
    expect(await look(other)).toContain('Dòng 2: cơ sở này đã gửi đúng nội dung này: kiến nghị số 1, kỳ 2026')
    await enter(other)
    expect(await desk.all('petition')).toHaveLength(1)
  })

  test('what comes while a table is entered waits for a portion of it, and the numbers and the chain stay whole', async () => {
    const { upload, enter } = desk.into('petitions')
    const rows = Array.from({ length: 150 }, (_, n) => [
      `Cơ sở Mẫu ${n}`,
      `09${12000000 + n}`,
      null,
      `Đường số ${n} bị ngập.`,
    ])
    const draft = await upload([heads.slice(0, 4), ...rows])
    const entering = enter(draft)
    await new Promise((begun) => setTimeout(begun, 300)) // so far the import has begun
    const other = await petitionIn(desk.office, IMPORT_MORNING)
    await entering
    // Between two portions, not after the last of all.
    expect((await desk.all('petition')).find(({ id }) => id === other)?.number).toBeLessThan(151)
    const numbers = (await desk.all('petition')).map(({ number }) => number ?? 0).toSorted((a, b) => a - b)
    expect(new Set(numbers).size).toBe(151)
    const verified = await verifyHistory(desk.office.unit.db)
    expect(verified.filter((one) => one.break !== null)).toEqual([])
  })

  test('a large table that stopped between two portions says how far it came, and is finished by the program without a double', async () => {
    const { upload, look, enter } = desk.into('petitions')
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
    expect(await desk.all('petition')).toHaveLength(50)
    expect(await look(draft)).toContain('Bảng lớn được ghi từng phần: đã ghi 50 kiến nghị, còn 70 kiến nghị.')
    // The program finishes it by itself, as the officer who began it; while a portion may still be under way it waits.
    const finishedAt = async (instant: string) => {
      const imports = jobsOf(desk.partsAt(instant)).find(({ name }) => name === 'imports')
      await imports?.run(new AbortController().signal)
      return (await desk.all('petition')).length
    }
    expect(await finishedAt('2026-09-22T02:01:00Z')).toBe(50)
    expect(await finishedAt('2026-09-24T02:03:00Z')).toBe(120)
    expect(await finishedAt('2026-09-24T02:04:00Z')).toBe(120)
    expect(await look(draft)).toContain('Đã ghi 120 kiến nghị. 1 dòng không ghi. 120 cơ sở mới')
    const writers = await desk.office.unit.read((db) =>
      sql<{ by: string }>`select distinct officer_id as by from history where code = 'petition.received'`.execute(db),
    )
    expect(writers.rows).toEqual([{ by: desk.office.specialist.id }])
    const names = (await desk.all('submission')).map(({ sender_name }) => sender_name)
    expect([names.length, new Set(names).size]).toEqual([120, 120])
    expect((await desk.codes()).filter((code) => code === 'list.imported')).toHaveLength(1)
    expect((await enter(draft)).body).toContain('Bảng này đã được ghi trước đó')
  })

  test('what is missing or wrong is told by the rules of the form', async () => {
    const { upload, look } = desk.into('petitions')
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
