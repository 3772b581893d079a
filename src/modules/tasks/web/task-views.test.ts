import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { createDialogue, moveConference, noEvents } from '#modules/dialogues/index.ts'
import { counted, startCounting } from '#test/count-queries.ts'
import { appAt, formPost, openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { byOfficer, openDialogue } from '#test/stage-dialogues.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { addItems } from '../application/checklist.ts'
import { addTask } from '../application/task-commands.ts'
import { tasks } from '../application/tasks.ts'

const noon = '2026-09-20T05:00:00Z'
const list = '/can-bo/nhiem-vu'
const any = { any: true, departmentId: null }

async function department(unit: TestUnit, name: string) {
  const id = newId()
  await unit.write((tx) => tx.insertInto('department').values({ id, name, purpose: 'economy' }).execute())
  return id
}

test('last dialogue’s tasks are shown before they are copied; nothing comes twice', async () => {
  const unit = await openBareUnit()
  const own = await department(unit, 'Phòng Kinh tế')
  const { id: before, specialist } = await openDialogue(unit, { at: '2025-04-01T02:00:00Z', conference: '2025-10-16' })
  const by = byOfficer(unit, specialist, '2025-05-05T02:00:00Z')
  const task = { note: '', departmentId: own, officerId: null, dialogueId: before }
  await unit.write(async (tx) => {
    const tent = await addTask(tx, by, {
      ...{ ...task, title: 'Thuê phông, bạt', dueOn: null, anchor: { milestone: 'conference', term: -2 } },
    })
    await addItems(tx, by, any, { id: tent, lines: ['Hỏi giá ba nơi', 'Đặt cọc'] })
    // A day somebody chose: two working days before the conference of Thu 16/10/2025.
    await addTask(tx, by, { ...task, title: 'Mượn loa', dueOn: day('2025-10-14') })
    const hall = (await tasks(tx, { dialogueId: before })).find(({ title }) => title.startsWith('Hội trường'))
    await addItems(tx, by, any, { id: hall?.id ?? '', lines: ['Bàn ghế'] })
  })
  const app = await appAt('2026-04-03T02:00:00Z')
  const cookie = specialist.cookie
  const get = async (url: string) => (await app.inject({ url, headers: { cookie } })).body
  expect(await get(`${list}/chep`)).toContain('Chưa có kỳ nào để chép')
  const created = await unit.write((tx) =>
    createDialogue(
      tx,
      byOfficer(unit, specialist, '2026-04-01T02:00:00Z'),
      { year: 2026, conferenceOn: day('2026-10-22'), startsAt: '08:00', place: 'x', chairName: '', chairTitle: '' },
      noEvents,
    ),
  )
  const to = created.ok ? created.value.id : ''
  const page = await get(`${list}/chep`)
  for (const said of ['2 việc sẽ thêm', 'Thuê phông, bạt', 'Hỏi giá ba nơi; Đặt cọc', '20/10/2026', '1 việc đã có'])
    expect(page).toContain(said)
  expect(await htmlProblems(page)).toEqual([])
  const chosen = [...page.matchAll(/name="task" value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  expect(chosen).toHaveLength(3)
  const post = () => app.inject({ url: `${list}/chep`, ...formPost({ task: chosen }, cookie) })
  expect((await post()).statusCode).toBe(303)
  expect((await post()).statusCode).toBe(303)
  const copied = await unit.read((db) => tasks(db, { dialogueId: to }))
  expect(copied.filter(({ title }) => title === 'Thuê phông, bạt')).toMatchObject([{ dueOn: day('2026-10-20') }])
  expect(copied.filter(({ title }) => title === 'Mượn loa')).toMatchObject([
    { milestone: 'conference', term: -2, dueOn: day('2026-10-20') },
  ])
  expect(copied.map(({ title, items }) => [title, Number(items)])).toEqual(
    expect.arrayContaining([
      ['Thuê phông, bạt', 2],
      ['Hội trường, nước uống, khánh tiết, âm thanh, màn hình', 1],
    ]),
  )
  expect(await get(`${list}/chep`)).toContain('Không có gì để chép')
  const counter = await signIn(unit, ['counter'])
  for (const method of ['GET', 'POST'] as const)
    expect(
      (
        await app.inject({
          method,
          url: `${list}/chep`,
          headers: { cookie: counter.cookie, 'sec-fetch-site': 'same-origin' },
        })
      ).statusCode,
    ).toBe(403)
})

test('five hundred tasks cost as many queries as thirty, on list, board, timeline and the page of one', {
  timeout: 60_000,
}, async () => {
  const unit = await openBareUnit()
  const own = await department(unit, 'Phòng Kinh tế')
  const { id: dialogueId, specialist } = await openDialogue(unit)
  const by = byOfficer(unit, specialist, noon)
  const app = await appAt(noon)
  startCounting()
  const [first] = await unit.read((db) => tasks(db, { atMost: 1 }))
  const pages = [list, `${list}/bang`, `${list}/bang?theo=giai-doan`, `${list}/thoi-gian`, `${list}/${first?.id}`]
  const costs = async () => {
    const found: number[] = []
    for (const url of pages) {
      const ask = () => app.inject({ url, headers: { cookie: specialist.cookie } })
      expect((await ask()).statusCode).toBe(200)
      counted()
      const answer = await ask()
      found.push(counted().queries)
      expect(await htmlProblems(answer.body)).toEqual([])
    }
    return found
  }
  const few = await costs()
  await unit.write(async (tx) => {
    for (let at = 0; at < 470; at += 1)
      await addTask(tx, by, {
        ...{ title: `Việc số ${at}`, note: '', departmentId: own, officerId: null, dialogueId },
        ...{ dueOn: day('2026-09-01').add({ days: at % 60 }), checklist: ['một', 'hai'] },
      })
  })
  expect(await costs()).toEqual(few)
  const board = (await app.inject({ url: `${list}/bang`, headers: { cookie: specialist.cookie } })).body
  expect(board).toMatch(/và \d+ việc khác/)
  const time = (await app.inject({ url: `${list}/thoi-gian`, headers: { cookie: specialist.cookie } })).body
  expect(time.match(/Việc số \d+/g)?.length).toBe(470)
})

test('a task that moved with its milestone says so on its page and in lists, until it is done', async () => {
  const unit = await openBareUnit()
  const own = await department(unit, 'Phòng Kinh tế')
  const { id: dialogueId, specialist } = await openDialogue(unit)
  const by = byOfficer(unit, specialist, '2026-09-03T02:00:00Z')
  const task = { title: 'Thuê phông', note: '', departmentId: own, officerId: null, dialogueId, dueOn: null }
  const anchor = { milestone: 'conference', term: -2 }
  const id = await unit.write((tx) => addTask(tx, by, { ...task, anchor }))
  const move = { to: day('2026-10-29'), reason: '', paper: '', byLeader: true }
  await unit.write((tx) => moveConference(tx, by, { dialogueId, version: 1 }, move, noEvents))
  const app = await appAt(noon)
  const get = async (url: string) => (await app.inject({ url, headers: { cookie: specialist.cookie } })).body
  const page = await get(`${list}/${id}`)
  expect(page).toContain('Đã dời từ 20/10 vì mốc hội nghị chuyển từ 22/10 sang 29/10.')
  expect(page).toContain('Hạn dời từ 20/10/2026 sang 27/10/2026')
  expect(page).toContain('mốc hội nghị chuyển từ 22/10 sang 29/10')
  expect(await get(list)).toContain('dời từ 20/10')
  expect(await get(`${list}/bang`)).toContain('dời từ 20/10')
  const [version] = await unit.read((db) => db.selectFrom('task').select('version').where('id', '=', id).execute())
  const done = await app.inject({
    url: `${list}/${id}/xong`,
    ...formPost({ version: String(version?.version) }, specialist.cookie),
  })
  expect(done.statusCode).toBe(303)
  expect(await get(`${list}/${id}`)).not.toContain('Đã dời từ 20/10')
})

test('the filter stays folded and says what the list is narrowed to; one way leads back to everything', async () => {
  const unit = await openBareUnit()
  const own = await department(unit, 'Phòng Kinh tế')
  const { id: dialogueId, specialist } = await openDialogue(unit)
  const by = byOfficer(unit, specialist, noon)
  const task = { note: '', officerId: null, dialogueId, dueOn: day('2026-10-01') }
  await unit.write(async (tx) => {
    await addTask(tx, by, { ...task, title: 'Việc của phòng', departmentId: own })
    await addTask(tx, by, { ...task, title: 'Việc chưa giao', departmentId: null })
  })
  const app = await appAt(noon)
  const get = async (query: string) =>
    (await app.inject({ url: list + query, headers: { cookie: specialist.cookie } })).body
  const folded = /<details class="confirm"><summary[^>]*>.*?<\/svg>([^<]*)<\/summary>/
  const whole = await get('')
  expect(folded.exec(whole)?.[1]).toBe('Lọc')
  expect(whole).not.toContain('Bỏ lọc')
  const narrowed = await get(`?ky=2026&bo-phan=${own}&trang-thai=todo`)
  expect(folded.exec(narrowed)?.[1]).toBe('Lọc: kỳ 2026 · Phòng Kinh tế · Chưa làm')
  expect([narrowed.includes('Việc của phòng'), narrowed.includes('Việc chưa giao')]).toEqual([true, false])
  expect(narrowed).toMatch(/<a href="\/can-bo\/nhiem-vu">Bỏ lọc<\/a>/)
  expect(await htmlProblems(narrowed)).toEqual([])
  expect(await get('?trang-thai=waiting')).toContain('Không có việc nào trong bộ lọc này')
  // A board is always of one dialogue: the way back leaves it.
  expect(await get('/bang?ky=2026&giai-doan=sau')).toMatch(/<a href="[^"]*bang\?ky=2026">Bỏ lọc<\/a>/)
})

test('a list of two dialogues says of each task which one it belongs to; a list of one does not', async () => {
  const unit = await openBareUnit()
  await department(unit, 'Phòng Kinh tế')
  const { specialist } = await openDialogue(unit)
  const app = await appAt('2026-12-10T02:00:00Z')
  const get = async (at = list) => (await app.inject({ url: at, headers: { cookie: specialist.cookie } })).body
  expect(await get()).not.toContain('Kỳ 2026')
  await openDialogue(unit, { at: '2026-12-01T02:00:00Z', conference: '2027-10-21', another: true })
  const both = await get()
  expect(both.match(/>Kỳ 2026</g)?.length).toBeGreaterThan(5)
  expect(both.match(/>Kỳ 2026</g)?.length).toBe(both.match(/>Kỳ 2027</g)?.length)
  expect(await htmlProblems(both)).toEqual([])
  expect(await get(`${list}?ky=2027`)).not.toMatch(/>Kỳ 202/)
  const taken = await app.inject({ url: `${list}/xuat`, ...formPost({ dang: 'csv' }, specialist.cookie) })
  expect(taken.body).toContain('Thuộc kỳ')
  expect(taken.body).toMatch(/Quyết toán kinh phí.{0,2}2026/)
})
