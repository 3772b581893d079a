import { expect, test } from 'vitest'
import { appAt, formPost, openBareUnit, signIn } from '#test/stage.ts'

test('who gave whom which role stands in the unit’s history, by name, and holds from the next request on', async () => {
  const app = await appAt('2026-09-21T05:00:00Z')
  const unit = await openBareUnit()
  const [administrator, officer] = [await signIn(unit, ['administrator']), await signIn(unit, ['counter'])]
  await unit.write((tx) =>
    tx.updateTable('officer').set({ name: 'Đỗ Thị Mẫu' }).where('id', '=', officer.officerId).execute(),
  )
  const read = (cookie: string) => app.inject({ url: '/can-bo/nhat-ky', headers: { cookie } })
  expect((await read(officer.cookie)).statusCode).toBe(403)
  const change = (roles: readonly string[], version: string) =>
    app.inject({
      url: `/can-bo/thiet-lap/can-bo/${officer.officerId}`,
      ...formPost(
        { name: 'Đỗ Thị Mẫu', addressForm: 'chị', title: '', phone: '', roles, version },
        administrator.cookie,
      ),
    })
  expect((await change(['leader', 'clerk'], '1')).statusCode).toBe(303)
  const told = await read(officer.cookie)
  expect(told.statusCode).toBe(200)
  expect(told.body).toContain('Giao vai trò Lãnh đạo, Văn thư, thôi vai trò Tiếp nhận: Đỗ Thị Mẫu')
  expect((await change(['counter'], '2')).statusCode).toBe(303)
  expect((await read(officer.cookie)).statusCode).toBe(403)
  const acts = await unit.read((db) => db.selectFrom('history').select(['code', 'facts', 'officer_id']).execute())
  expect(acts).toEqual([
    {
      code: 'officer.roles-changed',
      facts: { given: ['leader', 'clerk'], taken: ['counter'] },
      officer_id: administrator.officerId,
    },
    {
      code: 'officer.roles-changed',
      facts: { given: ['counter'], taken: ['leader', 'clerk'] },
      officer_id: administrator.officerId,
    },
  ])
})
