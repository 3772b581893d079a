import { expect, test } from 'vitest'
import { identifierInSheet, phoneInSheet } from './sheet-cells.ts'

test.each([
  [912345678, '0912345678'],
  [2253842123, '02253842123'],
  ['912345678', '912345678'],
  ['0912 345 678', '0912 345 678'],
  [18001234, '18001234'],
  [null, ''],
])('the telephone in %j is %j', (cell, phone) => expect(phoneInSheet(cell)).toBe(phone))

test.each([
  ['0000000017', '0000000017'],
  [100109106, '0100109106'],
  [1090000001, null],
  [31090000001, null],
  [301090000001, '301090000001'],
  [17, null],
  [null, ''],
])('the identifier in %j is %j; null: its zeros are gone', (cell, identifier) => {
  const read = identifierInSheet(cell)
  expect(read.ok ? read.value : null).toBe(identifier)
})
