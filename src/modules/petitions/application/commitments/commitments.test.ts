import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { historyOf } from '#modules/history/index.ts'
import { assigned, openTestOffice, petitionIn, well } from '#test/stage-handling.ts'
import { openPromisingOffice, type PromisingOffice } from '#test/stage-promises.ts'
import { commitmentAt } from './commitments-query.ts'
import { takeBackEvidence } from './release-evidence.ts'

let promising: PromisingOffice
beforeAll(async () => {
  promising = await openPromisingOffice()
})
const unit = () => promising.office.unit
const at = (id: string) => unit().read((db) => commitmentAt(db, id))
const dues = async (id: string) =>
  (await unit().read((db) => deadlinesOf(db, id))).map(({ kind, dueOn, metOn, lapsedOn, legal }) => [
    ...[kind, dueOn.toString(), metOn?.toString() ?? null, lapsedOn !== null, legal],
  ])

describe('a promise taken down after the answer', () => {
  test('holds from the day of the answer, is owed by its day, and says what and who', async () => {
    const id = await promising.made()
    expect(await at(id)).toMatchObject({
      ...{ what: 'Khơi rãnh thoát nước', madeOn: day('2026-10-28'), dueOn: day('2026-11-15'), moved: false },
      department: 'Bộ phận Địa chính',
    })
    expect(await dues(id)).toEqual([['commitment', '2026-11-15', null, false, false]])
    expect(await promising.make({ what: ' ' })).toEqual({ ok: false, refusal: 'promise-empty' })
    expect(await promising.make({ departmentId: null })).toEqual({ ok: false, refusal: 'promise-owner-needed' })
    expect(await promising.make({ askId: id })).toEqual({ ok: false, refusal: 'not-an-ask' })
    expect(await promising.make({}, promising.office.landOfficer)).toEqual({ ok: false, refusal: 'not-allowed' })
    const unanswered = await assigned(promising.office, await petitionIn(promising.office))
    expect(await promising.make({ petitionId: unanswered })).toEqual({ ok: false, refusal: 'nothing-answered' })
    const elsewhere = await openTestOffice()
    expect(await promising.make({ departmentId: elsewhere.departments.land })).toEqual({
      ok: false,
      refusal: 'not-of-this-unit',
    })
  })
})

test('an officer’s promise lies with his department', async () => {
  const { landOfficer, leader } = promising.office
  const id = await promising.made({ departmentId: null, officerId: landOfficer.id })
  expect(await at(id)).toMatchObject({ department: 'Bộ phận Địa chính', officer: 'Cán Bộ Thử' })
  well(await promising.keep(id, '2026-11-12', { words: 'Xong' }))
  expect(await at(await promising.made({ departmentId: null, officerId: leader.id }))).toMatchObject({
    ...{ department: null, officer: 'Cán Bộ Thử' },
  })
})

describe('kept', () => {
  test('with evidence or a word, not before it was made nor tomorrow; by the department it lies with', async () => {
    const id = await promising.made()
    expect(await promising.keep(id, '2026-11-12', {})).toEqual({ ok: false, refusal: 'evidence-needed' })
    expect(await promising.keep(id, '2026-11-12', { link: 'ảnh trong máy' })).toEqual({
      ok: false,
      refusal: 'link-wrong',
    })
    expect(await promising.keep(id, '2026-10-20', { words: 'Xong' })).toEqual({
      ok: false,
      refusal: 'kept-before-made',
    })
    expect(await promising.keep(id, '2026-11-21', { words: 'Xong' })).toEqual({ ok: false, refusal: 'day-in-future' })
    expect(await promising.keep(id, '2026-11-12', { words: 'Xong' }, promising.office.counter)).toEqual({
      ...{ ok: false, refusal: 'not-allowed' },
    })
    well(await promising.keep(id, '2026-11-12', { words: 'Đã khơi 400 m rãnh.', link: 'https://xa.example/anh' }))
    expect(await at(id)).toMatchObject({
      keptOn: day('2026-11-12'),
      pieces: [{ words: 'Đã khơi 400 m rãnh.', link: 'https://xa.example/anh', releasedAt: null }],
      steps: [{ step: 'kept', by: 'Cán Bộ Thử' }],
    })
    expect(await dues(id)).toEqual([['commitment', '2026-11-15', '2026-11-12', false, false]])
    expect(await promising.keep(id, '2026-11-12', { words: 'Nữa' })).toEqual({ ok: false, refusal: 'commitment-over' })
  })

  test('evidence that is there already is enough; more can be added afterwards; what was read before is told', async () => {
    const id = await promising.made()
    expect(await promising.add(id, {})).toEqual({ ok: false, refusal: 'evidence-needed' })
    well(await promising.add(id, { words: 'Đang khơi đoạn đầu.', version: 1 }))
    expect(await promising.add(id, { words: 'Đoạn hai.', version: 1 })).toEqual({ ok: false, refusal: 'stale' })
    well(await promising.keep(id, '2026-11-16', {}))
    well(await promising.add(id, { words: 'Ảnh chụp sau mưa.' }))
    expect((await at(id))?.pieces).toHaveLength(2)
  })

  test('by mistake: taken back with the reason, it is owed again by its day', async () => {
    const id = await promising.made()
    expect(await promising.end(id, 'take-back')).toEqual({ ok: false, refusal: 'commitment-runs' })
    well(await promising.keep(id, '2026-11-12', { words: 'Xong' }))
    expect(await promising.end(id, 'take-back', '')).toEqual({ ok: false, refusal: 'reason-needed' })
    well(await promising.end(id, 'take-back'))
    expect(await at(id)).toMatchObject({ keptOn: null, dueOn: day('2026-11-15') })
    expect(await dues(id)).toEqual([['commitment', '2026-11-15', null, false, false]])
  })
})

