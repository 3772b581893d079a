import { expect, test } from 'vitest'
import { newSourceCode, readSourceCode, SOURCE_LENGTH } from './source-code.ts'

test.each([
  ['thon-2', 'thon-2'],
  [' Thon-2 ', 'thon-2'],
  ['hnd', 'hnd'],
  ['thôn 2', ''],
  ['-x', ''],
  ['a--b', ''],
  ['<script>', ''],
  ['x'.repeat(SOURCE_LENGTH), 'x'.repeat(SOURCE_LENGTH)],
  ['x'.repeat(SOURCE_LENGTH + 1), ''],
  ['', ''],
])('?tu=%s is %s', (typed, code) => expect(readSourceCode(typed)).toBe(code))

test.each([
  ['Thôn 2', [], 'thon-2'],
  ['Thôn 2', ['thon-2'], 'thon-2-2'],
  ['Thôn 2', ['thon-2', 'thon-2-2'], 'thon-2-3'],
  ['Hội Liên hiệp Phụ nữ xã Đại Sơn', [], 'hoi-lien-hiep-phu-nu'],
  ['村', [], 'nguon'],
  ['Đội 1!', [], 'doi-1'],
])('%s, with %j taken: %s', (name, taken, code) => {
  const made = newSourceCode(name, new Set(taken))
  expect(made).toBe(code)
  expect(readSourceCode(made)).toBe(made)
})
