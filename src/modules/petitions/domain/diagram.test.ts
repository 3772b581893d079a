import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Result } from '#kernel/result.ts'
import { type PetitionAction, stageRefusal } from './actions.ts'
import { reopen } from './another-look.ts'
import { answerAloud, answerByDocument, escalate, guide, recordCityAnswer } from './answering.ts'
import { askOpinion, assign, classify, giveOpinion } from './classifying.ts'
import { markDuplicate, markNotPetition, markSpam, restore, withdraw } from './closing.ts'
import {
  type Commitment,
  type CommitmentAction,
  commitmentActions,
  commitmentState,
  endOrResume,
  keepPromise,
  movePromise,
} from './commitments.ts'
import { approveDraft, draftAnswer, sendBackDraft, submitDraft } from './drafting.ts'
import type { Fact } from './facts.ts'
import { isClosed, type Stage, stageOf, stages } from './stage.ts'

type Edge = `${string} ${string} ${string}`
const edge = (from: string, to: string, by: string): Edge => `${from} ${to} ${by}`

/** The edges of a diagram of the README, those of a group drawn from each of its states; `restore` stays with its group. */
function drawn(heading: string): ReadonlySet<Edge> {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const after = readme.slice(readme.indexOf(`\n### ${heading}\n`))
  const diagram = /```mermaid\n([\s\S]*?)```/.exec(after)?.[1] ?? ''
  const groups = new Map<string, string[]>()
  const inside: string[] = []
  const lines = diagram.split('\n').map((line) => line.trim())
  for (const line of lines) {
    const [, name, opens] = /^state (?:"[^"]*" as )?(\w+)( \{)?$/.exec(line) ?? []
    if (opens && name) inside.push(name)
    else if (line === '}') inside.pop()
    else if (name) for (const group of inside) groups.set(group, [...(groups.get(group) ?? []), name])
  }
  const from = (id: string) => groups.get(id) ?? [id]
  const spelt = (id: string) => id.replaceAll('_', '-')
  return new Set(
    lines.flatMap((line) => {
      const [, source = '', target = '', labels = ''] = /^(\w+) --> (\w+): (.+)$/.exec(line) ?? []
      return from(source).flatMap((state) =>
        labels
          .split(', ')
          .filter(Boolean)
          .flatMap((label) => from(target).map((end) => ({ state, end, label })))
          .map(({ state: start, end, label }) =>
            edge(spelt(start), groups.has(target) ? spelt(target) : spelt(end), label),
          ),
      )
    }),
  )
}

const on = day('2026-10-23')
const paper = { document: 'd', on }
const received: Fact = { type: 'received', on: day('2026-09-20') }
const known = (competence: 'own' | 'beyond'): Fact[] => [
  received,
  { type: 'classified', on, field: 'land', competence, bodies: [] },
]
const assigned = (competence: 'own' | 'beyond'): Fact[] => [
  ...known(competence),
  { type: 'assigned', on, lead: 'a', joining: ['b'] },
]
const asked: Fact = { type: 'opinion-asked', on, opinion: 'o', of: 'b' }
const drafted: Fact = { type: 'drafted', ...paper }
const submitted: Fact = { type: 'submitted', ...paper }
const approved: Fact = { type: 'approved', ...paper }
const closed = (how: 'spam' | 'withdrawn' | 'duplicate' | 'not-petition'): Fact => ({
  ...{ type: 'closed', on, how, duplicateOf: how === 'duplicate' ? 'x' : null },
})

/** How a petition comes to each stage, whoever it belongs to. */
const courses: readonly (readonly Fact[])[] = [
  [received],
  ...(['own', 'beyond'] as const).flatMap((competence) => [
    known(competence),
    assigned(competence),
    [...assigned(competence), drafted],
    [...assigned(competence), asked],
    [...assigned(competence), drafted, asked],
    [...assigned(competence), drafted, submitted],
    [...assigned(competence), drafted, submitted, approved],
  ]),
  [...assigned('beyond'), { type: 'escalated', on, to: 'UBND thành phố' }],
  [...assigned('beyond'), { type: 'guided', on, to: 'Thuế cơ sở' }],
  [...assigned('own'), { type: 'answered-by-document', on, document: 'd', complete: true }],
  ...(['spam', 'withdrawn', 'duplicate', 'not-petition'] as const).map((how) => [received, closed(how)]),
]

type Decision = Result<Fact | { readonly fact: Fact }, string>
type Facts = readonly Fact[]
const why = { reason: 'vì', on }
const issued = { document: { id: 'e', issuedOn: on }, today: on, dueOn: null, delayReason: '', complete: true }
const classified = (facts: Facts, competence: 'own' | 'beyond'): Decision =>
  classify(facts, { field: 'land', competence, bodies: [], on, ownDueOn: null })
const other = { of: { id: 'x', facts: [received] }, id: 'y' }

