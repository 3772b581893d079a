import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { asOwner, openBareUnit, testDatabase } from '#test/stage.ts'
import { addWorkingDays } from '../domain/index.ts'
import { currentCalendar } from './current-calendar.ts'

const dueAfterConference = (calendar: Parameters<typeof addWorkingDays>[0]) =>
  addWorkingDays(calendar, day('2026-10-22'), 7).toString()

test('the shipped calendar stands while the installation added nothing, for officers and for the public alike', async () => {
  const { db } = await testDatabase()
  const unit = await openBareUnit()
  const calendar = await unit.read(currentCalendar)
  expect(dueAfterConference(calendar)).toBe('2026-11-02')
  expect(await db.asPublic(unit.id, 'read', currentCalendar)).toBe(calendar)
  expect(await db.outside('read', currentCalendar)).toBe(calendar)
})

test('a day off that the installation enters counts at once', async () => {
  const unit = await openBareUnit()
  await asOwner((owner) =>
    owner.query(`insert into calendar_day values
      ('2026-10-30', 'swapped-off', 'Nghỉ hoán đổi', 'official', 'Thông báo thử', '2026-10-01T00:00:00Z')`),
  )
  expect(dueAfterConference(await unit.read(currentCalendar))).toBe('2026-11-03')
  await asOwner((owner) => owner.query('delete from calendar_day'))
  expect(dueAfterConference(await unit.read(currentCalendar))).toBe('2026-11-02')
})
