import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind } from './kinds.ts'
import { coreNameKey, nameKey } from './name-key.ts'
import { type Appearance, groupOrganisations, type KnownFacts, type Override, standingOf } from './same-organisation.ts'

interface Told extends Partial<Omit<Appearance, 'id' | 'nameKey' | 'coreNameKey'>> {
  readonly name?: string
}
const seen = (id: string, { name = 'HKD Thêu Mẫu', ...told }: Told = {}): Appearance => ({
  ...{ id, organisationId: null, identifier: null, phone: '0912345678', kind: null, place: null },
  ...{ nameKey: nameKey(name), coreNameKey: coreNameKey(name) },
  ...told,
})
const groupsOf = (rows: readonly Appearance[], later: readonly Appearance[] = []) =>
  groupOrganisations(rows, later).groups.map(({ appearances }) => appearances.join(' '))

describe('one organisation (R9)', () => {
  test('same identifier, whatever name and telephone', () =>
    expect(
      groupsOf([seen('a', { identifier: '1' }), seen('b', { identifier: '1', name: 'Khác', phone: null })]),
    ).toEqual(['a b']))

  test('without identifier: same name and same telephone', () => {
    expect(groupsOf([seen('a'), seen('b', { name: 'Hộ kinh doanh THÊU MẪU' })])).toEqual(['a b'])
    expect(groupsOf([seen('a'), seen('b', { phone: '0987654321' })])).toEqual(['a', 'b'])
    expect(groupsOf([seen('a', { phone: null }), seen('b', { phone: null })])).toEqual(['a', 'b'])
  })

  test('an old and a new identifier are one where the register links both', () =>
    expect(
      groupsOf([
        seen('a', { identifier: '0000000017' }),
        seen('b', { identifier: '000000000001' }),
        seen('c', { identifier: '0000000017', organisationId: 'o' }),
        seen('d', { identifier: '000000000001', organisationId: 'o' }),
      ]),
    ).toEqual(['a b c d']))

  test('a row without identifier joins the one group with its name and telephone, whichever came first', () => {
    expect(groupsOf([seen('a'), seen('b', { identifier: '1' })])).toEqual(['a b'])
    expect(groupsOf([seen('b', { identifier: '1' }), seen('a')])).toEqual(['b a'])
  })

  test('if several groups match it stands alone, as a likely double of each', () => {
    const { groups, likelyDoubles } = groupOrganisations([
      ...[seen('a', { identifier: '1' }), seen('b', { identifier: '2' }), seen('c'), seen('d')],
    ])
    expect(groups.map(({ appearances }) => appearances)).toEqual([['a'], ['b'], ['c', 'd']])
    expect(likelyDoubles).toEqual([{ groups: ['a', 'b', 'c'], why: 'same-name-and-phone' }])
  })

  test('likely doubles: the name alone, or the name without its legal form and the telephone', () => {
    expect(groupOrganisations([seen('a'), seen('b', { phone: null })]).likelyDoubles).toEqual([
      { groups: ['a', 'b'], why: 'same-name' },
    ])
    expect(groupOrganisations([seen('a'), seen('b', { name: 'Thêu Mẫu' })]).likelyDoubles).toEqual([
      { groups: ['a', 'b'], why: 'similar-name-same-phone' },
    ])
    expect(groupOrganisations([seen('a'), seen('b', { name: 'Cơ khí' })]).likelyDoubles).toEqual([])
  })

  test('kind and place come from the register, otherwise from the first form that tells them', () => {
    const [group] = groupOrganisations([
      seen('a'),
      seen('b', { kind: 'household', place: 'inside' }),
      seen('c', { kind: 'farm', identifier: '1', register: { kind: null, place: 'outside' } }),
    ]).groups
    expect(group).toMatchObject({ kind: 'household', place: 'outside' })
  })

  test('the last override is in force', () => {
    const yes = { counts: true, reason: 'Chi nhánh có trụ sở tại xã' }
    const no = { counts: false, reason: 'Đã giải thể' }
    expect(groupOrganisations([seen('a', { override: yes }), seen('b', { override: no })]).groups[0]?.override).toBe(no)
  })
})

