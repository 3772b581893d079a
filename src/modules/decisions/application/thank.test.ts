import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { lockDialogue, recordHeld } from '#modules/dialogues/index.ts'
import { countUntold } from '#modules/messages/index.ts'
import { tasks } from '#modules/tasks/index.ts'
import { dialogueEvents } from '#src/events.ts'
import { openBareUnit } from '#test/stage.ts'
import { openVillage, petitionMany, registerMany } from '#test/stage-counted.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { thank } from './thank.ts'

const inIntake = '2026-09-15T02:00:00Z'
const after = '2026-10-26T02:00:00Z'

test('who registered or sent a petition is thanked once, when the conference was held; nobody is called for it', async () => {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  await registerMany(unit, id, villageId, 3, inIntake)
  await petitionMany(unit, villageId, 2, inIntake)
  await unit.write((tx) =>
    tx
      .updateTable('registration')
      .set({ withdrawn_at: Temporal.Instant.from(inIntake) })
      .where('id', '=', tx.selectFrom('registration').select('id').orderBy('id').limit(1))
      .execute(),
  )
  const task = async () =>
    (await unit.read((db) => tasks(db, { dialogueId: id }))).find(({ title }) => title.startsWith('Gửi thư cảm ơn'))
  const before = await unit.read(countUntold)
  expect((await task())?.doneOn).toBeNull()
  expect(await unit.write((tx) => thank(tx, unit.by(after), id))).toBe(0)

  const { version = 0 } = (await unit.write((tx) => lockDialogue(tx, id))) ?? { version: 0 }
  const by = byOfficer(unit, specialist, after)
  const held = await unit.write((tx) =>
    recordHeld(tx, by, { dialogueId: id, version }, { on: day('2026-10-22'), note: '' }, dialogueEvents),
  )
  expect(held).toMatchObject({ ok: true })
  const thanked = () =>
    unit.read((db) =>
      db.selectFrom('message').select(['contact_id', 'body']).where('template', '=', 'dialogue.thanked').execute(),
    )
  const people = await thanked()
  expect(new Set(people.map(({ contact_id }) => contact_id)).size).toBe(people.length)
  expect(people).toHaveLength(3)
  expect(people[0]?.body).toContain('22/10/2026')
  // R22: the act did its task.
  expect(await task()).toMatchObject({ doneOn: day('2026-10-26'), doneHow: 'act' })
  // Courtesy alone rings nobody's telephone.
  expect(await unit.read(countUntold)).toBe(before)
  await unit.write((tx) => thank(tx, unit.by(after), id))
  expect(await thanked()).toHaveLength(3)
})

test('where nobody can be thanked by the program, the task of it stays open for somebody', async () => {
  const unit = await openBareUnit()
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  const { version = 0 } = (await unit.write((tx) => lockDialogue(tx, id))) ?? { version: 0 }
  const by = byOfficer(unit, specialist, after)
  await unit.write((tx) =>
    recordHeld(tx, by, { dialogueId: id, version }, { on: day('2026-10-22'), note: '' }, dialogueEvents),
  )
  const all = await unit.read((db) => tasks(db, { dialogueId: id }))
  expect(all.find(({ title }) => title.startsWith('Gửi thư cảm ơn'))).toMatchObject({ doneOn: null })
})
