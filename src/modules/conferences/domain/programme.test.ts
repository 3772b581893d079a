import { expect, test } from 'vitest'
import { partOf, withWho } from './programme.ts'

test.each([
  ['Đón tiếp, điểm danh, phát tài liệu', 'reception'],
  ['Khai mạc, giới thiệu thành phần', 'chair'],
  ['Kết quả giải quyết kiến nghị của kỳ trước', 'host'],
  ['Giới thiệu chính sách mới', 'host'],
  ['Trả lời các kiến nghị đã gửi', 'answers'],
  ['Hỏi, đáp trực tiếp', 'everybody'],
  ['Người chủ trì kết luận', 'chair'],
  ['Giải lao', null],
] as const)('whose part is “%s”', (what, part) => expect(partOf(what)).toBe(part))

test('who was named for an hour goes before whose part it would be', () => {
  const who = { reception: 'a', chair: 'b', host: 'c', answers: 'd', everybody: 'e' }
  const programme = [
    { at: '08:00', what: 'Khai mạc' },
    { at: '09:00', what: 'Giải lao' },
    { at: '11:00', what: 'Bế mạc' },
  ]
  expect(withWho(programme, [{ at: '11:00', what: 'Văn phòng' }], who).map((row) => row.who)).toEqual([
    'b',
    '',
    'Văn phòng',
  ])
})
