import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Action, actions, may, mayOn, permitsOf } from './permissions.ts'
import { isAdministrator, isRole, isUnitRole, type Role, roles, type UnitRole, unitRoles } from './roles.ts'

const writes = actions.filter((action) => !action.endsWith('.read'))

describe('the table of permissions', () => {
  test.each(actions)('%s is held by someone', (action) => expect(roles.some((role) => may([role], action))).toBe(true))

  test('an observer reads and can write nothing but what he has seen himself and how he is told', () => {
    expect(writes.filter((action) => may(['observer'], action))).toEqual(['notices.keep'])
    expect(may(['observer'], 'petitions.read')).toBe('all')
    expect(may(['observer'], 'contacts.read')).toBeNull()
  })

  test('every role of a unit can open its own day and a dialogue', () => {
    for (const role of unitRoles) {
      expect(may([role], 'overview.read')).toBe('all')
      expect(may([role], 'dialogues.read')).toBe('all')
    }
  })

  test.each<[Action, UnitRole[]]>([
    ['petitions.approve-answer', ['leader']],
    ['decisions.decide', ['leader']],
    ['denunciations.read', ['leader']],
    ['petitions.record-leaders-decision', ['specialist', 'clerk']],
    ['budgets.approve', ['leader']],
    ['budgets.spend', ['specialist', 'accountant']],
    ['budgets.read', ['specialist', 'leader', 'clerk', 'accountant', 'observer']],
    ['budgets.payees.read', ['specialist', 'leader', 'clerk', 'accountant']],
    ['documents.issue', ['clerk']],
    ['documents.check-content', ['head-of-department']],
    ['documents.check-form', ['form-checker', 'clerk']],
    ['documents.withdraw', ['leader', 'clerk']],
    ['documents.set-up', ['administrator', 'clerk']],
    ['registers.keep', ['clerk']],
    ['incoming.register', ['counter', 'clerk']],
    ['officers.manage', ['administrator']],
    ['units.edit', ['administrator']],
    ['organisations.merge', ['specialist']],
    ['identifiers.show', ['specialist', 'leader', 'clerk']],
    ['petitions.classify', ['specialist']],
    ['petitions.enter', ['specialist', 'counter']],
    ['petitions.release-public-text', ['specialist']],
  ])('%s belongs to %j and nobody else', (action, holders) =>
    expect(roles.filter((role) => may([role], action))).toEqual(holders),
  )

  test("a unit's administrator does not read what businesses wrote, nor does the installation's", () => {
    for (const role of ['administrator', 'installation-administrator'] as const) {
      expect(may([role], 'petitions.read')).toBeNull()
      expect(may([role], 'contacts.read')).toBeNull()
    }
    expect(permitsOf(['installation-administrator'])).toEqual([
      'calendar.read',
      'installation.administer',
      'calendar.edit',
    ])
  })

  test('who may change petitions may read them', () => {
    for (const action of writes.filter((name) => name.startsWith('petitions.'))) {
      for (const role of roles) {
        const scope = may([role], action)
        if (scope === 'all') expect(may([role], 'petitions.read'), `${role} ${action}`).toBe('all')
        if (scope) expect(may([role], 'petitions.read'), `${role} ${action}`).not.toBeNull()
      }
    }
  })
})

test('who may change money may read it', () => {
  for (const action of writes.filter((name) => name.startsWith('budgets.')))
    for (const role of roles)
      if (may([role], action)) expect(may([role], 'budgets.read'), `${role} ${action}`).toBe('all')
})

describe('a department', () => {
  const officer = { roles: ['department-officer'] as const, departmentId: 'police' }

  test('acts on what is assigned to it, and on nothing else', () => {
    expect(may(officer.roles, 'petitions.draft-answer')).toBe('own-department')
    expect(mayOn(officer, 'petitions.draft-answer', ['police'])).toBe(true)
    expect(mayOn(officer, 'petitions.draft-answer', ['economy', 'police'])).toBe(true)
    expect(mayOn(officer, 'petitions.draft-answer', ['economy'])).toBe(false)
    expect(mayOn(officer, 'petitions.draft-answer', [])).toBe(false)
    expect(mayOn(officer, 'petitions.classify', ['police'])).toBe(false)
  })

  test('somebody without a department has nothing of his own', () =>
    expect(mayOn({ ...officer, departmentId: null }, 'petitions.read', [null])).toBe(false))

  test('a second role widens the reach', () =>
    expect(may(['department-officer', 'specialist'], 'petitions.draft-answer')).toBe('all'))
})

test('more roles never take a permission away', () =>
  fc.assert(
    fc.property(
      fc.subarray([...roles]),
      fc.constantFrom<Role>(...roles),
      fc.constantFrom(...actions),
      (held, role, action) => {
        const before = may(held, action)
        const after = may([...held, role], action)
        return before === null || after === 'all' || after === before
      },
    ),
  ))

test('roles are known by name', () => {
  expect(isUnitRole('leader')).toBe(true)
  expect(isUnitRole('installation-administrator')).toBe(false)
  expect(isRole('installation-administrator')).toBe(true)
  expect(isRole('root')).toBe(false)
  expect(isAdministrator(['specialist', 'administrator'])).toBe(true)
  expect(isAdministrator(['specialist'])).toBe(false)
})
