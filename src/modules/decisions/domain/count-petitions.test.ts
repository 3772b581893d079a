import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, instantAt } from '#kernel/day.ts'
import { type Appearance, allKinds, coreNameKey, groupOf, nameKey } from '#modules/organisations/domain/index.ts'
import type { Registration } from '#modules/registrations/domain/index.ts'
import { countPetitions, type PetitionToCount } from './count-petitions.ts'

const on = (date: string) => instantAt(day(date), '08:00')
const rules = {
  upTo: on('2026-10-02'),
  countingKinds: new Set(allKinds.filter((kind) => groupOf(kind) !== 'other')),
  petitionsOfRegisteredOnly: false,
}
const appearance = (id: string, told: Partial<Appearance> = {}): Appearance => ({
  ...{ id, organisationId: null, identifier: id, phone: null, kind: 'household', place: 'inside' },
  ...{ nameKey: nameKey(`Hộ ${id}`), coreNameKey: coreNameKey(`Hộ ${id}`) },
  ...told,
})
const registration = (id: string, told: Partial<Registration> = {}): Registration => ({
  ...appearance(id, told),
  ...{ receivedAt: on('2026-09-08'), withdrawnAt: null },
  ...told,
})
const petition = (id: string, told: Partial<PetitionToCount> = {}): PetitionToCount => ({
  ...{ id, senderId: 'A', receivedAt: on('2026-09-10'), late: false, closed: null, doubleOf: null, splitOf: null },
  ...told,
})
const count = (
  petitions: readonly PetitionToCount[],
  senders: readonly Appearance[] = [appearance('A'), appearance('B')],
  registrations: readonly Registration[] = [],
) => countPetitions(petitions, senders, registrations, rules)
const reasons = (petitions: readonly PetitionToCount[]) => count(petitions).rows.map(({ id, why }) => `${id} ${why}`)

describe('which petitions count (R9)', () => {
  test.each<[string, Partial<PetitionToCount>, string]>([
    ['an ordinary one', {}, 'counts'],
    ['a late one (R6)', { late: true }, 'late'],
    ['a withdrawn one', { closed: 'withdrawn' }, 'withdrawn'],
    ['spam', { closed: 'spam' }, 'spam'],
    ['no petition (R12)', { closed: 'not-petition' }, 'not-petition'],
    ['one of before the instant', { receivedAt: rules.upTo }, 'counts'],
    ['one of after the instant', { receivedAt: rules.upTo.add({ seconds: 1 }) }, 'after-cut'],
  ])('%s: %s', (_, told, why) => {
    const counted = count([petition('1', told)])
    expect(counted.rows[0]?.why).toBe(why)
    expect(counted.all).toBe(why === 'counts' ? 1 : 0)
  })

  test('several petitions of one organisation all count', () =>
    expect(count([petition('1'), petition('2'), petition('3')]).all).toBe(3))

  test('those of an organisation that does not count do not either', () => {
    const senders = [
      appearance('A', { place: 'outside' }),
      appearance('B', { kind: 'unregistered-individual' }),
      appearance('C', { kind: null }),
    ]
    const counted = count(
      ['A', 'B', 'C'].map((senderId) => petition(senderId, { senderId })),
      senders,
    )
    expect(counted.rows.map(({ why }) => why)).toEqual(['outside', 'kind-does-not-count', 'unknown-kind'])
    expect(counted.unknown).toEqual(['C'])
  })

  test('an unknown kind or place is taken from a registration', () => {
    const sender = [appearance('A', { kind: null, place: null })]
    expect(count([petition('1')], sender).all).toBe(0)
    expect(count([petition('1')], sender, [registration('R', { identifier: 'A' })]).all).toBe(1)
  })
})

describe('registered or not (R9)', () => {
  const registrations = [
    registration('R', { identifier: 'A' }),
    registration('S', { identifier: 'B', withdrawnAt: on('2026-09-09') }),
  ]
  const petitions = [petition('1'), petition('2', { senderId: 'B' })]
  const senders = [appearance('A'), appearance('B')]

  test('both figures are counted; a withdrawn registration is none', () =>
    expect(count(petitions, senders, registrations)).toMatchObject({ petitions: 2, all: 2, ofRegistered: 1 }))

  test('the rule set says which is p', () => {
    const strict = { ...rules, petitionsOfRegisteredOnly: true }
    expect(countPetitions(petitions, senders, registrations, strict).petitions).toBe(1)
  })
})

describe('counted as one (R9)', () => {
  test('parts an officer split off; rows the sender wrote himself count each', () => {
    expect(reasons([petition('1'), petition('2', { splitOf: '1' })])).toEqual(['1 counts', '2 part-of-counted'])
    expect(count([petition('1'), petition('2')]).all).toBe(2)
  })

  test('when one part is no petition the other still counts', () =>
    expect(reasons([petition('1', { closed: 'not-petition' }), petition('2', { splitOf: '1' })])).toEqual([
      ...['1 not-petition', '2 counts'],
    ]))

  test('a double of the same organisation; equal requests of two organisations count each', () => {
    const double = petition('2', { doubleOf: '1', receivedAt: on('2026-09-11') })
    expect(reasons([petition('1'), double])).toEqual(['1 counts', '2 double-of-own'])
    expect(reasons([petition('1'), { ...double, senderId: 'B' }])).toEqual(['1 counts', '2 counts'])
  })

  test("a double of one's own by way of another organisation's", () =>
    expect(
      count([petition('1'), petition('2', { senderId: 'B', doubleOf: '1' }), petition('3', { doubleOf: '2' })]).all,
    ).toBe(2))

  test('when the first is withdrawn, its double counts', () =>
    expect(count([petition('1', { closed: 'withdrawn' }), petition('2', { doubleOf: '1' })]).all).toBe(1))
})

const closed = fc.constantFrom<PetitionToCount['closed'][]>(null, null, 'withdrawn', 'spam', 'not-petition')
const someId = fc.option(fc.constantFrom('0', '1', '2', '3', '4'), { nil: null })
const many = fc
  .array(
    fc.record({ senderId: fc.constantFrom('A', 'B'), late: fc.boolean(), closed, doubleOf: someId, splitOf: someId }),
    {
      maxLength: 5,
    },
  )
  .map((told) => told.map((each, at) => petition(`${at}`, each)))

test('merging never raises p, and never takes away the last petition of an organisation', () =>
  fc.assert(
    fc.property(many, (petitions) => {
      const merged = count(petitions)
      const apart = count(petitions.map((each) => ({ ...each, doubleOf: null, splitOf: null })))
      expect(merged.all).toBeLessThanOrEqual(apart.all)
      expect(merged.ofRegistered).toBeLessThanOrEqual(merged.all)
      expect(merged.all > 0).toBe(apart.all > 0)
      expect(merged.rows.map(({ id }) => id)).toEqual(petitions.map(({ id }) => id))
    }),
  ))
