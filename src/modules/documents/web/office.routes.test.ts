import { beforeAll, expect, test } from 'vitest'
import { draftAnswer, petitionPage } from '#modules/petitions/index.ts'
import { appAt, formPost } from '#test/stage.ts'
import { assigned, openTestOffice, petitionIn, type TestOffice, well } from '#test/stage-handling.ts'

let office: TestOffice
let petitionId: string
let documentId: string
beforeAll(async () => {
  office = await openTestOffice()
  petitionId = await assigned(office, await petitionIn(office))
  const { unit, landOfficer } = office
  const text = { petitionId, title: 'V/v mở đường gom', content: 'Sẽ mở <b>đường</b> gom.', complete: true, also: [] }
  documentId = well(
    await unit.write((tx) => draftAnswer(tx, landOfficer.by('2026-10-26T02:00:00Z'), landOfficer.actor, text)),
  ).documentId
})

const at = '2026-10-26T03:00:00Z'
const post = async (
  who: keyof TestOffice & ('landOfficer' | 'leader' | 'clerk' | 'specialist' | 'counter'),
  act: string,
  fields: Record<string, string>,
) => {
  const app = await appAt(at)
  return app.inject({ url: `/can-bo/van-ban/${documentId}/${act}`, ...formPost(fields, office[who].cookie) })
}
const get = async (who: 'landOfficer' | 'leader' | 'clerk', path = '') =>
  (await appAt(at)).inject({ url: `/can-bo/van-ban${path}`, headers: { cookie: office[who].cookie } })
const stage = async () => (await office.unit.read((db) => petitionPage(db, petitionId)))?.stage

test('from the list to the page, submitted, approved, issued and delivered, and the petition moves along', async () => {
  expect((await get('leader', '?xem=du-thao')).body).toContain('V/v mở đường gom')
  const page = (await get('landOfficer', `/${documentId}`)).body
  expect(page).toContain('Sẽ mở &lt;b>đường&lt;/b> gom.')
  expect(page).toContain('Kiến nghị số 1')
  expect(page).not.toContain('Ghi đã ban hành')

  expect((await post('landOfficer', 'trinh', { version: '1' })).statusCode).toBe(303)
  expect(await stage()).toBe('for-approval')
  const stale = await post('leader', 'duyet', { version: '1' })
  expect([stale.statusCode, stale.body.includes('trình duyệt')]).toEqual([409, true])
  expect((await post('leader', 'duyet', { version: '2' })).statusCode).toBe(303)
  expect(await stage()).toBe('approved')

  const issue = { version: '3', number: '118/UBND-KT', on: '27/10/2026', signer: 'Trần Văn Thử', signerTitle: '' }
  const tomorrow = await post('clerk', 'ban-hanh', issue)
  expect([tomorrow.statusCode, tomorrow.body.includes('Ngày không được sau hôm nay')]).toEqual([409, true])
  expect(tomorrow.body).toContain('value="118/UBND-KT"')
  expect((await post('clerk', 'ban-hanh', { ...issue, on: 'mai' })).statusCode).toBe(422)
  expect((await post('clerk', 'ban-hanh', { ...issue, on: '26/10/2026' })).statusCode).toBe(303)
  expect(await stage()).toBe('answered')
  expect((await get('clerk', '?xem=chua-giao')).body).toContain('118/UBND-KT')

  const given = { version: '4', to: petitionId, on: '26/10/2026', way: 'post', receivedBy: '' }
  expect((await post('clerk', 'giao', given)).statusCode).toBe(303)
  expect((await get('clerk', '?xem=chua-giao')).body).not.toContain('118/UBND-KT')
})

test('who may not is refused, and another department does not see it', async () => {
  expect((await post('counter', 'ban-hanh', { version: '9' })).statusCode).toBe(403)
  const other = await openTestOffice()
  const app = await appAt(at)
  const seen = await app.inject({ url: `/can-bo/van-ban/${documentId}`, headers: { cookie: other.leader.cookie } })
  expect(seen.statusCode).toBe(404)
})
