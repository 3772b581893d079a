import { statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '#test/own-folder.ts'
import { keysFromText, keysOf, openedOrNull, sameSecret } from './keys.ts'

test('a sealed identifier opens again, differs each time, and refuses altered bytes', () => {
  const keys = keysFromText('a')
  const sealed = keys.seal('000000000001')
  expect(keys.open(sealed)).toBe('000000000001')
  expect(keys.seal('000000000001').equals(sealed)).toBe(false)
  sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1
  expect(() => keys.open(sealed)).toThrow()
})

test('what one installation sealed, another cannot open', () => {
  expect(() => keysFromText('b').open(keysFromText('a').seal('0000000017'))).toThrow()
  expect(openedOrNull(keysFromText('b'), keysFromText('a').seal('0000000017'))).toBe(null)
  expect(openedOrNull(keysFromText('a'), keysFromText('a').seal('0000000017'))).toBe('0000000017')
})

test('a secret belongs to its purpose, subject and version', () => {
  const keys = keysFromText('a')
  const secret = keys.secret('petition', 'one', 1)
  expect(sameSecret(secret, keys.secret('petition', 'one', 1))).toBe(true)
  for (const other of [
    keys.secret('door', 'one', 1),
    keys.secret('petition', 'two', 1),
    keys.secret('petition', 'one', 2),
  ])
    expect(sameSecret(secret, other)).toBe(false)
})

test('the keys of a folder stay, and only their owner reads them', () => {
  const folder = ownFolder('keys')
  const sealed = keysOf(folder).seal('x')
  expect(keysOf(folder).open(sealed)).toBe('x')
  expect(statSync(path.join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
})
