import { expect, test } from 'vitest'
import { MOST_TRIES, mayTry, minutesAfter, stateAfter } from './mail-tries.ts'
import { textWithLink } from './message-text.ts'
import { smsLink, telLink, zaloLink } from './ways-to-tell.ts'

test('the link stands where the body has its place; without one its lines are left out', () => {
  const body = 'Xã đã nhận kiến nghị.\nXem tiến độ: {link}\nGọi 0225 000 000.'
  expect(textWithLink(body, 'https://vi-du.vn/a')).toBe(
    'Xã đã nhận kiến nghị.\nXem tiến độ: https://vi-du.vn/a\nGọi 0225 000 000.',
  )
  expect(textWithLink(body, null)).toBe('Xã đã nhận kiến nghị.\nGọi 0225 000 000.')
})

test('a refused mail and one that may have arrived are not sent again', () => {
  expect(stateAfter({ is: 'sent' }, 1)).toBe('sent')
  expect(stateAfter({ is: 'refused', error: '550' }, 1)).toBe('failed')
  expect(stateAfter({ is: 'uncertain', error: '' }, 1)).toBe('failed')
})

test('a server that is away is asked again, ever more slowly, and not for ever', () => {
  const later = { is: 'later', error: '451' } as const
  expect(stateAfter(later, MOST_TRIES - 1)).toBe('waiting')
  expect(stateAfter(later, MOST_TRIES)).toBe('failed')
  const waits = Array.from({ length: MOST_TRIES - 1 }, (_, index) => minutesAfter(index + 1))
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
})

test('the second try waits its minute: just before, on it, after', () => {
  const first = Temporal.Instant.from('2026-09-20T01:00:00Z')
  expect(mayTry(0, null, first)).toBe(true)
  expect(mayTry(1, first, Temporal.Instant.from('2026-09-20T01:00:59Z'))).toBe(false)
  expect(mayTry(1, first, Temporal.Instant.from('2026-09-20T01:01:00Z'))).toBe(true)
  expect(mayTry(1, first, Temporal.Instant.from('2026-09-20T01:01:01Z'))).toBe(true)
})

test('a number becomes a call, a text message with its words, a Zalo chat', () => {
  expect(telLink('0912 000 009')).toBe('tel:0912000009')
  expect(smsLink('0912000009', 'Xã báo: đã nhận & sẽ trả lời')).toBe(
    'sms:0912000009?body=X%C3%A3%20b%C3%A1o%3A%20%C4%91%C3%A3%20nh%E1%BA%ADn%20%26%20s%E1%BA%BD%20tr%E1%BA%A3%20l%E1%BB%9Di',
  )
  expect(zaloLink('+84912000009')).toBe('https://zalo.me/84912000009')
  expect([telLink(''), smsLink('', 'x'), zaloLink('')]).toEqual([null, null, null])
})
