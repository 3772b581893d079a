import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { historyOf, tell } from '#modules/history/index.ts'
import { appAt, formPost, openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { byOfficer, openDialogue } from '#test/stage-dialogues.ts'
import { multipart } from '#test/stage-forms.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { addTask } from '../application/task-commands.ts'
import { type Task, tasks } from '../application/tasks.ts'
import { tasksTeller } from './teller.ts'

const noon = '2026-09-20T05:00:00Z'
const list = '/can-bo/nhiem-vu'
const pdf = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n')

async function department(unit: TestUnit, name: string) {
  const id = newId()
  await unit.write((tx) => tx.insertInto('department').values({ id, name, purpose: 'economy' }).execute())
  return id
}

/** A unit with two departments, a specialist, an officer of the first, a head of the second, and a task of the first. */
async function opened() {
  const unit = await openBareUnit()
  const app = await appAt(noon)
  const [own, other] = [await department(unit, 'Phòng Kinh tế'), await department(unit, 'Công an xã')]
  const specialist = await signIn(unit, ['specialist'])
  const officer = await signIn(unit, ['department-officer'], own)
  const stranger = await signIn(unit, ['department-officer'], other)
  const by = byOfficer(unit, specialist, noon)
  const task = {
    ...{ title: 'Gửi giấy mời', note: '', departmentId: own, officerId: null },
    ...{ dialogueId: null, dueOn: day('2026-09-23') },
  }
  const id = await unit.write((tx) => addTask(tx, by, task))
  const now = async (): Promise<Task> => {
    const all = await unit.read((db) => tasks(db, {}))
    const found = all.find((one) => one.id === id)
    if (!found) throw new Error('no task')
    return found
  }
  const get = (cookie: string, url = `${list}/${id}`) => app.inject({ url, headers: { cookie } })
  const post = async (cookie: string, path: string, fields: Record<string, string>) =>
    app.inject({
      url: `${list}/${id}/${path}`,
      ...formPost({ version: String((await now()).version), ...fields }, cookie),
    })
  return { unit, app, own, other, specialist, officer, stranger, by, id, now, get, post }
}

test('a task goes its way: begun, waiting for somebody, done with what shows it, taken up again with the reason', async () => {
  const { unit, id, officer, get, post, now } = await opened()
  const { cookie } = officer
  const page = (await get(cookie)).body
  expect(page).toContain('Bắt đầu làm')
  expect(await htmlProblems(page)).toEqual([])
  expect((await post(cookie, 'chuyen', { to: 'doing' })).statusCode).toBe(303)
  const nameless = await post(cookie, 'chuyen', { to: 'waiting', waitingFor: ' ' })
  expect([nameless.statusCode, nameless.body.includes('Ghi đang chờ ai, chờ gì.')]).toEqual([409, true])
  expect((await post(cookie, 'chuyen', { to: 'waiting', waitingFor: 'Điện lực báo giá' })).statusCode).toBe(303)
  expect((await get(cookie)).body).toContain('Đang chờ Điện lực báo giá.')
  expect((await post(cookie, 'chuyen', { to: 'party' })).statusCode).toBe(422)
  expect((await post(cookie, 'chuyen', { to: 'doing', version: '1' })).statusCode).toBe(409)
  expect((await post(cookie, 'xong', { note: 'Đã gửi 40 giấy mời', whole: '1' })).headers.location).toBe(
    `${list}/${id}`,
  )
  expect(await now()).toMatchObject({ doneNote: 'Đã gửi 40 giấy mời', doneHow: 'hand', waitingFor: '' })
  const done = (await get(cookie)).body
  expect(done).toContain('Đã gửi 40 giấy mời')
  expect(done).not.toContain('Ghi là đã xong')
  expect(await htmlProblems(done)).toEqual([])
  const again = await post(cookie, 'xong', { whole: '1' })
  expect([again.statusCode, again.body.includes('đã có người ghi là xong')]).toEqual([409, true])
  const mute = await post(cookie, 'mo-lai', { reason: '' })
  expect([mute.statusCode, mute.body.includes('Ghi lý do.')]).toEqual([409, true])
  expect((await post(cookie, 'mo-lai', { reason: 'Còn 5 giấy chưa gửi' })).statusCode).toBe(303)
  expect((await now()).doneOn).toBeNull()
  expect((await get(cookie)).body).toContain('Còn 5 giấy chưa gửi')
  const told = await unit.read(async (db) => tell(db, [tasksTeller], await historyOf(db, id), () => true))
  expect(told.map(({ sentence }) => sentence)).toEqual([
    'mở lại việc: "Gửi giấy mời"',
    'ghi việc đã xong: "Gửi giấy mời"',
    'ghi việc đang chờ người khác: "Gửi giấy mời"',
    'bắt đầu làm việc: "Gửi giấy mời"',
    'giao việc "Gửi giấy mời"',
  ])
})

test('a checklist is written line by line, ticked, put in order and shortened, each by a button', async () => {
  const { unit, id, officer, get, post } = await opened()
  const { cookie } = officer
  expect((await post(cookie, 'muc', { lines: ' \n' })).body).toContain('Ghi ít nhất một mục.')
  expect((await post(cookie, 'muc', { lines: 'In giấy mời\n\nĐóng dấu\nGiao trưởng thôn' })).statusCode).toBe(303)
  const items = () =>
    unit.read((db) =>
      db
        .selectFrom('task_item')
        .selectAll()
        .where('task_id', '=', id)
        .where('removed_at', 'is', null)
        .orderBy('position')
        .execute(),
    )
  const act = async (what: string, does: string) => {
    const item = (await items()).find((one) => one.what === what)
    return (await post(cookie, `muc/${item?.id}`, { act: does })).statusCode
  }
  expect(await act('Giao trưởng thôn', 'up')).toBe(303)
  expect(await act('In giấy mời', 'tick')).toBe(303)
  expect(await act('In giấy mời', 'tick')).toBe(303)
  expect(await act('Đóng dấu', 'remove')).toBe(303)
  expect(await act('In giấy mời', 'dance')).toBe(404)
  expect((await items()).map(({ what, done_on }) => [what, done_on?.toString() ?? null])).toEqual([
    ['In giấy mời', '2026-09-20'],
    ['Giao trưởng thôn', null],
  ])
  const page = (await get(cookie)).body
  expect(page).toContain('1/2 mục')
  expect(page).toContain('Danh sách kiểm còn 1 mục chưa đánh dấu.')
  expect(await htmlProblems(page)).toEqual([])
  const long = Array.from({ length: 49 }, (_, at) => `Mục ${at}`).join('\n')
  expect((await post(cookie, 'muc', { lines: long })).body).toContain('nhiều nhất 50 mục')
})

test('files hang on a task for the unit’s officers alone; what is no file of ours keeps nothing', async () => {
  const { app, id, officer, stranger, get, now } = await opened()
  const send = async (path: string, fields: Record<string, string>, content: Buffer) => {
    const { headers, ...form } = multipart(fields, [{ field: 'files', name: 'giấy mời.pdf', content }])
    return app.inject({ url: `${list}/${id}/${path}`, ...form, headers: { ...headers, cookie: officer.cookie } })
  }
  expect((await send('tep', {}, Buffer.from('MZ not for us'))).statusCode).toBe(409)
  expect((await send('tep', {}, pdf)).statusCode).toBe(303)
  const href = new RegExp(`${list}/${id}/tep/[0-9a-f-]{36}`).exec((await get(officer.cookie)).body)?.[0] ?? ''
  const file = await get(officer.cookie, href)
  expect([file.statusCode, file.headers['content-type'], file.headers['cache-control']]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ])
  expect((await get(stranger.cookie, href)).statusCode).toBe(404)
  const done = await send(
    'xong',
    { version: String((await now()).version), whole: '1' },
    Buffer.from('%PDF-1.4 other\nendobj\n'),
  )
  expect(done.statusCode).toBe(303)
  const page = (await get(officer.cookie)).body
  expect(page.match(/giấy mời\.pdf<\/span>|>giấy mời\.pdf/g)?.length).toBe(2)
  const removed = await app.inject({ url: `${href}/bo`, ...formPost({}, officer.cookie) })
  expect(removed.statusCode).toBe(409)
})

