import { expect, test } from 'vitest'
import { saysTwoFactors } from './provider.ts'

test.each<[string, readonly string[], string | null, boolean]>([
  ['in so many words', ['mfa'], null, true],
  ['a password and a code', ['pwd', 'otp'], null, true],
  ['a security key and a finger', ['hwk', 'fpt'], null, true],
  ['an acr that was agreed upon', [], 'LoA2', true],
  ['a password alone', ['pwd'], null, false],
  ['two things one knows', ['pwd', 'kba'], null, false],
  ['two things one has', ['otp', 'sms'], null, false],
  ['another acr', ['pwd'], 'LoA1', false],
  ['an acr that is nearly it', [], 'LoA', false],
  ['nothing', [], null, false],
])('two factors, or not: %s', (_, amr, acr, says) => expect(saysTwoFactors({ amr, acr }, ['LoA2', 'LoA3'])).toBe(says))

test('no acr counts where none was agreed upon', () => {
  expect(saysTwoFactors({ amr: [], acr: 'LoA3' }, [])).toBe(false)
})
