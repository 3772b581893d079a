import { expect, test } from 'vitest'
import { receiveSubmission } from '#modules/petitions/index.ts'
import { appAt, openBareUnit, signIn } from '#test/stage.ts'
import { send } from '#test/stage-forms.ts'
import { addVillage, aSubmission, intakeParts, openDialogue, publicBy } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const noon = '2026-09-20T05:00:00Z'
const home = '/can-bo/doanh-nghiep'
const id = (page: string) => page.split('/').at(-1) ?? ''

async function aRegister() {
  const unit = await openBareUnit('Đại Sơn')
  const { cookie } = await signIn(unit, ['specialist'])
  const app = await appAt(noon)
  const get = async (url: string) => (await app.inject({ url, headers: { cookie } })).body
  const post = (url: string, fields: Record<string, string> = {}, who = cookie) => send(app, url, fields, who)
  const add = async (fields: Record<string, string>) => String((await post(`${home}/moi`, fields)).headers.location)
  const submit = (sender: Record<string, string>, people?: number) =>
    unit.db.asPublic(unit.id, 'write', (tx) => {
      const form = aSubmission(noon, { sender, ...(people && { attends: { people } }) })
      return receiveSubmission(tx, publicBy(noon), form, intakeParts)
    })
  /** The latest lines of the history, as a leader reads them. */
  const history = async () => {
    const leader = await signIn(unit, ['leader'])
    return (await app.inject({ url: '/can-bo/nhat-ky', headers: { cookie: leader.cookie } })).body
  }
  const row = (page: string) =>
    unit.read((db) => db.selectFrom('organisation').selectAll().where('id', '=', id(page)).executeTakeFirstOrThrow())
  return { unit, app, get, post, add, submit, history, row }
}

/** A household with a number, a registration and a petition, and the row it also stands under. */
async function twoRows() {
  const at = await aRegister()
  const gone = await at.add({ name: 'Hộ kinh doanh mộc Ví Dụ', phone: '0912345678', identifier: '0000000017' })
  const stays = await at.add({ name: 'Xưởng mộc Ví Dụ, thôn Ba' })
  await openDialogue(at.unit)
  await at.submit({ name: 'HKD Mộc Ví Dụ' }, 2)
  return { ...at, gone, stays, into: { into: id(stays), version: '1', intoVersion: '1' } }
}

test('two rows that are one: one is chosen, both are looked at, one goes and points on with all it did', async () => {
  const { unit, get, post, submit, history, gone, stays, into } = await twoRows()
  const asked = await get(`${gone}/gop`)
  expect(asked).toContain('Xưởng mộc Ví Dụ, thôn Ba')
  expect(asked).not.toContain(`value="${id(gone)}"`)
  expect(await htmlProblems(asked)).toEqual([])
  const compared = await get(`${gone}/gop?vao=${id(stays)}`)
  expect(compared).toContain('0000••••17')
  expect(compared).toContain(`name="into" value="${id(stays)}"`)
  expect(await htmlProblems(compared)).toEqual([])

  const done = await post(`${gone}/gop`, into)
  expect([done.statusCode, done.headers.location]).toEqual([303, stays])
  const kept = await get(stays)
  for (const there of ['Đường vào làng nghề', '2 người', '0000••••17', 'Từng ghi là', 'Hộ kinh doanh mộc Ví Dụ'])
    expect(kept).toContain(there)
  expect(await get(gone)).toContain('Đã gộp vào')
  expect(await get(home)).not.toContain('>Hộ kinh doanh mộc Ví Dụ<')
  expect((await post(`${gone}/gop`, { ...into, version: '2' })).statusCode).toBe(404)
  // Who sends under the old name and number again is known as the one that stayed.
  await submit({ name: 'HKD Mộc Ví Dụ' })
  const linked = await unit.read((db) => db.selectFrom('submission').select('organisation_id').execute())
  expect(linked).toEqual([1, 2].map(() => ({ organisation_id: id(stays) })))
  expect(await history()).toContain(
    'ộp Hộ kinh doanh mộc Ví Dụ vào Xưởng mộc Ví Dụ, thôn Ba, chuyển 1 đăng ký, 1 phiếu kiến nghị',
  )
})

