import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#kernel/vietnamese-text.ts'
import csv from '../reference/administrative-units.csv?raw'
import {
  defaultDepartments,
  findUnits,
  indexUnits,
  isOrganId,
  kindWords,
  organIdAsWritten,
  readReferenceUnits,
  readUnionList,
  readVillageList,
  usualUnions,
} from './index.ts'

const units = readReferenceUnits(csv)
const index = indexUnits(units)
const found = (typed: string, atMost = 5) =>
  findUnits(index, typed, atMost).map((unit) => `${kindWords(unit.kind, unit.name)}, ${unit.provinceName}`)

describe('the 3,321 commune-level units', () => {
  test('are all there, each with a code of its own', () => {
    expect(units).toHaveLength(3321)
    expect(new Set(units.map(({ code }) => code)).size).toBe(3321)
    expect(units.filter(({ provinceCode }) => provinceCode === '31')).toHaveLength(114)
  })

  test.each([
    ['đại sơn hải phòng', 'Xã Đại Sơn, Thành phố Hải Phòng'],
    ['dai son hai phong', 'Xã Đại Sơn, Thành phố Hải Phòng'],
    ['11086', 'Xã Đại Sơn, Thành phố Hải Phòng'],
    ['XÃ ĐẠI SƠN, TP. HẢI PHÒNG', 'Xã Đại Sơn, Thành phố Hải Phòng'],
    ['dac khu cat hai', 'Đặc khu Cát Hải, Thành phố Hải Phòng'],
    ["ea h'leo", "Xã Ea H'Leo, Tỉnh Đắk Lắk"],
    ['ea hleo', "Xã Ea H'Leo, Tỉnh Đắk Lắk"],
    ['Hoà Xuân Đà Nẵng', 'Phường Hòa Xuân, Thành phố Đà Nẵng'],
    ['Hòa Xuân Đà Nẵng', 'Phường Hòa Xuân, Thành phố Đà Nẵng'],
  ])('%s', (typed, first) => expect(found(typed)[0]).toBe(first))

  test('the accents that were typed come first, the others stay in reach', () => {
    expect(found('Cẩm Giàng', 3)).toEqual([
      'Xã Cẩm Giàng, Thành phố Hải Phòng',
      'Xã Cẩm Giàng, Tỉnh Thái Nguyên',
      'Xã Cẩm Giang, Thành phố Hải Phòng',
    ])
    expect(found('Cẩm Giang')[0]).toBe('Xã Cẩm Giang, Thành phố Hải Phòng')
  })

  test('nothing typed finds nothing, and a strange text is no trouble', () => {
    expect(found('')).toEqual([])
    expect(found(' ,. ')).toEqual([])
    expect(found('không có nơi nào như thế')).toEqual([])
  })

  test('each is found by its plain name and province', () =>
    fc.assert(
      fc.property(fc.constantFrom(...units), (unit) =>
        findUnits(index, `${fold(unit.name)} ${fold(unit.provinceName)}`, 100).includes(unit),
      ),
    ))
})

