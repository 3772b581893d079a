import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { addWorkingDays, isWorkingDay, workingCalendar } from '#modules/calendar/domain/index.ts'
import {
  anchoredBy,
  handOverTask,
  movedItem,
  moveTask,
  phaseOfMilestone,
  proposedTasks,
  reopenTask,
  taskSpan,
  taskState,
  whatToCopy,
} from './index.ts'

const calendar = workingCalendar()
const open = { progress: 'todo', doneOn: null }
const done = { progress: 'doing', doneOn: day('2026-10-01') }

test.each([
  ['plan-sent', -5, 'before'],
  ['conference', -1, 'before'],
  ['conference', 0, 'during'],
  ['conference', 1, 'after'],
  ['own-answers', -2, 'after'],
  ['settlement', 0, 'after'],
] as const)('what counts from %s by %i days is %s the conference', (milestone, term, phase) => {
  expect(phaseOfMilestone(milestone, term)).toBe(phase)
})

test('the proposed tasks stand in the phase of what they count from', () => {
  for (const { key, milestone, term, phase } of proposedTasks)
    expect([key, phase]).toEqual([key, phaseOfMilestone(milestone, term)])
})

test('a task is begun, waits for somebody who is named, and is done only once', () => {
  expect(moveTask(open, 'doing', '')).toEqual({ ok: true, value: { progress: 'doing', waitingFor: '' } })
  expect(moveTask(open, 'todo', '')).toEqual({ ok: false, refusal: 'same-state' })
  expect(moveTask(open, 'waiting', '')).toEqual({ ok: false, refusal: 'say-what-for' })
  expect(moveTask({ progress: 'waiting', doneOn: null }, 'waiting', 'Điện lực')).toMatchObject({ ok: true })
  expect(moveTask(done, 'todo', '')).toEqual({ ok: false, refusal: 'already-done' })
  expect([taskState(open), taskState(done), taskState({ progress: 'waiting', doneOn: null })]).toEqual([
    'todo',
    'done',
    'waiting',
  ])
})

test('what an act shows as done is not taken up again by hand; what a hand did is, with the reason', () => {
  expect(reopenTask({ ...open, doneHow: null }, 'sai')).toEqual({ ok: false, refusal: 'not-done' })
  expect(reopenTask({ ...done, doneHow: 'act' }, 'sai')).toEqual({ ok: false, refusal: 'done-by-act' })
  expect(reopenTask({ ...done, doneHow: 'hand' }, '')).toEqual({ ok: false, refusal: 'reason-needed' })
  expect(reopenTask({ ...done, doneHow: 'hand' }, 'sai')).toMatchObject({ ok: true })
})

test('a task is handed over to somebody else, with the reason, while it is open', () => {
  const [economy, police] = [
    { departmentId: 'economy', officerId: null },
    { departmentId: 'police', officerId: null },
  ]
  expect(handOverTask({ ...open, ...economy }, { departmentId: null, officerId: null }, 'x')).toMatchObject({
    refusal: 'nobody',
  })
  expect(handOverTask({ ...open, ...economy }, economy, 'x')).toMatchObject({ refusal: 'same-holder' })
  expect(handOverTask({ ...open, ...economy }, police, '')).toMatchObject({ refusal: 'reason-needed' })
  expect(handOverTask({ ...done, ...economy }, police, 'x')).toMatchObject({ refusal: 'already-done' })
  expect(handOverTask({ ...open, ...economy }, police, 'x')).toMatchObject({ ok: true })
})

test('a task of three working days that is due on a Monday is begun on the Thursday before', () => {
  expect(taskSpan(day('2026-10-19'), 3, calendar)).toEqual({ from: day('2026-10-15'), to: day('2026-10-19') })
  expect(taskSpan(day('2026-10-19'), 1, calendar)).toEqual({ from: day('2026-10-19'), to: day('2026-10-19') })
})

test('a chosen day told from the nearest milestone finds its day again', () =>
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 60 }), (offset) => {
      const milestones = [
        { name: 'notice', on: day('2025-09-01') },
        { name: 'conference', on: day('2025-10-16') },
      ]
      const dueOn = day('2025-09-01').add({ days: offset })
      if (!isWorkingDay(calendar, dueOn)) return
      const found = anchoredBy(dueOn, milestones, calendar)
      const from = milestones.find(({ name }) => name === found?.milestone)
      expect(found && from && addWorkingDays(calendar, from.on, found.term).toString()).toBe(dueOn.toString())
    }),
  ))

test('copying adds what is not there, by the list’s own task or by its words, and nothing twice', () => {
  const row = (title: string, standardTaskId: string | null, ...checklist: string[]) => ({
    title,
    standardTaskId,
    checklist,
  })
  const earlier = [
    row('Niêm yết thông báo', 's1', 'In 12 bản', 'Chụp ảnh'),
    row('Thuê phông, bạt', null, 'Gọi ba nơi hỏi giá'),
    row('THUÊ PHÔNG, BẠT', null),
    row('Gửi thư cảm ơn', null),
  ]
  const present = [row('Niêm yết thông báo ở thôn', 's1', 'in 12 bản'), row('Gửi thư  cảm ơn', null)]
  const { added, filled } = whatToCopy(earlier, present)
  expect(added.map(({ title }) => title)).toEqual(['Thuê phông, bạt'])
  expect(filled).toEqual([{ task: present[0], lines: ['Chụp ảnh'] }])
  const after = [
    row('Niêm yết thông báo ở thôn', 's1', 'in 12 bản', 'Chụp ảnh'),
    row('Gửi thư  cảm ơn', null),
    row('Thuê phông, bạt', null, 'Gọi ba nơi hỏi giá'),
  ]
  expect(whatToCopy(earlier, after)).toEqual({ added: [], filled: [] })
})

test('a line of a checklist moves a place, and not beyond either end', () => {
  expect(movedItem(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c'])
  expect(movedItem(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b'])
  expect(movedItem(['a', 'b', 'c'], 'a', 'up')).toEqual(['a', 'b', 'c'])
  expect(movedItem(['a', 'b', 'c'], 'c', 'down')).toEqual(['a', 'b', 'c'])
})
