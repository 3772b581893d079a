import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { formPost, openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { openVillage } from '#test/stage-counted.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'

const checklist = '/can-bo/ky-doi-thoai/2026/niem-yet'

async function stage() {
  const unit = await openBareUnit()
  await openVillage(unit)
  const [services, culture] = [newId(), newId()]
  await unit.write((tx) =>
    tx
      .insertInto('department')
      .values([
        { id: services, name: 'Trung tâm dịch vụ', purpose: 'services' },
        { id: culture, name: 'Phòng Văn hóa', purpose: 'other' },
      ])
      .execute(),
  )
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  const pageAt = async (instant: string, { cookie }: { cookie: string }, url = '/can-bo') =>
    (await (await appAt(instant)).inject({ url, headers: { cookie } })).body
  const post = async (instant: string, { cookie }: { cookie: string }, path: string, fields: Record<string, string>) =>
    (await (await appAt(instant)).inject({ url: path, ...formPost(fields, cookie) })).statusCode
  return { unit, id, specialist, services, culture, pageAt, post }
}

/** How many postings are past their day: as today's page says it, and as the checklist counts them. */
const saidLate = (page: string) => Number(/(\d+) nơi niêm yết, đưa tin quá ngày dự kiến/.exec(page)?.[1] ?? 0)
const countedLate = (page: string) => page.match(/<span class="badge late">/g)?.length ?? 0

test('postings past their day stand on the day of who looks after them, as many as the checklist shows', async () => {
  const { unit, id, specialist, services, culture, pageAt } = await stage()
  const [own, other, leader] = [
    await signIn(unit, ['department-officer'], services),
    await signIn(unit, ['department-officer'], culture),
    await signIn(unit, ['leader']),
  ]
  const check = async (instant: string) => {
    const late = countedLate(await pageAt(instant, specialist, `${checklist}?xem=qua-ngay`))
    expect(saidLate(await pageAt(instant, specialist))).toBe(late)
    return late
  }
  expect(await check('2026-09-03T03:00:00Z')).toBe(0)
  const planned = await unit.read((db) => db.selectFrom('posting').select('planned_on').orderBy('planned_on').execute())
  const first = planned[0]?.planned_on.toString()
  const onFirst = planned.filter(({ planned_on }) => planned_on.toString() === first).length
  expect(await pageAt(`${first}T03:00:00Z`, specialist)).toContain(`${onFirst} nơi cần niêm yết, đưa tin hôm nay`)
  expect(await check('2026-09-20T02:00:00Z')).toBeGreaterThan(2)
  expect(saidLate(await pageAt('2026-09-20T02:00:00Z', own))).toBeGreaterThan(0)
  expect(saidLate(await pageAt('2026-09-20T02:00:00Z', other))).toBe(0)
  expect(saidLate(await pageAt('2026-09-20T02:00:00Z', leader))).toBe(0)
  const held = await check('2026-10-30T02:00:00Z')
  await unit.write((tx) =>
    tx
      .insertInto('dialogue_decision')
      .values({
        ...{ id: newId(), dialogue_id: id, decision: 'answer-in-writing', verdict: 'not-met', reason: 'Ít kiến nghị' },
        ...{ registrations: 2, petitions: 2, paper: '', recorded_by: specialist.officerId },
        ...{ decided_on: day('2026-10-02'), decided_at: Temporal.Instant.from('2026-10-02T02:00:00Z') },
      })
      .execute(),
  )
  expect(await check('2026-10-30T02:00:00Z')).toBeLessThan(held)
})

test('a script that waits for approval stands on the leader’s day until it is approved', async () => {
  const { unit, specialist, pageAt, post } = await stage()
  const leader = await signIn(unit, ['leader'])
  const [now, script] = ['2026-09-20T02:00:00Z', '/can-bo/ky-doi-thoai/2026/loa/thong-bao-ngan']
  expect(await pageAt(now, leader)).not.toContain('lời đọc loa')
  expect(await post(now, specialist, script, { seq: '0', text: 'Mời bà con dự hội nghị.' })).toBe(303)
  expect(await pageAt(now, leader)).toContain('1 lời đọc loa chờ duyệt')
  expect(await pageAt(now, specialist)).toContain('1 lời đọc loa chờ lãnh đạo duyệt')
  expect(await post(now, leader, `${script}/duyet`, { seq: '1' })).toBe(303)
  expect(await pageAt(now, leader)).not.toContain('lời đọc loa')
})
