import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { type CalendarDay, workingCalendar } from '#modules/calendar/index.ts'
import { historyOf } from '#modules/history/index.ts'
import { openBareUnit } from '#test/stage.ts'
import { deadlinesOf, openDeadlines } from './find-deadlines.ts'
import { type DueFacts, type Owed, owe, oweAll, oweNew } from './owe.ts'
import { movesUnder, recomputeForCalendar } from './recompute-for-calendar.ts'
import { giveReason, lapse, meet, unmeet } from './settle.ts'

const due = (on: string, more: Partial<DueFacts> = {}): DueFacts => ({
  on: day(on),
  source: 'Kế hoạch của UBND xã, mục II.2.1',
  legal: true,
  anchor: { what: 'conference', on: day('2026-10-22') },
  term: 7,
  planned: true,
  ...more,
})
const answer = (subjectId: string, facts: DueFacts, more: Partial<Owed> = {}): Owed => ({
  kind: 'answer',
  subject: 'petition',
  subjectId,
  due: facts,
  ...more,
})
const before = '2026-10-01T02:00:00Z'

test('a due day is kept with the facts behind it', async () => {
  const unit = await openBareUnit()
  const petition = newId()
  await unit.write((tx) => owe(tx, unit.by(before), answer(petition, due('2026-11-02'), { told: true })))
  expect(await unit.read((db) => deadlinesOf(db, petition))).toMatchObject([
    {
      kind: 'answer',
      dueOn: day('2026-11-02'),
      anchor: { what: 'conference', on: day('2026-10-22') },
      term: 7,
      legal: true,
      planned: true,
      toldOn: day('2026-11-02'),
      metOn: null,
      version: 1,
    },
  ])
})

test('a due day moves while it is open: the old day stays in the history, the day the citizen was told stays in the row', async () => {
  const unit = await openBareUnit()
  const petition = newId()
  const later = due('2026-11-09', { anchor: { what: 'conference', on: day('2026-10-29') }, planned: false })
  await unit.write((tx) => owe(tx, unit.by(before), answer(petition, due('2026-11-02'), { told: true })))
  await unit.write((tx) => owe(tx, unit.by('2026-10-20T02:00:00Z'), answer(petition, later)))
  await unit.write((tx) => owe(tx, unit.by('2026-10-20T02:00:00Z'), answer(petition, later)))
  const [row] = await unit.read((db) => deadlinesOf(db, petition))
  expect(row).toMatchObject({ dueOn: day('2026-11-09'), toldOn: day('2026-11-02'), planned: false, version: 2 })
  const trace = await unit.read((db) => historyOf(db, petition))
  expect(trace.map(({ code, facts }) => ({ code, facts }))).toMatchObject([
    { code: 'deadline.moved', facts: { kind: 'answer', was: '2026-11-02', now: '2026-11-09' } },
  ])
})

test('what was met keeps its day; a late meeting says so and keeps its reason', async () => {
  const unit = await openBareUnit()
  const by = unit.by(before)
  const [early, late] = [newId(), newId()]
  await unit.write((tx) =>
    oweAll(
      tx,
      by,
      [early, late].map((id) => answer(id, due('2026-11-02'))),
    ),
  )
  const met = await unit.write(async (tx) => ({
    onTheDay: await meet(tx, by, { kind: 'answer', subjectId: early, on: day('2026-11-02') }),
    dayAfter: await meet(tx, by, { kind: 'answer', subjectId: late, on: day('2026-11-03'), reason: 'Chờ đo đạc' }),
    again: await meet(tx, by, { kind: 'answer', subjectId: early, on: day('2026-11-05') }),
  }))
  expect(met).toMatchObject({
    onTheDay: { late: false },
    dayAfter: { late: true, reason: 'Chờ đo đạc' },
    again: null,
  })
  await unit.write((tx) => owe(tx, by, answer(early, due('2026-12-01'))))
  expect(await unit.read((db) => deadlinesOf(db, early))).toMatchObject([
    { dueOn: day('2026-11-02'), metOn: day('2026-11-02') },
  ])
  await unit.write((tx) => unmeet(tx, by, { kind: 'answer', subjectId: early }))
  expect(await unit.read((db) => openDeadlines(db))).toMatchObject([{ subjectId: early }])
  const id = (await unit.read((db) => deadlinesOf(db, late)))[0]?.id ?? ''
  expect(await unit.write((tx) => giveReason(tx, by, id, 'Chờ Sở trả lời'))).toBe(true)
  expect(await unit.read((db) => deadlinesOf(db, late))).toMatchObject([{ reason: 'Chờ Sở trả lời' }])
})

