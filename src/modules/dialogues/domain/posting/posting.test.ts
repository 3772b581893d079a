import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { workingCalendar } from '#modules/calendar/domain/index.ts'
import { haiPhong2026 } from '#modules/regulations/domain/index.ts'
import {
  countPostings,
  linkEnds,
  type PostingFacts,
  plannedDay,
  postingState,
  stillApplies,
  usualPostings,
} from './posting.ts'

const calendar = workingCalendar()
const labels = { notice: 'Thông báo', soon: 'Tin trước', day: 'Tin trong ngày', results: 'Kết quả' }
const doers = { economy: 'e', counter: 'c', services: 's', front: 'f' }
const usual = usualPostings(haiPhong2026.rules, labels, doers)

describe('R5: what is posted where', () => {
  test('head office, counter, villages, site, loudspeakers and groups; news before, on and after the day', () => {
    expect(new Set(usual.map(({ channel }) => channel))).toEqual(
      new Set(['head-office', 'counter', 'village', 'official-site', 'loudspeaker', 'zalo']),
    )
    expect(new Set(usual.map(({ phase }) => phase))).toEqual(new Set(['before', 'day', 'after']))
    expect(new Set(usual.flatMap(({ script }) => script ?? []))).toEqual(
      new Set(['notice', 'reminder', 'eve', 'results']),
    )
  })

  test('planned days of Đại Sơn 2026: reminders five days and one before the last day, the eve the day before', () => {
    const anchors = { notice: day('2026-09-03'), 'cut-off': day('2026-10-01'), conference: day('2026-10-22') }
    const days = (script: string) =>
      usual.filter((one) => one.script === script).map((one) => `${plannedDay(one, anchors, calendar)}`)
    expect(days('notice')).toEqual(['2026-09-04', '2026-09-07'])
    expect(days('reminder')).toEqual(['2026-09-24', '2026-09-30'])
    expect(days('eve')).toEqual(['2026-10-21'])
    expect(days('results')).toEqual(['2026-10-23', '2026-10-26'])
    const [office] = usual
    expect(office && `${plannedDay(office, anchors, calendar)}`).toBe('2026-09-03')
  })
})

const row = (change: Partial<PostingFacts> = {}): PostingFacts => ({
  channel: 'village',
  plannedOn: day('2026-09-07'),
  doneOn: null,
  link: '',
  photos: 0,
  broadcasts: 0,
  ...change,
})

test.each<[string, Partial<PostingFacts>, string, string]>([
  ['the day before it is planned', {}, '2026-09-06', 'open'],
  ['on the planned day', {}, '2026-09-07', 'open'],
  ['the day after', {}, '2026-09-08', 'late'],
  ['done without anything to show', { doneOn: day('2026-09-09') }, '2026-09-20', 'no-evidence'],
  ['done, with a photo', { doneOn: day('2026-09-09'), photos: 1 }, '2026-09-20', 'done'],
  ['done, with a link', { doneOn: day('2026-09-09'), link: 'https://vi-du.vn' }, '2026-09-20', 'done'],
  ['read aloud, with its slot', { doneOn: day('2026-09-09'), broadcasts: 1 }, '2026-09-20', 'done'],
  ['a photo alone does not make it done', { photos: 1 }, '2026-09-20', 'late'],
])('%s', (_, change, today, state) => expect(postingState(row(change), day(today))).toBe(state))

test('the checklist at a glance', () => {
  const done = { doneOn: day('2026-09-05') }
  const rows = [
    row({ channel: 'head-office', ...done, photos: 1 }),
    row({ channel: 'counter', ...done }),
    row(),
    row({ channel: 'loudspeaker', plannedOn: day('2026-09-30') }),
    row({ channel: 'official-site', ...done, link: 'https://vi-du.vn' }),
    row({ channel: 'zalo' }),
  ]
  expect(countPostings(rows, day('2026-09-20'))).toEqual({
    places: { done: 2, all: 3 },
    slots: { done: 0, all: 1 },
    news: { done: 1, all: 2 },
    missing: 3,
    late: 2,
    noEvidence: 1,
  })
})

describe('until when a village head’s link opens', () => {
  const conference = day('2026-10-22')
  test('to the end of the conference day', () =>
    expect(linkEnds('before', conference, day('2026-09-07'))).toEqual(Temporal.Instant.from('2026-10-22T17:00:00Z')))
  test('for what is posted after it, two weeks beyond its day', () =>
    expect(linkEnds('after', conference, day('2026-10-26'))).toEqual(Temporal.Instant.from('2026-11-09T17:00:00Z')))
})

test.each<[string, Parameters<typeof stillApplies>[0], boolean]>([
  ['a notice on a wall', { phase: 'before', script: null, doneOn: null }, true],
  ['the eve of a conference that is not held', { phase: 'before', script: 'eve', doneOn: null }, false],
  ['pictures of the day', { phase: 'day', script: null, doneOn: null }, false],
  ['what was done all the same', { phase: 'day', script: null, doneOn: day('2026-10-22') }, true],
  ['the results', { phase: 'after', script: 'results', doneOn: null }, true],
])('without a conference, %s: %s', (_, row, applies) => {
  expect(stillApplies(row, true)).toBe(applies)
  expect(stillApplies(row, false)).toBe(true)
})
