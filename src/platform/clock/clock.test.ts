import { expect, test } from 'vitest'
import { day, dayAt } from '#kernel/day.ts'
import { demonstrationClock } from './clock.ts'

const close = (a: Temporal.Instant, b: Temporal.Instant) => Math.abs(a.since(b).total('seconds')) < 5

test('a demonstration stands on its day at the hour it is now, and goes on', () => {
  const now = Temporal.Now.instant()
  const clock = demonstrationClock({ day: day('2026-09-20') }, now)
  expect(clock.today()).toEqual(day('2026-09-20'))
  const hours = dayAt(now).until(day('2026-09-20'), { largestUnit: 'days' }).days * 24
  expect(close(clock.now(), now.add({ hours }))).toBe(true)
})

test('with an hour it begins at that hour, whatever hour it is here', () => {
  const clock = demonstrationClock({ day: day('2026-10-22'), at: '08:05' })
  expect(close(clock.now(), Temporal.Instant.from('2026-10-22T01:05:00Z'))).toBe(true)
})
