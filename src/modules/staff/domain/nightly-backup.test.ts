import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { type BackupRun, backupName, backupStanding, isBackupDue, nightOf } from './nightly-backup.ts'

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`)
const plan = { folder: '/mnt/usb', askedAt: null }
const run = (began: string, outcome: BackupRun['outcome'], ended = began): BackupRun => ({
  night: nightOf(at(began)),
  beganAt: at(began),
  endedAt: outcome ? at(ended) : null,
  file: 'x',
  bytes: 1,
  outcome,
  reason: '',
})

test('a night begins at one o’clock', () => {
  expect(nightOf(at('2026-11-24T00:59:59'))).toEqual(day('2026-11-23'))
  expect(nightOf(at('2026-11-24T01:00:00'))).toEqual(day('2026-11-24'))
})

test('it is due once a night, also when the machine was off until the morning', () => {
  const last = [run('2026-11-23T01:00:00', 'kept')]
  expect(isBackupDue(plan, last, at('2026-11-24T00:59:59'))).toBe(false)
  expect(isBackupDue(plan, last, at('2026-11-24T01:00:00'))).toBe(true)
  expect(isBackupDue(plan, last, at('2026-11-24T07:30:00'))).toBe(true)
  expect(isBackupDue(plan, [run('2026-11-24T07:30:00', 'kept'), ...last], at('2026-11-24T08:00:00'))).toBe(false)
  expect(isBackupDue({ ...plan, folder: '' }, [], at('2026-11-24T01:00:00'))).toBe(false)
})

test('a failure is tried again after an hour, one under way is waited for, one cut off is given up after six', () => {
  const failed = [run('2026-11-24T01:00:00', 'failed')]
  expect(isBackupDue(plan, failed, at('2026-11-24T01:59:59'))).toBe(false)
  expect(isBackupDue(plan, failed, at('2026-11-24T02:00:00'))).toBe(true)
  const running = [run('2026-11-24T01:00:00', null)]
  expect(isBackupDue(plan, running, at('2026-11-24T06:59:59'))).toBe(false)
  expect(isBackupDue(plan, running, at('2026-11-24T07:00:00'))).toBe(true)
})

test('asked for, it is made at once, though the night has one; not while one is under way', () => {
  const asked = { ...plan, askedAt: at('2026-11-24T10:00:00') }
  expect(isBackupDue(asked, [run('2026-11-24T01:00:00', 'kept')], at('2026-11-24T10:00:01'))).toBe(true)
  expect(isBackupDue(asked, [run('2026-11-24T09:59:00', null)], at('2026-11-24T10:00:01'))).toBe(false)
})

test('a day and a half without a good copy is late', () => {
  const good = run('2026-11-24T01:00:00', 'kept', '2026-11-24T01:05:00')
  expect(backupStanding({ folder: '' }, null, at('2026-11-24T02:00:00'))).toBe('none')
  expect(backupStanding(plan, good, at('2026-11-25T13:04:59'))).toBe('good')
  expect(backupStanding(plan, good, at('2026-11-25T13:05:00'))).toBe('late')
  expect(backupStanding(plan, null, at('2026-11-24T02:00:00'))).toBe('late')
})

test('each copy has a name of its own', () => {
  expect([backupName(day('2026-11-24'), 1), backupName(day('2026-11-24'), 2)]).toEqual([
    'doithoai-2026-11-24.tar',
    'doithoai-2026-11-24-2.tar',
  ])
})
