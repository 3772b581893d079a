import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { asOwner } from '#test/stage.ts'
import {
  anIssue,
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  stateOfPetition,
  storedAndDerived,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { issueAnswer } from './answer.ts'
import { sendOn } from './beyond-authority.ts'
import { assignPetition, classifyPetition } from './classify-petition.ts'
import { closePetition } from './close-petition.ts'
import { releasePublicText } from './public-text.ts'
import { ratePetition, reopenPetition } from './rate-and-reopen.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
  await office.unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: day('2026-10-22') })
      .where('id', '=', office.dialogueId)
      .execute(),
  )
})

let number = 200
/** Answered on 29/10, within its term. */
const anAnswered = async () => {
  const id = await approved(office, await assigned(office, await petitionIn(office)))
  return answered(office, id, `${++number}/UBND`, '2026-10-29')
}
const asked = '2026-11-10T09:00:00Z'
const askAgain = (petitionId: string, instant = asked, words = 'Chưa rõ bao giờ làm.') =>
  office.unit.write((tx) => reopenPetition(tx, senderBy(instant), 'sender', { petitionId, words, askedHow: '' }))
const senderBy = (instant: string) => ({ ...office.unit.by(instant), actor: 'public' as const })
const duesOf = async (id: string, kind: string) =>
  (await office.unit.read((db) => deadlinesOf(db, id))).filter((one) => one.kind === kind)

test('asked on 10/11, another look is due 19/11, told at once; the first answer keeps its own term', async () => {
  const id = await anAnswered()
  well(await askAgain(id))
  const { state } = await stateOfPetition(office, id)
  expect(state).toMatchObject({ stage: 'assigned', round: 2, answeredOn: null, roundFrom: day('2026-11-10') })
  const dues = await duesOf(id, 'answer')
  expect(dues.map(({ round, dueOn, metOn, toldOn }) => [round, `${dueOn}`, metOn && `${metOn}`, `${toldOn}`])).toEqual([
    [1, '2026-11-02', '2026-10-29', '2026-11-02'],
    [2, '2026-11-19', null, '2026-11-19'],
  ])
  expect(dues[1]).toMatchObject({ legal: true, planned: false, anchor: { what: 'reopened', on: day('2026-11-10') } })
})

test.each([
  ['the day before the last', '2026-11-18', 'in time'],
  ['on the last day', '2026-11-19', 'in time'],
  ['the day after', '2026-11-20', 'delay-reason-needed'],
])('answered %s of another look, %s: %s', async (_, on, outcome) => {
  const id = await anAnswered()
  well(await askAgain(id))
  await approved(office, id, '2026-11-16T02:00:00Z')
  const { unit, clerk } = office
  const issue = anIssue(`${++number}/UBND`, on)
  const came = await unit.write((tx) =>
    issueAnswer(tx, clerk.by(`${on}T08:00:00Z`), clerk.actor, { petitionId: id, issue }),
  )
  expect(came.ok ? 'in time' : 'refusal' in came && came.refusal).toBe(outcome)
  if (!came.ok) return
  expect((await duesOf(id, 'answer')).at(-1)?.metOn?.toString()).toBe(on)
  expect(await askAgain(id, `${on}T09:00:00Z`)).toEqual({ ok: false, refusal: 'already-reopened' })
})

test('several bodies have the same seven days (R18)', async () => {
  const id = await petitionIn(office)
  const { unit, specialist } = office
  const kind = { field: 'land', competence: 'joint', bodies: ['Điện lực'], note: '' } as const
  await unit.write(async (tx) =>
    well(
      await classifyPetition(tx, specialist.by('2026-10-23T02:00:00Z'), specialist.actor, { petitionId: id, ...kind }),
    ),
  )
  await assignedAsItIs(id)
  await answered(office, await approved(office, id), `${++number}/UBND`, '2026-11-04')
  well(await askAgain(id))
  expect((await duesOf(id, 'answer')).at(-1)?.dueOn.toString()).toBe('2026-11-19')
})

const assignedAsItIs = async (petitionId: string) => {
  const { unit, specialist, departments } = office
  const to = { leadDepartmentId: departments.land, leadOfficerId: null, joining: [], note: '' }
  await unit.write(async (tx) =>
    well(await assignPetition(tx, specialist.by('2026-10-23T02:00:00Z'), specialist.actor, { petitionId, ...to })),
  )
}

test('led to another body and asked again: the same seven days, met by leading on', async () => {
  const id = await petitionIn(office)
  const { unit, specialist } = office
  const kind = { field: 'tax', competence: 'beyond', bodies: [], note: '' } as const
  const guide = (instant: string, on: string) =>
    unit.write(async (tx) =>
      well(
        await sendOn(tx, specialist.by(instant), specialist.actor, {
          ...{ petitionId: id, way: 'guided', body: 'Thuế cơ sở', reference: '', note: '', on: day(on) },
          documentId: null,
        }),
      ),
    )
  await unit.write(async (tx) =>
    well(
      await classifyPetition(tx, specialist.by('2026-10-23T02:00:00Z'), specialist.actor, { petitionId: id, ...kind }),
    ),
  )
  await guide('2026-10-23T03:00:00Z', '2026-10-23')
  well(await askAgain(id))
  expect((await duesOf(id, 'escalate')).map(({ round, dueOn }) => [round, `${dueOn}`])).toEqual([
    [1, '2026-10-29'],
    [2, '2026-11-19'],
  ])
  await guide('2026-11-12T03:00:00Z', '2026-11-12')
  expect((await duesOf(id, 'escalate')).at(-1)?.metOn?.toString()).toBe('2026-11-12')
})

