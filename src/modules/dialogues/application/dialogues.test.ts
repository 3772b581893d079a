import { expect, test, vi } from 'vitest'
import { day } from '#kernel/day.ts'
import { currentCalendar, workingCalendar } from '#modules/calendar/index.ts'
import { deadlinesOf, openDeadlines } from '#modules/deadlines/index.ts'
import { historyOf } from '#modules/history/index.ts'
import { proposedTasks } from '#modules/tasks/index.ts'
import { openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { createDialogue } from './create-dialogue.ts'
import { dayBegins } from './day-begins.ts'
import { currentDialogue, dialogueAt, newestDialogue, rulesOf } from './dialogue.ts'
import { dialogueInOffice } from './dialogue-in-office.ts'
import { dialogueTimes } from './dialogue-times.ts'
import { editDialogue } from './edit-dialogue.ts'
import { noEvents } from './events.ts'
import { keepAllMilestones } from './keep-milestones.ts'
import { meetMilestone } from './meet-milestone.ts'
import { moveConference, movesOf } from './move-conference.ts'
import { recordHeld } from './record-held.ts'
import { recordPlanSent } from './record-plan-sent.ts'

const events = () => ({ opened: vi.fn(noEvents.opened), dayMoved: vi.fn(), held: vi.fn(), notHeld: vi.fn() })
const milestonesOf = async (unit: TestUnit, id: string) => {
  const rows = await unit.read((db) => deadlinesOf(db, id))
  return Object.fromEntries(rows.map((row) => [row.name, row]))
}

test('a dialogue is created with its own copy of the rules and its milestones owed', async () => {
  const unit = await openBareUnit()
  const heard = events()
  const { id, address, specialist } = await openDialogue(unit, { events: heard })
  expect(address).toBe('2026')
  const dialogue = await unit.read((db) => dialogueInOffice(db, '2026'))
  expect(dialogue).toMatchObject({ id, conferenceOn: day('2026-10-22'), startsAt: '08:00', version: 1 })
  expect(dialogue?.rulesConfirmed).toBe(false)
  expect(dialogue && rulesOf(dialogue).answerOwn.value).toBe(7)
  const days = await milestonesOf(unit, id)
  expect(days['intake-closes']).toMatchObject({ dueOn: day('2026-10-01'), planned: true, legal: true, term: -15 })
  expect(days['plan-sent']).toMatchObject({ dueOn: day('2026-04-14'), legal: true })
  expect(heard.opened).toHaveBeenCalledWith(expect.anything(), expect.anything(), id)
  expect((await unit.read((db) => historyOf(db, id))).map(({ code }) => code).toSorted()).toEqual([
    'dialogue.created',
    'task.laid-out',
  ])
  expect(specialist.officerId).toBeTruthy()
})

test('a second one in a year must be meant, and has an address of its own; another year begins anew', async () => {
  const unit = await openBareUnit()
  await openDialogue(unit)
  await expect(openDialogue(unit, { conference: '2026-12-10' })).rejects.toThrow('year-has-one')
  expect(await openDialogue(unit, { conference: '2026-12-10', another: true })).toMatchObject({ address: '2026-2' })
  expect(await openDialogue(unit, { conference: '2027-10-21', at: '2027-03-01T02:00:00Z' })).toMatchObject({
    address: '2027',
  })
  expect(await unit.read(newestDialogue)).toMatchObject({ address: '2027' })
  const refused = await unit.write((tx) =>
    createDialogue(
      tx,
      unit.by('2026-04-01T02:00:00Z'),
      {
        year: 2027,
        conferenceOn: day('2026-10-22'),
        startsAt: '08:00',
        place: 'x',
        chairName: '',
        chairTitle: '',
        another: true,
      },
      noEvents,
    ),
  )
  expect(refused).toEqual({ ok: false, refusal: 'other-year' })
})

test('the public reads a dialogue, its rules and its milestones, and nothing that officers noted', async () => {
  const unit = await openBareUnit()
  const { id } = await openDialogue(unit)
  await unit.db.asPublic(unit.id, 'read', async (db) => {
    const dialogue = await currentDialogue(db)
    expect(dialogue).toMatchObject({ id, place: 'Hội trường UBND xã' })
    if (!dialogue) return
    expect(dialogueTimes(dialogue, rulesOf(dialogue), await currentCalendar(db))).toMatchObject({
      lastDay: day('2026-10-01'),
      cutOff: { online: Temporal.Instant.from('2026-10-01T17:00:00Z') },
      published: false,
    })
    expect(await deadlinesOf(db, id)).toHaveLength(20)
    expect(await dialogueAt(db, '2026')).toMatchObject({ id })
    expect(await dialogueAt(db, '2025')).toBeNull()
  })
  await expect(unit.db.asPublic(unit.id, 'read', (db) => dialogueInOffice(db, '2026'))).rejects.toThrow(
    'permission denied',
  )
})

test('a closed dialogue takes nothing more, and an older one does not come back in its place', async () => {
  const unit = await openBareUnit()
  await openDialogue(unit, { conference: '2025-10-23', at: '2025-04-01T02:00:00Z' })
  const { id } = await openDialogue(unit)
  await unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ closed_on: day('2026-12-01') })
      .where('id', '=', id)
      .execute(),
  )
  expect(await unit.read(currentDialogue)).toBeNull()
})

