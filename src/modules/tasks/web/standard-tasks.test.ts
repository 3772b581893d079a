import { expect, test } from 'vitest'
import { appAt, formPost, openBareUnit, signIn } from '#test/stage.ts'
import { openDialogue } from '#test/stage-dialogues.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const list = '/can-bo/nhiem-vu/danh-muc'
const morning = '2026-04-03T02:00:00Z'

test('the list of tasks is edited; the next dialogue has it so, one that runs keeps what it has', async () => {
  const unit = await openBareUnit()
  await openDialogue(unit)
  const { cookie } = await signIn(unit, ['specialist'])
  const app = await appAt(morning)
  const get = async (url: string) => (await app.inject({ url, headers: { cookie } })).body
  const page = await get(list)
  expect(page).toContain('Soạn kế hoạch đối thoại, trình lãnh đạo duyệt')
  expect(page).toContain('trước gửi kế hoạch về Sở Tài chính 5 ngày làm việc')
  expect(await htmlProblems(page)).toEqual([])
  const fields = { title: 'Thuê phông, bạt', departmentId: '', milestone: 'conference', term: '-2' }
  const post = (url: string, typed: Record<string, string>) => app.inject({ url, ...formPost(typed, cookie) })
  const wrong = await post(list, { title: ' ', departmentId: '', milestone: 'party', term: 'two' })
  expect(wrong.statusCode).toBe(422)
  for (const said of ['Ghi việc cần làm.', 'Chọn một mốc.', 'Ghi số ngày làm việc từ −60 đến 60.'])
    expect(wrong.body).toContain(said)
  expect(wrong.body).toContain('value="two"')
  expect((await post(list, fields)).statusCode).toBe(303)
  const added = await get(list)
  const id = /danh-muc\?sua=([0-9a-f-]{36})[^>]*>Sửa<span class="unseen">: Thuê phông/.exec(added)?.[1] ?? ''
  expect(await htmlProblems(await get(`${list}?sua=${id}`))).toEqual([])
  const changed = { ...fields, title: 'Thuê phông, bạt, loa', term: '−1', version: '1' }
  expect((await post(`${list}/${id}`, changed)).statusCode).toBe(303)
  const stale = await post(`${list}/${id}`, changed)
  expect([stale.statusCode, stale.body.includes('vừa được người khác sửa')]).toEqual([409, true])
  expect(await get(list)).toContain('trước hội nghị 1 ngày làm việc')
  expect((await post(`${list}/${id}`, { version: '2', remove: '1' })).statusCode).toBe(303)
  expect(await get(list)).not.toContain('Thuê phông')
  const tasks = await get('/can-bo/nhiem-vu')
  expect(tasks).toContain('Soạn kế hoạch đối thoại')
  expect(tasks).toContain('trước gửi kế hoạch về Sở Tài chính 5 ngày làm việc')
  expect(await htmlProblems(tasks)).toEqual([])
  const counter = await signIn(unit, ['counter'])
  expect((await app.inject({ url: list, headers: { cookie: counter.cookie } })).statusCode).toBe(403)
})
