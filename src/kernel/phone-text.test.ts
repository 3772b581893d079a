import { expect, test } from 'vitest'
import { formatPhone } from './phone-text.ts'

test.each([
  ['0912345678', '0912 345 678'],
  ['0912 345 678', '0912 345 678'],
  ['02250000012', '0225 000 0012'],
  ['0225.000.0012', '0225 000 0012'],
  ['18001234', '1800 1234'],
  ['113', '113'],
  ['•••••••678', '•••••••678'],
  ['+84912345678', '+84912345678'],
  ['', ''],
])('%s is read as %s', (number, read) => expect(formatPhone(number)).toBe(read))
