import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { dateWithYear, longDate, shortDate } from '#kernel/vietnamese-date.ts'
import { type NoticeFacts, namesDay, namesHour, noticeLacks } from './notice.ts'

describe('a day in a text', () => {
  test.each([
    '01/10/2026',
    '1/10',
    'ngày 1-10-2026.',
    'ngày 01 tháng 10 năm 2026',
    'ngày 1 tháng 10.',
    'hết thứ Năm, 01/10/2026, không nhận nữa',
  ])('%j names 1 October 2026', (text) => expect(namesDay(text, day('2026-10-01'))).toBe(true))

  test.each([
    '11/10/2026',
    '1/10/2025',
    '01/1/2026',
    '21/10',
    '1/100',
    'ngày 1 tháng 11',
    'ngày 1 tháng 10 năm 2025',
    '31/10/2026',
    '5.1/10',
  ])('%j does not', (text) => expect(namesDay(text, day('2026-10-01'))).toBe(false))

  test('our own ways to write a day are found, and no other day in them', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 400 }), (from, ahead) => {
        const on = day('2026-01-01').add({ days: from })
        for (const text of [
          dateWithYear(on),
          longDate(on),
          shortDate(on),
          `ngày ${on.day} tháng ${on.month} năm ${on.year}`,
        ])
          expect(namesDay(`Đến hết ${text}.`, on)).toBe(true)
        expect(namesDay(`Đến hết ${longDate(on)}.`, on.add({ days: ahead }))).toBe(false)
      }),
    ))
})

describe('an hour in a text', () => {
  test.each([
    ['đến 17:00', '17:00'],
    ['đến 17 giờ thứ Năm', '17:00'],
    ['17h00', '17:00'],
    ['17g', '17:00'],
    ['7 giờ 30', '07:30'],
    ['07:30', '07:30'],
    ['16h30,', '16:30'],
  ])('%j names %s', (text, time) => expect(namesHour(text, time)).toBe(true))

  test.each([
    ['17:30', '17:00'],
    ['17 giờ 30', '17:00'],
    ['117 giờ', '17:00'],
    ['7 giờ', '07:30'],
    ['17 người', '17:00'],
  ])('%j does not name %s', (text, time) => expect(namesHour(text, time)).toBe(false))
})

const facts: NoticeFacts = {
  conferenceOn: day('2026-10-22'),
  place: 'Hội trường UBND xã',
  lastDay: day('2026-10-01'),
  counterUntil: '17:00',
  phone: '02200000000',
  registrationForms: ['https://vi-du.vn/dang-ky', 'https://vi-du.vn/mau-phieu/dang-ky'],
  petitionForms: ['https://vi-du.vn/gui-kien-nghi', 'https://vi-du.vn/mau-phieu/kien-nghi'],
}
const whole = `Hội nghị họp ngày 22/10/2026 tại Hội trường UBND xã.
Đăng ký: https://vi-du.vn/dang-ky, phiếu giấy https://vi-du.vn/mau-phieu/dang-ky.
Kiến nghị: https://vi-du.vn/gui-kien-nghi, đến 24 giờ ngày 01/10/2026; phiếu giấy https://vi-du.vn/mau-phieu/kien-nghi, tại quầy đến 17 giờ.
Hỏi: 0220 000 0000.`

describe('R4: what a notice must carry', () => {
  test('a whole one lacks nothing', () => expect(noticeLacks(whole, facts)).toEqual([]))

  test.each<[string, string, readonly string[]]>([
    ['22/10/2026', '23/10/2026', ['conference-day']],
    ['Hội trường UBND xã', 'nhà văn hóa', ['place']],
    ['https://vi-du.vn/mau-phieu/dang-ky', 'quầy', ['registration-form']],
    ['https://vi-du.vn/mau-phieu/kien-nghi', 'quầy', ['petition-form']],
    ['01/10/2026', '02/10/2026', ['last-day']],
    ['24 giờ', 'hết', ['online-hour']],
    ['17 giờ', '16 giờ 30', ['counter-hour']],
    ['0220 000 0000', 'Phòng Kinh tế', ['contact']],
  ])('with %j become %j', (from, to, lacks) => expect(noticeLacks(whole.replace(from, to), facts)).toEqual(lacks))

  test('the site may be named otherwise than it is asked now', () =>
    expect(noticeLacks(whole.replaceAll('https://vi-du.vn', 'http://localhost:3000'), facts)).toEqual([]))

  test('where the site has no address yet, the forms are named', () => {
    const without = { ...facts, registrationForms: [], petitionForms: [] }
    expect(noticeLacks(whole, without)).toEqual(['registration-form', 'petition-form'])
    expect(noticeLacks(`${whole}\nLấy phiếu đăng ký, phiếu kiến nghị tại quầy.`, without)).toEqual([])
  })
})
