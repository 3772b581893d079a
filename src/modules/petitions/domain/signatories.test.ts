import { expect, test } from 'vitest'
import { readSignatoryList } from './signatories.ts'

test.each<[string, object]>([
  ['Bà Ví Dụ, 0912 345 678', { name: 'Bà Ví Dụ', kind: null, phone: '0912345678' }],
  ['Bà Ví Dụ 0912.345.678', { name: 'Bà Ví Dụ', kind: null, phone: '0912345678' }],
  ['Bà Ví Dụ', { name: 'Bà Ví Dụ', kind: null, phone: '' }],
  ['Xưởng Mẫu; HKD; 0912345678', { name: 'Xưởng Mẫu', kind: 'household', phone: '0912345678' }],
  ['Xưởng Mẫu\tHộ kinh doanh', { name: 'Xưởng Mẫu', kind: 'household', phone: '' }],
  ['HTX Đồng Tâm, 02203000012', { name: 'HTX Đồng Tâm', kind: 'co-operative', phone: '02203000012' }],
  ['Công ty TNHH Thử Nghiệm', { name: 'Công ty TNHH Thử Nghiệm', kind: 'limited-company', phone: '' }],
  ['Ông Mẫu, thôn 2', { name: 'Ông Mẫu, thôn 2', kind: null, phone: '' }],
])('%s', (line, signatory) => expect(readSignatoryList(line)).toEqual({ signatories: [signatory], problems: [] }))

test('blank lines are left out, who stands twice counts once, and what cannot be read is named by its line', () => {
  const typed = 'Bà Ví Dụ, 0912345678\n\nBÀ VÍ DỤ, 0912 345 678\n0912345679\nÔng Mẫu, 091234567\n'
  const { signatories, problems } = readSignatoryList(typed)
  expect(signatories).toHaveLength(1)
  expect(problems).toEqual([
    { line: 4, problem: 'name-missing' },
    { line: 5, problem: 'phone-wrong' },
  ])
  expect(readSignatoryList('x'.repeat(201)).problems).toEqual([{ line: 1, problem: 'name-long' }])
})
