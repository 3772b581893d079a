import { expect, test } from 'vitest'
import { openedStamp } from '#modules/organisations/index.ts'
import { permitsOf } from '#modules/staff/index.ts'
import { appAt, signIn, testKeys } from '#test/stage.ts'
import { hiddenFields, openForm, send } from '#test/stage-forms.ts'
import { answered, approved, assigned, openTestOffice, well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { closePetition, undoClosure } from '../application/handling/close-petition.ts'
import { releasePublicText } from '../application/handling/public-text.ts'

const noon = '2026-09-20T05:00:00Z'
const typed = { name: 'Bà Đại Diện', 'petitions.0.content': 'Đường vào làng nghề bị ngập từ tháng 6.' }
const signed = 'Cơ sở mộc Ví Dụ, 0912 345 678\nHTX Đồng Tâm\nÔng Mẫu Ví Dụ, 0912 345 679'

/** The public's form with these signatories, sent. */
async function sentWith(signatories: string) {
  const office = await openTestOffice()
  const app = await appAt(noon)
  const url = `/${office.unit.slug}/gui-kien-nghi`
  const opened = openedStamp(testKeys, Temporal.Now.instant().subtract({ minutes: 1 }))
  const phone = `0912 346 ${100 + Math.floor(Math.random() * 900)}`
  const sent = await send(app, url, { ...(await openForm(app, url)), opened, phone, ...typed, signatories })
  return { office, app, url, sent }
}

const idOf = async ({ unit }: Awaited<ReturnType<typeof openTestOffice>>) =>
  (await unit.read((db) => db.selectFrom('petition').select('id').executeTakeFirstOrThrow())).id

test('several sign, one stands for them: shown in the office with masked numbers, to the public as a count alone (R7, R20)', {
  timeout: 60_000,
}, async () => {
  const { office, app, sent } = await sentWith(signed)
  const { unit, specialist } = office
  expect(sent.statusCode).toBe(303)
  const id = await idOf(office)
  const observer = await signIn(unit, ['observer'])
  const href = '/can-bo/kien-nghi/2026/1'
  const page = (await app.inject({ url: href, headers: { cookie: observer.cookie } })).body
  expect(page).toContain('Cùng ký tên (3)')
  expect(page).toMatch(/HTX Đồng Tâm, hợp tác xã/i)
  expect(page).toContain('•••••••678')
  expect(page).not.toContain('0912345678')
  expect(await htmlProblems(page)).toEqual([])
  const called = (await app.inject({ url: href, headers: { cookie: specialist.cookie } })).body
  expect(called).toContain('0912 345 678')

  // They are no petitions and no senders: one is told, one counts.
  const counted = await unit.read(async (db) => ({
    petitions: (await db.selectFrom('petition').select('id').execute()).length,
    told: (await db.selectFrom('message').select('id').execute()).length,
  }))
  expect(counted).toEqual({ petitions: 1, told: 1 })

  const by = specialist.by('2026-09-22T02:00:00Z')
  const text = { title: 'Đường ngập', content: 'Đường vào làng nghề bị ngập.', proposal: '', checked: true }
  await assigned(office, id)
  await unit.write(async (tx) => well(await releasePublicText(tx, by, specialist.actor, { petitionId: id, ...text })))
  await approved(office, id)
  await unit.write((tx) =>
    tx.updateTable('document').set({ content: 'Trả lời bà và ông Mẫu Ví Dụ: sẽ sửa đường.' }).execute(),
  )
  await answered(office, id, '118/UBND-KT', '2026-10-29')
  const november = await appAt('2026-11-03T02:00:00Z')
  for (const address of ['/kien-nghi', '/kien-nghi/2026/1']) {
    const { body } = await november.inject(`/${unit.slug}${address}`)
    expect(body, address).toContain('cùng 3 cơ sở khác')
    expect(body, address).not.toMatch(/Đồng Tâm|Mẫu Ví Dụ|0912/)
  }
})

test('what cannot be read comes back with its line, in the language of the page, and nothing is received', async () => {
  const { office, url, app, sent } = await sentWith('Bà Ví Dụ, 091234567\n0912 345 678')
  expect(sent.statusCode).toBe(422)
  expect(sent.body).toContain('Dòng 1: số điện thoại chưa đúng; Dòng 2: thiếu tên')
  expect(sent.body).toContain('Bà Ví Dụ, 091234567')
  const many = Array.from({ length: 51 }, (_, n) => `Cơ sở Thử ${n}`).join('\n')
  const form = await openForm(app, url)
  const again = await send(app, url, { ...form, phone: '0912345001', ...typed, signatories: many })
  expect([again.statusCode, again.body.includes('Không quá 50 dòng')]).toEqual([422, true])
  expect(await office.unit.read((db) => db.selectFrom('petition').select('id').execute())).toEqual([])
})

test('a paper’s signatures are entered as a list; moved to its own process, nobody reads them any more (R12)', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  const { unit, specialist, counter, leader } = office
  const app = await appAt('2026-09-21T02:00:00Z')
  const url = '/can-bo/kien-nghi/nhap'
  const form = hiddenFields((await app.inject({ url, headers: { cookie: counter.cookie } })).body)
  const paper = { ...form, receivedOn: '18/9/2026', channel: 'paper', ...typed, signatories: signed }
  expect((await send(app, url, paper, counter.cookie)).statusCode).toBe(303)
  const id = await idOf(office)
  const rows = () =>
    unit.read((db) =>
      db
        .selectFrom('submission_signatory as g')
        .leftJoin('contact as c', 'c.id', 'g.contact_id')
        .select(['g.name', 'c.phone'])
        .orderBy('g.position')
        .execute(),
    )
  const before = [
    { name: 'Cơ sở mộc Ví Dụ', phone: '0912345678' },
    { name: 'HTX Đồng Tâm', phone: null },
    { name: 'Ông Mẫu Ví Dụ', phone: '0912345679' },
  ]
  expect(await rows()).toEqual(before)
  const closing = { how: 'not-petition', process: 'denunciation', reason: 'Tố cáo' } as const
  const by = specialist.by('2026-09-22T02:00:00Z')
  await unit.write(async (tx) => well(await closePetition(tx, by, specialist.actor, { petitionId: id, closing })))
  expect(await rows()).toEqual([
    { name: '', phone: '' },
    { name: '', phone: null },
    { name: '', phone: '' },
  ])
  const page = await app.inject({ url: '/can-bo/kien-nghi/2026/1', headers: { cookie: specialist.cookie } })
  expect(page.body).not.toMatch(/Cùng ký tên|Đồng Tâm/)

  const permits = permitsOf(['specialist', 'leader'])
  const back = await unit.db.inUnit(unit.id, { officerId: leader.id, permits }, 'write', (tx) =>
    undoClosure(tx, by, specialist.actor, { petitionId: id, reason: 'Là kiến nghị' }),
  )
  well(back)
  expect(await rows()).toEqual(before)
})
