import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differencesOf, type KnownFact } from './differences.ts'
import { saidIn, says } from './said.ts'

const fact = (key: string, kind: KnownFact['kind'], value: string): KnownFact => ({ key, kind, value, href: `/${key}` })
const known = [
  fact('conference-day', 'day', '2026-10-22'),
  fact('hour', 'time', '08:00'),
  fact('place', 'words', 'Hội trường UBND xã Đại Sơn'),
  fact('registrations', 'count', '15'),
]
const ours =
  'Hội nghị họp lúc 8 giờ, thứ Năm, 22/10/2026 tại Hội trường UBND xã Đại Sơn; 15 cơ sở đăng ký. Nhận đến 01/10/2026.'

describe('a finished text and the data', () => {
  test('agree, however the same is written', () => {
    const theirs =
      'Hội nghị họp hồi 08h00 ngày 22 tháng 10 năm 2026\ntại hội  trường UBND xã Đại Sơn. Có 15 cơ sở đăng ký, nhận đến 1/10/2026.'
    expect(differencesOf(ours, theirs, known)).toEqual([])
  })
  test('a day moved by one: what the data say, and what stands in its place', () => {
    const theirs = ours.replace('22/10/2026', '23/10/2026')
    expect(differencesOf(ours, theirs, known)).toEqual([
      { key: 'conference-day', kind: 'day', data: '2026-10-22', file: ['2026-10-23'], href: '/conference-day' },
    ])
  })
  test('hour, place and count', () => {
    const theirs = 'Họp lúc 8 giờ 30, 22/10/2026 tại Nhà văn hóa; 16 cơ sở đăng ký. Nhận đến 01/10/2026.'
    expect(differencesOf(ours, theirs, known).map(({ key, file }) => [key, file])).toEqual([
      ['hour', ['08:30']],
      ['place', []],
      ['registrations', ['16']],
    ])
  })
  test('a count is looked for with what it counts: the number of a row is none', () => {
    const told = [
      { ...fact('registrations', 'count', '15'), of: ['cơ sở'] },
      { ...fact('petitions', 'count', '3'), of: ['kiến nghị', 'ý kiến'] },
    ]
    const said = 'Đến nay 15 cơ sở đăng ký, gửi 3 kiến nghị; 2 kiến nghị đã trả lời.'
    const differing = (theirs: string, text = said) =>
      differencesOf(text, theirs, told).map(({ key, file }) => [key, file])
    expect(differing(said)).toEqual([])
    expect(differing('03 kiến nghị của 15 cơ sở, 2 kiến nghị đã trả lời')).toEqual([])
    expect(differing(`${said.replace('15 cơ', '16 cơ')}\n15 Hộ kinh doanh Thử\n15 Cơ sở mộc\n3 Kiến nghị cũ`)).toEqual([
      ['registrations', ['16']],
    ])
    expect(differing(`${said.replace('3 kiến', '4 kiến')} Thùng thư số 3.`)).toEqual([['petitions', ['4']]])
    // A label before it, and another word for the same.
    expect(differing('Cơ sở đăng ký: 15\nKiến nghị: 4', 'Cơ sở đăng ký: 15. Kiến nghị: 3.')).toEqual([
      ['petitions', ['4']],
    ])
    expect(differing('15 cơ sở, 3 ý kiến')).toEqual([])
    // Where the file counts nothing in these words, the number itself, unless it is small.
    expect(differing('Có mặt 15 đơn vị.')).toEqual([['petitions', []]])
    expect(differing('Có mặt 14 đơn vị. Kiến nghị: 3')).toEqual([['registrations', ['14']]])
    expect(differing('Hồ sơ 7.', 'Thùng thư số 3.')).toEqual([])
  })
  test('what our text never said is not missed; what must be there is', () => {
    expect(differencesOf('Kính gửi.', 'Kính gửi.', known)).toEqual([])
    const number = { ...fact('number', 'number', '12/TB-UBND'), must: true }
    expect(differencesOf('Kính gửi.', 'Số: 112/TB-UBND. Kính gửi.', [number])).toMatchObject([
      { key: 'number', file: ['112/TB-UBND'] },
    ])
    // A paper it rests on is known, and no number of its own.
    const rests = 'Căn cứ Kế hoạch số 82/KH-UBND, Luật số 72/2025/QH15.'
    expect(differencesOf(rests, `Số: 21/TB-UBND. ${rests}`, [number])).toMatchObject([{ file: ['21/TB-UBND'] }])
    expect(differencesOf('Kính gửi.', 'Số: 12/TB-UBND. Kính gửi.', [number])).toEqual([])
  })
  test('a day the data know nothing of is told', () => {
    expect(differencesOf(ours, `${ours} Họp trù bị 20/10/2026.`, known)).toEqual([
      { key: 'unknown-day', kind: 'day', data: '', file: ['2026-10-20'], href: '' },
    ])
  })
})

test('a day is found in every way it is written', () =>
  fc.assert(
    fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }), (date) => {
      const on = Temporal.PlainDate.from(date.toISOString().slice(0, 10))
      const two = (n: number) => String(n).padStart(2, '0')
      for (const written of [
        `${two(on.day)}/${two(on.month)}/${on.year}`,
        `${on.day}/${on.month}/${on.year}`,
        `${on.day}-${on.month}-${on.year}`,
        `ngày ${two(on.day)} tháng ${on.month} năm ${on.year}`,
      ])
        expect(saidIn(`Họp ${written}.`, 'day')).toEqual([on.toString()])
      expect(says(`số 12/${on.year}`, 'day', on.toString())).toBe(false)
    }),
  ))

test.each([
  ['8 giờ', ['08:00']],
  ['8 giờ 30', ['08:30']],
  ['8h30', ['08:30']],
  ['08:30', ['08:30']],
  ['17h', ['17:00']],
  ['24 giờ', ['24:00']],
  ['25 giờ', []],
  ['14 Hộ kinh doanh Thử', []],
  ['20 hộ', []],
  ['1:75', []],
])('%s is the hour %j', (text, times) => expect(saidIn(`lúc ${text} họp`, 'time')).toEqual(times))

test.each([
  ['15 cơ sở', ['15']],
  ['05 kiến nghị', ['5']],
  ['23 hộ kinh doanh', ['23']],
  ['Số: 12/TB-UBND ngày 03/9/2026', []],
  ['lúc 8 giờ 30', []],
  ['1.500 đồng', []],
])('%s counts %j', (text, counts) => expect(saidIn(text, 'count')).toEqual(counts))
