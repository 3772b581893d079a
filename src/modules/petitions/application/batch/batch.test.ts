import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { workingCalendar } from '#modules/calendar/index.ts'
import { openTestOffice, petitionIn, stateOfPetition } from '#test/stage-handling.ts'
import { type ActingOnBatch, actOnBatch } from './act-on-batch.ts'
import { batchOf } from './batch-page.ts'
import { chooseTicked, sweepBatches } from './choose-batch.ts'

const morning = '2026-09-22T02:00:00Z'

async function aBatch(count: number) {
  const office = await openTestOffice()
  const { unit, specialist } = office
  const by = specialist.by(morning)
  const viewer = {
    ...specialist.actor,
    officerId: specialist.id,
    today: day('2026-09-22'),
    calendar: workingCalendar(),
  }
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push(await petitionIn(office))
  const ticked = ids.map((id) => ({ id, version: 1 }))
  const batchId = (await unit.write((tx) => chooseTicked(tx, by, viewer, ticked))) ?? ''
  const batch = () => unit.read((db) => batchOf(db, specialist.id, batchId))
  return { office, by, ids, batchId, batch }
}

test('when the program stops on the way, what was done stays done and what was not reached says so', async () => {
  const { office, by, ids, batchId, batch } = await aBatch(3)
  const { unit, specialist, departments } = office
  const acting = { actor: specialist.actor, officerId: specialist.id, batchId }
  const input = { act: 'assign', leadDepartmentId: departments.land, leadOfficerId: null, note: '' } as const
  const write: ActingOnBatch['write'] = (work) => unit.write((tx) => work(tx, by))
  let transactions = 0
  const stopped: ActingOnBatch['write'] = (work) =>
    ++transactions > 2 ? Promise.reject(new Error('the program was stopped')) : write(work)
  await expect(actOnBatch({ ...acting, version: 1, write: stopped }, input)).rejects.toThrow('stopped')
  expect((await batch())?.rows.map(({ outcome, stage }) => [outcome, stage])).toEqual([
    ['done', 'assigned'],
    ['', 'received'],
    ['', 'received'],
  ])
  expect((await stateOfPetition(office, ids[1] ?? '')).state.assignment).toBeNull()
  // Done again, the first is not done twice.
  await actOnBatch({ ...acting, version: 2, write }, input)
  expect((await batch())?.rows.map(({ outcome }) => outcome)).toEqual(['assigned-so-already', 'done', 'done'])
})

test('what was chosen is there for a day', async () => {
  const { office, batch } = await aBatch(1)
  const sweep = (at: string) => office.unit.write((tx) => sweepBatches(tx, Temporal.Instant.from(at)))
  await sweep('2026-09-23T01:59:59Z')
  expect(await batch()).not.toBeNull()
  await sweep('2026-09-23T02:00:00Z')
  expect(await batch()).toBeNull()
})
