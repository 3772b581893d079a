import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workingCalendar } from '#modules/calendar/domain/index.ts'
import { channelOf, failureKind, inOfficeHours, letterOf, nextOfficeHour, shortText } from './index.ts'

const calendar = workingCalendar({})
const at = (text: string) => Temporal.Instant.from(`${text}+07:00`)

test.each([
  ['2026-09-21T07:29:59', false, 'before the first minute of a Monday'],
  ['2026-09-21T07:30:00', true, 'its first minute'],
  ['2026-09-21T16:59:59', true, 'its last second'],
  ['2026-09-21T17:00:00', false, 'after work'],
  ['2026-09-20T09:00:00', false, 'a Sunday'],
  ['2026-09-02T09:00:00', false, 'Quốc khánh'],
])('%s in office hours: %s (%s)', (when, expected) => expect(inOfficeHours(calendar, at(when))).toBe(expected))

test.each([
  ['2026-09-21T00:05:00', '2026-09-21T07:30:00'],
  ['2026-09-21T09:00:00', '2026-09-21T09:00:00'],
  ['2026-09-21T17:00:00', '2026-09-22T07:30:00'],
  ['2026-09-18T18:00:00', '2026-09-21T07:30:00'],
  ['2026-09-19T08:00:00', '2026-09-21T07:30:00'],
])('what is noticed at %s leaves at %s', (when, then) =>
  expect(nextOfficeHour(calendar, at(when)).equals(at(then))).toBe(true),
)

test('the next office hour is one, never lies before, and is its own next', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * 400 }), (minutes) => {
      const when = at('2026-01-01T00:00:00').add({ minutes })
      const next = nextOfficeHour(calendar, when)
      expect(inOfficeHours(calendar, next)).toBe(true)
      expect(Temporal.Instant.compare(next, when)).toBeGreaterThanOrEqual(0)
      expect(nextOfficeHour(calendar, next).equals(next)).toBe(true)
    }),
  ))

const somebody = { email: 'an@vi-du.vn', phone: '0912000009', isOfficer: false, stopped: false, asked: '' as const }
test.each([
  ['mail is there', somebody, { mail: 'up', gateway: 'up' }, 'mail'],
  ['mail is away: it waits, and is no text message meanwhile', somebody, { mail: 'down', gateway: 'up' }, 'later'],
  ['no mail server is set', somebody, { mail: 'none', gateway: 'up' }, 'gateway'],
  ['no address', { ...somebody, email: '' }, { mail: 'up', gateway: 'up' }, 'gateway'],
  ['no address, the gateway is away', { ...somebody, email: '' }, { mail: 'up', gateway: 'down' }, 'later'],
  ['no address and no gateway', { ...somebody, email: '' }, { mail: 'up', gateway: 'none' }, 'none'],
  [
    'an officer gets no text message',
    { ...somebody, email: '', isOfficer: true },
    { mail: 'up', gateway: 'up' },
    'none',
  ],
  ['who asked for a text message', { ...somebody, asked: 'message' }, { mail: 'up', gateway: 'up' }, 'gateway'],
  [
    'who asked for one, and there is no gateway',
    { ...somebody, asked: 'message' },
    { mail: 'up', gateway: 'none' },
    'none',
  ],
  ['who asked to be called', { ...somebody, asked: 'call' }, { mail: 'up', gateway: 'up' }, 'none'],
  ['who asked for mail, and no server is set', { ...somebody, asked: 'mail' }, { mail: 'none', gateway: 'up' }, 'none'],
  ['who asked for mail', { ...somebody, asked: 'mail' }, { mail: 'down', gateway: 'up' }, 'later'],
  ['whoever stopped', { ...somebody, stopped: true }, { mail: 'up', gateway: 'up' }, 'none'],
] as const)('%s: %s', (_, reader, ways, way) => expect(channelOf(reader, ways)).toBe(way))

test.each([
  ['stale', 'stale'],
  ['cut off', 'maybe-arrived'],
  ['ECONNECTION CONN', 'maybe-arrived'],
  ['EMESSAGE 550 DATA', 'refused'],
  ['EENVELOPE 550 RCPT TO', 'refused'],
  ['EENVELOPE', 'refused'],
  ['EMESSAGE 451 DATA', 'given-up'],
  ['EAUTH 454 AUTH PLAIN', 'given-up'],
  ['HTTP 400', 'refused'],
  ['HTTP 429', 'given-up'],
  ['HTTP 503', 'given-up'],
  ['HTTP 500', 'maybe-arrived'],
])('%s means %s', (error, kind) => expect(failureKind(error)).toBe(kind))

test('a letter holds what people typed as text, twice, and fetches nothing', () => {
  const text = 'Lý do: <img src=x onerror=alert(1)> & "nữa".\nXem: https://vi-du.vn/a?b=1&c=2'
  const { html, text: plain } = letterOf({
    ...{ title: '<b>Chậm</b>', text, language: 'vi', from: 'Xã Thử', phone: '02200000000' },
    stop: 'https://vi-du.vn/ngung-thu/x',
  })
  expect(html).not.toMatch(/<(img|b|script|link|iframe)\b/)
  expect(html).toContain('&lt;img src=x')
  expect(html).toContain('<a href="https://vi-du.vn/a?b=1&amp;c=2">')
  expect(html).toContain('<html lang="vi">')
  expect(html).toContain('<meta name="color-scheme" content="light dark">')
  // Dark or light is the reader's: no colour is set.
  expect(html).not.toMatch(/color:|background/)
  expect(plain.startsWith(`${text}\n-- \nXã Thử\n`)).toBe(true)
  expect(plain).toContain('tự động nữa: https://vi-du.vn/ngung-thu/x')
})

test('a text message is all of it when it is short, otherwise its title; the link is whole in each case', () => {
  const link = 'https://vi-du.vn/theo-doi/abc'
  expect(shortText('Đã nhận', `Mã 1.\nXem: ${link}`, link)).toBe(`Mã 1. Xem: ${link}`)
  expect(shortText('Đã nhận', `${'dài '.repeat(200)}${link}`, link)).toBe(`Đã nhận. ${link}`)
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 900 }), (title, text) => {
      const said = shortText(title, `${text} ${link}`, link)
      expect(said.length).toBeLessThanOrEqual(320)
      expect(said.endsWith(link)).toBe(true)
    }),
  )
})
