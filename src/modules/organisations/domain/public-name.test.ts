import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { allKinds, codeOf, groupOf, isPersonal, type Kind } from './kinds.ts'
import { type PublicNaming, publicName } from './public-name.ts'

const theu: PublicNaming = {
  ...{ kind: 'household', name: 'Thêu Mẫu Số Ba', village: 'Thôn Mẫu 2', outside: false },
  ...{ agreesToBeNamed: false, hidesName: false },
}

test.each<[string, Partial<PublicNaming>, string]>([
  ['a household by its village', {}, 'một hộ kinh doanh tại thôn Mẫu 2'],
  ['a household that agrees', { agreesToBeNamed: true }, 'Thêu Mẫu Số Ba'],
  ['a household that agreed and hides', { agreesToBeNamed: true, hidesName: true }, 'một hộ kinh doanh tại thôn Mẫu 2'],
  ['a household of another commune', { outside: true, village: null }, 'một hộ kinh doanh ngoài địa bàn'],
  ['a household without a place', { village: null }, 'một cơ sở kinh doanh'],
  ['an unknown kind', { kind: null }, 'một cơ sở kinh doanh'],
  ['an unknown kind that agrees', { kind: null, agreesToBeNamed: true }, 'Thêu Mẫu Số Ba'],
  ['a company', { kind: 'limited-company' }, 'Thêu Mẫu Số Ba'],
  ['a company without a place', { kind: 'limited-company', village: null }, 'Thêu Mẫu Số Ba'],
  ['a company that hides', { kind: 'limited-company', hidesName: true }, 'một doanh nghiệp'],
  ['a co-operative that hides', { kind: 'co-operative', hidesName: true }, 'một hợp tác xã'],
  ['an individual', { kind: 'unregistered-individual' }, 'một cá nhân kinh doanh tại thôn Mẫu 2'],
  ['a tổ dân phố', { village: 'Tổ dân phố số 3' }, 'một hộ kinh doanh tại tổ dân phố số 3'],
  ['a village without its common noun', { village: 'Xuân Nẻo' }, 'một hộ kinh doanh tại Xuân Nẻo'],
  ['a village whose name begins like one', { village: 'Bảng Trung' }, 'một hộ kinh doanh tại Bảng Trung'],
])('%s', (_, change, shown) => expect(publicName({ ...theu, ...change })).toBe(shown))

test('without consent no personal kind is ever named, and whoever hides is never named (R20)', () =>
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom<Kind | null>(null, ...allKinds),
        name: fc.constant('Tên Riêng'),
        village: fc.constantFrom(null, 'Thôn 1'),
        outside: fc.boolean(),
        agreesToBeNamed: fc.boolean(),
        hidesName: fc.boolean(),
      }),
      (who) => {
        const named = publicName(who).includes('Tên Riêng')
        if (who.hidesName) expect(named).toBe(false)
        if ((who.kind === null || isPersonal(who.kind)) && !who.agreesToBeNamed) expect(named).toBe(false)
      },
    ),
  ))

test('kinds have codes of their own; the three groups of R9 hold the kinds the plan names', () => {
  expect(new Set(allKinds.map(codeOf)).size).toBe(allKinds.length)
  expect(allKinds.filter((kind) => groupOf(kind) === 'household')).toEqual(['household'])
  expect(allKinds.filter((kind) => groupOf(kind) === 'other')).toContain('branch')
})
