import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { asOwner, openBareUnit, testDatabase } from '#test/stage.ts'
import { historyOf, recordHistory, verifyHistory } from '../index.ts'

const at = '2026-09-20T01:00:00Z'

async function unitWithThreeActs() {
  const unit = await openBareUnit()
  const subjectId = newId()
  for (const code of ['petition.received', 'petition.classified', 'petition.assigned'])
    await unit.write((tx) =>
      recordHistory(tx, unit.by(at), { code, subject: 'petition', subjectId, facts: { field: 'land' } }),
    )
  return { unit, subjectId }
}
const found = async (name: string) => (await verifyHistory((await testDatabase()).db)).find((one) => one.unit === name)

test('acts are chained in their order, and the walk agrees with what the database computed', async () => {
  const unit = await openBareUnit('Nguyên Vẹn')
  const subjectId = newId()
  await unit.write((tx) =>
    recordHistory(tx, unit.by(at), {
      code: 'a.b',
      subject: 'petition',
      subjectId,
      facts: { day: '2026-09-20', n: 2, list: ['x'] },
    }),
  )
  await unit.write((tx) => recordHistory(tx, unit.by(at), { code: 'a.c', subject: 'petition', subjectId }))
  expect((await unit.read((db) => historyOf(db, subjectId))).map((entry) => [entry.seq, entry.code])).toEqual([
    [2, 'a.c'],
    [1, 'a.b'],
  ])
  expect(await found('Nguyên Vẹn')).toEqual({ unit: 'Nguyên Vẹn', rows: 2, break: null })
})

test('a row cannot be changed, not even by the owner; a forced change is found', async () => {
  const { unit } = await unitWithThreeActs()
  await expect(asOwner((owner) => owner.query(`update history set code = 'x'`))).rejects.toThrow('append-only')
  await asOwner(async (owner) => {
    await owner.query('alter table history disable trigger all')
    await owner.query(`update history set facts = '{"field": "tax"}' where unit_id = $1 and seq = 2`, [unit.id])
    await owner.query('alter table history enable trigger all')
  })
  const broken = (await verifyHistory(unit.db)).filter((one) => one.break)
  expect(broken).toEqual([{ unit: 'Thử', rows: 1, break: { seq: 2, what: 'altered' } }])
  await asOwner(async (owner) => {
    await owner.query('alter table history disable trigger all')
    await owner.query('delete from history where unit_id = $1 and seq = 3', [unit.id])
    await owner.query(`update history set facts = '{"field": "land"}' where unit_id = $1 and seq = 2`, [unit.id])
    await owner.query('alter table history enable trigger all')
  })
  expect((await verifyHistory(unit.db)).filter((one) => one.break)).toEqual([
    { unit: 'Thử', rows: 2, break: { seq: 3, what: 'head-differs' } },
  ])
})

test('who rolls back leaves no act', async () => {
  const unit = await openBareUnit('Quay Lại')
  await expect(
    unit.write(async (tx) => {
      await recordHistory(tx, unit.by(at), { code: 'a.b', subject: 'petition', subjectId: newId() })
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await found('Quay Lại')).toEqual({ unit: 'Quay Lại', rows: 0, break: null })
})
