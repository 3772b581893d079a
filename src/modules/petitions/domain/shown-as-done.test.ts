import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { isShownAsDone, type PubliclyKept } from './shown-as-done.ts'

const kept: PubliclyKept = { keptOn: day('2026-11-20'), evidence: [{}], files: [], senderSaid: null }

test.each<[string, Partial<PubliclyKept>, boolean]>([
  ['kept, with a word released', {}, true],
  ['kept, with a photo released', { evidence: [], files: [{}] }, true],
  ['its sender says so too', { senderSaid: 'done' }, true],
  ['not done yet', { keptOn: null }, false],
  ['nothing was released that shows it', { evidence: [] }, false],
  ['its sender says it was not done', { senderSaid: 'not' }, false],
  ['its sender says a part was done', { senderSaid: 'partly' }, false],
])('%s', (_, changes, shown) => expect(isShownAsDone({ ...kept, ...changes })).toBe(shown))