describe('a pasted list of villages', () => {
  const read = (text: string) => readVillageList(text).villages

  test.each([
    ['Thôn 2, Bình Lãng cũ', ['Thôn 2', 'Bình Lãng', '', '']],
    ['Thôn 2 (Bình Lãng cũ)', ['Thôn 2', 'Bình Lãng', '', '']],
    ['Thôn 2 – xã Bình Lãng cũ', ['Thôn 2', 'Bình Lãng', '', '']],
    ['Thôn Đông, Tây', ['Thôn Đông, Tây', '', '', '']],
    ['Thôn Nghĩa Xá\tNguyễn Văn Mẫu\t0900 000 001', ['Thôn Nghĩa Xá', '', 'Nguyễn Văn Mẫu', '0900000001']],
    ['Thôn 1; 0900.000.001; Trần Thị Thử', ['Thôn 1', '', 'Trần Thị Thử', '0900000001']],
    ['Thôn 1\tBình Lãng cũ\tTrần Thị Thử', ['Thôn 1', 'Bình Lãng', 'Trần Thị Thử', '']],
    ['- Thôn 1', ['Thôn 1', '', '', '']],
    ['3. Thôn 1', ['Thôn 1', '', '', '']],
    ['Tổ dân phố số 3', ['Tổ dân phố số 3', '', '', '']],
  ])('%s', (line, [name, formerCommune, headName, headPhone]) =>
    expect(read(line)).toEqual([{ name, formerCommune, headName, headPhone }]),
  )

  test('says which line is wrong, and keeps the others', () => {
    const { villages, problems } = readVillageList(
      `Thôn 1\n\nThôn 2; 12\nthôn 1\nThôn 1, Bình Lãng cũ\n${'x'.repeat(101)}`,
    )
    expect(villages.map(({ name, formerCommune }) => [name, formerCommune])).toEqual([
      ['Thôn 1', ''],
      ['Thôn 1', 'Bình Lãng'],
    ])
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'not-a-phone'],
      [4, 'twice'],
      [6, 'too-long'],
    ])
  })
})

describe('a pasted list of unions', () => {
  test.each([
    ['Hội Nông dân', ['Hội Nông dân', '', '']],
    ['1. Hội Liên hiệp Phụ nữ; Bà Mẫu; 0900 000 001', ['Hội Liên hiệp Phụ nữ', 'Bà Mẫu', '0900000001']],
    ['• Đoàn Thanh niên\t0900.000.001', ['Đoàn Thanh niên', '', '0900000001']],
  ])('%s', (line, [name, headName, headPhone]) =>
    expect(readUnionList(line).unions).toEqual([{ name, headName, headPhone }]),
  )

  test('says which line is wrong; those a commune has as a rule are five', () => {
    const { unions, problems } = readUnionList(`Hội Nông dân\nHỘI NÔNG DÂN\nĐoàn; 12\n\n${'x'.repeat(101)}`)
    expect(unions).toHaveLength(1)
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'twice'],
      [3, 'not-a-phone'],
      [5, 'too-long'],
    ])
    expect(readUnionList(usualUnions.join('\n')).unions).toHaveLength(5)
  })
})

test("a ward's economic department has its own name; a city begins with none", () => {
  expect(defaultDepartments('commune')[0]?.name).toBe('Phòng Kinh tế')
  expect(defaultDepartments('ward')[0]?.name).toBe('Phòng Kinh tế, Hạ tầng và Đô thị')
  expect(defaultDepartments('special-zone').map(({ name }) => name)).toContain('Công an đặc khu')
  expect(defaultDepartments('city')).toEqual([])
  for (const kind of ['commune', 'ward', 'special-zone'] as const)
    expect(new Set(defaultDepartments(kind).map(({ name }) => name)).size).toBe(defaultDepartments(kind).length)
})

describe('mã định danh cơ quan', () => {
  test.each(['H24', 'H24.11', 'H24.11.086', 'H24.11.8.A2', '000.00.11.H24', 'G09.01'])('%s can be one', (text) => {
    expect(isOrganId(text)).toBe(true)
  })
  test.each(['', '24H', 'H2', 'H24.', 'H24..11', 'h24.11', '00.00.11.H24', '000.00.11.24', 'H24 11', 'H24.Đ1'])(
    '“%s” cannot',
    (text) => expect(isOrganId(text)).toBe(false),
  )
  test('of 35 letters at most (QĐ 20/2020/QĐ-TTg), typed in small letters and with spaces', () => {
    const of = (length: number) => `H24.${'A'.repeat(10)}.${'B'.repeat(10)}.${'C'.repeat(length - 26)}`
    expect([34, 35, 36].map((length) => [of(length).length, isOrganId(of(length))])).toEqual([
      [34, true],
      [35, true],
      [36, false],
    ])
    expect(organIdAsWritten(' h24. 11.086 ')).toBe('H24.11.086')
  })
})