test('who has nothing to do with a task neither sees nor changes it; who only reads changes nothing', async () => {
  const { unit, id, app, stranger, get, post, other } = await opened()
  expect((await get(stranger.cookie)).statusCode).toBe(404)
  for (const [path, fields] of [
    ['chuyen', { to: 'doing' }],
    ['muc', { lines: 'x' }],
    ['trao-doi', { words: 'x' }],
    ['xong', { whole: '1' }],
  ] as const)
    expect((await post(stranger.cookie, path, fields)).statusCode, path).toBe(404)
  for (const path of ['chuyen-giao', 'sua']) expect((await post(stranger.cookie, path, {})).statusCode).toBe(403)
  const observer = await signIn(unit, ['observer'])
  expect((await get(observer.cookie)).statusCode).toBe(200)
  for (const path of ['chuyen', 'muc', 'trao-doi', 'xong', 'mo-lai', 'tep', 'chuyen-giao', 'sua'])
    expect((await post(observer.cookie, path, {})).statusCode, path).toBe(403)
  const head = await signIn(unit, ['head-of-department'], other)
  const taken = await post(head.cookie, 'chuyen-giao', { departmentId: other, reason: 'x' })
  expect(taken.statusCode).toBe(404)
  expect((await app.inject({ url: `${list}/${newId()}`, headers: { cookie: observer.cookie } })).statusCode).toBe(404)
  expect(await unit.read((db) => db.selectFrom('task_step').select('id').where('task_id', '=', id).execute())).toEqual(
    [],
  )
})

