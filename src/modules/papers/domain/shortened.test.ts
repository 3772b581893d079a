import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test.each([
  ['Một câu. Câu hai.', 17, 'Một câu. Câu hai.'],
  ['Một câu. Câu hai.', 16, 'Một câu.'],
  ['Dòng một\nDòng hai dài hơn', 15, 'Dòng một'],
  ['không có dấu chấm nào', 12, 'không có …'],
  ['1.500 mét vuông. Hết', 18, '1.500 mét vuông.'],
])('%j to %i letters', (text, letters, short) => expect(shortened(text, letters)).toBe(short))
