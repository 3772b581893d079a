import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { historyOf } from '#modules/history/index.ts'
import { addTask, finishTask, reopen, type Task, tasks, tellLateTasks } from '#modules/tasks/index.ts'
import { openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { noEvents } from './events.ts'
import { keepMilestones } from './keep-milestones.ts'
import { meetMilestone } from './meet-milestone.ts'
import { moveConference } from './move-conference.ts'
import { owedAgain } from './owed-again.ts'
import { recordPlanSent } from './record-plan-sent.ts'
import { dialogueTaskHooks } from './task-hooks.ts'

const any = { any: true, departmentId: null }

async function opened() {
  const unit = await openBareUnit()
  const { id, specialist } = await openDialogue(unit)
  const all = async () => [
    ...(await unit.read((db) => tasks(db, { state: 'open' }))),
    ...(await unit.read((db) => tasks(db, { state: 'done' }))),
  ]
  const find = async (title: RegExp): Promise<Task> => {
    const found = (await all()).find((task) => title.test(task.title))
    if (!found) throw new Error(`no task ${title}`)
    return found
  }
  const milestone = async (name: string) =>
    (await unit.read((db) => deadlinesOf(db, id))).find((one) => one.kind === 'milestone' && one.name === name)
  return { unit, id, specialist, find, milestone }
}

const messagesTo = (unit: TestUnit, officerId: string) =>
  unit.read((db) =>
    db.selectFrom('message').select(['template', 'title', 'body']).where('officer_id', '=', officerId).execute(),
  )

test('sending the plan is what shows its tasks as done: nobody ticks them (R22)', async () => {
  const { unit, id, specialist, find } = await opened()
  const by = byOfficer(unit, specialist, '2026-04-10T02:00:00Z')
  const sent = { on: day('2026-04-09'), how: 'Trục liên thông', number: '12/KH-UBND', reason: '' }
  expect(await unit.write((tx) => recordPlanSent(tx, by, { dialogueId: id, version: 1 }, sent))).toMatchObject({
    ok: true,
  })
  const draft = await find(/^Soạn kế hoạch/)
  expect(draft).toMatchObject({ doneOn: day('2026-04-09'), doneHow: 'act', doneBy: null })
  expect((await find(/^Kiểm tra thể thức/)).doneOn?.toString()).toBe('2026-04-09')
  expect((await find(/^Lập dự toán/)).doneOn).toBeNull()
  const due = await unit.read((db) => deadlinesOf(db, draft.id))
  expect(due).toMatchObject([{ metOn: day('2026-04-09') }])
  expect((await unit.read((db) => historyOf(db, draft.id))).map(({ code }) => code)).toContain('task.done-by-act')
  const back = { id: draft.id, version: draft.version, reason: 'Ghi nhầm' }
  expect(await unit.write((tx) => reopen(tx, by, any, back))).toEqual({ ok: false, refusal: 'done-by-act' })
})

test('a milestone that is ticked ticks its task, and the task its milestone; taken back, both are open', async () => {
  const { unit, id, specialist, find, milestone } = await opened()
  const by = byOfficer(unit, specialist, '2026-10-15T02:00:00Z')
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  const met = { dialogueId: id, name: 'security-plan', version: (await milestone('security-plan'))?.version ?? 0 }
  const on = { on: day('2026-10-14'), reason: '' }
  expect(await unit.write((tx) => meetMilestone(tx, by, met, on))).toMatchObject({ ok: true })
  expect(await find(/^Lập phương án an ninh/)).toMatchObject({ doneOn: day('2026-10-14'), doneHow: 'act' })

  const programme = await find(/^Chương trình/)
  const seen = { id: programme.id, version: programme.version, note: 'Đã duyệt' }
  expect(await unit.write((tx) => finishTask(tx, by, any, seen, dialogueTaskHooks))).toMatchObject({ ok: true })
  expect((await milestone('programme'))?.metOn?.toString()).toBe('2026-10-15')
  const back = { id: programme.id, version: programme.version + 1, reason: 'Thiếu phần thảo luận' }
  expect(await unit.write((tx) => reopen(tx, by, any, back, dialogueTaskHooks))).toMatchObject({ ok: true })
  expect((await milestone('programme'))?.metOn).toBeNull()
  await unit.write((tx) => keepMilestones(tx, by, id))
  expect((await find(/^Chương trình/)).doneOn).toBeNull()

  await unit.write((tx) => owedAgain(tx, by, id))
  await unit.write((tx) => keepMilestones(tx, by, id))
  expect((await milestone('security-plan'))?.metOn === null).toBe((await find(/^Lập phương án/)).doneOn === null)
})

test('the tick of a drafting task leaves the act itself to be done', async () => {
  const { unit, specialist, find, milestone } = await opened()
  const by = byOfficer(unit, specialist, '2026-04-03T02:00:00Z')
  const draft = await find(/^Soạn kế hoạch/)
  const seen = { id: draft.id, version: draft.version, note: '' }
  expect(await unit.write((tx) => finishTask(tx, by, any, seen, dialogueTaskHooks))).toMatchObject({ ok: true })
  expect((await milestone('plan-sent'))?.metOn).toBeNull()
})

test('own tasks move with their milestone like those of the list, say why, and each who has some is told once', async () => {
  const { unit, id, specialist, find } = await opened()
  const departmentId = newId()
  await unit.write((tx) =>
    tx
      .insertInto('department')
      .values({ id: departmentId, name: 'Trung tâm Sự nghiệp', purpose: 'services' })
      .execute(),
  )
  const [one, other] = [
    await signIn(unit, ['department-officer'], departmentId),
    await signIn(unit, ['department-officer'], departmentId),
  ]
  const by = byOfficer(unit, specialist, '2026-09-03T02:00:00Z')
  const given = { note: '', officerId: null, departmentId, dialogueId: id, dueOn: null }
  const own = await unit.write((tx) =>
    addTask(tx, by, { ...given, title: 'Thuê phông, bạt', anchor: { milestone: 'conference', term: -2 } }),
  )
  await unit.write((tx) =>
    addTask(tx, by, { ...given, title: 'Mượn loa', anchor: { milestone: 'conference', term: -1 } }),
  )
  const fixed = await unit.write((tx) => addTask(tx, by, { ...given, title: 'Đặt nước', dueOn: day('2026-10-12') }))
  expect((await find(/^Thuê phông/)).dueOn?.toString()).toBe('2026-10-20')
  const move = { to: day('2026-10-29'), reason: '', paper: '', byLeader: true }
  await unit.write((tx) => moveConference(tx, by, { dialogueId: id, version: 1 }, move, noEvents))
  expect(await find(/^Thuê phông/)).toMatchObject({ dueOn: day('2026-10-27'), movedFrom: day('2026-10-20') })
  expect((await find(/^Đặt nước/)).dueOn?.toString()).toBe('2026-10-12')
  const steps = await unit.read((db) =>
    db.selectFrom('task_step').selectAll().where('task_id', 'in', [own, fixed]).execute(),
  )
  expect(steps).toMatchObject([
    {
      ...{ task_id: own, step: 'moved', was_due_on: day('2026-10-20'), now_due_on: day('2026-10-27') },
      ...{ was_anchor_on: day('2026-10-22'), now_anchor_on: day('2026-10-29') },
    },
  ])
  for (const { officerId } of [one, other]) {
    const told = (await messagesTo(unit, officerId)).filter(({ template }) => template === 'task.moved')
    expect(told).toHaveLength(1)
    expect(told[0]?.body).toContain('Thuê phông, bạt: từ 20/10/2026 sang 27/10/2026')
    expect(told[0]?.body).toContain('Mượn loa')
    expect(told[0]?.body).not.toContain('Đặt nước')
  }
  expect(await messagesTo(unit, specialist.officerId)).toEqual([])
})

test('what is overdue is told once to who has it and to the leaders, and again when another day of it passed', async () => {
  const { unit, id, specialist, find } = await opened()
  const leader = await signIn(unit, ['leader'])
  const by = byOfficer(unit, specialist, '2026-09-03T02:00:00Z')
  const task = {
    ...{ title: 'Thuê phông', note: '', officerId: specialist.officerId, departmentId: null },
    ...{ dialogueId: id, dueOn: day('2026-09-10') },
  }
  await unit.write((tx) => addTask(tx, by, task))
  await unit.write((tx) =>
    tx
      .updateTable('task')
      .set({ dropped_on: day('2026-04-01') })
      .where('title', '<>', 'Thuê phông')
      .execute(),
  )
  const morning = (at: string) => ({ ...unit.by(at), actor: 'system', officerId: null }) as const
  expect(await unit.write((tx) => tellLateTasks(tx, morning('2026-09-09T17:30:00Z')))).toBe(0)
  expect(await unit.write((tx) => tellLateTasks(tx, morning('2026-09-10T17:30:00Z')))).toBe(1)
  expect(await unit.write((tx) => tellLateTasks(tx, morning('2026-09-11T17:30:00Z')))).toBe(0)
  for (const { officerId } of [leader, specialist])
    expect((await messagesTo(unit, officerId)).map(({ title }) => title)).toEqual(['Một nhiệm vụ đã quá hạn'])
  const late = await find(/^Thuê phông/)
  await unit.write((tx) =>
    tx
      .updateTable('deadline')
      .set({ due_on: day('2026-09-15') })
      .where('subject_id', '=', late.id)
      .execute(),
  )
  expect(await unit.write((tx) => tellLateTasks(tx, morning('2026-09-14T17:30:00Z')))).toBe(0)
  expect(await unit.write((tx) => tellLateTasks(tx, morning('2026-09-15T17:30:00Z')))).toBe(1)
  expect(await messagesTo(unit, leader.officerId)).toHaveLength(2)
})