test('R2: the plan sent on the last day is in time, the day after it needs a reason', async () => {
  const unit = await openBareUnit()
  const { id, specialist } = await openDialogue(unit)
  const send = (on: string, version: number, reason = '') =>
    unit.write((tx) =>
      recordPlanSent(
        tx,
        byOfficer(unit, specialist, '2026-04-20T02:00:00Z'),
        { dialogueId: id, version },
        { on: day(on), how: 'Trục liên thông', number: '12/KH-UBND', reason },
      ),
    )
  expect(await send('2026-04-21', 1)).toEqual({ ok: false, refusal: 'day-to-come' })
  expect(await send('2026-04-15', 1)).toEqual({ ok: false, refusal: 'delay-reason-needed' })
  expect(await send('2026-04-14', 2)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await send('2026-04-14', 1)).toMatchObject({ ok: true })
  expect((await milestonesOf(unit, id))['plan-sent']).toMatchObject({ metOn: day('2026-04-14'), reason: '' })
  expect(await unit.read((db) => dialogueInOffice(db, '2026'))).toMatchObject({
    planSentOn: day('2026-04-14'),
    planSentNumber: '12/KH-UBND',
    version: 2,
  })
})

test('R4: the notice freezes the last day and its hours, also when the conference moves later', async () => {
  const unit = await openBareUnit()
  const heard = events()
  const { id, specialist } = await openDialogue(unit)
  const by = byOfficer(unit, specialist, '2026-09-03T02:00:00Z')
  expect(await publishUsualNotice(unit, by, id)).toEqual({ ok: true, value: { lastDay: day('2026-10-01') } })
  expect(await publishUsualNotice(unit, by, id, 2)).toEqual({ ok: false, refusal: 'already-published' })
  expect((await milestonesOf(unit, id)).notice).toMatchObject({ metOn: day('2026-09-03') })
  expect((await milestonesOf(unit, id))['intake-closes']).toMatchObject({ planned: false, term: 0 })

  const moved = await unit.write((tx) =>
    moveConference(
      tx,
      by,
      { dialogueId: id, version: 2 },
      { to: day('2026-10-29'), reason: '', paper: '', byLeader: false },
      heard,
    ),
  )
  expect(moved).toMatchObject({ ok: true })
  expect(heard.dayMoved).toHaveBeenCalledOnce()
  const dialogue = await unit.read((db) => dialogueAt(db, '2026'))
  if (!dialogue) throw new Error('gone')
  expect(dialogueTimes(dialogue, rulesOf(dialogue), workingCalendar())).toMatchObject({
    lastDay: day('2026-10-01'),
    cutOff: {
      online: Temporal.Instant.from('2026-10-01T17:00:00Z'),
      counter: Temporal.Instant.from('2026-10-01T10:00:00Z'),
    },
    published: true,
  })
  const days = await milestonesOf(unit, id)
  expect(days['own-answers']).toMatchObject({ dueOn: day('2026-11-09'), planned: true })
  expect(days['intake-closes']).toMatchObject({ dueOn: day('2026-10-01') })
  expect(await unit.read((db) => movesOf(db, id))).toMatchObject([
    { wasOn: day('2026-10-22'), nowOn: day('2026-10-29'), reason: '' },
  ])
})

