import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { historyOf } from '#modules/history/index.ts'
import { followActs, type Task, tasks } from '#modules/tasks/index.ts'
import { formPost, signIn } from '#test/stage.ts'
import { openBudget, typedLine } from '#test/stage-budgets.ts'
import { byOfficer } from '#test/stage-dialogues.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'

const instant = '2026-10-26T02:00:00Z'

async function opened() {
  const stage = await openBudget(instant)
  const find = async (title: RegExp): Promise<Task> => {
    const all = await stage.unit.read((db) => tasks(db, { dialogueId: stage.dialogueId }))
    const found = all.find((task) => title.test(task.title))
    if (!found) throw new Error(`no task ${title}`)
    return found
  }
  const page = async (task: Task, cookie = stage.specialist.cookie) =>
    (await stage.app.inject({ url: `/can-bo/nhiem-vu/${task.id}`, headers: { cookie } })).body
  return { ...stage, find, page }
}

test('tasks about money lead to their page and are done by what is done there, never ticked twice (R22)', async () => {
  const { post, get, leader, find, page, unit, dialogueId, accountant } = await opened()
  const [estimate, advance, settlement] = [/^Lập dự toán/, /^Tạm ứng/, /^Quyết toán/]
  const before = await page(await find(estimate))
  expect(await htmlProblems(before)).toEqual([])
  expect(before).toContain('href="/can-bo/ky-doi-thoai/2026/kinh-phi/du-toan"')
  expect(before).toContain('Việc này tự xong khi dự toán được duyệt.')
  expect(await page(await find(advance))).toContain('href="/can-bo/ky-doi-thoai/2026/kinh-phi/chi"')
  expect(await page(await find(settlement))).toContain('href="/can-bo/ky-doi-thoai/2026/kinh-phi/quyet-toan"')
  expect(await page(await find(/^Hội trường/))).not.toContain('/kinh-phi')

  await post('/du-toan/lap', { from: 'empty' })
  await post('/du-toan/dong/moi', typedLine())
  await post('/du-toan/trinh', { version: versionIn((await get('/du-toan')).body) })
  expect((await find(estimate)).doneOn).toBeNull()
  await post('/du-toan/duyet', { version: versionIn((await get('/du-toan', leader.cookie)).body) }, leader.cookie)
  expect(await find(estimate)).toMatchObject({ doneOn: day('2026-10-26'), doneHow: 'act', doneBy: 'Cán Bộ Thử' })
  expect(await page(await find(estimate))).toContain('Tự xong ngày 26/10/2026, khi được ghi ở trang của việc.')
  // What follows milestones leaves it alone: none of its own says that it is done.
  await unit.write((tx) => followActs(tx, byOfficer(unit, accountant, instant), dialogueId))
  expect((await find(estimate)).doneOn).not.toBeNull()

  await post('/chi/tam-ung', { amount: '500.000', on: '12/10/2026', receiver: 'Trần Thị Thử', number: 'PC 1' })
  expect(await find(advance)).toMatchObject({ doneHow: 'act' })
  const cancel = /tam-ung\/([0-9a-f-]{36})\/huy/.exec((await get('/chi')).body)?.[1]
  await post(`/chi/tam-ung/${cancel}/huy`, { version: '1', reason: 'Ghi nhầm' })
  expect((await find(advance)).doneOn).toBeNull()
  expect((await unit.read(async (db) => historyOf(db, (await find(advance)).id))).map(({ code }) => code)).toEqual(
    expect.arrayContaining(['task.done-by-own-act', 'task.reopened-by-own-act']),
  )

  const key = /<option value="([0-9a-f-]{36})"/.exec((await get('/chi/chung-tu/moi')).body)?.[1] ?? ''
  await post('/chi/chung-tu/moi', {
    ...{ lineKey: key, what: 'Nước', amount: '1.000.000', number: 'HD 1', on: '22/10/2026' },
    ...{ payee: 'Cửa hàng Ví Dụ', overReason: '' },
  })
  await post('/quyet-toan/trinh', { version: '0', explanation: '' })
  expect((await find(settlement)).doneOn).toBeNull()
  const shown = (await get('/quyet-toan', leader.cookie)).body
  expect(await htmlProblems(shown)).toEqual([])
  expect(shown).toContain('Duyệt quyết toán 1.000.000 đồng?')
  expect(shown.indexOf('Chờ duyệt: quyết toán')).toBeLessThan(shown.indexOf('<table'))
  await post('/quyet-toan/duyet', { version: versionIn(shown) }, leader.cookie)
  // At once, and not when the next day begins.
  expect(await find(settlement)).toMatchObject({ doneOn: day('2026-10-26'), doneHow: 'act' })
  const told = await unit.read((db) =>
    db.selectFrom('message').select('title').where('officer_id', '=', accountant.officerId).execute(),
  )
  expect(told.map(({ title }) => title)).toContain('Quyết toán kinh phí đã được duyệt')
})

test('who may not read the money is not led to it; a task that was ticked by hand stays as it is', async () => {
  const { unit, find, page, post, get, leader, app, specialist } = await opened()
  const task = await find(/^Lập dự toán/)
  const checker = await signIn(unit, ['form-checker'])
  expect(await page(task, checker.cookie)).not.toContain('/kinh-phi')
  const done = { version: String(task.version), note: 'Đã lập bằng giấy', whole: '1' }
  await app.inject({ url: `/can-bo/nhiem-vu/${task.id}/xong`, ...formPost(done, specialist.cookie) })
  expect((await find(/^Lập dự toán/)).doneHow).toBe('hand')
  await post('/du-toan/lap', { from: 'empty' })
  await post('/du-toan/dong/moi', typedLine())
  await post('/du-toan/trinh', { version: versionIn((await get('/du-toan')).body) })
  await post('/du-toan/duyet', { version: versionIn((await get('/du-toan', leader.cookie)).body) }, leader.cookie)
  expect(await find(/^Lập dự toán/)).toMatchObject({ doneHow: 'hand', doneNote: 'Đã lập bằng giấy' })
})
