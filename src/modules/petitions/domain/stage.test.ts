import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { actions } from '#modules/staff/domain/index.ts'
import { allowedActions, type PetitionAction, permissionFor, petitionActions, stageRefusal } from './actions.ts'
import type { Competence, Fact } from './facts.ts'
import { answeredOn, isClosed, isOpen, isSettled, type Stage, stageOf, stages, stateOf } from './stage.ts'

const on = day('2026-09-21')
const received: Fact = { type: 'received', on: day('2026-09-08') }
const classified = (competence: Competence = 'own'): Fact => ({
  type: 'classified',
  on,
  field: 'DD',
  competence,
  bodies: [],
})
const assigned: Fact = { type: 'assigned', on, lead: 'economy', joining: [] }
const step = (type: 'drafted' | 'submitted' | 'approved', document = 'd'): Fact => ({ type, on, document })
const sentBack: Fact = { type: 'sent-back', on, document: 'd', word: 'Nêu rõ thời hạn' }
const asked: Fact = { type: 'opinion-asked', on, opinion: 'o', of: 'police' }
const given: Fact = { type: 'opinion-given', on, opinion: 'o' }
const document = (date: string, complete = true, id = 'd'): Fact => ({
  ...{ type: 'answered-by-document', on: day(date), document: id, complete },
})
const aloud = (complete = true): Fact => ({ type: 'answered-aloud', on: day('2026-10-22'), complete })
const closed = (how: 'spam' | 'duplicate' | 'not-petition' | 'withdrawn'): Fact => ({
  ...{ type: 'closed', on, how, duplicateOf: how === 'duplicate' ? 'other' : null },
})
const restored: Fact = { type: 'restored', on }
const rated: Fact = { type: 'rated', on: day('2026-11-02'), stars: 4 }
const reopened: Fact = { type: 'reopened', on: day('2026-11-10') }
const escalated: Fact = { type: 'escalated', on, to: 'UBND thành phố' }
const cityAnswered: Fact = { type: 'city-answered', on: day('2026-11-16') }

const worked = [received, classified(), assigned]
const reported = [received, classified('beyond'), escalated]

const lives: [Stage, readonly Fact[]][] = [
  ['received', [received]],
  ['classified', [received, classified()]],
  ['assigned', worked],
  ['assigned', [received, assigned]],
  ['drafting', [...worked, step('drafted')]],
  ['drafting', [...worked, step('drafted'), step('submitted'), sentBack]],
  ['drafting', [...worked, step('drafted'), step('submitted'), step('drafted')]],
  ['assigned', [...worked, step('drafted'), { type: 'dropped', on, document: 'd' }]],
  ['waiting-opinion', [...worked, asked]],
  ['waiting-opinion', [...worked, step('drafted'), asked]],
  ['drafting', [...worked, step('drafted'), asked, given]],
  ['for-approval', [...worked, asked, step('drafted'), step('submitted')]],
  ['approved', [...worked, step('drafted'), step('submitted'), step('approved')]],
  ['answered', [...worked, document('2026-10-30')]],
  ['assigned', [...worked, document('2026-10-30', false)]],
  ['answered', [received, aloud()]],
  ['received', [received, aloud(false)]],
  ['answered', [received, aloud(false), assigned, document('2026-10-30')]],
  ['waiting-city', reported],
  ['answered', [...reported, cityAnswered]],
  ['classified', [...reported, classified('own')]],
  ['waiting-city', [...reported, classified('beyond')]],
  ['guided', [received, classified('beyond'), { type: 'guided', on, to: 'Thuế cơ sở' }]],
  ['withdrawn', [...worked, closed('withdrawn')]],
  ['spam', [received, closed('spam')]],
  ['duplicate', [...worked, closed('duplicate')]],
  ['moved', [received, closed('not-petition')]],
  ['moved', [received, classified('not-petition')]],
  ['received', [received, classified('not-petition'), restored]],
  ['assigned', [...worked, closed('withdrawn'), restored]],
  ['assigned', [...worked, document('2026-10-30'), reopened]],
  ['answered', [...worked, document('2026-10-30'), reopened, document('2026-11-19', true, 'e')]],
]

describe('where a petition stands', () => {
  test.each(lives)('%s', (stage, facts) => expect(stageOf(facts)).toBe(stage))

  test('every stage is reached, and is open, settled or closed', () => {
    expect(new Set(lives.map(([stage]) => stage))).toEqual(new Set(stages))
    for (const stage of stages) expect([isOpen, isSettled, isClosed].filter((is) => is(stage))).toHaveLength(1)
    expect(isOpen('waiting-city')).toBe(true)
  })

  test('a reopening begins a round with what was found out and without what was replied (R18)', () =>
    expect(stateOf([...worked, step('drafted'), document('2026-10-30'), reopened])).toMatchObject({
      ...{ round: 2, competence: 'own', field: 'DD', assignment: { lead: 'economy', joining: [] } },
      ...{ answeredOn: null, draft: null, documents: [], roundFrom: day('2026-11-10'), receivedOn: day('2026-09-08') },
    }))

  test('what was sent back keeps the word until it is approved', () => {
    const again = [...worked, step('drafted'), step('submitted'), sentBack, step('drafted')]
    expect(stateOf(again).draft).toEqual({ document: 'd', step: 'draft', sentBack: 'Nêu rõ thời hạn' })
    expect(stateOf([...again, step('submitted'), step('approved')]).draft?.sentBack).toBeNull()
  })
})

