import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { handClock } from '#platform/clock/clock.ts'
import { dayJob } from '#src/day-job.ts'
import { appAt, openBareUnit, signIn, testDatabase } from './stage.ts'
import { demoParts } from './stage-demo.ts'
import { send } from './stage-forms.ts'

test('the day empties contacts whose time is over by itself; pages and the history say so', async () => {
  const unit = await openBareUnit('Đại Sơn')
  const { cookie } = await signIn(unit, ['specialist'])
  const entered = await appAt('2021-03-01T02:00:00Z')
  const typed = { name: 'Mộc Mẫu', contactName: 'Nguyễn Văn Mẫu', phone: '0912345678' }
  const page = String((await send(entered, '/can-bo/doanh-nghiep/moi', typed, cookie)).headers.location)
  const { db } = await testDatabase()
  const beginDay = (on: string) => {
    const clock = handClock(Temporal.Instant.from(`${on}T17:05:00Z`).subtract({ hours: 24 })) // 00:05 in Vietnam
    expect(clock.today().equals(day(on))).toBe(true)
    return dayJob({ ...demoParts(db, on), clock }).run(new AbortController().signal)
  }
  const seen = async () => (await entered.inject({ url: page, headers: { cookie } })).body
  for (const kept of ['2026-02-28', '2026-03-01']) {
    await beginDay(kept)
    expect(await seen()).toContain('0912 345 678')
  }
  await beginDay('2026-03-02')
  const after = await seen()
  expect(after).not.toContain('0912 345 678')
  expect(after).not.toContain('Nguyễn Văn Mẫu')
  expect(after).toContain('Đã xóa ngày 02/03/2026, hết thời hạn giữ')
  expect((await entered.inject({ url: '/can-bo/doanh-nghiep?q=0912345678', headers: { cookie } })).body).toContain(
    'Không có cơ sở nào khớp',
  )
  const leader = await signIn(unit, ['leader'])
  const history = await entered.inject({ url: '/can-bo/nhat-ky', headers: { cookie: leader.cookie } })
  expect(history.body).toContain('óa 1 liên hệ đã hết thời hạn giữ 5 năm')
})