test('entered for the sender it says who asked and how, and he is told by when', async () => {
  const id = await anAnswered()
  const { unit, counter } = office
  const enter = (askedHow: string) =>
    unit.write((tx) =>
      reopenPetition(tx, counter.by(asked), counter.actor, { petitionId: id, words: 'Chưa rõ.', askedHow }),
    )
  expect(await enter(' ')).toEqual({ ok: false, refusal: 'asked-how-needed' })
  well(await enter('ông Ví Dụ, gọi điện sáng 10/11'))
  await unit.read(async (db) => {
    const told = await db.selectFrom('message').select('body').where('template', '=', 'petition.reopened').execute()
    expect(told.map(({ body }) => body)).toEqual([expect.stringContaining('19/11/2026')])
    const rows = await db
      .selectFrom('petition_reopening')
      .select(['asked_how', 'by_officer'])
      .where('petition_id', '=', id)
    expect(await rows.execute()).toEqual([{ asked_how: 'ông Ví Dụ, gọi điện sáng 10/11', by_officer: counter.id }])
  })
})

test('each answer is rated once, by the sender or for him; other departments may not enter it', async () => {
  const id = await anAnswered()
  const { unit, landOfficer, specialist } = office
  const bySender = (stars: number, instant = asked) =>
    unit.write((tx) =>
      ratePetition(tx, senderBy(instant), 'sender', { petitionId: id, stars, words: ' Nhanh ', askedHow: '' }),
    )
  const entered = (of: typeof specialist) =>
    unit.write((tx) =>
      ratePetition(tx, of.by(asked), of.actor, { petitionId: id, stars: 4, words: '', askedHow: 'gọi điện' }),
    )
  expect(await entered(landOfficer)).toEqual({ ok: false, refusal: 'not-allowed' })
  expect(await bySender(0)).toEqual({ ok: false, refusal: 'stars-needed' })
  well(await bySender(2))
  expect(await bySender(5)).toEqual({ ok: false, refusal: 'already-rated' })
  well(await askAgain(id))
  expect(await bySender(5)).toEqual({ ok: false, refusal: 'not-answered' })
  await answered(office, await approved(office, id, '2026-11-16T02:00:00Z'), `${++number}/UBND`, '2026-11-17')
  well(await entered(specialist))
  const rows = await unit.read((db) =>
    db
      .selectFrom('petition_rating')
      .select(['round', 'stars', 'words'])
      .where('petition_id', '=', id)
      .orderBy('round')
      .execute(),
  )
  expect(rows).toEqual([
    { round: 1, stars: 2, words: 'Nhanh' },
    { round: 2, stars: 4, words: '' },
  ])
})

test('in public it is handled again, with the day it was asked and the new due day; stars and words stay inside', async () => {
  const id = await anAnswered()
  const { unit, specialist } = office
  await unit.write(async (tx) => {
    const text = { title: 'Đường ngập', content: 'Đường vào làng nghề bị ngập.', proposal: '', checked: false }
    well(
      await releasePublicText(tx, specialist.by('2026-10-30T02:00:00Z'), specialist.actor, { petitionId: id, ...text }),
    )
    const rating = { petitionId: id, stars: 1, words: 'Trả lời chung chung', askedHow: '' }
    well(await ratePetition(tx, senderBy(asked), 'sender', rating))
  })
  well(await askAgain(id, asked, 'Ông Mẫu chưa chịu.'))
  const published = await unit.read((db) =>
    db.selectFrom('published_petition').selectAll().where('petition_id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(published).toMatchObject({ state: 'handling', answered_on: null, due_on: day('2026-11-19') })
  expect(published.course).toContainEqual({ what: 'reopened', on: '2026-11-10' })
  expect(published.answer).toContain('Đường gom')
  expect(JSON.stringify(published)).not.toMatch(/chung chung|Ông Mẫu|stars/)
})

test('moved to its own process, what the sender said of the answer is blank too (R12)', async () => {
  const id = await anAnswered()
  const { unit, specialist } = office
  const rating = { petitionId: id, stars: 1, words: 'Có người nhận tiền', askedHow: '' }
  await unit.write(async (tx) => well(await ratePetition(tx, senderBy(asked), 'sender', rating)))
  well(await askAgain(id, asked, 'Có người nhận tiền'))
  const closing = { how: 'not-petition', process: 'denunciation', reason: 'Tố cáo' } as const
  await unit.write(async (tx) =>
    well(await closePetition(tx, specialist.by('2026-11-11T02:00:00Z'), specialist.actor, { petitionId: id, closing })),
  )
  await unit.read(async (db) => {
    for (const table of ['petition_rating', 'petition_reopening'] as const)
      expect(await db.selectFrom(table).select('words').where('petition_id', '=', id).execute()).toEqual([
        { words: '' },
      ])
  })
})

test('a written rating stays as it was', async () => {
  const id = await anAnswered()
  const rating = { petitionId: id, stars: 1, words: 'Chậm', askedHow: '' }
  await office.unit.write(async (tx) => well(await ratePetition(tx, senderBy(asked), 'sender', rating)))
  const change = asOwner((owner) =>
    owner.query(`update petition_rating set stars = 5, words = '' where petition_id = '${id}'`),
  )
  await expect(change).rejects.toThrow('append-only')
})

test('stored copies are those of the facts', async () => {
  const { stored, derived, published, rows } = await storedAndDerived(office)
  expect(stored.map(({ sender_field: _, ...copies }) => copies)).toEqual(
    derived.map(({ sender_field: _, ...copies }) => copies),
  )
  expect(published).toHaveLength(rows.length)
})