test('it is refused to who may not, without another row, and where either row was changed since', async () => {
  const { unit, post, gone, stays, into } = await twoRows()
  const counter = await signIn(unit, ['counter'])
  expect((await post(`${gone}/gop`, into, counter.cookie)).statusCode).toBe(403)
  expect((await post(`${gone}/gop`, { version: '1', into: '' })).statusCode).toBe(422)
  expect((await post(`${gone}/gop`, { ...into, into: id(gone) })).statusCode).toBe(409)
  expect((await post(`${gone}/gop`, { ...into, version: '7' })).statusCode).toBe(409)
  await post(`${stays}/sua`, { name: 'Xưởng mộc Ví Dụ', version: '1' })
  const stale = await post(`${gone}/gop`, into)
  expect([stale.statusCode, stale.body.includes('vừa được người khác sửa')]).toEqual([409, true])
  expect((await post(`${gone}/gop`, { ...into, intoVersion: '2' })).statusCode).toBe(303)
})

test('where both say something else an officer chooses, and what only one says is kept', async () => {
  const { unit, get, post, add, row } = await aRegister()
  const village = await addVillage(unit, 'Thôn 3')
  const gone = await add({ name: 'HKD Mộc Một', phone: '0912345678', kind: 'household', place: village })
  const stays = await add({ name: 'Mộc Một', phone: '0987654321', kind: 'farm' })
  const compared = await get(`${gone}/gop?vao=${id(stays)}`)
  for (const asked of ['name', 'kind', 'contact']) expect(compared).toContain(`name="${asked}"`)
  expect(compared).not.toContain('name="place"') // only one of them says where it is
  const done = await post(`${gone}/gop`, {
    ...{ version: '1', into: id(stays), intoVersion: '1' },
    ...{ name: 'stays', kind: 'gone', contact: 'gone' },
  })
  expect(done.statusCode).toBe(303)
  const merged = await row(stays)
  expect([merged.name, merged.kind, merged.village_id]).toEqual(['Mộc Một', 'household', village])
  expect(await get(stays)).toContain('0912 345 678')
  expect(await get(`${home}?q=0912345678`)).toContain('>Mộc Một<')
})

test('a merge made by mistake is taken apart: what had moved is back, what came since stays, and it is told', async () => {
  const { unit, get, post, submit, history, row, gone, stays, into } = await twoRows()
  await post(`${gone}/gop`, { ...into, contact: 'gone' })
  await submit({ name: 'HKD Mộc Ví Dụ' })
  expect((await row(stays)).contact_id).toBe((await row(gone)).contact_id)
  expect(await get(gone)).toContain('Tách lại')
  const counter = await signIn(unit, ['counter'])
  expect((await post(`${gone}/tach`, {}, counter.cookie)).statusCode).toBe(403)
  const done = await post(`${gone}/tach`)
  expect([done.statusCode, done.headers.location]).toEqual([303, gone])

  expect([(await row(gone)).merged_into, (await row(stays)).contact_id]).toEqual([null, null])
  const back = await get(gone)
  for (const there of ['Đường vào làng nghề', '2 người', '0000••••17']) expect(back).toContain(there)
  const other = await get(stays)
  expect(other).toContain('Đường vào làng nghề') // sent since
  expect(other).not.toContain('0000••••17')
  expect(other).not.toContain('Từng ghi là')
  expect(await history()).toContain(
    'ách Hộ kinh doanh mộc Ví Dụ khỏi Xưởng mộc Ví Dụ, thôn Ba, trả lại 1 đăng ký, 1 phiếu kiến nghị',
  )
  expect((await post(`${gone}/tach`)).statusCode).toBe(409)
  // And it can be merged again.
  expect((await post(`${gone}/gop`, { into: id(stays), version: '3', intoVersion: '3' })).statusCode).toBe(303)
})

test('of a chain the last merge is taken apart first; rows merged earlier go back with theirs', async () => {
  const { post, add, row } = await aRegister()
  const [first, second, third] = [await add({ name: 'Một' }), await add({ name: 'Hai' }), await add({ name: 'Ba' })]
  await post(`${first}/gop`, { into: id(second), version: '1', intoVersion: '1' })
  await post(`${second}/gop`, { into: id(third), version: '2', intoVersion: '1' })
  expect((await row(first)).merged_into).toBe(id(third))
  const early = await post(`${first}/tach`)
  expect([early.statusCode, early.body.includes('Tách cơ sở ấy trước')]).toEqual([409, true])
  expect((await post(`${second}/tach`)).statusCode).toBe(303)
  expect((await row(first)).merged_into).toBe(id(second))
  expect((await post(`${first}/tach`)).statusCode).toBe(303)
  expect((await row(first)).merged_into).toBeNull()
})
