import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { appAt, formPost } from '#test/stage.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { openDialogue } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { registerIncoming } from '../application/register-incoming.ts'

const NOON = '2026-10-28T05:00:00Z'
const FILES = '/can-bo/so-van-ban/ho-so'
const SETTINGS = '/can-bo/thiet-lap/van-thu'
let office: TestOffice
type Who = 'clerk' | 'counter' | 'leader' | 'landOfficer' | 'specialist'
const get = async (who: Who, url: string) =>
  (await appAt(NOON)).inject({ url, headers: { cookie: office[who].cookie } })
const post = async (who: Who, url: string, fields: Record<string, string>) =>
  (await appAt(NOON)).inject({ url, ...formPost(fields, office[who].cookie) })

/** A letter about a petition that came in on a day. */
const letterIn = (petitionId: string, on: string, notation: string) =>
  office.unit.write(async (tx) =>
    well(
      await registerIncoming(tx, office.clerk.by(NOON), {
        ...{ arrivedOn: day(on), author: 'Điện lực khu vực', notation, dated: day(on), typeName: 'Công văn' },
        ...{ abstract: 'Về trạm biến áp', departmentId: null, receiver: '', passedOn: null, takenBy: '', note: '' },
        ...{ petitionId, opinionId: null },
      }),
    ),
  )
/** The row of a number in a register that is taken along: the file it lies in, and its place there. */
async function takenRow(book: 'di' | 'den', number: number) {
  const taken = await post('leader', `/can-bo/so-van-ban/${book}/xuat`, { dang: 'csv' })
  const [heads = [], ...rows] = taken.body
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .map((line) => line.split(/[;,]/).map((cell) => cell.replace(/^"|"$/g, '')))
  const row = rows.find((cells) => cells[heads.indexOf('CodeNumber')] === String(number))
  return ['OrganId', 'FileCatalog', 'FileNotation', 'DocOrdinal'].map((name) => row?.[heads.indexOf(name)])
}

let moved: string
beforeAll(async () => {
  office = await openTestOffice()
  const petitions = []
  for (const _ of [1, 2, 3]) petitions.push(await assigned(office, await petitionIn(office)))
  const [first = '', second = '', third = ''] = petitions
  await answered(office, await approved(office, first), '118/UBND', '2026-10-27')
  // Entered after it, and of an earlier day: a file is in the order of its papers' days.
  await answered(office, await approved(office, second), '117/UBND', '2026-10-26')
  await letterIn(first, '2026-10-26', '55/ĐL')
  await letterIn(third, '2026-10-26', '77/MẬT')
  moved = third
})

