import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { type ContactUse, foretellExpiry, goesOn, isOver } from './contact-retention.ts'

const use = (lastUsed: string, open = false): ContactUse => ({ id: lastUsed, lastUsed: day(lastUsed), open })

describe('a contact is kept for whole years after its last use', () => {
  test.each([
    ['2021-10-21', false, 'the day before'],
    ['2021-10-22', false, 'through the day itself'],
    ['2021-10-23', true, 'gone the day after'],
    ['2030-01-01', true, 'and ever since'],
  ])('used on 22/10/2016, five years: on %s over is %s (%s)', (today, over) =>
    expect(isOver(use('2016-10-22'), 5, day(today))).toBe(over),
  )

  test('a year without the day ends with its month', () =>
    expect(String(goesOn(day('2024-02-29'), 1))).toBe('2025-03-01'))

  test('one that an open petition needs is kept however old', () =>
    expect(isOver(use('2001-01-01', true), 1, day('2026-10-22'))).toBe(false))
})

describe('what will go is told before', () => {
  const uses = [use('2020-05-01'), use('2021-10-21'), use('2021-10-21'), use('2021-11-30'), use('2019-01-01', true)]
  const told = (years: number, until: string) => {
    const { days, kept } = foretellExpiry(uses, years, day('2026-10-22'), day(until))
    return [days.map(({ on, contacts }) => `${on}: ${contacts}`), kept]
  }

  test('what is over already goes with the next day; later ones on their day; nothing after the last day asked for', () => {
    expect(told(5, '2026-10-30')).toEqual([['2026-10-23: 3'], 1])
    expect(told(5, '2026-12-31')).toEqual([['2026-10-23: 3', '2026-12-01: 1'], 1])
    expect(told(8, '2026-12-31')).toEqual([[], 0])
  })

  test('it is what then goes, day by day', () => {
    const someUse = fc.record({
      id: fc.uuid(),
      lastUsed: fc.integer({ min: 0, max: 900 }).map((days) => day('2020-01-01').add({ days })),
      open: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(someUse, { maxLength: 30 }), fc.integer({ min: 1, max: 3 }), (all, years) => {
        const [today, until] = [day('2022-06-01'), day('2022-08-01')]
        const foretold = new Map(
          foretellExpiry(all, years, today, until).days.map(({ on, contacts }) => [String(on), contacts]),
        )
        let left = all
        for (let on = today.add({ days: 1 }); !on.equals(until.add({ days: 1 })); on = on.add({ days: 1 })) {
          const gone = left.filter((one) => isOver(one, years, on))
          expect(gone.length).toBe(foretold.get(String(on)) ?? 0)
          left = left.filter((one) => !gone.includes(one))
        }
      }),
    )
  })
})
