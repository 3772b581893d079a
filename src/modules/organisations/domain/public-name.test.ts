import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { allKinds, codeOf, groupOf, type Kind } from './kinds.ts'
import { namedByDefault, type PublicNaming, publicName } from './public-name.ts'

const theu: PublicNaming = {
  ...{ kind: 'household', name: 'Thêu Mẫu Số Ba', village: 'Thôn Mẫu 2' },
  ...{ outside: false, nameInPublic: false },
}

test.each<[string, Partial<PublicNaming>, string]>([
  ['a household by its village', {}, 'một hộ kinh doanh tại thôn Mẫu 2'],
  ['a household that agrees', { nameInPublic: true }, 'Thêu Mẫu Số Ba'],
  ['a household of another commune', { outside: true, village: null }, 'một hộ kinh doanh ngoài địa bàn'],
  ['a household without a place', { village: null }, 'một cơ sở kinh doanh'],
  ['an unknown kind', { kind: null }, 'một cơ sở kinh doanh'],
  ['an unknown kind that agrees', { kind: null, nameInPublic: true }, 'Thêu Mẫu Số Ba'],
  ['a company', { kind: 'limited-company', nameInPublic: true }, 'Thêu Mẫu Số Ba'],
  ['a company that hides its name', { kind: 'limited-company' }, 'một doanh nghiệp'],
  ['a co-operative that hides its name', { kind: 'co-operative', village: null }, 'một hợp tác xã'],
  ['an individual', { kind: 'unregistered-individual' }, 'một cá nhân kinh doanh tại thôn Mẫu 2'],
  ['a tổ dân phố', { village: 'Tổ dân phố số 3' }, 'một hộ kinh doanh tại tổ dân phố số 3'],
  ['a village without its common noun', { village: 'Xuân Nẻo' }, 'một hộ kinh doanh tại Xuân Nẻo'],
  ['a village whose name begins like one', { village: 'Bảng Trung' }, 'một hộ kinh doanh tại Bảng Trung'],
])('%s', (_, change, shown) => expect(publicName({ ...theu, ...change })).toBe(shown))

test.each<[Kind | null, boolean]>([
  ['limited-company', true],
  ['co-operative', true],
  ['branch', true],
  ['household', false],
  ['farm', false],
  ['unregistered-individual', false],
  [null, false],
])('silence about the name, %s: named %s (R20)', (kind, named) => expect(namedByDefault(kind)).toBe(named))

test('who does not want its name shown is never named', () =>
  fc.assert(
    fc.property(
      fc.constantFrom<Kind | null>(null, ...allKinds),
      fc.constantFrom(null, 'Thôn 1'),
      fc.boolean(),
      (kind, village, outside) => !publicName({ ...theu, kind, village, outside }).includes(theu.name),
    ),
  ))

test('kinds have codes of their own; household is the one kind of its group, branches are among the others', () => {
  expect(new Set(allKinds.map(codeOf)).size).toBe(allKinds.length)
  expect(allKinds.filter((kind) => groupOf(kind) === 'household')).toEqual(['household'])
  expect(allKinds.filter((kind) => groupOf(kind) === 'other')).toContain('branch')
})
