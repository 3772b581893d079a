import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { dayAloud, numberAloud, phoneAloud, timeAloud } from '#kernel/spoken-number.ts'
import { aloud, leftoversIn, secondsOf, syllablesIn } from './aloud.ts'

describe('a text as it is said', () => {
  test.each<[string, string]>([
    ['Hội trường UBND xã Đại Sơn', 'Hội trường Ủy ban nhân dân xã Đại Sơn'],
    ['Văn phòng HĐND và UBND', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'],
    ['HTX, DN, HKD', 'hợp tác xã, doanh nghiệp, hộ kinh doanh'],
    ['Công ty TNHH Ví Dụ', 'Công ty trách nhiệm hữu hạn Ví Dụ'],
    ['Phó Chủ tịch Ủy ban MTTQ xã', 'Phó Chủ tịch Ủy ban Mặt trận Tổ quốc xã'],
    ['TT PVHCC', 'Trung tâm Phục vụ hành chính công'],
    ['TP. Hải Phòng', 'thành phố Hải Phòng'],
    ['ĐT 0220 000 0000', 'điện thoại không hai hai không, không không không, không không không không'],
    ['Nhà văn hóa thôn Mẫu 12', 'Nhà văn hóa thôn Mẫu mười hai'],
    ['ngày 22/10/2026', 'ngày hai mươi hai tháng mười năm hai nghìn không trăm hai mươi sáu'],
    ['ngày 1/10', 'ngày mùng một tháng mười'],
    ['8h30, 17:00, 7h', 'tám giờ ba mươi phút, mười bảy giờ, bảy giờ'],
    ['1.500.000 đồng', 'một triệu năm trăm nghìn đồng'],
    ['2,4 ha', 'hai phẩy bốn ha'],
    ['tăng 15%', 'tăng mười lăm phần trăm'],
    ['quý III', 'quý ba'],
    ['số 05', 'số không năm'],
    ['21 cơ sở, 105 hộ', 'hai mươi mốt cơ sở, một trăm linh năm hộ'],
    ['tổng đài 1800 1234', 'tổng đài một tám không không, một hai ba bốn'],
    ['xã Ea H’Leo', 'xã Ea H’Leo'],
  ])('%j: %j', (written, said) => expect(aloud(written)).toBe(said))

  test('whatever day, hour, number and telephone is put into it, no figure is left', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 9_999_999_999 }),
        fc.stringMatching(/^0[2-9]\d{8}$/),
        (from, minutes, count, phone) => {
          const on = day('2026-01-01').add({ days: from })
          const hour = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
          const text = `Họp ${hour} ngày ${on.day}/${on.month}/${on.year}, có ${count} người, gọi ${phone}.`
          expect(aloud(text)).toBe(
            `Họp ${timeAloud(hour)} ${dayAloud(on)}, có ${numberAloud(count)} người, gọi ${phoneAloud(phone)}.`,
          )
          expect(leftoversIn(aloud(text))).toEqual([])
        },
      ),
    ))

  test('what was said once is said the same again', () =>
    fc.assert(
      fc.property(fc.constantFrom('UBND xã họp 8:00 ngày 2/9', 'HTX có 21 hộ, 2,4 ha', 'quý II năm 2026'), (text) => {
        expect(aloud(aloud(text))).toBe(aloud(text))
      }),
    ))
})

describe('what a loudspeaker should not read', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      'Họp ngày 22/10/2026 lúc 8 giờ',
      [
        ['figure', '22/10/2026'],
        ['figure', '8'],
      ],
    ],
    [
      'UBND xã và các HTX mời',
      [
        ['abbreviation', 'UBND'],
        ['abbreviation', 'HTX'],
      ],
    ],
    [
      'theo sđt của xã, đ/c trưởng thôn',
      [
        ['abbreviation', 'sđt'],
        ['sign', '/'],
      ],
    ],
    [
      'vào https://vi-du.vn/dang-ky, hoặc viết cho xa@vi-du.vn',
      [
        ['link', 'https://vi-du.vn/dang-ky'],
        ['link', 'xa@vi-du.vn'],
      ],
    ],
    ['xem trên daison.haiphong.gov.vn', [['link', 'daison.haiphong.gov.vn']]],
    ['Quét mã để đăng ký', [['link', 'Quét mã']]],
    ['Bà con bấm vào đây', [['link', 'bấm vào']]],
    ['tăng năm phần trăm & giảm', [['sign', '&']]],
    ['UBND, UBND, UBND', [['abbreviation', 'UBND']]],
  ])('%j', (text, found) => expect(leftoversIn(text).map(({ is, text: left }) => [is, left])).toEqual(found))

  test.each([
    'Ủy ban nhân dân xã Đại Sơn thông báo: hội nghị họp tám giờ, thứ Năm.',
    'Xã Ea H’Leo, thôn Y Rút; các ông, các bà!',
    'Đường vào làng nghề thêu Xuân Nẻo',
  ])('%j can be read', (text) => expect(leftoversIn(text)).toEqual([]))
})

test('how long it takes: each syllable is written by itself', () => {
  expect(syllablesIn('Ủy ban nhân dân xã Đại Sơn, thông báo.')).toBe(9)
  expect(syllablesIn('H’Leo')).toBe(1)
  expect(secondsOf(Array.from({ length: 270 }, () => 'ba').join(' '))).toBe(90)
  expect(secondsOf(Array.from({ length: 271 }, () => 'ba').join(' '))).toBe(91)
  expect(secondsOf('')).toBe(0)
})
