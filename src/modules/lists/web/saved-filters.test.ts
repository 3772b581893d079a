import { expect, test } from 'vitest'
import { appAt, openBareUnit, signIn } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const home = '/can-bo/kien-nghi'
const query = 'hop=qua-han&linh-vuc=land'

async function anOfficer() {
  const unit = await openBareUnit()
  const app = await appAt('2026-09-22T02:00:00Z')
  const { cookie } = await signIn(unit, ['specialist'])
  const get = (url: string, who = cookie) => app.inject({ url, headers: { cookie: who } })
  const post = (below: string, fields: Record<string, string>, who = cookie) =>
    send(app, `${home}/bo-loc${below}`, fields, who)
  const save = async (name: string, of = query) => {
    const saved = await post('', { name, query: of })
    expect(saved.statusCode).toBe(303)
    return saved
  }
  const idOf = async (name: string) => {
    const rows = await unit.read((db) => db.selectFrom('saved_filter').select(['id', 'name']).execute())
    return rows.find((row) => row.name === name)?.id ?? ''
  }
  const names = async () => {
    const { body } = await get(`${home}/bo-loc`)
    return [...body.matchAll(/<a href="\/can-bo\/kien-nghi\?[^"]*">([^<]+)<\/a>/g)].map(([, name]) => name)
  }
  return { unit, app, get, post, save, idOf, names }
}

test('a filter is saved under a name, shown as a chip, and offered no more while one looks through it', async () => {
  const { get, save } = await anOfficer()
  expect((await get(`${home}?${query}`)).body).toContain('Lưu bộ lọc này')
  expect((await get(`${home}?hop=can-xu-ly`)).body).not.toContain('Lưu bộ lọc này')
  const saved = await save('Đất quá hạn', 'sau=d2026&linh-vuc=land&hop=qua-han&la=x')
  expect(saved.headers.location).toBe(`${home}?${query}`)
  const page = (await get(`${home}?${query}`)).body
  expect(page).toContain(`<a class="chip" href="${home}?hop=qua-han&amp;linh-vuc=land" aria-current="true">Đất quá hạn`)
  expect(page).not.toContain('Lưu bộ lọc này')
  expect(await htmlProblems(page)).toEqual([])
  expect(await htmlProblems((await get(`${home}/bo-loc`)).body)).toEqual([])
})

test('what is wrong with a name is said beside it, and what was typed comes back', async () => {
  const { post, save, idOf } = await anOfficer()
  await save('Đất quá hạn')
  const nameless = await post('', { name: ' ', query: 'hop=cua-toi' })
  expect([nameless.statusCode, nameless.body.includes('Đặt tên cho bộ lọc')]).toEqual([422, true])
  expect(nameless.body).toContain('name="query" value="hop=cua-toi"')
  const taken = await post('', { name: 'đất QUÁ hạn', query: 'hop=cua-toi' })
  expect(taken.body).toContain('Anh/chị đã có bộ lọc tên này')
  expect(taken.body).toContain('value="đất QUÁ hạn"')
  expect((await post('', { name: 'Không lọc', query: 'hop=can-xu-ly' })).body).toContain('đang không lọc gì')
  const renamed = await post(`/${await idOf('Đất quá hạn')}`, { does: 'rename', name: '' })
  expect([renamed.statusCode, renamed.body.includes('Đặt tên cho bộ lọc')]).toEqual([422, true])
  expect(await htmlProblems(renamed.body)).toEqual([])
})

test('filters are renamed, put in order and removed', async () => {
  const { post, save, idOf, names } = await anOfficer()
  await save('Một', 'hop=cua-toi')
  await save('Hai', 'hop=qua-han')
  await save('Ba', 'hop=tat-ca')
  await post(`/${await idOf('Ba')}`, { does: 'up' })
  expect(await names()).toEqual(['Một', 'Ba', 'Hai'])
  await post(`/${await idOf('Một')}`, { does: 'down' })
  await post(`/${await idOf('Hai')}`, { does: 'rename', name: 'Bốn' })
  expect(await names()).toEqual(['Ba', 'Một', 'Bốn'])
  await post(`/${await idOf('Một')}`, { does: 'remove' })
  expect(await names()).toEqual(['Ba', 'Bốn'])
  await save('Năm', 'hop=cho-thanh-pho')
  expect(await names()).toEqual(['Ba', 'Bốn', 'Năm'])
})

test('one filter opens the list, and the usual list can still be reached', async () => {
  const { get, post, save, idOf } = await anOfficer()
  await save('Đất quá hạn')
  await save('Của tôi', 'hop=cua-toi')
  await post(`/${await idOf('Đất quá hạn')}`, { does: 'open-first' })
  await post(`/${await idOf('Của tôi')}`, { does: 'open-first' })
  const opened = await get(home)
  expect([opened.statusCode, opened.headers.location]).toEqual([303, `${home}?hop=cua-toi`])
  const usual = await get(`${home}?hop=can-xu-ly`)
  expect(usual.statusCode).toBe(200)
  expect((await get(`${home}?hop=qua-han`)).body).toContain(`href="${home}?hop=can-xu-ly"`)
  await post(`/${await idOf('Của tôi')}`, { does: 'open-usual' })
  expect((await get(home)).statusCode).toBe(200)
})

test('filters are their officer’s own', async () => {
  const { unit, get, post, save, idOf, names } = await anOfficer()
  await save('Đất quá hạn')
  const other = await signIn(unit, ['specialist'])
  expect((await get(home, other.cookie)).body).not.toContain('Đất quá hạn')
  const id = await idOf('Đất quá hạn')
  expect((await post(`/${id}`, { does: 'remove' }, other.cookie)).statusCode).toBe(404)
  expect(await names()).toEqual(['Đất quá hạn'])
})

test('twelve are enough', async () => {
  const { post, save, names } = await anOfficer()
  for (let n = 1; n <= 12; n++) await save(`Bộ lọc ${n}`, `hop=tat-ca&q=${n}`)
  const more = await post('', { name: 'Nữa', query })
  expect([more.statusCode, more.body.includes('tối đa 12 bộ lọc')]).toEqual([409, true])
  expect(await names()).toHaveLength(12)
})
