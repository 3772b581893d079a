import { expect, test } from 'vitest'
import { appAt, openBareUnit, signIn } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const page = '/can-bo/thiet-lap/lien-he'

async function aRegister() {
  const unit = await openBareUnit('Đại Sơn')
  const [administrator, specialist] = [await signIn(unit, ['administrator']), await signIn(unit, ['specialist'])]
  const entered = await appAt('2022-03-01T02:00:00Z')
  for (const phone of ['0912345671', '0912345672'])
    await send(entered, '/can-bo/doanh-nghiep/moi', { name: `Mộc ${phone}`, phone }, specialist.cookie)
  const app = await appAt('2026-09-20T05:00:00Z')
  const get = (url: string, who = administrator) => app.inject({ url, headers: { cookie: who.cookie } })
  const set = (fields: Record<string, string>, who = administrator) => send(app, page, fields, who.cookie)
  return { unit, administrator, specialist, get, set }
}

test('what will go is told with its day, and other years are looked at before they are set', async () => {
  const { unit, get, set } = await aRegister()
  expect((await get('/can-bo/thiet-lap')).body).toContain(`href="${page}"`)
  const now = await get(page)
  expect(now.body).toContain('Sẽ xóa 2 liên hệ ngày 02/03/2027.')
  expect(now.body).toContain('Chưa xóa liên hệ nào.')
  expect(await htmlProblems(now.body)).toEqual([])
  const tried = (await get(`${page}?nam=3`)).body
  expect(tried).toContain('Sẽ xóa 2 liên hệ ngày 21/09/2026.') // the next day
  expect(tried).toContain('name="years" value="3"')
  expect(await htmlProblems(tried)).toEqual([])
  for (const wrong of ['0', '31', 'hai', '']) expect((await get(`${page}?nam=${wrong}`)).statusCode).toBe(422)

  const done = await set({ years: '3', version: '1' })
  expect([done.statusCode, done.headers.location]).toEqual([303, page])
  expect((await set({ years: '9', version: '1' })).statusCode).toBe(409)
  const leader = await signIn(unit, ['leader'])
  const history = (await get('/can-bo/nhat-ky', leader)).body
  expect(history).toContain('ặt thời hạn giữ liên hệ là 3 năm, trước là 5 năm')
})

test('who only reads settings sees it and cannot set it', async () => {
  const { specialist, get, set } = await aRegister()
  const seen = (await get(`${page}?nam=1`, specialist)).body
  expect(seen).toContain('Sẽ xóa 2 liên hệ ngày 02/03/2027.')
  expect(seen).not.toContain('name="years"')
  expect((await set({ years: '1', version: '1' }, specialist)).statusCode).toBe(403)
})