describe('answered on (R28)', () => {
  test.each<[string, readonly Fact[], string | undefined]>([
    ['the issue day of the document', [...worked, document('2026-10-30')], '2026-10-30'],
    ['the conference day', [received, aloud()], '2026-10-22'],
    ['not yet, while an ask has no reply', [...worked, document('2026-10-30', false)], undefined],
    [
      'a further document leaves the day',
      [...worked, document('2026-10-30'), document('2026-11-05', true, 'e')],
      '2026-10-30',
    ],
    [
      'an earlier document recorded later is the answer',
      [...worked, document('2026-10-30'), document('2026-10-28', true, 'e')],
      '2026-10-28',
    ],
    [
      'the confirming document is a fact of its own',
      [received, aloud(), { type: 'confirmed', on: day('2026-10-28'), document: 'c' }],
      '2026-10-22',
    ],
    ['the city answered (R15)', [...reported, cityAnswered], '2026-11-16'],
  ])('%s', (_, facts, expected) => expect(answeredOn(facts)?.toString()).toBe(expected))
})

describe('ask by ask (R13)', () => {
  const asks = (...ids: readonly string[]): Fact => ({ type: 'asks-set', on, asks: ids })
  const doc = (date: string, replied: readonly string[], id = 'd'): Fact => ({
    ...{ type: 'answered-by-document', on: day(date), document: id, complete: false, asks: replied },
  })
  const said = (...replied: readonly string[]): Fact => ({
    ...{ type: 'answered-aloud', on: day('2026-10-22'), complete: false, asks: replied },
  })
  const two = [...worked, asks('a', 'b')]

  test.each<[string, readonly Fact[], Stage, string | undefined, readonly string[]]>([
    ['none replied', two, 'assigned', undefined, ['a', 'b']],
    [
      'one replied aloud, the other is still to be answered in writing',
      [...two, said('a')],
      'assigned',
      undefined,
      ['b'],
    ],
    ['both, on the day of the last', [...two, said('a'), doc('2026-10-30', ['b'])], 'answered', '2026-10-30', []],
    ['both in one document', [...two, doc('2026-10-30', ['a', 'b'])], 'answered', '2026-10-30', []],
    [
      'replied again later: the first counts',
      [...two, doc('2026-10-30', ['a', 'b']), doc('2026-11-05', ['a'], 'e')],
      'answered',
      '2026-10-30',
      [],
    ],
    [
      'an earlier document recorded later',
      [...two, said('a'), doc('2026-10-30', ['b']), doc('2026-10-26', ['b'], 'e')],
      'answered',
      '2026-10-26',
      [],
    ],
    ['an answer to the whole needs no asks', [...two, document('2026-10-30')], 'answered', '2026-10-30', ['a', 'b']],
    ['a part of the whole answers no ask', [...two, document('2026-10-30', false)], 'assigned', undefined, ['a', 'b']],
    ['an ask that is dropped waits no more', [...two, said('a'), asks('a')], 'answered', '2026-10-22', []],
    ['an ask that is added waits', [...two, said('a'), asks('a', 'b', 'c')], 'assigned', undefined, ['b', 'c']],
    ['a draft for the rest stays a draft', [...two, step('drafted', 'e'), said('a')], 'drafting', undefined, ['b']],
    [
      'another look asks all of them again (R18)',
      [...two, doc('2026-10-30', ['a', 'b']), reopened],
      'assigned',
      undefined,
      ['a', 'b'],
    ],
    [
      'the city answers for all (R15)',
      [...reported, asks('a', 'b'), cityAnswered],
      'answered',
      '2026-11-16',
      ['a', 'b'],
    ],
  ])('%s', (_, facts, stage, expected, open) => {
    const state = stateOf(facts)
    expect([state.stage, state.answeredOn?.toString(), state.openAsks]).toEqual([stage, expected, open])
  })

  test('an extension stands beside, and ends with the round', () => {
    const until: Fact = { type: 'extended', on, until: day('2026-11-20') }
    expect(stateOf([...worked, until]).extendedTo?.toString()).toBe('2026-11-20')
    expect(stateOf([...worked, until, document('2026-11-20'), reopened]).extendedTo).toBeNull()
  })
})

