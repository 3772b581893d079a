import { describe, expect, test, vi } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { dayBegins, decisionsOf, dialogueAt, noEvents } from '#modules/dialogues/index.ts'
import { petitionDialogueEvents as dialogueEvents } from '#modules/petitions/index.ts'
import { openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { openVillage, petitionMany, registerMany } from '#test/stage-counted.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { type DecisionInput, decide } from './decide.ts'
import { loadPetitions } from './load-counted.ts'
import { type CityReplyInput, recordCityReply } from './record-city-reply.ts'
import { figuresOf, tally } from './tally.ts'

const inIntake = '2026-09-15T02:00:00Z'

/** A dialogue whose notice is out, with so many registrations and petitions that count. */
async function counted(registrations: number, petitions: number) {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  await registerMany(unit, id, villageId, registrations, inIntake)
  const sent = await petitionMany(unit, villageId, petitions, inIntake)
  const leader = await signIn(unit, ['leader'])
  return { unit, id, specialist, leader, villageId, sent }
}

const tallyAt = (unit: TestUnit, instant: string) =>
  unit.read(async (db) => {
    const dialogue = await dialogueAt(db, '2026')
    if (!dialogue) throw new Error('gone')
    return tally(db, dialogue, Temporal.Instant.from(instant))
  })

const input = (more: Partial<DecisionInput>): DecisionInput => ({
  ...{ decision: 'hold', reason: '', byLeader: true, forOfficerId: null, paper: '', intake: null },
  ...more,
})

async function decideAt(
  at: Awaited<ReturnType<typeof counted>>,
  instant: string,
  more: Partial<DecisionInput>,
  events = noEvents,
  version = 2,
) {
  const by = byOfficer(at.unit, more.byLeader === false ? at.specialist : at.leader, instant)
  return at.unit.write((tx) => decide(tx, by, { dialogueId: at.id, version }, input(more), events))
}

test('fourteen registrations and four petitions: the chair decides, one of each is missing', async () => {
  const at = await counted(14, 4)
  const found = await tallyAt(at.unit, '2026-09-20T02:00:00Z')
  expect(found).toMatchObject({
    ...{ r: 14, p: 4, allP: 4, registeredOnlyP: 4, verdict: 'chair-decides' },
    missing: { missingRegistrations: 1, missingPetitions: 1 },
    needed: { registrations: 15, petitions: 5, petitionsAtLeast: 3 },
  })
  expect(found.registrations).toHaveLength(14)
  expect(found.petitionCount.rows.every(({ why }) => why === 'counts')).toBe(true)
  expect((await tallyAt(at.unit, '2026-09-14T02:00:00Z')).verdict).toBe('none-registered')
})

test('petitions are read some at a time, each once, in the order they came', async () => {
  const at = await counted(2, 7)
  const read = (atOnce?: number) =>
    at.unit.read(async (db) => {
      const dialogue = await dialogueAt(db, '2026')
      return dialogue && loadPetitions(db, dialogue.id, atOnce)
    })
  const whole = await read()
  expect(whole?.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
  for (const atOnce of [1, 3, 6, 7, 8]) expect(await read(atOnce)).toEqual(whole)
})

test('the figures are counted again once something happened, and only then', async () => {
  const at = await counted(2, 3)
  const now = Temporal.Instant.from('2026-09-20T02:00:00Z')
  const read = () =>
    at.unit.read(async (db) => {
      const dialogue = await dialogueAt(db, '2026')
      return dialogue && figuresOf(db, dialogue, now)
    })
  const first = await read()
  expect(first).toMatchObject({ r: 2, p: 3 })
  expect(await read()).toBe(first)
  await petitionMany(at.unit, at.villageId, 1, inIntake, 9)
  expect(await read()).toMatchObject({ r: 2, p: 4 })
})

test('before the cut-off only a full verdict may be decided; at 24:00 of the last day the rest', async () => {
  const at = await counted(3, 3)
  const asIs = { decision: 'hold-as-is', reason: 'Theo thực tế' } as const
  expect(await decideAt(at, '2026-10-01T16:59:59Z', asIs)).toEqual({ ok: false, refusal: 'before-cut-off' })
  expect(await decideAt(at, '2026-10-01T17:00:00Z', { ...asIs, reason: ' ' })).toEqual({
    ok: false,
    refusal: 'reason-needed',
  })
  expect(await decideAt(at, '2026-10-01T17:00:00Z', { decision: 'hold' })).toEqual({
    ok: false,
    refusal: 'not-for-this-verdict',
  })
  expect(await decideAt(at, '2026-10-01T17:00:00Z', asIs)).toMatchObject({ ok: true })
  const [decided] = await at.unit.read((db) => decisionsOf(db, at.id))
  expect(decided).toMatchObject({
    ...{ decision: 'hold-as-is', verdict: 'chair-decides', registrations: 3, petitions: 3, reason: 'Theo thực tế' },
    decidedOn: day('2026-10-02'),
  })
  const due = await at.unit.read((db) => deadlinesOf(db, at.id))
  expect(due.find(({ name }) => name === 'decision')).toMatchObject({ metOn: day('2026-10-02') })
})

test('a decision stays as it was frozen while the counts go on', async () => {
  const at = await counted(15, 5)
  expect(await decideAt(at, '2026-09-20T02:00:00Z', { decision: 'hold' })).toMatchObject({ ok: true })
  await petitionMany(at.unit, at.villageId, 2, '2026-09-21T02:00:00Z', 20)
  expect(await at.unit.read((db) => decisionsOf(db, at.id))).toMatchObject([{ registrations: 15, petitions: 5 }])
  expect(await tallyAt(at.unit, '2026-09-22T02:00:00Z')).toMatchObject({ p: 7 })
})

test('ghi thay: an officer records a leader decision with its paper, and the row names both', async () => {
  const at = await counted(15, 5)
  const record = (more: Partial<DecisionInput>) =>
    decideAt(at, '2026-09-20T02:00:00Z', { decision: 'hold', byLeader: false, ...more })
  expect(await record({ paper: '45/UBND' })).toEqual({ ok: false, refusal: 'leader-needed' })
  expect(await record({ paper: '45/UBND', forOfficerId: at.specialist.officerId })).toEqual({
    ok: false,
    refusal: 'leader-needed',
  })
  expect(await record({ forOfficerId: at.leader.officerId })).toEqual({ ok: false, refusal: 'paper-needed' })
  expect(await record({ forOfficerId: at.leader.officerId, paper: '45/UBND' })).toMatchObject({ ok: true })
  expect(await at.unit.read((db) => decisionsOf(db, at.id))).toMatchObject([
    { paper: '45/UBND', decidedBy: 'Cán Bộ Thử', recordedBy: 'Cán Bộ Thử' },
  ])
})

test('not held: what hangs on the conference lapses, petitions are told; a later decision replaces it and both stay', async () => {
  const at = await counted(3, 3)
  const heard = { ...noEvents, notHeld: vi.fn(), dayMoved: vi.fn() }
  const after = '2026-10-05T02:00:00Z'
  expect(await decideAt(at, after, { decision: 'answer-in-writing' }, heard)).toMatchObject({ ok: true })
  expect(heard.notHeld).toHaveBeenCalledOnce()
  const names = async (lapsed: boolean) =>
    (await at.unit.read((db) => deadlinesOf(db, at.id)))
      .filter(({ lapsedOn }) => (lapsedOn !== null) === lapsed)
      .map(({ name }) => name)
  expect(await names(true)).toContain('conference')
  expect(await names(true)).not.toContain('own-answers')
  expect(await decideAt(at, after, { decision: 'hold-as-is', reason: 'Đủ người' }, heard, 2)).toEqual({
    ok: false,
    refusal: 'changed-meanwhile',
  })
  const later = '2026-10-06T02:00:00Z'
  expect(await decideAt(at, later, { decision: 'hold-as-is', reason: 'Đủ người' }, heard, 3)).toMatchObject({
    ok: true,
  })
  expect(heard.dayMoved).toHaveBeenCalledOnce()
  expect(await names(true)).toEqual([])
  expect((await at.unit.read((db) => decisionsOf(db, at.id))).map(({ decision }) => decision)).toEqual([
    'hold-as-is',
    'answer-in-writing',
  ])
})

test('R14: decided not to hold, the petitions count from the decision', async () => {
  const at = await counted(3, 3)
  await decideAt(at, '2026-10-05T02:00:00Z', { decision: 'answer-in-writing' }, dialogueEvents)
  const due = await at.unit.read((db) => deadlinesOf(db, at.sent[0]?.id ?? ''))
  expect(due.find(({ kind }) => kind === 'answer')).toMatchObject({
    dueOn: day('2026-10-14'),
    anchor: { what: 'decision', on: day('2026-10-05') },
    planned: false,
  })
})

test('R4: reopening needs its two days, sets them as published, and keeps the earlier conference day', async () => {
  const at = await counted(3, 2)
  const after = '2026-10-05T02:00:00Z'
  const reopen = (intake: DecisionInput['intake']) =>
    decideAt(at, after, { decision: 'reopen-intake', intake }, dialogueEvents)
  expect(await reopen(null)).toEqual({ ok: false, refusal: 'days-needed' })
  expect(await reopen({ cutOffOn: day('2026-10-12'), conferenceOn: day('2026-10-30') })).toEqual({
    ok: false,
    refusal: 'conference-too-near',
  })
  expect(await reopen({ cutOffOn: day('2026-10-12'), conferenceOn: day('2026-11-02') })).toMatchObject({ ok: true })
  expect(await at.unit.read((db) => dialogueAt(db, '2026'))).toMatchObject({
    cutOffOn: day('2026-10-12'),
    conferenceOn: day('2026-11-02'),
  })
  const due = await at.unit.read((db) => deadlinesOf(db, at.id))
  expect(due.find(({ name }) => name === 'intake-closes')).toMatchObject({ dueOn: day('2026-10-12') })
  expect(due.find(({ name }) => name === 'own-answers')).toMatchObject({ dueOn: day('2026-11-11') })
})

test('R10: a postponement is asked for once a year', async () => {
  const at = await counted(0, 1)
  const ask = (version: number) =>
    decideAt(at, '2026-10-05T02:00:00Z', { decision: 'ask-to-postpone' }, noEvents, version)
  expect(await ask(2)).toMatchObject({ ok: true })
  expect(await ask(3)).toEqual({ ok: false, refusal: 'already-asked-this-year' })
})

describe('the city replies to a request to postpone (R10)', () => {
  /** No registration, one petition; asked on Mon 05/10, which starts R14's clock. */
  const asked = async () => {
    const at = await counted(0, 1)
    expect(await decideAt(at, '2026-10-05T02:00:00Z', { decision: 'ask-to-postpone' }, dialogueEvents)).toMatchObject({
      ok: true,
    })
    const answer = async () =>
      (await at.unit.read((db) => deadlinesOf(db, at.sent[0]?.id ?? ''))).find(({ kind }) => kind === 'answer')
    const waiting = async () =>
      (await at.unit.read((db) => deadlinesOf(db, at.id))).find(({ kind }) => kind === 'wait-for-city')
    const reply = (given: Partial<CityReplyInput>, instant = '2026-10-08T02:00:00Z', version = 3) =>
      at.unit.write((tx) =>
        recordCityReply(
          tx,
          byOfficer(at.unit, at.specialist, instant),
          { dialogueId: at.id, version },
          { reply: 'refused', on: day('2026-10-08'), number: '99/STC', note: '', newDay: null, ...given },
          dialogueEvents,
        ),
      )
    return { ...at, answer, waiting, reply }
  }

  test('it is reminded after five working days; a later decision ends the waiting', async () => {
    const at = await asked()
    expect(await at.waiting()).toMatchObject({ dueOn: day('2026-10-12'), metOn: null, legal: false })
    expect(await at.answer()).toMatchObject({ dueOn: day('2026-10-14'), anchor: { what: 'decision' } })
    await decideAt(at, '2026-10-09T02:00:00Z', { decision: 'answer-in-writing' }, dialogueEvents, 3)
    expect(await at.waiting()).toMatchObject({ lapsedOn: day('2026-10-09') })
  })

  test('granted: a new day and all that hangs on it, intake goes on, and what was received keeps its clock', async () => {
    const at = await asked()
    const granted = { reply: 'granted', newDay: day('2026-11-26') } as const
    expect(await at.reply({ ...granted, newDay: null })).toEqual({ ok: false, refusal: 'new-day-needed' })
    expect(await at.reply({ ...granted, newDay: day('2026-10-07') })).toEqual({ ok: false, refusal: 'day-passed' })
    expect(await at.reply({ ...granted, on: day('2026-10-02') })).toEqual({ ok: false, refusal: 'before-asking' })
    expect(await at.reply({ ...granted, on: day('2026-10-09') })).toEqual({ ok: false, refusal: 'day-to-come' })
    expect(await at.reply(granted)).toMatchObject({ ok: true })
    expect(await at.unit.read((db) => dialogueAt(db, '2026'))).toMatchObject({
      ...{ conferenceOn: day('2026-11-26'), cutOffOn: day('2026-11-04') },
    })
    expect(await at.waiting()).toMatchObject({ metOn: day('2026-10-08') })
    expect(await at.answer()).toMatchObject({ dueOn: day('2026-10-14'), anchor: { what: 'decision' } })
    const [later] = await petitionMany(at.unit, at.villageId, 1, '2026-10-20T02:00:00Z', 40)
    const due = (await at.unit.read((db) => deadlinesOf(db, later?.id ?? ''))).find(({ kind }) => kind === 'answer')
    expect(due).toMatchObject({ anchor: { what: 'conference', on: day('2026-11-26') }, planned: true })
    expect(await at.reply(granted, '2026-10-09T02:00:00Z', 4)).toEqual({ ok: false, refusal: 'replied-already' })
  })

  test('refused: the leader decides again; closing the year needs a reason then', async () => {
    const at = await asked()
    await at.unit.write((tx) => tx.updateTable('petition').set({ stage: 'spam' }).execute())
    expect(await at.reply({})).toMatchObject({ ok: true })
    const close = { decision: 'close-with-report' } as const
    expect(await decideAt(at, '2026-10-09T02:00:00Z', close, noEvents, 4)).toEqual({
      ok: false,
      refusal: 'reason-needed',
    })
    expect(
      await decideAt(at, '2026-10-09T02:00:00Z', { ...close, reason: 'Thành phố không đồng ý' }, noEvents, 4),
    ).toMatchObject({ ok: true })
  })

  test('no answer is noted and moves no clock, not even when the planned day passes; one may still come', async () => {
    const at = await asked()
    expect(await at.reply({ reply: 'none' })).toMatchObject({ ok: true })
    await at.unit.write((tx) => dayBegins(tx, at.unit.by('2026-10-24T02:00:00Z'), dialogueEvents))
    expect(await at.answer()).toMatchObject({ dueOn: day('2026-10-14'), anchor: { what: 'decision' } })
    expect(await at.reply({}, '2026-10-26T02:00:00Z', 4)).toMatchObject({ ok: true })
  })

  test('without a request there is nothing to reply to', async () => {
    const at = await counted(3, 3)
    const by = byOfficer(at.unit, at.specialist, '2026-10-08T02:00:00Z')
    const given = { reply: 'refused', on: day('2026-10-08'), number: '', note: '', newDay: null } as const
    expect(
      await at.unit.write((tx) => recordCityReply(tx, by, { dialogueId: at.id, version: 2 }, given, noEvents)),
    ).toEqual({ ok: false, refusal: 'not-asked' })
  })
})

test('what came while no dialogue was open is attached to the next one, with its number and its due day', async () => {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const sent = await petitionMany(unit, villageId, 2, '2026-03-01T02:00:00Z')
  expect(sent.map(({ number }) => number)).toEqual([null, null])
  const { id } = await openDialogue(unit, { events: dialogueEvents })
  const rows = await unit.read((db) =>
    db.selectFrom('petition').select(['id', 'number', 'dialogue_id']).orderBy('number').execute(),
  )
  expect(rows).toEqual(sent.map((one, index) => ({ id: one.id, number: index + 1, dialogue_id: id })))
  const due = await unit.read((db) => deadlinesOf(db, sent[0]?.id ?? ''))
  expect(due.find(({ kind }) => kind === 'answer')).toMatchObject({ dueOn: day('2026-11-02'), dialogueId: id })
})
