import { expect, test } from 'vitest'
import { accept, refuse } from '#kernel/result.ts'
import { mayReleaseTheme } from './release.ts'

const words = { name: 'Vốn ưu đãi', about: '', measures: [{ what: 'Lập danh mục hộ', planPeriod: '', result: '' }] }

test.each([
  ['a theme with a name', words, false, accept(null)],
  ['without a name', { ...words, name: '  ' }, true, refuse('name-empty')],
  ['a telephone number in its words', { ...words, about: 'Gọi 0912 345 678' }, false, refuse('personal-data')],
  [
    'a telephone number in what came of a measure',
    { ...words, measures: [{ what: 'Lập danh mục', planPeriod: '', result: 'Hỏi ông A, 0912345678' }] },
    false,
    refuse('personal-data'),
  ],
  ['the same, looked at by an officer', { ...words, about: 'Gọi 0912 345 678' }, true, accept(null)],
] as const)('R20, R27: %s', (_, said, looked, outcome) => {
  expect(mayReleaseTheme(said, { looked })).toEqual(outcome)
})
