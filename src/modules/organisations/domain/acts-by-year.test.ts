import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { actsByYear } from './acts-by-year.ts'

const on = (text: string) => ({ received_on: day(text) })

test('acts stand in the year they were received in, the latest year and the latest act first', () => {
  const acts = {
    registrations: [on('2024-09-01'), on('2026-08-31')],
    petitions: [on('2026-01-01'), on('2025-12-31'), on('2026-09-02')],
  }
  const years = actsByYear(acts).map(({ year, registrations, petitions }) => [
    year,
    registrations.map(({ received_on }) => String(received_on)),
    petitions.map(({ received_on }) => String(received_on)),
  ])
  expect(years).toEqual([
    [2026, ['2026-08-31'], ['2026-09-02', '2026-01-01']],
    [2025, [], ['2025-12-31']],
    [2024, ['2024-09-01'], []],
  ])
})

test('who did nothing has no years', () => expect(actsByYear({ registrations: [], petitions: [] })).toEqual([]))
