import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  authenticatorCode,
  needsSecondStep,
  recoveryCode,
  recoveryCodeForm,
  type SecondStepAsk,
  secondStepAsk,
} from './second-step.ts'

test('who administers or leads is asked for a second step, others are not', () => {
  expect(needsSecondStep(['specialist', 'counter', 'clerk', 'observer'])).toBe(false)
  for (const role of ['administrator', 'installation-administrator', 'leader'] as const)
    expect(needsSecondStep(['specialist', role])).toBe(true)
  expect(needsSecondStep([])).toBe(false)
})

test('a recovery code is read however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (random) => {
      const code = recoveryCode(random)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
      const plain = recoveryCodeForm(code)
      expect(recoveryCodeForm(code.toLowerCase().replace('-', ' '))).toBe(plain)
      expect(recoveryCodeForm(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(plain)
    }),
  )
})

test('six digits are an authenticator’s code, anything else is not', () => {
  expect(authenticatorCode(' 123 456 ')).toBe('123456')
  expect(authenticatorCode('１２３４５６')).toBe('123456')
  for (const typed of ['12345', '1234567', '12345a', '']) expect(authenticatorCode(typed)).toBeNull()
})

describe('asking for a second step', () => {
  const since = Temporal.Instant.from('2026-09-01T01:00:00Z')
  const later = (hours: number) => since.add({ hours })
  test.each<[string, number, SecondStepAsk]>([
    ['on the first day: a note', 0, 'note'],
    ['an hour before fourteen days are over: a note', 14 * 24 - 1, 'note'],
    ['when they are over: a page as well', 14 * 24, 'page'],
    ['a year later', 365 * 24, 'page'],
  ])('%s', (_, hours, ask) => expect(secondStepAsk(['leader'], false, since, later(hours))).toBe(ask))

  test('nobody is asked who has one, or who neither administers nor leads', () => {
    expect(secondStepAsk(['leader'], true, since, later(5_000))).toBe('none')
    expect(secondStepAsk(['specialist', 'clerk'], false, since, later(5_000))).toBe('none')
  })
})
