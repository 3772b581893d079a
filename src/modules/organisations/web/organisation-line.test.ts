import { expect, test } from 'vitest'
import { hintOf } from './organisation-line.ts'

const one = { id: '1', name: 'Mẫu', phone: '•••034', registrations: 0, outsidePlace: '' } as const

test.each<[string, Partial<Parameters<typeof hintOf>[0]>, string]>([
  ['a village keeps its name', { kind: 'household', village: 'Thôn Mẫu 9' }, 'hộ kinh doanh · thôn Mẫu 9 · •••034'],
  [
    'a kind keeps its capitals',
    { kind: 'limited-company', village: null },
    'công ty TNHH hai thành viên trở lên · •••034',
  ],
  ['somebody from elsewhere', { kind: null, village: null, outsidePlace: 'xã Tứ Kỳ' }, 'ngoài địa bàn · •••034'],
  ['who has registered', { kind: null, village: null, registrations: 1 }, '•••034 · đã đăng ký dự'],
])('what tells it from others of its name: %s', (_, change, said) =>
  expect(hintOf({ ...one, ...change } as Parameters<typeof hintOf>[0])).toBe(said),
)
