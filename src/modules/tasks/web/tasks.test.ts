import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { deadlinesOf, openDeadlines } from '#modules/deadlines/index.ts'
import { appAt, formPost, openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { tasks } from '../application/tasks.ts'

const noon = '2026-09-20T05:00:00Z'
const address = '/can-bo/nhiem-vu'

async function department(unit: TestUnit, name: string) {
  const id = newId()
  await unit.write((tx) => tx.insertInto('department').values({ id, name, purpose: 'economy' }).execute())
  return id
}

test('a task is assigned with who and by when, stands among the due days, and is ticked off once', async () => {
  const unit = await openBareUnit()
  const app = await appAt(noon)
  const { cookie } = await signIn(unit, ['specialist'])
  const departmentId = await department(unit, 'Phòng Kinh tế')
  const fields = { title: 'Gửi giấy mời', departmentId, dueOn: '23/9/2026', note: '' }
  expect((await app.inject({ url: address, ...formPost(fields, cookie) })).statusCode).toBe(303)
  expect(await unit.read((db) => openDeadlines(db, { kinds: ['task'] }))).toMatchObject([{ dueOn: day('2026-09-23') }])
  const page = (await app.inject({ url: address, headers: { cookie } })).body
  expect(page).toContain('Gửi giấy mời')
  expect(page).toContain('Phòng Kinh tế')
  expect(page).toContain('còn 3 ngày làm việc')

  const [task] = await unit.read((db) => tasks(db, { state: 'open' }))
  const finish = (version: number) =>
    app.inject({ url: `${address}/${task?.id}/xong`, ...formPost({ version: String(version) }, cookie) })
  expect((await finish(7)).statusCode).toBe(409)
  expect((await finish(1)).statusCode).toBe(303)
  const again = await finish(1)
  expect(again.statusCode).toBe(409)
  expect(again.body).toContain('đã có người ghi là xong')
  expect(await unit.read((db) => deadlinesOf(db, task?.id ?? ''))).toMatchObject([{ metOn: day('2026-09-20') }])
})

test('what is wrong is said beside its field, and what was typed comes back', async () => {
  const unit = await openBareUnit()
  const app = await appAt(noon)
  const { cookie } = await signIn(unit, ['specialist'])
  const post = async (fields: Record<string, string>) => app.inject({ url: address, ...formPost(fields, cookie) })
  const departmentId = await department(unit, 'Văn phòng')
  const yesterday = await post({ title: 'Việc thử', departmentId, dueOn: '19/9/2026' })
  expect(yesterday.statusCode).toBe(422)
  expect(yesterday.body).toContain('Ngày này đã qua.')
  expect(yesterday.body).toContain('Việc thử')
  expect((await post({ title: 'Việc thử', departmentId, dueOn: '20/9/2026' })).statusCode).toBe(303)
  expect((await post({ title: '', departmentId: '' })).body).toContain('Chọn bộ phận hoặc cán bộ')
  expect((await post({ title: 'Việc thử', departmentId: newId() })).statusCode).toBe(422)
})

test('a department sees and ticks off its own tasks, and its head assigns to his own department only', async () => {
  const unit = await openBareUnit()
  const app = await appAt(noon)
  const [own, other] = [await department(unit, 'Phòng Kinh tế'), await department(unit, 'Công an xã')]
  const specialist = await signIn(unit, ['specialist'])
  const head = await signIn(unit, ['head-of-department'], own)
  const assign = (departmentId: string, cookie: string, title: string) =>
    app.inject({ url: address, ...formPost({ title, departmentId }, cookie) })
  expect((await assign(other, specialist.cookie, 'Bảo đảm an ninh')).statusCode).toBe(303)
  expect((await assign(other, head.cookie, 'Không được')).body).toContain('chỉ giao việc cho bộ phận của mình')
  expect((await assign(own, head.cookie, 'Đo đường')).statusCode).toBe(303)
  const page = (await app.inject({ url: address, headers: { cookie: head.cookie } })).body
  expect(page).toContain('Đo đường')
  expect(page).not.toContain('Bảo đảm an ninh')
  const [police] = (await unit.read((db) => tasks(db, { state: 'open' }))).filter(({ title }) =>
    title.startsWith('Bảo'),
  )
  const refused = await app.inject({
    url: `${address}/${police?.id}/xong`,
    ...formPost({ version: '1' }, head.cookie),
  })
  expect(refused.statusCode).toBe(409)
  const observer = await signIn(unit, ['observer'])
  expect((await assign(own, observer.cookie, 'x')).statusCode).toBe(403)
})
