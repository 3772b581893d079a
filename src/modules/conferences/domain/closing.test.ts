import { describe, expect, test } from 'vitest'
import { type ClosingLine, changesCompetence, closingLacks, isOpenInHall, outcomeOf } from './closing.ts'

const line = (changes: Partial<ClosingLine> = {}): ClosingLine => ({
  ...{
    stage: 'assigned',
    competence: 'own',
    field: 'land',
    said: null,
    answer: '',
    proposed: '',
    speaker: '',
    bodies: '',
  },
  ...changes,
})

describe('how a petition came out of the hall (R13)', () => {
  test.each<[string, Partial<ClosingLine>, string]>([
    ['as it was said', { said: 'put-off', answer: 'Đã trả lời' }, 'put-off'],
    ['with words written down, answered there', { answer: 'Đã trả lời' }, 'answered'],
    ['without a reply, in writing', {}, 'own'],
    ['not classified yet, in writing all the same', { competence: null }, 'own'],
    ['of several bodies already', { competence: 'joint' }, 'joint'],
    ['prepared words alone are no answer yet', { proposed: 'Sẽ nạo vét' }, 'own'],
    ['beyond the unit, not in writing', { competence: 'beyond' }, 'beyond'],
  ])('%s', (_, changes, outcome) => expect(outcomeOf(line(changes))).toBe(outcome))
})

describe('what an outcome needs', () => {
  test.each<[string, Partial<ClosingLine>, Parameters<typeof closingLacks>[1], string | null]>([
    ['answered without the words', {}, 'answered', 'answer-missing'],
    ['answered as it was prepared', { proposed: 'Sẽ nạo vét', speaker: 'Ông Ví Dụ' }, 'answered', null],
    ['answered by nobody', { answer: 'Có' }, 'answered', 'speaker-missing'],
    ['answered', { answer: 'Có', speaker: 'Ông Ví Dụ' }, 'answered', null],
    ['several bodies, none named', {}, 'joint', 'bodies-needed'],
    ['several bodies', { bodies: 'Điện lực' }, 'joint', null],
    ['several bodies already', { competence: 'joint' }, 'joint', null],
    ['beyond, of no field yet', { competence: null, field: null }, 'beyond', 'field-needed'],
    ['its own, of no field yet', { competence: null, field: null }, 'own', null],
    ['put off', { competence: null, field: null }, 'put-off', null],
  ])('%s', (_, changes, outcome, lacks) => expect(closingLacks(line(changes), outcome)).toBe(lacks))

  test('the competence changes only where the hall says otherwise', () => {
    expect(changesCompetence({ competence: 'own' }, 'own')).toBe(false)
    expect(changesCompetence({ competence: null }, 'own')).toBe(false)
    expect(changesCompetence({ competence: 'beyond' }, 'own')).toBe(true)
    expect(changesCompetence({ competence: 'own' }, 'joint')).toBe(true)
    expect(changesCompetence({ competence: 'own' }, 'put-off')).toBe(false)
  })

  test.each([
    ['assigned', true],
    ['received', true],
    ['approved', true],
    ['answered', false],
    ['waiting-city', false],
    ['withdrawn', false],
  ] as const)('of a petition that stands at %s: %s', (stage, open) => expect(isOpenInHall({ stage })).toBe(open))
})
