import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { explainProlonged, isProlonged, isUnresolved, timesCarried } from './carrying.ts'
import type { Fact } from './facts.ts'

const on = day('2027-09-01')
const received: Fact = { type: 'received', on: day('2026-09-20') }
const carried = (into: string): Fact => ({ type: 'carried', on, into })
const answered: Fact = { type: 'answered-by-document', on, document: 'd', complete: true }
const reported: Fact = { type: 'escalated', on, to: 'UBND thành phố' }

test.each<[string, readonly Fact[], boolean, boolean]>([
  ['in its own dialogue', [received], true, false],
  ['when the next one opened', [received, carried('2027')], true, false],
  ['when the second one after its own opened (R25)', [received, carried('2027'), carried('2028')], true, true],
  ['waiting for the city all the while', [received, reported, carried('2027'), carried('2028')], true, true],
  ['answered in between', [received, carried('2027'), carried('2028'), answered], false, false],
])('%s', (_, facts, unresolved, prolonged) => {
  expect([isUnresolved(facts), isProlonged(facts)]).toEqual([unresolved, prolonged])
})

test('only a long-standing one is explained, in a dialogue it was carried into, with a reason', () => {
  const once = [received, carried('2027')]
  const twice = [...once, carried('2028')]
  expect(timesCarried(twice)).toBe(2)
  expect(explainProlonged(once, '2027', 'Chờ vốn')).toEqual({ ok: false, refusal: 'not-prolonged' })
  expect(explainProlonged(twice, '2026', 'Chờ vốn')).toEqual({ ok: false, refusal: 'not-prolonged' })
  expect(explainProlonged(twice, '2028', '  ')).toEqual({ ok: false, refusal: 'reason-needed' })
  expect(explainProlonged(twice, '2028', ' Chờ vốn ')).toEqual({ ok: true, value: { reason: 'Chờ vốn' } })
})
