import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, instantAt } from '#kernel/day.ts'
import { allKinds, coreNameKey, groupOf, type Kind, nameKey } from '#modules/organisations/domain/index.ts'
import { countRegistrations, type Registration } from './count-registrations.ts'

const countingKinds = new Set(allKinds.filter((kind) => groupOf(kind) !== 'other'))
const september = (date: number, time = '08:00') => instantAt(day('2026-09-01').add({ days: date - 1 }), time)

interface Told extends Partial<Omit<Registration, 'id'>> {
  readonly name?: string
}
const registered = (id: string, { name = `Hộ ${id}`, ...told }: Told = {}): Registration => ({
  ...{ id, organisationId: null, identifier: null, phone: '0912345678', kind: 'household', place: 'inside' },
  ...{ nameKey: nameKey(name), coreNameKey: coreNameKey(name), receivedAt: september(8), withdrawnAt: null },
  ...told,
})
const count = (rows: readonly Registration[], upTo = september(30)) => countRegistrations(rows, { upTo, countingKinds })
const reasons = (rows: readonly Registration[], upTo?: Temporal.Instant) =>
  Object.fromEntries(count(rows, upTo).rows.map(({ id, why }) => [id, why]))

describe('who counts (R9)', () => {
  test.each<[string, Told, string, number]>([
    ['a household of the commune', {}, 'counts', 1],
    ['a company', { kind: 'limited-company' }, 'counts', 1],
    ['a co-operative', { kind: 'co-operative' }, 'counts', 1],
    ['a branch', { kind: 'branch' }, 'kind-does-not-count', 0],
    ['a tổ hợp tác', { kind: 'co-operative-group' }, 'kind-does-not-count', 0],
    ['an individual without registration', { kind: 'unregistered-individual' }, 'kind-does-not-count', 0],
    ['an organisation of another commune', { place: 'outside' }, 'outside', 0],
    ['an unknown kind', { kind: null }, 'unknown-kind', 0],
    ['an unknown place', { place: null }, 'unknown-place', 0],
    ['a kind known from the register', { kind: null, register: { kind: 'household', place: null } }, 'counts', 1],
    [
      'a branch an officer counts',
      { kind: 'branch', override: { counts: true, reason: 'Hạch toán độc lập' } },
      'counts-by-override',
      1,
    ],
    ['a household an officer does not count', { override: { counts: false, reason: 'Đã nghỉ' } }, 'overridden', 0],
    ['a withdrawn one', { withdrawnAt: september(9) }, 'withdrawn', 0],
  ])('%s: %s', (_, told, why, organisations) => {
    const counted = count([registered('a', told)])
    expect(counted.rows[0]).toMatchObject({ why, counted: organisations === 1 })
    expect(counted.organisations).toBe(organisations)
  })

  test('what waits for an officer is shown beside the verdict', () =>
    expect(count([registered('a', { kind: null }), registered('b', { place: null }), registered('c')]).unknown).toEqual(
      [...['a', 'b']],
    ))
})

describe('once, however often it registers (R9)', () => {
  test('the first row stands for the organisation', () => {
    const rows = [
      registered('late', { identifier: '1', receivedAt: september(9) }),
      registered('first', { identifier: '1', receivedAt: september(8) }),
    ]
    expect(reasons(rows)).toEqual({ first: 'counts', late: 'same-organisation' })
    expect(count(rows).organisations).toBe(1)
  })

  test('when the first is withdrawn the next stands for it', () => {
    const rows = [
      registered('a', { identifier: '1', withdrawnAt: september(10) }),
      registered('b', { identifier: '1' }),
    ]
    expect(reasons(rows)).toEqual({ a: 'withdrawn', b: 'counts' })
  })

  test('kind and place may come from another row of the same organisation', () => {
    const rows = [registered('a', { identifier: '1', kind: null }), registered('b', { identifier: '1', place: null })]
    expect(count(rows).organisations).toBe(1)
  })

  test('a row that fits two organisations counts by itself and is shown as a likely double', () => {
    const rows = [
      registered('a', { identifier: '1', name: 'Thêu Mẫu' }),
      registered('b', { identifier: '2', name: 'Thêu Mẫu' }),
      registered('c', { name: 'Thêu Mẫu' }),
    ]
    expect(count(rows).organisations).toBe(3)
    expect(count(rows).likelyDoubles).toEqual([{ groups: ['a', 'b', 'c'], why: 'same-name-and-phone' }])
  })
})

describe('up to the instant of the decision (R9)', () => {
  const rows = [registered('a', { receivedAt: september(24, '17:00') }), registered('b', { receivedAt: september(25) })]
  test.each([
    ['a minute before', september(24, '16:59'), 0],
    ['at the instant', september(24, '17:00'), 1],
    ['the next day', september(25), 2],
  ])('%s', (_, upTo, organisations) => expect(count(rows, upTo).organisations).toBe(organisations))

  test('a later one says so', () =>
    expect(reasons(rows, september(24, '17:00'))).toEqual({ a: 'counts', b: 'after-cut' }))

  test('a withdrawal after the instant does not reach back', () => {
    const withdrawn = [registered('a', { withdrawnAt: september(20) })]
    expect(reasons(withdrawn, september(19))).toEqual({ a: 'counts' })
    expect(reasons(withdrawn, september(20))).toEqual({ a: 'withdrawn' })
  })
})

const manyRows = fc
  .array(
    fc.record({
      identifier: fc.constantFrom(null, '1', '2', '3'),
      name: fc.constantFrom('A', 'B', 'C'),
      phone: fc.constantFrom(null, '01', '02'),
      kind: fc.constantFrom<Kind | null>(null, 'household', 'branch'),
      place: fc.constantFrom(null, 'inside' as const, 'outside' as const),
      withdrawnAt: fc.constantFrom(null, september(9)),
      date: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 12 },
  )
  .map((told) => told.map(({ date, ...each }, at) => registered(`${at}`, { ...each, receivedAt: september(date) })))

test('r is the number of rows that count, and registering again never adds to it', () =>
  fc.assert(
    fc.property(manyRows, (rows) => {
      const counted = count(rows, september(30))
      expect(counted.rows.filter((row) => row.counted)).toHaveLength(counted.organisations)
      expect(counted.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
      const strong = rows.find((row) => row.identifier && !row.withdrawnAt)
      if (!strong) return
      const again = { ...strong, id: 'again', receivedAt: september(30) }
      expect(count([...rows, again], september(30)).organisations).toBe(counted.organisations)
    }),
  ))
