import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { finishTask, proposedTasks, tasks } from '#modules/tasks/index.ts'
import { openBareUnit, type TestUnit } from '#test/stage.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { isMilestoneName } from '../domain/index.ts'
import { noEvents } from './events.ts'
import { moveConference } from './move-conference.ts'
import { recordHeld } from './record-held.ts'

test('each proposed task counts from a milestone there is, and no two have one name', () => {
  expect(proposedTasks.filter(({ milestone }) => !isMilestoneName(milestone))).toEqual([])
  expect(new Set(proposedTasks.map(({ key }) => key)).size).toBe(proposedTasks.length)
})

const openTasks = (unit: TestUnit) => unit.read((db) => tasks(db, { state: 'open' }))
const dueOf = async (unit: TestUnit, title: RegExp) =>
  (await openTasks(unit)).find((task) => title.test(task.title))?.dueOn?.toString()

test('a new dialogue has the tasks of the list, each with its day; they move with the conference (R22)', async () => {
  const unit = await openBareUnit()
  const { id, specialist } = await openDialogue(unit)
  expect(await openTasks(unit)).toHaveLength(proposedTasks.length)
  // Conference Thu 22/10/2026: the hall the working day before, minutes and news two after, the plan five before 14/04.
  expect(await dueOf(unit, /^Hội trường/)).toBe('2026-10-21')
  expect(await dueOf(unit, /^Tin, bài sau/)).toBe('2026-10-26')
  expect(await dueOf(unit, /^Soạn kế hoạch/)).toBe('2026-04-07')
  const by = byOfficer(unit, specialist, '2026-09-03T02:00:00Z')
  await publishUsualNotice(unit, by, id)
  const hall = (await openTasks(unit)).find(({ title }) => /^Chương trình/.test(title))
  await unit.write((tx) =>
    finishTask(
      tx,
      by,
      { any: true, departmentId: null },
      { id: hall?.id ?? '', version: hall?.version ?? 0, note: '' },
    ),
  )
  const move = { to: day('2026-10-29'), reason: '', paper: '', byLeader: true }
  expect(
    await unit.write((tx) => moveConference(tx, by, { dialogueId: id, version: 2 }, move, noEvents)),
  ).toMatchObject({
    ok: true,
  })
  expect(await dueOf(unit, /^Hội trường/)).toBe('2026-10-28')
  const done = await unit.read((db) => tasks(db, { state: 'done' }))
  expect(done.find(({ title }) => /^Chương trình/.test(title))).toMatchObject({ dueOn: day('2026-10-19') })
})

test('what leads up to a conference is nobody’s task any more once it was held', async () => {
  const unit = await openBareUnit()
  const { id, specialist } = await openDialogue(unit)
  const by = byOfficer(unit, specialist, '2026-09-03T02:00:00Z')
  await publishUsualNotice(unit, by, id)
  const held = byOfficer(unit, specialist, '2026-10-22T09:00:00Z')
  await unit.write((tx) =>
    recordHeld(tx, held, { dialogueId: id, version: 2 }, { on: day('2026-10-22'), note: '' }, noEvents),
  )
  const left = (await openTasks(unit)).map(({ title }) => title)
  expect(left).not.toContain('Lập phương án an ninh, trật tự')
  expect(left).toContain('Quyết toán kinh phí')
})
