import { expect, test } from 'vitest'
import { plainOf } from '#kernel/text-blocks.ts'
import { documentPage, noDocumentEvents } from '#modules/documents/index.ts'
import { historyOf } from '#modules/history/index.ts'
import { openBareUnit, type TestUnit } from '#test/stage.ts'
import { byOfficer, openDialogue } from '#test/stage-dialogues.ts'
import type { Plan } from '../../domain/index.ts'
import { carryingDocuments } from '../carrying-document.ts'
import { editDialogue } from '../edit-dialogue.ts'
import { planBlocks } from './plan-blocks.ts'
import { carryPlan, planPage, savePlan } from './plan-page.ts'

const at = '2026-04-06T02:00:00Z'
const basis = { number: '82/KH-UBND', on: '2026-03-13', title: 'Đối thoại doanh nghiệp hằng năm' }

async function opened(unit: TestUnit, conference = '2026-10-22') {
  await unit.write((tx) =>
    tx
      .insertInto('department')
      .values({ id: crypto.randomUUID(), name: 'Phòng Kinh tế', purpose: 'economy' })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  const { id, address, specialist } = await openDialogue(unit, {
    conference,
    at: `${conference.slice(0, 4)}-04-01T02:00:00Z`,
  })
  const by = byOfficer(unit, specialist, at)
  const page = async () => {
    const data = await unit.read((db) => planPage(db, address))
    if (!data) throw new Error('no plan')
    return data
  }
  const save = async (change: Partial<Plan>, seq?: number) => {
    const { seq: newest, now } = await page()
    return unit.write((tx) => savePlan(tx, by, { dialogueId: id, seq: seq ?? newest }, { ...now.plan, ...change }))
  }
  const carry = () => unit.write((tx) => carryPlan(tx, by, { dialogueId: id, departmentId: null }, noDocumentEvents))
  return { id, by, page, save, carry }
}

test('a plan is proposed from the unit and its rules; only the city’s plan is to be typed', async () => {
  const { page } = await opened(await openBareUnit())
  const data = await page()
  expect(data).toMatchObject({ seq: 0, lacks: ['basis'], versions: [], documents: [] })
  const said = plainOf(planBlocks(data.now, data))
  expect(said).toContain('Nhận trực tuyến đến 24 giờ thứ Năm, ngày 01/10/2026')
  expect(said).toContain('trong 7 ngày làm việc; việc nhiều cơ quan, tối đa 15 ngày làm việc')
  expect(said).toContain('07:30: Đón tiếp')
  expect(said).toContain('1. Phòng Kinh tế')
})

test('each save is a version; the second of two officers is told, the same once more makes none', async () => {
  const unit = await openBareUnit()
  const { id, page, save } = await opened(unit)
  expect(await save({ basis })).toEqual({ ok: true, value: { seq: 1 } })
  expect(await save({}, 0)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await save({})).toEqual({ ok: true, value: { seq: 1 } })
  expect(await save({ budget: 'Nguồn khác' })).toEqual({ ok: true, value: { seq: 2 } })
  expect((await page()).versions.map(({ seq }) => seq)).toEqual([2, 1])
  expect((await page()).lacks).toEqual([])
  expect((await unit.read((db) => historyOf(db, id))).map(({ code }) => code)).toEqual([
    'dialogue.plan-saved',
    'dialogue.plan-saved',
    'dialogue.created',
    'task.laid-out',
  ])
})

test('what was written last year stands in this year’s proposal, days and numbers are this year’s', async () => {
  const unit = await openBareUnit()
  const before = await opened(unit, '2025-10-16')
  await before.save({ basis, budget: 'Ngân sách xã', purposes: ['Nghe và giải quyết'] })
  const { plan } = (await (await opened(unit)).page()).now
  expect(plan).toMatchObject({
    budget: 'Ngân sách xã',
    purposes: ['Nghe và giải quyết'],
    basis: { number: '', on: '', title: basis.title },
  })
  expect(plan.petitions.join()).toContain('01/10/2026')
})

test('a paper carries the newest version: only a whole one, written anew while nobody issued it', async () => {
  const unit = await openBareUnit()
  const { id, page, save, carry } = await opened(unit)
  expect(await carry()).toEqual({ ok: false, refusal: 'not-saved' })
  await save({})
  expect(await carry()).toEqual({ ok: false, refusal: 'plan-incomplete' })
  await save({ basis })
  const carried = await carry()
  if (!carried.ok) throw new Error(carried.refusal)
  expect(await carry()).toEqual(carried)
  await save({ budget: 'Nguồn khác' })
  expect(await carry()).toEqual(carried)
  const { content, title, steps } = (await unit.read((db) => documentPage(db, carried.value.documentId))) ?? {}
  expect(title).toBe('Tổ chức Hội nghị đối thoại doanh nghiệp năm 2026')
  expect(content).toContain('Nguồn khác')
  expect(steps?.map(({ step }) => step)).toEqual(['drafted', 'drafted'])

  await unit.write((tx) =>
    tx
      .updateTable('document')
      .set({ stage: 'issued', number_text: '05/KH-UBND', issued_on: Temporal.PlainDate.from('2026-04-08') })
      .where('id', '=', carried.value.documentId)
      .execute(),
  )
  expect(await carry()).toEqual(carried)
  await save({ budget: 'Nguồn thứ ba' })
  const another = await carry()
  expect(another).toMatchObject({ ok: true })
  expect(another).not.toEqual(carried)
  expect((await unit.read((db) => carryingDocuments(db, id, 'plan'))).map(({ stage }) => stage)).toEqual([
    'draft',
    'issued',
  ])
  expect((await page()).documents).toHaveLength(2)
})

test('when hour or place change, the version says so and is saved anew before a paper carries it', async () => {
  const unit = await openBareUnit()
  const { id, by, page, save, carry } = await opened(unit)
  await save({ basis })
  const details = { startsAt: '07:30', place: 'Nhà văn hóa', chairName: 'Trần Văn Thử', chairTitle: '' }
  await unit.write((tx) => editDialogue(tx, by, { dialogueId: id, version: 1 }, details))
  expect(await page()).toMatchObject({ hasOldFacts: true, now: { facts: { place: 'Nhà văn hóa' } } })
  expect(await carry()).toEqual({ ok: false, refusal: 'facts-changed' })
  expect(await save({})).toEqual({ ok: true, value: { seq: 2 } })
  expect(await carry()).toMatchObject({ ok: true })
})
