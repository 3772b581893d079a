import { expect, test } from 'vitest'
import { releasableInBatch } from './batch.ts'

test.each([
  ['a proposal nobody has read', null, 'not-looked-at'],
  ['a text an officer has read and kept', { released: false, takenBack: false }, null],
  ['a text that is public', { released: true, takenBack: false }, 'already-public'],
  ['a text taken off the portal', { released: true, takenBack: true }, 'taken-back'],
] as const)('released together with others: %s', (_, last, refusal) => {
  const came = releasableInBatch(last)
  expect(came.ok ? null : came.refusal).toBe(refusal)
})
