import { expect, test, vi } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { decisionsOf, dialogueAt, noEvents } from '#modules/dialogues/index.ts'
import { petitionDialogueEvents as dialogueEvents } from '#modules/petitions/index.ts'
import { openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { openVillage, petitionMany, registerMany } from '#test/stage-counted.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { type DecisionInput, decide } from './decide.ts'
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
