import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { workingCalendar } from '#modules/calendar/domain/index.ts'
import { askOpinion, giveOpinion } from './classifying.ts'
import type { Fact } from './facts.ts'
import { isReminderDue, lastPartDay, partDayRefusal, partDue } from './joining.ts'

const calendar = workingCalendar()
/** Thursday. */
const whole = day('2026-11-12')

test.each<[string, number, string, string]>([
  ['three working days before a Thursday is Monday', 3, '2026-11-02', '2026-11-09'],
  ['over a weekend', 4, '2026-11-02', '2026-11-06'],
  ['none: the day itself', 0, '2026-11-02', '2026-11-12'],
  ['never before today', 3, '2026-11-11', '2026-11-11'],
  ['the whole is late already: today', 3, '2026-11-20', '2026-11-20'],
])('the day proposed for a part (R13): %s', (_, before, today, proposed) => {
  expect(partDue(whole, before, day(today), calendar)?.toString()).toBe(proposed)
})

test('without a day of the whole none is proposed', () => expect(partDue(null, 3, whole, calendar)).toBeNull())

test.each<[string, string, ReturnType<typeof partDayRefusal>]>([
  ['2026-11-11', '2026-11-02', null],
  ['2026-11-12', '2026-11-02', null],
  ['2026-11-13', '2026-11-02', 'after-whole'],
  ['2026-11-01', '2026-11-02', 'day-past'],
  ['2026-11-02', '2026-11-02', null],
  ['2026-11-20', '2026-11-12', 'after-whole'],
  ['2026-11-20', '2026-11-13', null],
])('a part due on %s, asked on %s: %s', (due, today, refusal) => {
  expect(partDayRefusal(day(due), whole, day(today))).toBe(refusal)
})

test('the day of the whole binds its parts to its end, and no longer', () => {
  expect(lastPartDay(whole, whole)).toEqual(whole)
  expect(lastPartDay(whole, whole.add({ days: 1 }))).toBeNull()
  expect(lastPartDay(null, whole)).toBeNull()
})

test('a reminder falls three working days before and on the day, and each once', () => {
  const at = (today: string, remindedOn: string | null = null) =>
    isReminderDue({ dueOn: whole, remindedOn: remindedOn === null ? null : day(remindedOn) }, day(today), calendar)
  expect(at('2026-11-08')).toBe(false)
  expect(at('2026-11-09')).toBe(true)
  expect(at('2026-11-09', '2026-11-09')).toBe(false)
  expect(at('2026-11-11', '2026-11-09')).toBe(false)
  expect(at('2026-11-12', '2026-11-09')).toBe(true)
  expect(at('2026-11-12', '2026-11-12')).toBe(false)
  // The program stood still on the day itself: told as soon as it runs, and then no more.
  expect(at('2026-11-16', '2026-11-09')).toBe(true)
  expect(at('2026-11-17', '2026-11-16')).toBe(false)
})

test('a body is asked from the day of receipt on, and answers from the day it was asked', () => {
  const received: Fact[] = [
    { type: 'received', on: day('2026-09-20') },
    { type: 'classified', on: day('2026-09-21'), field: 'tax', competence: 'joint', bodies: ['Thuế'] },
    { type: 'assigned', on: day('2026-09-21'), lead: 'economy', joining: ['tax'] },
  ]
  const ask = (on: string) => askOpinion(received, { opinion: 'o', of: 'tax', question: 'Hỏi', on: day(on) })
  expect(ask('2026-09-19')).toMatchObject({ refusal: 'asked-before-receipt' })
  const asked = ask('2026-09-20')
  if (!asked.ok) throw new Error(asked.refusal)
  const give = (on: string) => giveOpinion([...received, asked.value], { opinion: 'o', text: 'Có', on: day(on) })
  expect(give('2026-09-19')).toMatchObject({ refusal: 'given-before-asked' })
  expect(give('2026-09-20').ok).toBe(true)
})