/** Every act that may lead to another stage, decided as the house decides it. */
const acts: Partial<Record<PetitionAction, (facts: Facts) => readonly Decision[]>> = {
  // What is no petition is closed; so are those that are classified as none.
  classify: (facts) => [classified(facts, 'own'), classified(facts, 'beyond')],
  assign: (facts) => [assign(facts, { lead: 'a', joining: ['b'], on })],
  'ask-opinion': (facts) => [askOpinion(facts, { opinion: 'p', of: 'c', question: 'Sao?', on })],
  'give-opinion': (facts) => [giveOpinion(facts, { opinion: 'o', text: 'Được', on })],
  draft: (facts) => [draftAnswer(facts, { ...paper, text: 'Xã làm' })],
  'join-parts': (facts) => [draftAnswer(facts, { ...paper, text: 'Xã làm' })],
  submit: (facts) => [submitDraft(facts, paper)],
  approve: (facts) => [approveDraft(facts, { ...paper, by: { as: 'leader' } })],
  'send-back': (facts) => [sendBackDraft(facts, { ...paper, by: { as: 'leader' }, word: 'Sửa' })],
  'answer-by-document': (facts) => [answerByDocument(facts, issued)],
  'answer-aloud': (facts) => [answerAloud(facts, { conferenceOn: on, words: 'Xã làm', complete: true })],
  escalate: (facts) => [escalate(facts, { to: 'UBND thành phố', on })],
  guide: (facts) => [guide(facts, { to: 'Thuế cơ sở', on })],
  'record-city-answer': (facts) => [recordCityAnswer(facts, { on, text: 'Đồng ý' })],
  'mark-spam': (facts) => [markSpam(facts, why)],
  'mark-duplicate': (facts) => [markDuplicate(facts, { ...other, ...why })],
  'mark-not-petition': (facts) => [markNotPetition(facts, why)],
  withdraw: (facts) => [withdraw(facts, on)],
  restore: (facts) => [restore(facts, why)],
  reopen: (facts) => [reopen(facts, { word: 'Xem lại', on })],
}

describe('the petition’s diagram', () => {
  test('the courses come to every stage', () => expect(new Set(courses.map(stageOf))).toEqual(new Set(stages)))

  test('what leads from stage to stage is what the README draws', () => {
    const edges = new Set<Edge>()
    for (const facts of courses)
      for (const [action, decide] of Object.entries(acts) as [
        PetitionAction,
        (facts: Facts) => readonly Decision[],
      ][]) {
        const from = stageOf(facts)
        if (stageRefusal(from, action)) continue
        for (const decision of decide(facts)) {
          if (!decision.ok) continue
          const fact = 'fact' in decision.value ? decision.value.fact : decision.value
          const to = stageOf([...facts, fact])
          if (to !== from) edges.add(edge(from, action === 'restore' ? 'open' : to, action))
        }
      }
    expect([...drawn('States of a petition')].toSorted()).toEqual([...edges].toSorted())
  })

  test('restored, it stands where it stood', () => {
    for (const facts of courses.filter((course) => !isClosed(stageOf(course))))
      for (const how of ['spam', 'withdrawn', 'duplicate', 'not-petition'] as const)
        expect(stageOf([...facts, closed(how), { type: 'restored', on }])).toBe<Stage>(stageOf(facts))
  })
})

describe('the promise’s diagram', () => {
  const today = day('2026-11-16')
  const made: Commitment = { madeOn: day('2026-10-29'), dueOn: null, keptOn: null, givenUpOn: null, moved: false }
  const early = { dueOn: day('2026-11-15') }
  const ones: readonly Commitment[] = [
    ...[{ madeOn: null }, {}, early, { moved: true }, { ...early, moved: true }].map((one) => ({ ...made, ...one })),
    ...[{ keptOn: today }, { givenUpOn: today }].map((one) => ({ ...made, ...one })),
  ]
  const to = day('2026-12-31')
  const after: Record<CommitmentAction, (one: Commitment) => Commitment | null> = {
    keep: (one) => (keepPromise(one, { on: today, today, hasEvidence: true }).ok ? { ...one, keptOn: today } : null),
    move: (one) => (movePromise(one, { to, reason: 'vì', today }).ok ? { ...one, dueOn: to, moved: true } : null),
    'give-up': (one) => (endOrResume(one, 'give-up', { reason: 'vì', today }).ok ? { ...one, givenUpOn: today } : null),
    'take-back': (one) =>
      endOrResume(one, 'take-back', { reason: 'vì', today }).ok ? { ...one, keptOn: null, givenUpOn: null } : null,
    'add-evidence': (one) => one,
    'release-evidence': (one) => one,
    'hear-sender': (one) => one,
    'stand-by': (one) => one,
  }

  test('acts, the answer’s issue and the passing of its day are what the README draws', () => {
    const edges = new Set<Edge>()
    for (const one of ones) {
      const from = commitmentState(one, today)
      for (const action of commitmentActions) {
        const now = after[action](one)
        const state = now && commitmentState(now, today)
        if (state && state !== from) edges.add(edge(from, action === 'take-back' ? 'running' : state, action))
      }
      if (from === 'draft') edges.add(edge(from, commitmentState({ ...one, madeOn: today }, today), 'issue'))
      const past = commitmentState({ ...one, dueOn: one.dueOn ?? today }, day('2030-01-01'))
      if (past !== from && from !== 'draft') edges.add(edge(from, past, 'day-passes'))
    }
    expect([...drawn('States of a promise')].toSorted()).toEqual([...edges].toSorted())
  })
})