describe('the file of a dialogue (NĐ 30/2020, Phụ lục V and VI)', () => {
  test('holds what was issued and what came in, in the order of their days', async () => {
    const page = (await get('clerk', `${FILES}/2026`)).body
    const at = ['117/UBND', '55/ĐL', '77/MẬT', '118/UBND'].map((number) => page.indexOf(`${number}<`))
    expect(at.every((place) => place > 0)).toBe(true)
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    expect((await get('clerk', FILES)).body).toMatch(/Đối thoại doanh nghiệp năm 2026[\s\S]*?>4</)
  })

  test('what was moved to its own process lies in no file (R12)', async () => {
    await office.unit.write((tx) =>
      tx.updateTable('petition').set({ stage: 'moved' }).where('id', '=', moved).execute(),
    )
    expect((await get('clerk', `${FILES}/2026`)).body).not.toContain('77/MẬT')
    expect((await takenRow('den', 77)).slice(2)).toEqual(['', ''])
    expect((await takenRow('di', 118))[3]).toBe('3')
  })

  test('is called by the unit’s rule, which clerk and administrator set, then by a name of its own', async () => {
    expect((await takenRow('di', 118)).slice(0, 3)).toEqual(['', '2026', ''])
    expect((await get('clerk', `${FILES}/2026`)).body).toContain('quản trị ghi mã định danh cơ quan')
    await office.unit.write((tx) => tx.updateTable('unit').set({ organ_id: 'H24.11.8' }).execute())
    expect((await get('clerk', `${FILES}/2026`)).body).toContain('chưa có số và ký hiệu')
    expect((await post('specialist', `${SETTINGS}/ho-so`, { version: '0', rule: '05.KT' })).statusCode).toBe(403)
    const wrong = await post('clerk', `${SETTINGS}/ho-so`, { version: '0', rule: 'KT' })
    expect([wrong.statusCode, wrong.body.includes('Ghi số, dấu chấm rồi chữ viết tắt')]).toEqual([409, true])
    expect((await post('clerk', `${SETTINGS}/ho-so`, { version: '0', rule: '05.KT' })).statusCode).toBe(303)
    expect((await post('clerk', `${SETTINGS}/ho-so`, { version: '0', rule: '06.KT' })).statusCode).toBe(409)
    expect(await takenRow('di', 117)).toEqual(['H24.11.8', '2026', '05.KT', '1'])
    expect(await takenRow('den', 55)).toEqual(['H24.11.8', '2026', '05.KT', '2'])
    expect((await get('specialist', `${FILES}/2026`)).body).toContain('Mã hồ sơ H24.11.8.2026.05.KT')

    const own = { version: '0', notation: '09.VP' }
    expect((await post('specialist', `${FILES}/2026`, own)).statusCode).toBe(403)
    expect((await post('clerk', `${FILES}/2026`, own)).statusCode).toBe(303)
    const stale = await post('clerk', `${FILES}/2026`, { ...own, notation: '08.VP' })
    expect([stale.statusCode, stale.body.includes('Có người vừa sửa hồ sơ này')]).toEqual([409, true])
    expect((await takenRow('di', 117))[2]).toBe('09.VP')
    expect((await get('clerk', `/can-bo/so-van-ban/di?q=117`)).body).toContain('117/UBND')
    const history = (await get('leader', '/can-bo/nhat-ky')).body
    expect(history).toContain('Đặt số, ký hiệu hồ sơ đối thoại là 05.KT')
    expect(history).toContain('Ghi số, ký hiệu hồ sơ của')
  })

  test('no two files of a year are called the same, one of another year may be', async () => {
    const id = await openDialogue(office.unit, { year: 2027 })
    const second = { year: 2026, ordinal: 2, address: '2026-2' }
    await office.unit.write((tx) => tx.updateTable('dialogue').set(second).where('id', '=', id).execute())
    expect((await get('clerk', FILES)).body).toContain('05.KT-2')
    const taken = await post('clerk', `${FILES}/2026-2`, { version: '0', notation: '09.VP' })
    expect([taken.statusCode, taken.body.includes('đã mang số, ký hiệu này')]).toEqual([409, true])
    expect((await post('clerk', `${FILES}/2026-2`, { version: '0', notation: '05.KT' })).statusCode).toBe(303)
    // Its own name is given back: by the rule it would be the other one's.
    expect((await post('clerk', `${FILES}/2026`, { version: '1', notation: '' })).statusCode).toBe(409)
    expect((await post('clerk', `${FILES}/2027`, { version: '0', notation: '05.KT' })).statusCode).toBe(404)
  })

  test('each page of it is whole HTML, and nobody reads another unit’s', async () => {
    for (const url of [FILES, `${FILES}/2026`, `${FILES}/2026?trang=9`, SETTINGS]) {
      const page = await get('clerk', url)
      expect([url, page.statusCode, await htmlProblems(page.body)]).toEqual([url, 200, []])
    }
    expect((await get('landOfficer', FILES)).statusCode).toBe(403)
    const other = await openTestOffice({ dialogue: false })
    const seen = await (await appAt(NOON)).inject({ url: `${FILES}/2026`, headers: { cookie: other.clerk.cookie } })
    expect(seen.statusCode).toBe(404)
  })
})
