import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cleanLine,
  cleanText,
  compareByGivenName,
  excerpt,
  fold,
  givenNameLast,
  looksVietnamese,
  nameFinder,
  nfc,
  placeTones,
  queryWords,
  searchWords,
  slug,
  vietnameseCompare,
} from './vietnamese-text.ts'

/** Text as people send it: syllables with either placement, foreign words, marks nobody sees. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Hoà',
        'Hòa',
        'thuỷ',
        'làng',
        'nghề',
        'Đại',
        'Sơn',
        'café',
        'QUÝ',
        '\u200b',
        '\u202e',
        '\r\n',
        '  ',
      ),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''))

describe('cleaning', () => {
  test.each([
    ['  Xã\tĐại   Sơn \n', 'Xã Đại Sơn'],
    ['Đa\u0323i So\u031Bn', 'Đại Sơn'],
    ['Đại\u00A0Sơn\u200B\uFEFF', 'Đại Sơn'],
    ['ko\u202Egnp\u202C.exe\u0000', 'kognp.exe'],
    ['Ngu\u00ADyễn', 'Nguyễn'],
  ])('a line %j becomes %j', (typed, clean) => expect(cleanLine(typed)).toBe(clean))

  test('a text keeps its lines and at most one empty line', () =>
    expect(cleanText(' Kính gửi:\r\n\r\n\r\n\tUBND  xã \rvà\u2028dân\u0007 ')).toBe('Kính gửi:\n\nUBND xã\nvà\ndân'))

  test('cleaning twice changes nothing more, and leaves nothing unseen', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        for (const clean of [cleanLine, cleanText]) {
          const once = clean(text)
          expect(clean(once)).toBe(once)
          expect(once).not.toMatch(/[\p{Cc}--\n]|[\p{Cf}\u115F\u3164]/v)
          expect(nfc(once)).toBe(once)
          expect(once.isWellFormed()).toBe(true)
        }
        expect(cleanLine(text)).not.toMatch(/[\n\t]/)
      }),
    ))
})

describe('tone placement', () => {
  test.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['Thuỷ Nguyên', 'Thủy Nguyên'],
    ['UỶ BAN', 'ỦY BAN'],
    ['khoẻ', 'khỏe'],
    ['hòan, tóan, hùynh', 'hoàn, toán, huỳnh'],
    ['qúy, qủa, Qùy', 'quý, quả, Quỳ'],
    ['gìa, gíao', 'già, giáo'],
    ['ngòai, khủyu, thúê', 'ngoài, khuỷu, thuế'],
    ['Hoa\u0300', 'Hòa'],
  ])('%s is written %s', (typed, placed) => expect(placeTones(typed)).toBe(placed))

  test.each([
    'Công ty Cổ phần Chế biến Nông sản, nghiệp đoàn, thuở, tuệ, quyết, quỵ, gì, giếng, giặt, mía, múa, mứa, của, núi',
    'người, tưới, khuỷu, khuya, ngoằn ngoèo, ngoáy, rơ-moóc, hươu, rượu, yếu, kiểu, tuổi, khuấy, ướt, ưỡn, thuyền, nguệch ngoạc',
    'Xín Mần, Ea Kpô, Krông Pắc, Kẻ Sặt, Bạch Long Vĩ, Lũy, Tủa Chùa, Séo, xuýt, quýt, quạnh quẽ, huých, ý, ỷ',
    'café, déjà, García, Málaga, mañana, Noël, São',
  ])('what is rightly written stays: %s', (text) => expect(placeTones(text)).toBe(text))

  test('placing twice changes nothing more, and never changes the folded text', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const once = placeTones(text)
        expect(placeTones(once)).toBe(once)
        expect(fold(once)).toBe(fold(text))
      }),
    ))
})

describe('search', () => {
  test('folding takes accents off and makes đ a d', () => {
    expect(fold('Đặng Thị ƯỚC')).toBe('dang thi uoc')
    expect(fold('\u00D0ại S\u01A1n'.normalize('NFD'))).toBe('dai son')
  })

  test('a text is found by its words with and without accents', () =>
    expect(searchWords('Làng nghề, làng thêu số 12')).toEqual([
      ...['lang', 'nghe', 'theu', 'so', '12'],
      ...['=làng', '=nghề', '=thêu', '=số'],
    ]))

  const found = (text: string, typed: string, words: 'folded' | 'exact' = 'folded') =>
    queryWords(typed)[words]?.every((word) => searchWords(text).includes(word)) ?? false

  test('"lang nghe" finds "làng nghề", "Hoà" finds "Hòa", and exact accents are told apart', () => {
    expect(found('Phát triển làng nghề', 'lang nghe')).toBe(true)
    expect(found('Hòa Bình', 'Hoà', 'exact')).toBe(true)
    expect(found('Xã Cẩm Giang', 'Cẩm Giàng')).toBe(true)
    expect(found('Xã Cẩm Giang', 'Cẩm Giàng', 'exact')).toBe(false)
    expect(found('Kiến nghị 2026', 'kiến nghị 2026', 'exact')).toBe(true)
  })

  test('nothing is put first when no accent was typed', () => expect(queryWords('lang nghe').exact).toBeNull())

  test('every text is found by each of its own words, and no word can break out of quotes', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const words = searchWords(text)
        for (const word of words) expect(word).toMatch(/^=?[\p{L}\p{N}]{1,64}$/u)
        const { folded, exact } = queryWords(text)
        for (const word of [...folded, ...(exact ?? [])]) expect(words).toContain(word)
        expect(searchWords(text.normalize('NFD'))).toEqual(searchWords(text.normalize('NFC')))
      }),
    ))
})

test.each([
  ['Đại Sơn', 'dai-son'],
  ["Xã Ea H'Leo – Krông", 'xa-ea-h-leo-krong'],
  ['  Phường 2, Quận 10 ', 'phuong-2-quan-10'],
  ['…', ''],
])('the address of %j is %j', (name, address) => expect(slug(name)).toBe(address))

describe('order', () => {
  const sorted = (items: readonly string[]) => items.toSorted(vietnameseCompare)

  test.each([
    [
      'letters',
      [
        'a',
        'ă',
        'â',
        'b',
        'c',
        'd',
        'đ',
        'e',
        'ê',
        'g',
        'h',
        'i',
        'k',
        'l',
        'm',
        'n',
        'o',
        'ô',
        'ơ',
        'p',
        'u',
        'ư',
        'v',
        'y',
      ],
    ],
    ['tones', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['villages', ['Thôn 1', 'Thôn 2', 'Thôn 10', 'Xóm Đông']],
    ['words', ['Dũng', 'Đại An', 'Đại Sơn', 'Em']],
  ])('%s', (_, right) => expect(sorted(right.toReversed())).toEqual(right))

  test('either tone placement is the same name', () => expect(vietnameseCompare('Hoà', 'Hòa')).toBe(0))

  test('people stand by their given name, then by the rest', () => {
    expect(givenNameLast(' Nguyễn  Văn An')).toBe('An Nguyễn Văn')
    expect(
      ['Trần Hòa', 'Lê Thị Đào', 'Nguyễn Văn An', 'Bùi An', 'Trần Hoa', 'Phạm Dung', 'An'].toSorted(compareByGivenName),
    ).toEqual(['An', 'Bùi An', 'Nguyễn Văn An', 'Phạm Dung', 'Lê Thị Đào', 'Trần Hoa', 'Trần Hòa'])
  })

  test('the order is an order: opposite when turned round, and transitive', () =>
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        expect(Math.sign(vietnameseCompare(a, b)) + Math.sign(vietnameseCompare(b, a))).toBe(0)
        const [x = '', y = '', z = ''] = sorted([a, b, c])
        expect(vietnameseCompare(x, y)).toBeLessThanOrEqual(0)
        expect(vietnameseCompare(x, z)).toBeLessThanOrEqual(0)
        expect(vietnameseCompare(y, z)).toBeLessThanOrEqual(0)
      }),
    ))
})

test.each([
  ['Xã đã thay bóng.', 40, 'Xã đã thay bóng.'],
  ['Xã đã thay bóng,\nxong trước 15/11', 40, 'Xã đã thay bóng, xong trước 15/11'],
  ['Xã đã thay bóng, xong trước 15/11', 17, 'Xã đã thay bóng…'],
  ['Xã đã thay bóng, xong trước 15/11', 14, 'Xã đã thay…'],
  ['không_có_chỗ_ngắt', 5, 'không…'],
])('the beginning of %j in %i characters', (text, longest, beginning) => expect(excerpt(text, longest)).toBe(beginning))

test.each([
  ['Đường vào làng nghề bị ngập từ tháng 6', true],
  ['Thôn 2', true],
  ['Bộ phận Địa chính', true],
  ['Công văn số 118/UBND-KT ngày 29/10/2026', true],
  ['The road to Thôn Mẫu 2 has been flooded since June, and no lorry gets in', false],
  ['We sell cà phê at the corner of the market, please mend the lamp', false],
  ['118/UBND-KT', false],
  ['duong vao lang nghe', false],
  ['2026', false],
  ['', false],
])('%j looks Vietnamese: %s', (text, looks) => expect(looksVietnamese(text)).toBe(looks))

test.each([
  ['ng an', 'Nguyễn Văn An', true],
  ['quan an', 'Hộ kinh doanh Quán Ăn Thử', true],
  ['an', 'Ngân hàng, đoàn thể', false],
  ['duc', 'Hộ nem Đức Mẫu', true],
  ['đức', 'Hộ nem Duc Mau', true],
])('%j typed finds %j: %s', (typed, name, isFound) => expect(nameFinder(typed)?.(name)).toBe(isFound))

test('nothing typed looks for nothing', () => expect(nameFinder(' - ')).toBeNull())