describe('moved, or given up', () => {
  test('another day with its reason; the first one stays readable', async () => {
    const id = await promising.made()
    expect(await promising.move(id, '2026-11-30', ' ')).toEqual({ ok: false, refusal: 'reason-needed' })
    expect(await promising.move(id, '2026-11-15')).toEqual({ ok: false, refusal: 'nothing-changed' })
    expect(await promising.move(id, '2026-11-09')).toEqual({ ok: false, refusal: 'day-past' })
    expect(await promising.move(id, '2026-11-30', 'Mưa', promising.office.landOfficer)).toEqual({
      ok: false,
      refusal: 'not-allowed',
    })
    well(await promising.move(id, '2026-11-30'))
    expect(await at(id)).toMatchObject({
      ...{ moved: true, dueOn: day('2026-11-30') },
      steps: [{ step: 'moved', words: 'Chờ nước rút', wasDueOn: day('2026-11-15') }],
    })
    expect(await dues(id)).toEqual([['commitment', '2026-11-30', null, false, false]])
  })

  test('one without a day is given one', async () => {
    const id = await promising.made({ dueOn: null })
    expect(await dues(id)).toEqual([])
    well(await promising.move(id, '2026-12-01', 'Đã có lịch thi công'))
    expect(await dues(id)).toEqual([['commitment', '2026-12-01', null, false, false]])
  })

  test('given up with its reason; taken back it is owed by the day before', async () => {
    const id = await promising.made()
    well(await promising.end(id, 'give-up', 'Đường sẽ làm mới, không khơi riêng.', '2026-11-11'))
    expect(await at(id)).toMatchObject({ givenUpOn: day('2026-11-11') })
    expect(await dues(id)).toEqual([['commitment', '2026-11-15', null, true, false]])
    expect(await promising.move(id, '2026-11-30')).toEqual({ ok: false, refusal: 'commitment-over' })
    well(await promising.end(id, 'take-back', 'Vẫn khơi.', '2026-11-12'))
    expect(await at(id)).toMatchObject({ givenUpOn: null, dueOn: day('2026-11-15') })
    expect(await dues(id)).toEqual([['commitment', '2026-11-15', null, false, false]])
  })

  test('its steps stay as they were put', async () => {
    const id = await promising.made()
    well(await promising.move(id, '2026-11-30'))
    await expect(
      unit().write((tx) =>
        tx.updateTable('commitment_step').set({ words: 'Khác' }).where('commitment_id', '=', id).execute(),
      ),
    ).rejects.toThrow('append-only')
  })
})

test('evidence is released one by one; what looks like personal data only after a look (R20)', async () => {
  const id = await promising.made()
  well(await promising.keep(id, '2026-11-12', { words: 'Ông Mẫu 0912 345 678 đã xác nhận.' }))
  const evidenceId = (await at(id))?.pieces[0]?.id ?? ''
  expect(await promising.release(id, evidenceId, true, promising.office.landOfficer)).toEqual({
    ok: false,
    refusal: 'not-allowed',
  })
  expect(await promising.release(id, evidenceId)).toEqual({ ok: false, refusal: 'personal-data-found' })
  well(await promising.release(id, evidenceId, true))
  expect((await at(id))?.pieces[0]?.releasedAt).not.toBeNull()
  well(
    await unit().write((tx) => {
      const { by, actor } = promising.office.specialist
      return takeBackEvidence(tx, by('2026-11-22T02:00:00Z'), actor, { commitmentId: id, evidenceId })
    }),
  )
  expect((await at(id))?.pieces[0]?.releasedAt).toBeNull()
  const codes = (await unit().read((db) => historyOf(db, promising.petitionId))).map(({ code }) => code)
  expect(codes).toEqual(
    expect.arrayContaining(
      ['commitment-made', 'commitment-kept', 'evidence-released', 'evidence-taken-back'].map((c) => `petition.${c}`),
    ),
  )
})
