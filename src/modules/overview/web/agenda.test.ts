import { expect, test } from 'vitest'
import { formPost, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { openDialogue } from '#test/stage-dialogues.ts'
import { assigned, openTestOffice, petitionIn } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const morning = '2026-09-21T02:00:00Z'

test('a month shows every date of the unit, each leading to where it is dealt with', async () => {
  const office = await openTestOffice({ dialogue: false })
  await openDialogue(office.unit)
  const petitionId = await petitionIn(office)
  const app = await appAt(morning)
  const get = async (month: string, cookie = office.specialist.cookie) =>
    (await app.inject({ url: `/can-bo/lich${month}`, headers: { cookie } })).body
  const october = await get('?thang=2026-10')
  expect(october).toContain('Tháng 10/2026')
  expect(october).toContain('Hội nghị đối thoại 2026')
  expect(october).toMatch(/Thứ Năm, 22\/10\/2026[\s\S]*?08:00, /)
  expect(october).toContain('Phương án an ninh (kỳ 2026)')
  expect(await htmlProblems(october)).toEqual([])
  const november = await get('?thang=2026-11')
  expect(november).toMatch(/Thứ Hai, 02\/11\/2026[\s\S]*?Trả lời. Số 1: /)
  expect(november).toContain('href="/can-bo/kien-nghi/2026/1"')
  expect(await get('?thang=2029-02')).toContain('Tháng này chưa có ngày nào')
  expect(await get('?thang=2026-13')).toContain('Tháng 9/2026')

  // An officer of a department sees its own petitions' days only.
  const other = await signIn(office.unit, ['department-officer'])
  expect(await get('?thang=2026-11', other.cookie)).not.toContain('Trả lời. Số 1')
  await assigned(office, petitionId)
  expect(await get('?thang=2026-11')).toContain('Trả lời. Số 1')
})

test('a feed shows the same to whoever has its link, until it is revoked', async () => {
  const office = await openTestOffice()
  await petitionIn(office)
  const app = await appAt(morning)
  const { cookie } = office.specialist
  const page = async () => (await app.inject({ url: '/can-bo/lich', headers: { cookie } })).body
  const post = (url: string) => app.inject({ url, ...formPost({}, cookie) })
  const linkIn = (html: string) => /\/[a-z0-9-]+\/lich\/[\w-]{43}\.ics/.exec(html)?.[0] ?? ''
  expect(await page()).toContain('Chưa có liên kết nào.')
  expect((await post('/can-bo/lich/duong-dan')).statusCode).toBe(303)
  const first = linkIn(await page())
  const feed = await app.inject(first)
  expect([feed.statusCode, feed.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(feed.headers['cache-control']).toContain('no-store')
  const lines = feed.body.replaceAll('\r\n ', '').split('\r\n')
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  const conference = lines.indexOf('SUMMARY:Hội nghị đối thoại 2026 (dự kiến)')
  expect(conference).toBeGreaterThan(0)
  // 08:00 in Vietnam.
  expect(lines.slice(conference - 4, conference)).toContain('DTSTART:20261022T010000Z')
  expect(lines).toContain('DTSTART;VALUE=DATE:20261102')
  expect(lines.filter((line) => line.startsWith('UID:')).length).toBe(
    new Set(lines.filter((l) => l.startsWith('UID:'))).size,
  )

  expect((await post('/can-bo/lich/duong-dan')).statusCode).toBe(303)
  const second = linkIn(await page())
  expect(second).not.toBe(first)
  expect((await app.inject(first)).statusCode).toBe(404)
  expect((await app.inject(second)).statusCode).toBe(200)
  expect((await post('/can-bo/lich/bo-duong-dan')).statusCode).toBe(303)
  expect((await app.inject(second)).statusCode).toBe(404)
  expect(await page()).toContain('Chưa có liên kết nào.')
})