test('R4: a day too near to the published last day needs the leader, and a refusal changes nothing', async () => {
  const unit = await openBareUnit()
  const { id, specialist } = await openDialogue(unit)
  const by = byOfficer(unit, specialist, '2026-09-03T02:00:00Z')
  await publishUsualNotice(unit, by, id)
  const move = (reason: string, paper: string) =>
    unit.write((tx) =>
      moveConference(
        tx,
        by,
        { dialogueId: id, version: 2 },
        { to: day('2026-10-21'), reason, paper, byLeader: false },
        noEvents,
      ),
    )
  expect(await move('', '')).toEqual({ ok: false, refusal: 'reason-needed' })
  expect(await move('Bão số 9', '')).toEqual({ ok: false, refusal: 'paper-needed' })
  expect(await unit.read((db) => movesOf(db, id))).toEqual([])
  expect(await move('Bão số 9', '45/UBND-VP')).toMatchObject({ ok: true })
  expect(await unit.read((db) => movesOf(db, id))).toMatchObject([{ reason: 'Bão số 9', paper: '45/UBND-VP' }])
})

test('R13: recorded as held, what follows counts from its day; it cannot be recorded before the day or twice', async () => {
  const unit = await openBareUnit()
  const heard = events()
  const { id, specialist } = await openDialogue(unit)
  const hold = (instant: string, on: string, version: number) =>
    unit.write((tx) =>
      recordHeld(
        tx,
        byOfficer(unit, specialist, instant),
        { dialogueId: id, version },
        { on: day(on), note: '62 đại biểu' },
        heard,
      ),
    )
  expect(await hold('2026-10-21T02:00:00Z', '2026-10-22', 1)).toEqual({ ok: false, refusal: 'day-to-come' })
  expect(await hold('2026-10-22T05:00:00Z', '2026-10-22', 1)).toMatchObject({ ok: true })
  expect(await hold('2026-10-23T05:00:00Z', '2026-10-22', 2)).toEqual({ ok: false, refusal: 'held-already' })
  expect(heard.held).toHaveBeenCalledOnce()
  const days = await milestonesOf(unit, id)
  expect(days.conference).toMatchObject({ metOn: day('2026-10-22') })
  expect(days['own-answers']).toMatchObject({ dueOn: day('2026-11-02'), planned: false })
})

test('milestones without an act of their own are ticked off; a legal one that is late needs its reason', async () => {
  const unit = await openBareUnit()
  const { id, specialist } = await openDialogue(unit)
  const tick = (name: string, on: string, reason = '', version = 1) =>
    unit.write((tx) =>
      meetMilestone(
        tx,
        byOfficer(unit, specialist, '2026-11-10T02:00:00Z'),
        { dialogueId: id, name, version },
        { on: day(on), reason },
      ),
    )
  expect(await tick('notice', '2026-09-03')).toEqual({ ok: false, refusal: 'has-its-own-act' })
  expect(await tick('party', '2026-09-03')).toEqual({ ok: false, refusal: 'not-found' })
  expect(await tick('programme', '2026-10-19', '', 7)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await tick('programme', '2026-10-20')).toMatchObject({ ok: true })
  expect(await tick('programme', '2026-10-20', '', 2)).toEqual({ ok: false, refusal: 'already-met' })
  expect(await tick('result-report', '2026-11-03')).toEqual({ ok: false, refusal: 'delay-reason-needed' })
  expect(await tick('result-report', '2026-11-02')).toMatchObject({ ok: true })
  expect(await tick('settlement', '2026-11-11')).toEqual({ ok: false, refusal: 'day-to-come' })
})

