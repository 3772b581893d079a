import { expect, test } from 'vitest'
import { allKinds, codeOf, groupOf, type Kind } from './kinds.ts'
import { namedByDefault } from './public-name.ts'

test.each<[Kind | null, boolean]>([
  ['limited-company', true],
  ['co-operative', true],
  ['branch', true],
  ['household', false],
  ['farm', false],
  ['unregistered-individual', false],
  [null, false],
])('silence about the name, %s: named %s (R20)', (kind, named) => expect(namedByDefault(kind)).toBe(named))

test('kinds have codes of their own; household is the one kind of its group, branches are among the others', () => {
  expect(new Set(allKinds.map(codeOf)).size).toBe(allKinds.length)
  expect(allKinds.filter((kind) => groupOf(kind) === 'household')).toEqual(['household'])
  expect(allKinds.filter((kind) => groupOf(kind) === 'other')).toContain('branch')
})
