import { expect, onTestFinished, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { handClock } from '#platform/clock/clock.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { openBareUnit, signIn, type TestUnit, testKeys } from '#test/stage.ts'
import { mailServer } from '#test/stage-mail.ts'
import type { NoticeTemplate } from '../domain/index.ts'
import { writeDigests } from './digests.ts'
import { grouped, markRead, noticesOf } from './inbox.ts'
import { chooseNotices } from './notice-choices.ts'
import { sendWaiting } from './send-waiting.ts'
import { tellOfficers } from './tell-officers.ts'
import { countUntold } from './worklist.ts'

/** A Monday, nine in the morning in Hà Nội. */
const monday = '2026-09-21T02:00:00Z'
const night = '2026-09-20T17:05:00Z'
const usual = {
  assigned: 'digest',
  opinion: 'at-once',
  due: 'digest',
  'due-next': 'at-once',
  overdue: 'at-once',
  task: 'digest',
  money: 'digest',
} as const

async function office() {
  const unit = await openBareUnit()
  const [officer, other] = [await signIn(unit, ['specialist']), await signIn(unit, ['leader'])]
  const [road, light] = [newId(), newId()]
  const places = new Map([
    [road, { label: 'Kiến nghị số 1: Đường làng', href: '/can-bo/kien-nghi/2026/1' }],
    [light, { label: 'Kiến nghị số 2: Điện yếu', href: '/can-bo/kien-nghi/2026/2' }],
  ])
  return { unit, officer, other, road, light, placesOf: async () => places }
}
type Office = Awaited<ReturnType<typeof office>>

const told = (
  { unit }: Office,
  officerIds: readonly string[],
  template: NoticeTemplate,
  aboutId: string,
  { at = monday, title = 'Được giao', once = undefined as string | undefined, by = {} } = {},
) =>
  unit.write((tx) =>
    tellOfficers(
      tx,
      { ...unit.by(at), ...by },
      {
        ...{ template, officerIds, about: 'petition', aboutId, title, body: 'Mở: {link}' },
        ...(once && { once }),
      },
    ),
  )
const digests = ({ unit, placesOf }: Office, at: string) =>
  unit.write((tx) => writeDigests(tx, unit.by(at), { placesOf, origin: 'https://vi-du.vn' }))

async function mailed(unit: TestUnit, at: string) {
  const own = await unit.read((db) => db.selectFrom('officer').select('email').execute())
  const server = await mailServer()
  const mailer = openMailer({ smtpUrl: server.url, from: 'Xã Thử <thu@vi-du.vn>' })
  onTestFinished(async () => {
    mailer.close()
    await server.close()
  })
  const now = () => Temporal.Instant.from(at)
  await sendWaiting({
    ...{ db: unit.db, keys: testKeys, mailer, gateway: null, clock: handClock(now()), now },
    ...{ linkOf: async (_, { reader }) => `https://vi-du.vn/${reader}`, stopOf: async () => 'https://vi-du.vn/stop' },
  })
  // Other units of this file have letters waiting too.
  return server.taken.filter(({ to }) => own.some(({ email }) => email === to))
}

test('what officers are told stands in each one’s own list, not in the list of those to be called', async () => {
  const at = await office()
  const { unit, officer, other, road, light } = at
  expect(await told(at, [officer.officerId, other.officerId, officer.officerId], 'officer.assigned', road)).toBe(2)
  await told(at, [officer.officerId], 'answer.due', light, { at: '2026-09-21T02:10:00Z', title: 'Còn 3 ngày' })
  await told(at, [officer.officerId], 'answer.due', road, { at: '2026-09-21T02:20:00Z', title: 'Còn 5 ngày' })
  expect(await unit.read(countUntold)).toBe(0)
  const list = grouped(await unit.read((db) => noticesOf(db, officer.officerId, 0)))
  expect(list.map(({ aboutId, notices }) => [aboutId, notices.map(({ title }) => title)])).toEqual([
    [road, ['Còn 5 ngày', 'Được giao']],
    [light, ['Còn 3 ngày']],
  ])
  const by = { ...unit.by('2026-09-21T03:00:00Z'), officerId: officer.officerId }
  const upTo = Temporal.Instant.from('2026-09-21T02:15:00Z')
  expect(await unit.write((tx) => markRead(tx, by, { aboutId: road, upTo }))).toBe(1)
  expect(await unit.write((tx) => markRead(tx, by, { aboutId: null, upTo: by.at }))).toBe(2)
  const others = await unit.read((db) => noticesOf(db, other.officerId, 0))
  expect(others.map(({ readAt }) => readAt)).toEqual([null])
})

test('whoever does it is not told of it, nor who was let go; under one name each is told once', async () => {
  const at = await office()
  const { unit, officer, other, road } = at
  const by = { actor: 'officer' as const, officerId: officer.officerId }
  expect(await told(at, [officer.officerId, other.officerId], 'officer.assigned', road, { by })).toBe(1)
  const once = 'answer-overdue x'
  expect(await told(at, [officer.officerId, other.officerId], 'answer.overdue', road, { once })).toBe(2)
  expect(await told(at, [officer.officerId, other.officerId], 'answer.overdue', road, { once })).toBe(0)
  await unit.write((tx) => tx.updateTable('officer').set({ active: false }).execute())
  expect(await told(at, [other.officerId], 'answer.overdue', road)).toBe(0)
})

test('urgent is mailed at once, what the program notices at night in the morning, with the office’s own link', async () => {
  const at = await office()
  const { unit, officer, road } = at
  await told(at, [officer.officerId], 'opinion.asked', road, {
    at: night,
    title: 'Xin ý kiến',
    by: { actor: 'officer' },
  })
  await told(at, [officer.officerId], 'answer.overdue', road, { at: night, title: 'Quá hạn' })
  await told(at, [officer.officerId], 'officer.assigned', road, { at: night })
  const atNight = await mailed(unit, night)
  expect(atNight).toHaveLength(1)
  expect(atNight[0]?.text).toContain('Mở: https://vi-du.vn/officer')
  // The public's way to stop is none of an officer's.
  expect(atNight[0]?.head).not.toContain('List-Unsubscribe')
  expect(await mailed(unit, '2026-09-21T00:29:59Z')).toHaveLength(0)
  expect(await mailed(unit, '2026-09-21T00:30:00Z')).toHaveLength(1)
})

test('one digest a day, in office hours: by petition, the newest first; nothing new, no digest', async () => {
  const at = await office()
  const { unit, officer, other, road, light } = at
  await told(at, [officer.officerId, other.officerId], 'officer.assigned', road, { at: night })
  await told(at, [officer.officerId], 'answer.due', light, { at: '2026-09-20T18:00:00Z', title: 'Còn 3 ngày' })
  await told(at, [officer.officerId], 'answer.due', road, { at: '2026-09-20T19:00:00Z', title: 'Còn 5 ngày' })
  await told(at, [officer.officerId], 'answer.overdue', road, { at: night, title: 'Quá hạn' })
  const read = { ...unit.by(night), officerId: other.officerId }
  await unit.write((tx) => markRead(tx, read, { aboutId: null, upTo: Temporal.Instant.from(night) }))

  expect(await digests(at, '2026-09-21T00:29:59Z')).toBe(0)
  const both = await Promise.all([digests(at, monday), digests(at, monday)])
  expect(both.toSorted()).toEqual([0, 1])
  const [digest] = await unit.read((db) =>
    db.selectFrom('message').selectAll().where('template', '=', 'officer.digest').execute(),
  )
  expect(digest).toMatchObject({ title: 'Bản tin ngày 21/09: 3 việc mới', officer_id: officer.officerId })
  expect(digest?.body.split('\n').slice(0, 7)).toEqual([
    '1. Kiến nghị số 1: Đường làng',
    '- Còn 5 ngày (02:00, 21/09)',
    '- Được giao (00:05, 21/09)',
    'Mở: https://vi-du.vn/can-bo/kien-nghi/2026/1',
    '',
    '2. Kiến nghị số 2: Điện yếu',
    '- Còn 3 ngày (01:00, 21/09)',
  ])

  // Another one of the day is none, and the next day brings only what is new.
  await told(at, [officer.officerId], 'officer.assigned', light, { at: '2026-09-21T04:00:00Z', title: 'Thêm' })
  expect(await digests(at, '2026-09-21T05:00:00Z')).toBe(0)
  expect(await digests(at, '2026-09-22T02:00:00Z')).toBe(1)
  expect(await digests(at, '2026-09-23T02:00:00Z')).toBe(0)
  const second = await unit.read((db) =>
    db.selectFrom('message').select('title').where('template', '=', 'officer.digest').orderBy('created_at').execute(),
  )
  expect(second.map(({ title }) => title)).toEqual(['Bản tin ngày 21/09: 3 việc mới', 'Bản tin ngày 22/09: 1 việc mới'])
  // A digest is a letter: it is no notice of its own.
  expect((await unit.read((db) => noticesOf(db, officer.officerId, 0))).map(({ template }) => template)).not.toContain(
    'officer.digest',
  )
})

test('on a day off there is no digest, and each is told as he chose', async () => {
  const at = await office()
  const { unit, officer, other, road } = at
  const choose = (officerId: string, choices: Parameters<typeof chooseNotices>[2]) =>
    unit.write((tx) => chooseNotices(tx, { ...unit.by(monday), officerId }, choices))
  await choose(officer.officerId, { ...usual, assigned: 'at-once', overdue: 'in-app' })
  await choose(officer.officerId, { ...usual, assigned: 'at-once', overdue: 'digest' })
  await choose(other.officerId, { ...usual, overdue: 'in-app' })
  await told(at, [officer.officerId, other.officerId], 'answer.overdue', road, { by: { actor: 'officer' } })
  expect(await mailed(unit, monday)).toHaveLength(0)
  await told(at, [officer.officerId], 'officer.assigned', road, { by: { actor: 'officer' } })
  expect(await mailed(unit, monday)).toHaveLength(1)
  expect(await digests(at, '2026-09-26T02:00:00Z')).toBe(0)
  expect(await digests(at, monday)).toBe(1)
})