test('a task is handed over with the reason; who has it then is told, and who had it no longer sees it', async () => {
  const { unit, id, specialist, officer, stranger, other, get, post, now } = await opened()
  expect((await post(specialist.cookie, 'chuyen-giao', { departmentId: '', reason: 'x' })).body).toContain(
    'Chọn bộ phận hoặc cán bộ nhận việc.',
  )
  expect((await post(specialist.cookie, 'chuyen-giao', { departmentId: other, reason: '' })).body).toContain(
    'Ghi lý do.',
  )
  expect((await post(specialist.cookie, 'chuyen-giao', { departmentId: newId(), reason: 'x' })).body).toContain(
    'không có trong đơn vị',
  )
  const given = await post(specialist.cookie, 'chuyen-giao', { departmentId: other, reason: 'Công an có xe' })
  expect(given.statusCode).toBe(303)
  expect((await now()).departmentId).toBe(other)
  expect((await get(officer.cookie)).statusCode).toBe(404)
  const page = (await get(stranger.cookie)).body
  expect(page).toContain('Chuyển giao từ Phòng Kinh tế sang Công an xã')
  expect(page).toContain('Công an có xe')
  const told = await unit.read((db) =>
    db.selectFrom('message').select(['officer_id', 'body']).where('about_id', '=', id).execute(),
  )
  expect(told).toMatchObject([{ officer_id: stranger.officerId }])
  expect(told[0]?.body).toContain('Công an có xe')
  const told2 = await unit.read(async (db) => tell(db, [tasksTeller], await historyOf(db, id, 1), () => true))
  expect(told2[0]?.sentence).toBe('chuyển giao việc "Gửi giấy mời"')
})

test('words about a task stand in their order; what was typed is shown as text', async () => {
  const { officer, specialist, get, post } = await opened()
  expect((await post(officer.cookie, 'trao-doi', { words: ' ' })).body).toContain('Ghi nội dung trao đổi.')
  expect(
    (await post(officer.cookie, 'trao-doi', { words: 'Thiếu <script>alert(1)</script> địa chỉ' })).statusCode,
  ).toBe(303)
  expect((await post(specialist.cookie, 'trao-doi', { words: 'Lấy ở sổ đăng ký' })).statusCode).toBe(303)
  const page = (await get(officer.cookie)).body
  expect(page).toContain('Thiếu &lt;script>alert(1)')
  expect(page.indexOf('địa chỉ')).toBeLessThan(page.indexOf('Lấy ở sổ đăng ký'))
})

test('a task is changed: its day counted from a milestone of its dialogue, or chosen; never both', async () => {
  const { unit, specialist, post, now, get } = await opened()
  const { id: dialogueId } = await openDialogue(unit)
  const fields = { title: 'Gửi giấy mời', phase: 'before', workDays: '4', dialogueId }
  const both = await post(specialist.cookie, 'sua', {
    ...fields,
    milestone: 'conference',
    term: '-3',
    dueOn: '1/10/2026',
  })
  expect([both.statusCode, both.body.includes('không ghi cả hai')]).toEqual([422, true])
  const nowhere = await post(specialist.cookie, 'sua', {
    ...fields,
    dialogueId: '',
    milestone: 'conference',
    term: '-3',
  })
  expect(nowhere.body).toContain('phải thuộc một kỳ')
  expect((await post(specialist.cookie, 'sua', { ...fields, milestone: 'conference', term: 'ba' })).statusCode).toBe(
    422,
  )
  expect((await post(specialist.cookie, 'sua', { ...fields, milestone: 'conference', term: '-3' })).statusCode).toBe(
    303,
  )
  expect(await now()).toMatchObject({ dueOn: day('2026-10-19'), milestone: 'conference', term: -3, workDays: 4 })
  const page = (await get(specialist.cookie)).body
  expect(page).toContain('Vì sao ngày này?')
  expect(page).toContain('Vì sao mốc ngày này?')
  expect((await post(specialist.cookie, 'sua', { ...fields, dueOn: '1/10/2026' })).statusCode).toBe(303)
  expect(await now()).toMatchObject({ dueOn: day('2026-10-01'), milestone: '', term: null })
  expect((await post(specialist.cookie, 'sua', fields)).statusCode).toBe(303)
  expect((await now()).dueOn).toBeNull()
})
