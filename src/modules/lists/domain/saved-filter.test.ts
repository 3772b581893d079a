import { expect, test } from 'vitest'
import { filterName, movedFilter } from './saved-filter.ts'

test.each([
  ['  Đất đai   quá hạn ', { ok: true, value: 'Đất đai quá hạn' }],
  ['', { ok: false, refusal: 'name-needed' }],
  ['a'.repeat(61), { ok: false, refusal: 'name-long' }],
  ['ĐIỆN YẾU', { ok: false, refusal: 'name-taken' }],
])('%j as the name of a filter', (typed, came) => expect(filterName(typed, [{ name: 'Điện yếu' }])).toEqual(came))

test('a filter goes up and down among the others, and stays where it can go no further', () => {
  const filters = ['a', 'b', 'c'].map((id) => ({ id }))
  const moved = (id: string, way: 'up' | 'down') =>
    movedFilter(filters, id, way)
      .map((one) => one.id)
      .join('')
  expect(moved('b', 'up')).toBe('bac')
  expect(moved('b', 'down')).toBe('acb')
  expect(moved('a', 'up')).toBe('abc')
  expect(moved('c', 'down')).toBe('abc')
  expect(moved('x', 'up')).toBe('abc')
})
