import { expect, test } from 'vitest'
import { appAt, openBareUnit, signIn } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const home = '/can-bo/doanh-nghiep'

async function anOrganisation() {
  const unit = await openBareUnit('Đại Sơn')
  const app = await appAt('2026-09-20T05:00:00Z')
  const { cookie } = await signIn(unit, ['specialist'])
  const made = await send(app, `${home}/moi`, { name: 'HKD Mộc Ví Dụ', identifier: '001090000001' }, cookie)
  const page = String(made.headers.location)
  const as = async (role: 'counter' | 'leader' | 'observer') => (await signIn(unit, [role])).cookie
  const history = async () =>
    (await app.inject({ url: '/can-bo/nhat-ky', headers: { cookie: await as('leader') } })).body
  return { unit, app, cookie, page, as, history }
}

test('an identifier is masked until it is asked for; who saw it stands in the history, the number does not', async () => {
  const { unit, app, cookie, page, history } = await anOrganisation()
  const masked = (await app.inject({ url: page, headers: { cookie } })).body
  expect(masked).toContain('•••••••••001')
  expect(masked).not.toContain('001090000001')
  const opened = await send(app, `${page}/ma-so`, {}, cookie)
  expect([opened.statusCode, opened.headers['cache-control']]).toEqual([200, 'no-store'])
  expect(opened.body).toContain('001090000001')
  expect(await htmlProblems(opened.body)).toEqual([])
  expect((await app.inject({ url: page, headers: { cookie } })).body).not.toContain('001090000001')
  expect(await history()).toContain('em đầy đủ mã số của HKD Mộc Ví Dụ')
  const rows = await unit.read((db) => db.selectFrom('history').select(['code', 'facts']).execute())
  expect(rows.filter(({ code }) => code === 'organisation.identifiers-shown')).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('001090000001')
})

test('who only looks things up is not offered it and is refused', async () => {
  const { app, page, as, history } = await anOrganisation()
  for (const role of ['counter', 'observer'] as const) {
    const cookie = await as(role)
    expect((await app.inject({ url: page, headers: { cookie } })).body).not.toContain('Xem đủ mã số')
    const refused = await send(app, `${page}/ma-so`, {}, cookie)
    expect([refused.statusCode, refused.body.includes('001090000001')]).toEqual([403, false])
  }
  expect(await history()).not.toContain('xem đầy đủ mã số')
})

test('one of another unit is not there; one without identifier leaves no trace', async () => {
  const [here, there] = [await anOrganisation(), await anOrganisation()]
  expect((await send(here.app, `${there.page}/ma-so`, {}, here.cookie)).statusCode).toBe(404)
  const bare = String((await send(here.app, `${home}/moi`, { name: 'Không mã' }, here.cookie)).headers.location)
  expect((await send(here.app, `${bare}/ma-so`, {}, here.cookie)).statusCode).toBe(200)
  expect(await here.history()).not.toContain('đầy đủ mã số')
})

test('a number sealed with other keys is said to be unreadable, and the page stands', async () => {
  const { unit, app, cookie, page } = await anOrganisation()
  await unit.write((tx) =>
    tx
      .updateTable('organisation_identifier')
      .set({ sealed: Buffer.alloc(40, 7) })
      .execute(),
  )
  const opened = await send(app, `${page}/ma-so`, {}, cookie)
  expect([opened.statusCode, opened.body.includes('không mở được')]).toEqual([200, true])
})