describe('what can be done', () => {
  test.each<[string, readonly Fact[], PetitionAction[]]>([
    ['spam', [received, closed('spam')], ['restore']],
    [
      'answered aloud',
      [received, aloud()],
      [
        ...(['answer-by-document', 'confirm', 'promise', 'release-public-text', 'rate', 'reopen'] as const),
        ...(['correct', 'add-message', 'note'] as const),
      ],
    ],
    [
      'waiting for the city',
      reported,
      [
        ...([
          'classify',
          'split',
          'assign',
          'set-asks',
          'answer-by-document',
          'guide',
          'remind-city',
          'record-city-answer',
          'release-public-text',
        ] as const),
        ...([
          'mark-spam',
          'mark-duplicate',
          'mark-not-petition',
          'withdraw',
          'correct',
          'add-message',
          'deliver',
          'note',
        ] as const),
      ],
    ],
  ])('%s', (_, facts, expected) => expect(new Set(allowedActions(facts))).toEqual(new Set(expected)))

  test.each<[PetitionAction, readonly Fact[], boolean]>([
    ['draft', [received, classified()], false],
    ['draft', worked, true],
    ['escalate', worked, false],
    ['escalate', [received, classified('beyond')], true],
    ['escalate', reported, false],
    ['submit', [...worked, asked], false],
    ['submit', [...worked, step('drafted'), asked], true],
    ['approve', [...worked, step('drafted')], false],
    ['approve', [...worked, step('drafted'), step('submitted')], true],
    ['give-opinion', worked, false],
    ['give-opinion', [...worked, asked], true],
    ['confirm', [...worked, document('2026-10-30')], false],
    ['rate', [...worked, document('2026-10-30')], true],
    ['rate', [...worked, document('2026-10-30'), rated], false],
    ['rate', [...worked, document('2026-10-30'), rated, reopened, document('2026-11-19', true, 'e')], true],
    ['reopen', [...worked, document('2026-10-30')], true],
    ['reopen', [...worked, document('2026-10-30'), reopened, document('2026-11-19', true, 'e')], false],
    ['withdraw', [...worked, document('2026-10-30')], false],
    ['release-public-text', [received, closed('not-petition')], false],
  ])('%s', (action, facts, allowed) => expect(allowedActions(facts).includes(action)).toBe(allowed))

  test('every action has its permission, and is possible at some stage', () => {
    for (const action of petitionActions) {
      expect(actions).toContain(permissionFor[action])
      expect(stages.some((stage) => stageRefusal(stage, action) === null)).toBe(true)
    }
  })

  test('a stage says by name why not', () => {
    expect(stageRefusal('received', 'draft')).toBe('not-yet-assigned')
    expect(stageRefusal('answered', 'classify')).toBe('already-answered')
    expect(stageRefusal('withdrawn', 'draft')).toBe('already-closed')
    expect(stageRefusal('drafting', 'approve')).toBe('not-at-this-stage')
  })
})

const anyFact = fc.constantFrom<Fact>(
  ...[
    classified(),
    classified('joint'),
    classified('beyond'),
    classified('not-petition'),
    assigned,
    asked,
    given,
    sentBack,
  ],
  ...[
    step('drafted'),
    step('submitted'),
    step('approved'),
    document('2026-10-30'),
    document('2026-10-30', false),
    aloud(),
  ],
  ...[
    aloud(false),
    escalated,
    cityAnswered,
    closed('spam'),
    closed('duplicate'),
    closed('withdrawn'),
    restored,
    rated,
    reopened,
  ],
  ...[
    { type: 'asks-set', on, asks: ['a', 'b'] } as const,
    { type: 'asks-set', on, asks: [] } as const,
    { type: 'answered-aloud', on: day('2026-10-22'), complete: false, asks: ['a'] } as const,
    { type: 'answered-by-document', on: day('2026-10-30'), document: 'f', complete: true, asks: ['b'] } as const,
    { type: 'extended', on, until: day('2026-11-20') } as const,
  ],
)

test('whatever was recorded, the petition stands somewhere, and every offered action is one its stage allows', () =>
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 15 }), (facts) => {
      const life = [received, ...facts]
      const { stage, round, answeredOn: answered, openAsks, asks } = stateOf(life)
      expect(stages).toContain(stage)
      expect(openAsks.every((ask) => asks.includes(ask))).toBe(true)
      if (asks.length > 0 && openAsks.length === 0) expect(answered).not.toBeNull()
      expect(round).toBe(1 + facts.filter(({ type }) => type === 'reopened').length)
      for (const action of allowedActions(life)) expect(stageRefusal(stage, action)).toBeNull()
      expect(stageOf([...life, closed('spam')])).toBe('spam')
      expect(stageOf([...life, closed('spam'), restored])).not.toBe('spam')
    }),
  ))
