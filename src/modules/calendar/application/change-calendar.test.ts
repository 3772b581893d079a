import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { asOwner, openBareUnit, signIn, testDatabase } from '#test/stage.ts'
import { type CalendarDay, isWorkingDay } from '../domain/index.ts'
import { calendarChanges, calendarLacks } from './calendar-changes.ts'
import { type ByAdministrator, calendarVersion, changeCalendar, markYearLoaded } from './change-calendar.ts'
import { currentCalendar } from './current-calendar.ts'

const off = (on: string): CalendarDay => ({
  on: day(on),
  kind: 'swapped-off',
  name: 'Nghỉ hoán đổi',
  state: 'official',
  source: 'Thông báo thử',
})

async function administrator(): Promise<ByAdministrator> {
  const { accountId } = await signIn(await openBareUnit(), ['installation-administrator'])
  return { accountId, at: Temporal.Instant.from('2026-11-10T02:00:00Z'), on: day('2026-11-10') }
}
const outside = async () => (await testDatabase()).db.outside

test('a change is kept with who made it, stands in the installation’s history, and counts at once', async () => {
  const [write, by] = [await outside(), await administrator()]
  const before = await write('read', calendarVersion)
  const set = { set: [off('2026-12-14')], takenBack: [] }
  expect(await write('write', (tx) => changeCalendar(tx, by, before, set))).toEqual({ ok: true, value: before + 1 })
  expect(isWorkingDay(await write('read', currentCalendar), day('2026-12-14'))).toBe(false)
  expect(await write('read', (db) => calendarChanges(db, { day: day('2026-12-14') }))).toMatchObject([
    { version: before + 1, kind: 'swapped-off', source: 'Thông báo thử', by: 'Cán Bộ Thử' },
  ])

  const takenBack = { set: [], takenBack: [day('2026-12-14')] }
  await write('write', (tx) => changeCalendar(tx, by, before + 1, takenBack, 'Thông báo bị bãi bỏ'))
  expect(isWorkingDay(await write('read', currentCalendar), day('2026-12-14'))).toBe(true)
  expect(await write('read', (db) => calendarChanges(db, { day: day('2026-12-14') }))).toMatchObject([
    { kind: null, source: 'Thông báo bị bãi bỏ' },
    { kind: 'swapped-off' },
  ])
  const kept = await asOwner((owner) =>
    owner.query(`select facts from installation_history where code = 'calendar.changed' order by seq desc limit 2`),
  )
  expect(kept.rows.map(({ facts }) => [facts.set, facts.takenBack])).toEqual([
    [[], ['2026-12-14']],
    [['2026-12-14 swapped-off official'], []],
  ])
})

test('of two administrators at once the second is refused, and nothing of his is kept', async () => {
  const [write, one, other] = [await outside(), await administrator(), await administrator()]
  const version = await write('read', calendarVersion)
  const at = (by: ByAdministrator, on: string) =>
    write('write', (tx) => changeCalendar(tx, by, version, { set: [off(on)], takenBack: [] }))
  const both = await Promise.all([at(one, '2026-12-15'), at(other, '2026-12-16')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await write('read', calendarVersion)).toBe(version + 1)
  expect(await write('read', (db) => calendarChanges(db, { sinceVersion: version }))).toHaveLength(1)
})

test('what is said already is no change, and what was never said cannot be taken back', async () => {
  const [write, by] = [await outside(), await administrator()]
  const set = { set: [off('2026-12-17')], takenBack: [] }
  const first = await write('write', async (tx) => changeCalendar(tx, by, await calendarVersion(tx), set))
  const version = first.ok ? first.value : -1
  const nothing = { ok: false, refusal: 'nothing-changes' }
  expect(await write('write', (tx) => changeCalendar(tx, by, version, set))).toEqual(nothing)
  const never = { set: [], takenBack: [day('2026-12-18')] }
  expect(await write('write', (tx) => changeCalendar(tx, by, version, never))).toEqual(nothing)
})

test('a year is said to be loaded once, and not before its holidays are there', async () => {
  const [write, by] = [await outside(), await administrator()]
  const mark = () => write('write', (tx) => markYearLoaded(tx, by, 2027, 'Thông báo lịch nghỉ 2027'))
  expect(await mark()).toEqual({ ok: false, refusal: 'stretches-lacking' })
  expect(await write('read', (db) => calendarLacks(db, by.on))).toMatchObject([{ year: 2027 }])
  const holidays = ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-09-03']
  const set = holidays.map((on) => ({ ...off(on), kind: 'holiday' as const }))
  await write('write', async (tx) => changeCalendar(tx, by, await calendarVersion(tx), { set, takenBack: [] }))
  expect(await mark()).toEqual({ ok: true, value: null })
  expect(await mark()).toEqual({ ok: false, refusal: 'loaded-already' })
  expect(await write('read', (db) => calendarLacks(db, by.on))).toEqual([])
})

test('what was changed cannot be changed again, not even by the owner; the public reads no changes', async () => {
  await expect(asOwner((owner) => owner.query(`update calendar_change set name = 'x'`))).rejects.toThrow('append-only')
  const { db } = await testDatabase()
  const read = db.outsideAsPublic('read', (tx) => tx.selectFrom('calendar_change').selectAll().execute())
  await expect(read).rejects.toThrow('permission denied')
  const stolen = db.asPublic(newId(), 'write', (tx) => tx.deleteFrom('calendar_day').execute())
  await expect(stolen).rejects.toThrow('permission denied')
})
