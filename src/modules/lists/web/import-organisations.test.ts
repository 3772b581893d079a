import { beforeEach, describe, expect, test } from 'vitest'
import { createOrganisation, identifierKey, mergeOrganisations, parseIdentifier } from '#modules/organisations/index.ts'
import { asOwner, testKeys } from '#test/stage.ts'
import { well } from '#test/stage-handling.ts'
import { IMPORT_MORNING, type ImportDesk, openImportDesk, tableFile, textOf } from '#test/stage-imports.ts'

let desk: ImportDesk
beforeEach(async () => {
  desk = await openImportDesk()
})

describe('organisations', () => {
  const heads = ['Tên doanh nghiệp', 'MST', 'SĐT', 'Loại hình', 'Địa chỉ', 'Giám đốc']

  test('new ones are entered, known ones left as they are, likely doubles wait for a tick', async () => {
    const { unit, specialist } = desk.office
    await unit.write(async (tx) => {
      const by = specialist.by(IMPORT_MORNING)
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
    const { upload, look, enter } = desk.into('organisations')
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
    const made = (await desk.all('organisation')).find(({ name }) => name === 'Mộc Ví Dụ')
    expect(made).toMatchObject({ kind: 'household', village_id: desk.village })
    expect((await desk.all('organisation')).find(({ name }) => name === 'Công ty May Mẫu')?.version).toBe(1)
    const again = await upload([heads, ['Mộc Ví Dụ', null, '0912 345 678', null, null, null]])
    expect(await look(again)).toContain('đã có: Mộc Ví Dụ')
  })

  test('two thousand rows are looked through and entered', { timeout: 180_000 }, async () => {
    const { upload, look, enter } = desk.into('organisations')
    const rows = Array.from({ length: 2_000 }, (_, n) => [`Cơ sở Mẫu ${n}`, null, `09${12000000 + n}`])
    const draft = await upload([heads.slice(0, 3), ...rows])
    expect(await look(draft)).toContain('2.000 dòng sẽ ghi')
    await enter(draft)
    expect(await look(draft)).toContain('Đã ghi 2.000 cơ sở.')
    expect(await desk.all('organisation')).toHaveLength(2_000)
    expect(
      (
        await desk
          .into('organisations')
          .post(await tableFile([['Tên cơ sở'], ...rows.map(([name]) => [name ?? '']), ['Nữa']]))
      ).statusCode,
    ).toBe(422)
  })

  test('all or nothing: where one row can no longer be entered, none is, and the page says which and why', async () => {
    const { upload, look, enter } = desk.into('organisations')
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
    expect(await desk.all('organisation')).toEqual([])
    expect(await desk.codes()).toEqual([])
    await enter(draft)
    expect((await desk.all('organisation')).map(({ name }) => name).toSorted()).toEqual(['Ba', 'Hai', 'Một'])
    expect(await look(draft)).toContain('Đã ghi 3 cơ sở.')
  })
})
