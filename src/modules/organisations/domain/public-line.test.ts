import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { allKinds, type Kind } from './kinds.ts'
import { publicName, publicNameIn } from './public-line.ts'
import type { PublicNaming } from './public-name.ts'

const theu: PublicNaming = {
  ...{ kind: 'household', name: 'Thêu Mẫu Số Ba', village: 'Thôn Mẫu 2' },
  ...{ outside: false, nameInPublic: false },
}

test.each<[string, Partial<PublicNaming>, string, string]>([
  ['a household by its village', {}, 'một hộ kinh doanh tại thôn Mẫu 2', 'a household business in Thôn Mẫu 2'],
  ['a household that agrees', { nameInPublic: true }, 'Thêu Mẫu Số Ba', 'Thêu Mẫu Số Ba'],
  [
    'a household of another commune',
    { outside: true, village: null },
    'một hộ kinh doanh ngoài địa bàn',
    'a household business outside the area',
  ],
  ['a household without a place', { village: null }, 'một cơ sở kinh doanh', 'a business'],
  ['an unknown kind', { kind: null }, 'một cơ sở kinh doanh', 'a business'],
  ['an unknown kind that agrees', { kind: null, nameInPublic: true }, 'Thêu Mẫu Số Ba', 'Thêu Mẫu Số Ba'],
  ['a company', { kind: 'limited-company', nameInPublic: true }, 'Thêu Mẫu Số Ba', 'Thêu Mẫu Số Ba'],
  ['a company that hides its name', { kind: 'limited-company' }, 'một doanh nghiệp', 'a company'],
  ['a co-operative that hides its name', { kind: 'co-operative', village: null }, 'một hợp tác xã', 'a co-operative'],
  [
    'an individual',
    { kind: 'unregistered-individual' },
    'một cá nhân kinh doanh tại thôn Mẫu 2',
    'an individual trader in Thôn Mẫu 2',
  ],
  [
    'a tổ dân phố',
    { village: 'Tổ dân phố số 3' },
    'một hộ kinh doanh tại tổ dân phố số 3',
    'a household business in Tổ dân phố số 3',
  ],
  [
    'a village without its common noun',
    { village: 'Xuân Nẻo' },
    'một hộ kinh doanh tại Xuân Nẻo',
    'a household business in Xuân Nẻo',
  ],
  [
    'a village whose name begins like one',
    { village: 'Bảng Trung' },
    'một hộ kinh doanh tại Bảng Trung',
    'a household business in Bảng Trung',
  ],
])('%s, in Vietnamese and in English', (_, change, vietnamese, english) => {
  const who = { ...theu, ...change }
  expect([publicName(who), publicName(who, 'en')]).toEqual([vietnamese, english])
  expect([publicNameIn('vi', vietnamese), publicNameIn('en', vietnamese)]).toEqual([vietnamese, english])
})

test.each([
  'Một Hộ Kinh Doanh',
  'một hộ kinh doanhX',
  'Cơ sở một doanh nghiệp tại thôn 2',
  'HTX tại Thôn Mẫu 2',
  'Xưởng mộc Ba Ví Dụ',
])('a real name stays: %s', (name) => expect(publicNameIn('en', name)).toBe(name))

const villages = [null, 'Thôn 1', 'THÔN Đông', 'tổ dân phố số 3', 'Tiểu khu 2', 'xuân nẻo', 'Bình Lãng tại Cầu']
const anyone: fc.Arbitrary<PublicNaming> = fc.record({
  kind: fc.constantFrom<Kind | null>(null, ...allKinds),
  name: fc.constantFrom('Thêu Mẫu Số Ba', 'HTX Mẫu tại Thôn 1'),
  village: fc.oneof(fc.constantFrom(...villages), fc.string({ minLength: 1 })),
  outside: fc.boolean(),
  nameInPublic: fc.boolean(),
})
const saysTheSame = (who: PublicNaming) =>
  expect(publicNameIn('en', publicName(who)), JSON.stringify(who)).toBe(publicName(who, 'en'))

test('the stored line says in English what its sender would be called there: every kind in every place', () => {
  for (const kind of [null, ...allKinds])
    for (const village of villages)
      for (const outside of [false, true]) saysTheSame({ ...theu, kind, village, outside })
})

test('and whoever it is, wherever', () =>
  fc.assert(
    fc.property(anyone, (who) => void saysTheSame(who)),
    { numRuns: 1000 },
  ))

test('who does not want its name shown is never named, in either language', () =>
  fc.assert(
    fc.property(anyone, fc.constantFrom('vi' as const, 'en' as const), (who, language) => {
      const shown = publicName({ ...who, name: 'Thêu Mẫu Số Ba', nameInPublic: false }, language)
      return !shown.includes('Thêu Mẫu Số Ba')
    }),
  ))
