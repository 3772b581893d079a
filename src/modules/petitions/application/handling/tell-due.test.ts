import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { workingCalendar } from '#modules/calendar/index.ts'
import { assigned, openTestOffice, petitionIn, type TestOffice } from '#test/stage-handling.ts'
import { reminderOn } from '../../domain/index.ts'
import { tellDue } from './tell-due.ts'

const calendar = workingCalendar({})
test.each<[string, unknown, string]>([
  ['2026-10-19', null, 'six working days before a Monday'],
  ['2026-10-20', { is: 'due', left: 5 }, 'five'],
  ['2026-10-21', { is: 'due', left: 5 }, 'four: a day on which nothing ran is made up for'],
  ['2026-10-22', { is: 'due', left: 3 }, 'three'],
  ['2026-10-26', { is: 'due', left: 1 }, 'one'],
  ['2026-10-24', null, 'a Saturday'],
  ['2026-10-27', null, 'the day itself'],
  ['2026-10-28', { is: 'overdue' }, 'the day after'],
  ['2026-11-01', null, 'a Sunday after'],
])('on %s, due on 27/10/2026: %o (%s)', (today, reminder, _) =>
  expect(reminderOn(day(today), day('2026-10-27'), calendar)).toEqual(reminder),
)

/** What each was told of answers that are due, in its order. */
const toldOf = async ({ unit, landOfficer, leader }: TestOffice) => {
  const rows = await unit.read((db) =>
    db
      .selectFrom('message')
      .select(['officer_id as who', 'template', 'title'])
      .where('template', 'like', 'answer.%')
      .orderBy('created_at')
      .orderBy('template')
      .execute(),
  )
  const names = new Map([
    [landOfficer.id, 'land'],
    [leader.id, 'leader'],
  ])
  return rows.map(({ who, template, title }) => [names.get(who ?? '') ?? 'other', template, title])
}

test('whoever owes an answer hears of it at five, three, one day, and late; the leaders hear of what is late; each once', async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office, '2026-09-20T02:00:00Z')
  await assigned(office, id)
  const { unit } = office
  await unit.write((tx) =>
    tx
      .updateTable('deadline')
      .set({ due_on: day('2026-10-27'), planned: false })
      .where('subject_id', '=', id)
      .where('kind', '=', 'answer')
      .execute(),
  )
  const begins = (on: string) => unit.write((tx) => tellDue(tx, unit.by(`${on}T17:05:00Z`)))
  // 17:05 UTC: five past midnight of the next day in Hà Nội.
  const counts = []
  for (const on of ['2026-10-18', '2026-10-19', '2026-10-19', '2026-10-20', '2026-10-21', '2026-10-25', '2026-10-27'])
    counts.push(await begins(on))
  expect(counts).toEqual([0, 1, 0, 0, 1, 1, 2])
  expect(await begins('2026-10-28')).toBe(0)
  expect(await toldOf(office)).toEqual([
    ['land', 'answer.due', 'Còn 5 ngày làm việc để trả lời kiến nghị số 1'],
    ['land', 'answer.due', 'Còn 3 ngày làm việc để trả lời kiến nghị số 1'],
    ['land', 'answer.due-next', 'Ngày làm việc tới là hết hạn trả lời kiến nghị số 1'],
    ['land', 'answer.overdue', 'Quá hạn trả lời kiến nghị số 1'],
    ['leader', 'answer.overdue-above', 'Quá hạn trả lời kiến nghị số 1'],
  ])
})

test('what is only planned before the conference reminds nobody; what nobody was given reminds who assigns', async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office, '2026-09-20T02:00:00Z')
  const { unit, specialist } = office
  const due = (planned: boolean) =>
    unit.write((tx) =>
      tx
        .updateTable('deadline')
        .set({ due_on: day('2026-10-27'), planned })
        .where('subject_id', '=', id)
        .where('kind', '=', 'answer')
        .execute(),
    )
  const begins = () => unit.write((tx) => tellDue(tx, unit.by('2026-10-21T17:05:00Z')))
  await due(true)
  expect(await begins()).toBe(0)
  await due(false)
  expect(await begins()).toBeGreaterThanOrEqual(1)
  const told = await unit.read((db) =>
    db.selectFrom('message').select('officer_id').where('template', '=', 'answer.due').execute(),
  )
  expect(told.map(({ officer_id }) => officer_id)).toContain(specialist.id)
})