describe('senders of petitions', () => {
  test('find the registration by identifier, by link, or by name and telephone', () => {
    expect(groupsOf([seen('r', { identifier: '1' })], [seen('p')])).toEqual(['r p'])
    expect(groupsOf([seen('r')], [seen('p', { identifier: '1' })])).toEqual(['r p'])
    expect(groupsOf([seen('r')], [seen('p'), seen('q', { name: 'Khác' })])).toEqual(['r p', 'q'])
  })

  test('never join two groups of registrations', () => {
    const rows = [seen('a', { identifier: '1', name: 'A' }), seen('b', { organisationId: 'o', name: 'B' })]
    expect(groupsOf(rows, [seen('p', { identifier: '1', organisationId: 'o' })])).toHaveLength(2)
  })

  test('with several identifiers for one name and telephone leave the registration alone', () =>
    expect(groupsOf([seen('r')], [seen('p', { identifier: '1' }), seen('q', { identifier: '2' })])).toEqual([
      'r',
      'p',
      'q',
    ]))
})

const appearances = (prefix: string) =>
  fc
    .array(
      fc.record({
        organisationId: fc.constantFrom(null, null, 'o1', 'o2'),
        identifier: fc.constantFrom(null, null, '1', '2'),
        name: fc.constantFrom('A', 'B', 'HKD A', ''),
        phone: fc.constantFrom(null, '01', '02'),
      }),
      { maxLength: 8 },
    )
    .map((told) => told.map((each, at) => seen(`${prefix}${at}`, each)))

test('every appearance is in exactly one group, equal keys are together, and petitions never change the registrations', () =>
  fc.assert(
    fc.property(appearances('r'), appearances('p'), (rows, later) => {
      const before = groupOrganisations(rows)
      const after = groupOrganisations(rows, later)
      expect(after.groups.flatMap((group) => group.appearances).toSorted()).toEqual(
        [...rows, ...later].map(({ id }) => id).toSorted(),
      )
      for (const a of rows) {
        for (const b of rows) {
          const together = before.groupOf.get(a.id) === before.groupOf.get(b.id)
          if (a.identifier && a.identifier === b.identifier) expect(together).toBe(true)
          expect(after.groupOf.get(a.id) === after.groupOf.get(b.id)).toBe(together)
        }
      }
    }),
  ))

test('the order in which rows came does not change the groups', () =>
  fc.assert(
    fc.property(
      appearances('r').chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        const sets = (of: readonly Appearance[]) =>
          groupOrganisations(of)
            .groups.map(({ appearances }) => appearances.toSorted().join(' '))
            .toSorted()
        expect(sets(shuffled)).toEqual(sets(rows))
      },
    ),
  ))

const counting = new Set<Kind>(['household', 'limited-company'])
const yes: Override = { counts: true, reason: '…' }
const no: Override = { counts: false, reason: '…' }
test.each<[KnownFacts & { override: Override | null }, string]>([
  [{ kind: 'household', place: 'inside', override: null }, 'counts'],
  [{ kind: 'branch', place: 'inside', override: null }, 'kind-does-not-count'],
  [{ kind: 'household', place: 'outside', override: null }, 'outside'],
  [{ kind: null, place: 'inside', override: null }, 'unknown-kind'],
  [{ kind: 'household', place: null, override: null }, 'unknown-place'],
  [{ kind: 'branch', place: 'inside', override: yes }, 'counts-by-override'],
  [{ kind: null, place: 'inside', override: yes }, 'counts-by-override'],
  [{ kind: 'branch', place: 'outside', override: yes }, 'outside'],
  [{ kind: 'branch', place: null, override: yes }, 'unknown-place'],
  [{ kind: 'household', place: 'inside', override: no }, 'overridden'],
])('%j: %s', (group, standing) => expect(standingOf(group, counting)).toBe(standing))

test('twenty thousand senders are sorted, and none is lost or counted twice', () => {
  const many = Array.from({ length: 20_000 }, (_, at) =>
    seen(`s${at}`, { name: `Hộ ${at % 50}`, phone: `09${at % 7000}`, identifier: at % 3 ? null : `${at % 5000}` }),
  )
  const { groups } = groupOrganisations(many.slice(0, 1000), many.slice(1000))
  expect(groups.flatMap(({ appearances }) => appearances).toSorted()).toEqual(many.map(({ id }) => id).toSorted())
})
