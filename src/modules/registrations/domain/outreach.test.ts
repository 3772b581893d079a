import { describe, expect, test } from 'vitest'
import type { Standing } from '#modules/organisations/domain/index.ts'
import {
  countViews,
  isListed,
  isToAsk,
  type OutreachRow,
  type OutreachView,
  outreachResults,
  progressByContact,
  resultOf,
  shownBy,
  type TypedResult,
  turnOf,
} from './outreach.ts'

const row = (changes: Partial<OutreachRow> = {}): OutreachRow => ({
  ...{ organisationId: changes.name ?? 'x', name: 'Cơ sở Thử', villageId: 'v1', unionIds: [], contactId: null },
  ...{ standing: 'counts', listed: null, registered: false, tookPartBefore: false, petitions: 0, lastResult: null },
  ...changes,
})
const everywhere = { villageId: null, unionId: null, contactId: null }
const names = (rows: readonly OutreachRow[]) => rows.map(({ name }) => name)

describe('the result', () => {
  test.each<[TypedResult | null, boolean, string, boolean]>([
    [null, false, 'not-contacted', true],
    ['not-contacted', false, 'not-contacted', true],
    ['agrees', false, 'agrees', true],
    ['considering', false, 'considering', true],
    ['unreachable', false, 'unreachable', true],
    ['declines', false, 'declines', false],
    [null, true, 'registered', false],
    // The registration goes before what somebody ticked: it may come after a "no".
    ['declines', true, 'registered', false],
    ['agrees', true, 'registered', false],
  ])('last said %s, registered %s: %s, still to be asked %s', (lastResult, registered, result, toAsk) => {
    expect(resultOf({ lastResult, registered })).toBe(result)
    expect(isToAsk(row({ lastResult, registered }))).toBe(toAsk)
  })
})

describe('on the list (R5, R9)', () => {
  test.each<[Standing, boolean | null, boolean, boolean]>([
    ['counts', null, false, true],
    ['counts-by-override', null, false, true],
    ['unknown-kind', null, false, true],
    ['unknown-place', null, false, true],
    ['outside', null, false, false],
    ['kind-does-not-count', null, false, false],
    ['overridden', null, false, false],
    ['outside', null, true, true],
    ['kind-does-not-count', true, false, true],
    ['counts', false, false, false],
    // Taken off with a reason, and it registers all the same: the reason stands until an officer takes it back.
    ['counts', false, true, false],
  ])('%s, an officer says %s, registered %s: %s', (standing, listed, registered, expected) =>
    expect(isListed({ standing, listed, registered })).toBe(expected),
  )

  test('who is off the list is not to be asked', () => expect(isToAsk(row({ listed: false }))).toBe(false))
})

describe('the order', () => {
  test('last time’s first, then those with petitions, then the others; who said no and who registered last; by name', () => {
    const rows = [
      row({ name: 'Đã đăng ký', registered: true, tookPartBefore: true }),
      row({ name: 'Không dự', lastResult: 'declines', tookPartBefore: true }),
      row({ name: 'Quán 10' }),
      row({ name: 'Quán 2' }),
      row({ name: 'Có kiến nghị', petitions: 1 }),
      row({ name: 'Năm trước', tookPartBefore: true }),
      row({ name: 'Ánh', tookPartBefore: true, petitions: 3, lastResult: 'unreachable' }),
    ]
    expect(names(shownBy(rows, { ...everywhere, view: 'to-ask' }))).toEqual([
      ...['Ánh', 'Năm trước', 'Có kiến nghị', 'Quán 2', 'Quán 10'],
    ])
    expect(rows.map(turnOf)).toEqual([
      ...['registered', 'declined', 'other', 'other', 'petitioned', 'took-part', 'took-part'],
    ])
  })
})

describe('filters and counts', () => {
  const rows = [
    row({ name: 'A', villageId: 'v1', unionIds: ['farmers'], contactId: 'head' }),
    row({ name: 'B', villageId: 'v1', unionIds: ['farmers', 'women'], lastResult: 'agrees', contactId: 'head' }),
    row({ name: 'C', villageId: 'v2', registered: true, contactId: 'head' }),
    row({ name: 'D', villageId: 'v2', lastResult: 'declines' }),
    row({ name: 'E', villageId: null, standing: 'outside' }),
    row({ name: 'F', villageId: 'v2', listed: false, contactId: 'head' }),
  ]

  test.each<[string, Partial<Parameters<typeof shownBy>[1]>, string[]]>([
    ['still to be asked', {}, ['A', 'B']],
    ['of a village', { view: 'declines', villageId: 'v2' }, ['D']],
    ['of a union', { unionId: 'women' }, ['B']],
    ['of a contact', { view: 'registered', contactId: 'head' }, ['C']],
    ['of nobody', { view: 'declines', contactId: 'nobody' }, ['D']],
    ['off the list', { view: 'off' }, ['E', 'F']],
    ['not contacted', { view: 'not-contacted' }, ['A']],
  ])('%s', (_, filter, expected) =>
    expect(names(shownBy(rows, { ...everywhere, view: 'to-ask', ...filter }))).toEqual(expected),
  )

  test('each view counts what it shows, and the results together are the list', () => {
    const counts = countViews(rows, everywhere)
    for (const [view, count] of counts)
      expect([view, count]).toEqual([view, shownBy(rows, { ...everywhere, view }).length])
    const together = outreachResults.reduce((sum, view: OutreachView) => sum + (counts.get(view) ?? 0), 0)
    expect(together).toBe(rows.filter(isListed).length)
  })

  test('how far a contact is: what is off the list is not his to ask', () =>
    expect([...progressByContact(rows)]).toEqual([['head', { given: 3, toAsk: 2, registered: 1 }]]))
})
