import { expect, test } from 'vitest'
import { openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { openVillage, petitionMany, registerMany } from '#test/stage-counted.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { addOrganisation } from '#test/stage-outreach.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const at = '2026-09-18T09:00:00Z'
const home = '/can-bo/ky-doi-thoai/2026'
const said = 'Đến 16h 18/9: 14 đăng ký (14 DN), 4 kiến nghị; còn thiếu 1 đăng ký, 1 kiến nghị; hạn 24h ngày 01/10'

async function inIntake() {
  const unit = await openBareUnit()
  const [village, empty] = [await openVillage(unit, 'Thôn 2'), await openVillage(unit, 'Thôn 3')]
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  await registerMany(unit, id, village, 14, '2026-09-15T02:00:00Z')
  await petitionMany(unit, village, 4, '2026-09-15T02:00:00Z')
  const app = await appAt(at)
  const get = (url: string, cookie = specialist.cookie) => app.inject({ url, headers: { cookie } })
  return { unit, id, village, empty, specialist, get }
}

test('one press copies it: on the dialogue’s page, on today’s for specialist and leader, as text without script', async () => {
  const { unit, get } = await inIntake()
  const page = (await get(home)).body
  expect(page).toContain(`value="${said}"`)
  // The numbers are the verdict's own.
  expect(page).toContain('Còn thiếu 1 đăng ký và 1 kiến nghị để đủ điều kiện.')
  expect(await htmlProblems(page)).toEqual([])
  const [leader, counter] = [await signIn(unit, ['leader']), await signIn(unit, ['counter'])]
  expect((await get('/can-bo')).body).toContain(said)
  expect((await get('/can-bo', leader.cookie)).body).toContain(said)
  expect((await get('/can-bo', counter.cookie)).body).not.toContain('14 đăng ký')
  expect((await get(`${home}/bao-cao-nhanh`, counter.cookie)).statusCode).toBe(403)

  const text = await get(`${home}/bao-cao-nhanh.txt`)
  expect([text.headers['content-type'], text.body]).toEqual(['text/plain; charset=utf-8', `${said}\n`])
  const villages = await get(`${home}/bao-cao-nhanh.txt?theo=thon`)
  expect(villages.body).toBe('Đến 16h 18/9, theo thôn:\nThôn 2: 14 đăng ký, 4 kiến nghị\nChưa có: Thôn 3\n')
  const both = (await get(`${home}/bao-cao-nhanh`)).body
  expect(both).toContain('Thôn 2: 14 đăng ký, 4 kiến nghị')
  expect(await htmlProblems(both)).toEqual([])
  expect((await get('/can-bo/ky-doi-thoai/2031/bao-cao-nhanh.txt')).statusCode).toBe(404)
})

test('beside what is missing stands how many are still to be asked, and the way to them', async () => {
  const { unit, village, get } = await inIntake()
  for (const name of ['Hộ Một', 'Hộ Hai', 'Hộ Ba']) await addOrganisation(unit, { name, villageId: village })
  const page = (await get(home)).body
  expect(page).toContain(`<a href="${home}/van-dong">Vận động: còn 3 cơ sở phải hỏi</a>`)
  const accountant = await signIn(unit, ['accountant'])
  expect((await get(home, accountant.cookie)).body).not.toContain('van-dong')
})

test('who was given organisations to ask finds them on today’s page', async () => {
  const { unit, id, village, get } = await inIntake()
  const officer = await signIn(unit, ['department-officer'])
  const organisation_id = await addOrganisation(unit, { name: 'Hộ Một', villageId: village })
  const contact_id = crypto.randomUUID()
  await unit.write(async (tx) => {
    await tx.insertInto('outreach_contact').values({ id: contact_id, officer_id: officer.officerId }).execute()
    await tx.insertInto('outreach').values({ dialogue_id: id, organisation_id, contact_id }).execute()
  })
  const today = (await get('/can-bo', officer.cookie)).body
  expect(today).toContain('1 cơ sở giao cho anh/chị vận động')
  const mine = await get(`${home}/van-dong?nguoi=toi`, officer.cookie)
  expect([mine.statusCode, mine.headers.location]).toEqual([303, `${home}/van-dong?nguoi=${contact_id}`])
  expect((await get('/can-bo')).body).not.toContain('vận động')
})
