import { expect, test } from 'vitest'
import { type Appearance, groupOrganisations } from './same-organisation.ts'
import { type ToldApart, withoutToldApart } from './told-apart.ts'

const seen = (id: string, changes: Partial<Appearance> = {}): Appearance => ({
  ...{
    id,
    organisationId: null,
    identifier: null,
    nameKey: 'moc vi du',
    coreNameKey: 'vi du',
    kind: null,
    place: null,
  },
  ...{ phone: id, ...changes },
})
const left = (rows: readonly Appearance[], apart: readonly Omit<ToldApart, 'id'>[]) =>
  withoutToldApart(
    groupOrganisations(rows),
    rows,
    apart.map((pair) => ({ id: 'x', ...pair })),
  ).map(({ groups }) => groups.join(' '))

test('two of one name are asked about, until an officer tells them apart, whichever side he named first', () => {
  const rows = [seen('a'), seen('b')]
  expect(left(rows, [])).toEqual(['a b'])
  expect(left(rows, [{ one: 'a', other: 'b' }])).toEqual([])
  expect(left(rows, [{ one: 'b', other: 'a' }])).toEqual([])
  expect(left(rows, [{ one: 'a', other: 'c' }])).toEqual(['a b'])
})

test('of three of one name the pairs remain that nobody told apart', () => {
  const rows = [seen('a'), seen('b'), seen('c')]
  expect(left(rows, [])).toEqual(['a b c'])
  expect(left(rows, [{ one: 'a', other: 'b' }])).toEqual(['a c', 'b c'])
  expect(
    left(rows, [
      { one: 'a', other: 'b' },
      { one: 'a', other: 'c' },
      { one: 'b', other: 'c' },
    ]),
  ).toEqual([])
})

test('who is in the register is told apart by that row, whatever form of it comes next year', () => {
  const rows = [seen('a1', { organisationId: 'A', phone: '1' }), seen('b1', { organisationId: 'B', phone: '2' })]
  expect(left(rows, [{ one: 'A', other: 'B' }])).toEqual([])
  // Once he is in the register, what was said of his form still holds.
  expect(left(rows, [{ one: 'a1', other: 'B' }])).toEqual([])
})
