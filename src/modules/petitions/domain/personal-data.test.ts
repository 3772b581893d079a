import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newCode } from '#kernel/code.ts'
import { MASK, type PersonalDataKind, personalDataFound, publicTextDraft } from './personal-data.ts'

const found = (text: string) => personalDataFound(text).map((span) => `${span.kind} ${span.text}`)

describe('what looks like personal data (R20)', () => {
  test.each<[string, string[]]>([
    ['Gọi tôi 0912345678 nhé.', ['phone 0912345678']],
    ['ĐT: 0912.345.678; 0987 654 321', ['phone 0912.345.678', 'phone 0987 654 321']],
    ['số 09 12 34 56 78', ['phone 09 12 34 56 78']],
    ['zalo 0 9 1 2 3 4 5 6 7 8', ['phone 0 9 1 2 3 4 5 6 7 8']],
    ['+84 912 345 678 hoặc 84912345678', ['phone +84 912 345 678', 'phone 84912345678']],
    ['máy bàn (0220) 3 842 123', ['phone (0220) 3 842 123']],
    ['ngày 20.10.2026 0912345678', ['phone 0912345678']],
    ['năm 2026 0912345678', ['phone 0912345678']],
    ['0912345678 hộ tôi', ['phone 0912345678']],
    ['gặp 0912 345 678 đ/c Hùng', ['phone 0912 345 678']],
    ['0912345678 200 triệu đồng', ['phone 0912345678']],
    ['CCCD 031190004321', ['identity-number 031190004321']],
    ['031 190 004 321', ['identity-number 031 190 004 321']],
    ['số CMND: 142 345 678', ['identity-number 142 345 678']],
    ['giấy tờ 142345678', ['identity-number 142345678']],
    ['MST 0000000017', ['tax-code 0000000017']],
    ['mã số thuế: 2300000001', ['tax-code 2300000001']],
    ['Công ty 0100109106 và 0100109106-001', ['tax-code 0100109106', 'tax-code 0100109106-001']],
    ['mã số hộ kinh doanh 001090000001', ['identity-number 001090000001']],
    ['thư nguyen.van-an+dn@daison.gov.vn, cảm ơn', ['email nguyen.van-an+dn@daison.gov.vn']],
    ['STK 0912345678 Agribank', ['bank-account 0912345678']],
    ['số tài khoản (Vietcombank): 1234 5678 90', ['bank-account 1234 5678 90']],
    ['thẻ 9704 1234 5678 9012', ['bank-account 9704 1234 5678 9012']],
    ['chuyển vào 19034567890123', ['bank-account 19034567890123']],
    ['tài khoản của tôi là 00123456', ['bank-account 00123456']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test("the sender's own code is hidden as well", () => {
    const code = newCode(2026, () => 483157)
    expect(found(`Kiến nghị mã ${code} của tôi`)).toEqual([`petition-code ${code}`])
    expect(publicTextDraft(`mã ${code}`)).toBe(`mã ${MASK}`)
  })

  test.each([
    'Cần 200 triệu đồng mua 02 máy thêu; giá 200.000.000 đồng, 1.250.000.000đ, 200000000 đồng, 1 234 567 890 VNĐ.',
    'Thuê 2,4 ha; sân 600 m², nhà 1.200 m2, đường 1,8 km, xe 8 tấn, trạm 250 kVA, thu 03 chuyến/tuần.',
    'Ngày 20/10/2026, 20.10.2026, 2026-10-20, từ 18-21 giờ, quý II/2027, tháng 11/2026, 10-2026, mốc 31/3/2027.',
    'Nghị định 68/2026/NĐ-CP, 141/2026/NĐ-CP; Luật 91/2025/QH15; Báo cáo số 412/BC-UBND; Công văn 118/UBND-KT.',
    'Kiến nghị số 7, năm 2026, thôn 2, tổ 15, xã 11086; tỷ lệ 0.5 0.7 0.9 0.8 0.6; bài 1.2.3.4.',
    'Từ 7h30 đến 11h30, phòng 101, biển 15C-123.45, lô A12345, đợt 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.',
    'tài khoản mạng xã hội; thiếu 60 lao động; tài khoản ngày 20-10-2026; vay vào tài khoản 200.000.000 đồng.',
    'Doanh thu 01 tỷ đồng, lãi 7,5 %/năm, 15.000 con gà, 1.000.000 sản phẩm, dân số 25.431.',
  ])('prices, areas, dates and numbers of documents are none: %s', (text) => expect(found(text)).toEqual([]))

  test('positions point into the text', () => {
    const text = 'Tôi là 👩🏽‍🌾 Đặng, đt 0912 345 678, thư a@b.vn.'
    for (const { start, end, text: part } of personalDataFound(text)) expect(text.slice(start, end)).toBe(part)
    expect(publicTextDraft(text)).toBe('Tôi là 👩🏽‍🌾 Đặng, đt •••, thư •••.')
  })
})

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('đt ', 'STK ', 'CCCD: ', ' đồng', ' ', '.', '-', ', ', '\n', '(', '+84', '@', 'MST', 'a.vn', 'Đ'),
    fc.integer({ min: 0, max: 999_999_999 }).map(String),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  ),
  { maxLength: 12 },
)

test('spans follow each other without overlap, and nothing is found in a text once hidden', () =>
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      let at = 0
      for (const { start, end, text: part } of personalDataFound(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(text.slice(start, end)).toBe(part)
        at = end
      }
      expect(personalDataFound(publicTextDraft(text))).toEqual([])
    }),
    { numRuns: 500 },
  ))

const phones = fc
  .constantFrom('03', '05', '07', '08', '09')
  .chain((prefix) => fc.nat(99_999_999).map((rest) => prefix + String(rest).padStart(8, '0')))
test.each<[PersonalDataKind, fc.Arbitrary<string>]>([
  ['phone', phones],
  ['identity-number', fc.nat(99_999_999_999).map((rest) => `0${String(rest).padStart(11, '0')}`)],
])('every %s in a sentence is found', (kind, numbers) =>
  fc.assert(
    fc.property(numbers, (number) => {
      const text = `Xin liên hệ với chị ở thôn 2, ${number}, trước 10/10.`
      expect(personalDataFound(text)).toMatchObject([{ kind, text: number }])
    }),
  ),
)

test('a long text of broken numbers comes to an end', () => {
  const long = '0912 1 2 3 4 5 6 '.repeat(2000)
  expect(personalDataFound(`${long}. Số 0912 345 678.`).at(-1)?.text).toBe('0912 345 678')
})
