import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Result } from '#kernel/result.ts'
import { rate, reopen } from './another-look.ts'
import type { Fact } from './facts.ts'
import { stateOf } from './stage.ts'

const on = day('2026-10-26')
const received: Fact = { type: 'received', on: day('2026-09-08') }
const classified: Fact = { type: 'classified', on, field: 'HT', competence: 'own', bodies: [] }
const assigned: Fact = { type: 'assigned', on, lead: 'economy', joining: [] }
const worked = [received, classified, assigned]
const answer = (document: string): Fact => ({ type: 'answered-by-document', on, document, complete: true })
const answered = [...worked, answer('d')]
const spam: Fact = { type: 'closed', on, how: 'spam', duplicateOf: null }
const guided: Fact = { type: 'guided', on, to: 'Thuế cơ sở' }
const asked: Fact = { type: 'reopened', on: day('2026-11-10') }

const said = <Value, Refusal extends string>(result: Result<Value, Refusal>) =>
  result.ok ? 'accepted' : result.refusal

const word = { word: 'Chưa rõ thời hạn', on: asked.on }
test.each<[string, readonly Fact[], typeof word, string]>([
  ['after an answer', answered, word, 'accepted'],
  ['after it was led to another body', [...worked, guided], word, 'accepted'],
  ['without saying what', answered, { ...word, word: ' ' }, 'word-needed'],
  ['before an answer', worked, word, 'not-answered'],
  ['of what was closed', [received, spam], word, 'already-closed'],
  ['while it is looked at again', [...answered, asked], word, 'already-reopened'],
  ['after the second answer', [...answered, asked, answer('e')], word, 'already-reopened'],
])('another look, once (R18): %s', (_, facts, asking, what) => expect(said(reopen(facts, asking))).toBe(what))

test.each<[string, readonly Fact[], number, string]>([
  ['one star', answered, 1, 'accepted'],
  ['five stars', answered, 5, 'accepted'],
  ['none', answered, 0, 'stars-needed'],
  ['six', answered, 6, 'stars-needed'],
  ['half a star', answered, 2.5, 'stars-needed'],
  ['nothing chosen', answered, Number.NaN, 'stars-needed'],
  ['before an answer', worked, 4, 'not-answered'],
  ['of what was closed', [received, spam], 4, 'already-closed'],
  ['a second time', [...answered, { type: 'rated', on, stars: 2 }], 4, 'already-rated'],
  ['the answer after another look', [...answered, { type: 'rated', on, stars: 2 }, asked, answer('e')], 4, 'accepted'],
])('an answer is rated once, 1 to 5 (R18): %s', (_, facts, stars, what) =>
  expect(said(rate(facts, { stars, on }))).toBe(what),
)

test('a new round begins without stars', () => {
  const rated: Fact = { type: 'rated', on, stars: 2 }
  expect(stateOf([...answered, rated]).stars).toBe(2)
  expect(stateOf([...answered, rated, asked])).toMatchObject({ stars: null, round: 2, stage: 'assigned' })
})