test('without a round the latest open one is met; each reopening has its own', async () => {
  const unit = await openBareUnit()
  const by = unit.by(before)
  const petition = newId()
  await unit.write((tx) =>
    oweAll(tx, by, [answer(petition, due('2026-11-02')), answer(petition, due('2026-11-20'), { round: 2 })]),
  )
  await unit.write((tx) => meet(tx, by, { kind: 'answer', subjectId: petition, on: day('2026-11-10') }))
  expect(await unit.read((db) => deadlinesOf(db, petition))).toMatchObject([
    { round: 1, metOn: null },
    { round: 2, metOn: day('2026-11-10') },
  ])
})

test('what lapsed is no longer owed, and is owed again when it is owed anew', async () => {
  const unit = await openBareUnit()
  const by = unit.by(before)
  const petition = newId()
  await unit.write((tx) =>
    oweAll(tx, by, [
      answer(petition, due('2026-11-02')),
      answer(petition, due('2026-10-05', { legal: false }), { kind: 'release' }),
    ]),
  )
  expect(await unit.write((tx) => lapse(tx, by, { subjectId: petition, on: day('2026-10-02') }))).toBe(2)
  expect(await unit.read((db) => openDeadlines(db))).toEqual([])
  await unit.write((tx) => owe(tx, by, answer(petition, due('2026-11-02'))))
  expect(await unit.read((db) => openDeadlines(db))).toMatchObject([{ kind: 'answer', lapsedOn: null }])
})

test('open due days are found by kind and by day, the nearest first: the day before, on and after', async () => {
  const unit = await openBareUnit()
  const by = unit.by(before)
  const ids = [newId(), newId(), newId()]
  await unit.write((tx) =>
    oweAll(tx, by, [
      answer(ids[0] ?? '', due('2026-11-03')),
      answer(ids[1] ?? '', due('2026-11-02')),
      answer(ids[2] ?? '', due('2026-11-01')),
    ]),
  )
  const dueBy = async (text: string) =>
    (await unit.read((db) => openDeadlines(db, { kinds: ['answer'], dueBy: day(text) }))).map(({ dueOn }) =>
      dueOn.toString(),
    )
  expect(await dueBy('2026-10-31')).toEqual([])
  expect(await dueBy('2026-11-01')).toEqual(['2026-11-01'])
  expect(await dueBy('2026-11-02')).toEqual(['2026-11-01', '2026-11-02'])
  expect(await unit.read((db) => openDeadlines(db, { kinds: ['task'] }))).toEqual([])
})

test('a day off announced later moves what is open and leaves what was met, with a trace', async () => {
  const unit = await openBareUnit()
  const by = unit.by(before)
  const [open, met] = [newId(), newId()]
  await unit.write(async (tx) => {
    await oweAll(
      tx,
      by,
      [open, met].map((id) => answer(id, due('2026-11-02'))),
    )
    await meet(tx, by, { kind: 'answer', subjectId: met, on: day('2026-10-23') })
  })
  const swapped: CalendarDay = {
    on: day('2026-10-30'),
    kind: 'swapped-off',
    name: 'Nghỉ hoán đổi',
    state: 'official',
    source: 'Thông báo thử',
  }
  const calendar = workingCalendar({ corrections: [swapped] })
  expect(await unit.read((db) => movesUnder(db, calendar))).toMatchObject([{ to: day('2026-11-03') }])
  expect(await unit.write((tx) => recomputeForCalendar(tx, by, calendar))).toMatchObject([{ to: day('2026-11-03') }])
  expect(await unit.read((db) => deadlinesOf(db, open))).toMatchObject([{ dueOn: day('2026-11-03'), version: 2 }])
  expect(await unit.read((db) => deadlinesOf(db, met))).toMatchObject([{ dueOn: day('2026-11-02') }])
  expect(await unit.read((db) => historyOf(db, open))).toMatchObject([{ code: 'deadline.moved' }])
  expect(await unit.write((tx) => recomputeForCalendar(tx, by, calendar))).toEqual([])
})

test('people without an account add due days and read none but milestones', async () => {
  const unit = await openBareUnit()
  const [petition, dialogue] = [newId(), newId()]
  const by = { ...unit.by(before), actor: 'public' as const }
  await unit.db.asPublic(unit.id, 'write', (tx) =>
    oweNew(tx, by, [answer(petition, due('2026-11-02'), { told: true })]),
  )
  await unit.write((tx) =>
    owe(tx, unit.by(before), {
      ...answer(dialogue, due('2026-10-22', { term: 0 })),
      kind: 'milestone',
      name: 'conference',
      subject: 'dialogue',
    }),
  )
  expect(await unit.db.asPublic(unit.id, 'read', (db) => openDeadlines(db))).toMatchObject([{ kind: 'milestone' }])
  expect(await unit.read((db) => openDeadlines(db))).toHaveLength(2)
})
