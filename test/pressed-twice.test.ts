import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'

import { attendanceOf, inviteesOf } from '#modules/conferences/index.ts'
import { draftAnswer } from '#modules/petitions/index.ts'
import { appAt, formPost } from './stage.ts'
import { openBudget, typedLine } from './stage-budgets.ts'
import { assigned, openTestOffice, petitionIn, well } from './stage-handling.ts'
import { versionIn } from './stage-pages.ts'

// A button that is pressed twice sends its form twice, both under way at once: what it does is done once, and the second press
// is answered in plain words.

const twice = async (app: FastifyInstance, url: string, fields: Readonly<Record<string, string>>, cookie: string) => {
  const press = () => app.inject({ url, ...formPost(fields, cookie) })
  const both = await Promise.all([press(), press(), press()])
  const statuses = both.map(({ statusCode }) => statusCode).toSorted()
  return { statuses, refused: both.find(({ statusCode }) => statusCode !== 303)?.body ?? '' }
}

const historyOf = async (unit: Awaited<ReturnType<typeof openTestOffice>>['unit']) => {
  const rows = await unit.read((db) => db.selectFrom('history').select('code').execute())
  return (code: string) => rows.filter((row) => row.code === code).length
}

test('a document is submitted, approved and numbered once', async () => {
  const office = await openTestOffice()
  const { unit, landOfficer, leader, clerk } = office
  const petitionId = await assigned(office, await petitionIn(office))
  const text = { petitionId, title: 'V/v mở đường gom', content: 'Sẽ mở đường gom.', complete: true, also: [] }
  const { documentId } = well(
    await unit.write((tx) => draftAnswer(tx, landOfficer.by('2026-10-26T02:00:00Z'), landOfficer.actor, text)),
  )
  const app = await appAt('2026-10-26T03:00:00Z')
  const at = `/can-bo/van-ban/${documentId}`
  const steps = [
    ['trinh', { version: '1' }, landOfficer.cookie, 'document.submitted'],
    ['duyet', { version: '2' }, leader.cookie, 'document.approved'],
    [
      'ban-hanh',
      { version: '3', number: '118/UBND-KT', on: '26/10/2026', signer: 'Trần Văn Thử', signerTitle: '' },
      clerk.cookie,
      'document.issued',
    ],
  ] as const
  for (const [act, fields, cookie, code] of steps) {
    const { statuses, refused } = await twice(app, `${at}/${act}`, fields, cookie)
    expect([act, ...statuses]).toEqual([act, 303, 409, 409])
    expect(refused).toContain('Văn bản')
    expect([code, (await historyOf(unit))(code)]).toEqual([code, 1])
  }
})

test('an estimate is approved once', async () => {
  const { post, get, leader, unit, app, base } = await openBudget()
  await post('/du-toan/lap', { from: 'empty' })
  await post('/du-toan/dong/moi', typedLine())
  await post('/du-toan/trinh', { version: versionIn((await get('/du-toan')).body) })
  const version = versionIn((await get('/du-toan', leader.cookie)).body)
  const { statuses, refused } = await twice(app, `${base}/du-toan/duyet`, { version }, leader.cookie)
  expect(statuses).toEqual([303, 409, 409])
  expect(refused).toContain('đã duyệt')
  expect((await historyOf(unit))('budget.estimate-approved')).toBe(1)
})

test('who comes is ticked once, and who comes unannounced is written down once', async () => {
  const office = await openTestOffice()
  const { unit, specialist, dialogueId } = office
  await petitionIn(office, '2026-09-20T05:00:00Z', { sender: { name: 'Cơ sở mộc Ví Dụ' } })
  const before = await appAt('2026-10-12T02:00:00Z')
  const list = '/can-bo/ky-doi-thoai/2026/khach-moi'
  await before.inject({ url: `${list}/xac-nhan`, ...formPost({ moi: 'co so moc vi du' }, specialist.cookie) })
  const app = await appAt('2026-10-22T00:30:00Z')
  const [one] = await unit.read((db) => inviteesOf(db, dialogueId))
  const desk = '/can-bo/ky-doi-thoai/2026/diem-danh'
  const tick = { key: crypto.randomUUID(), act: 'came', invitee: one?.id ?? '', people: '2' }
  expect((await twice(app, `${desk}/diem`, tick, specialist.cookie)).statuses).toEqual([303, 303, 303])
  const [key, invitee] = [crypto.randomUUID(), crypto.randomUUID()]
  const fields = { key, invitee, person: 'Bà Tư', organisation: '', countedAs: 'household', people: '', phone: '' }
  expect((await twice(app, `${desk}/den-them`, fields, specialist.cookie)).statuses).toEqual([303, 303, 303])
  const { counts } = await unit.read((db) => attendanceOf(db, dialogueId))
  expect(counts).toMatchObject({ walkIns: 1, people: 3 })
  expect((await historyOf(unit))('conference.came')).toBe(2)
})