test('details are changed once per version shown', async () => {
  const unit = await openBareUnit()
  const { id, specialist } = await openDialogue(unit)
  const edit = (place: string, version: number) =>
    unit.write((tx) =>
      editDialogue(
        tx,
        byOfficer(unit, specialist, '2026-05-01T02:00:00Z'),
        { dialogueId: id, version },
        { startsAt: '07:30', place, chairName: '', chairTitle: '' },
      ),
    )
  expect(await edit('Nhà văn hóa', 1)).toMatchObject({ ok: true })
  expect(await edit('Sân vận động', 1)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await unit.read((db) => dialogueInOffice(db, '2026'))).toMatchObject({ place: 'Nhà văn hóa', version: 2 })
})

test('the day after the last day intake is over by itself; the day after the planned day clocks are looked at', async () => {
  const unit = await openBareUnit()
  const heard = events()
  const { id } = await openDialogue(unit)
  const begin = (instant: string) => unit.write((tx) => dayBegins(tx, unit.by(instant), heard))
  const closed = async () => (await milestonesOf(unit, id))['intake-closes']?.metOn?.toString() ?? null
  await begin('2026-09-30T17:00:00Z') // 01/10 in Vietnam
  expect(await closed()).toBeNull()
  await begin('2026-10-01T17:00:00Z')
  expect(await closed()).toBe('2026-10-01')
  await begin('2026-10-21T17:00:00Z')
  expect(heard.notHeld).not.toHaveBeenCalled()
  await begin('2026-10-22T17:00:00Z')
  expect(heard.notHeld).toHaveBeenCalledWith(expect.anything(), expect.anything(), id)
})

test('a day off announced later moves the milestones of open dialogues, the last intake day with them', async () => {
  const unit = await openBareUnit()
  const { id } = await openDialogue(unit)
  const calendar = workingCalendar({
    corrections: [
      { on: day('2026-10-12'), kind: 'swapped-off', name: 'Nghỉ hoán đổi', state: 'official', source: 'Thông báo thử' },
    ],
  })
  await unit.write((tx) => keepAllMilestones(tx, unit.by('2026-09-01T02:00:00Z'), calendar))
  expect((await milestonesOf(unit, id))['intake-closes']).toMatchObject({ dueOn: day('2026-09-30') })
  expect((await milestonesOf(unit, id)).decision).toMatchObject({ dueOn: day('2026-10-05') })
  const open = await unit.read((db) => openDeadlines(db))
  expect(open.filter(({ kind }) => kind === 'milestone')).toHaveLength(20)
  expect(open.filter(({ kind }) => kind === 'task')).toHaveLength(proposedTasks.length)
  expect((await unit.read((db) => historyOf(db, id))).some(({ code }) => code === 'deadline.moved')).toBe(true)
})

test('another unit sees nothing of it', async () => {
  const [one, other] = [await openBareUnit('Một'), await openBareUnit('Hai')]
  const { id } = await openDialogue(one)
  const stranger = await signIn(other, ['specialist'])
  expect(await other.read((db) => dialogueAt(db, '2026'))).toBeNull()
  const refused = await other.write((tx) =>
    editDialogue(
      tx,
      byOfficer(other, stranger, '2026-05-01T02:00:00Z'),
      { dialogueId: id, version: 1 },
      { startsAt: '07:30', place: 'x', chairName: '', chairTitle: '' },
    ),
  )
  expect(refused).toEqual({ ok: false, refusal: 'not-found' })
})
