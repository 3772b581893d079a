import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password-hash.ts'

test('a hash knows its password and no other, and is never the same twice', async () => {
  const [one, two] = [await hashPassword('ba con mèo đi chợ'), await hashPassword('ba con mèo đi chợ')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(await isPassword('ba con mèo đi chợ', one)).toBe(true)
  expect(await isPassword('ba con mèo đi chơ', one)).toBe(false)
})

test('where there is no hash, nothing is the password', async () => {
  expect(await isPassword('', null)).toBe(false)
  expect(await isPassword('ba con mèo đi chợ', '')).toBe(false)
})

test('a hash made elsewhere with other parameters is understood', async () => {
  // The reference implementation's own answer for "password" and "somesalt": argon2 somesalt -id -t 2 -m 16 -p 1.
  const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await isPassword('password', reference)).toBe(true)
  expect(await isPassword('Password', reference)).toBe(false)
})

test('many at once all get their answer', async () => {
  const hash = await hashPassword('ba con mèo đi chợ')
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => isPassword(n % 2 ? 'ba con mèo đi chợ' : 'khác', hash)),
  )
  expect(answers).toEqual([false, true, false, true, false, true])
})
