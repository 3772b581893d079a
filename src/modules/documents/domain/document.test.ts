import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { approve, sendBack } from './approving.ts'
import { deliver } from './delivering.ts'
import { documentSteps, stageAfter, stageOfSteps, stepRefusal, stepsAllowed } from './document.ts'
import { issueDocument } from './issuing.ts'

describe('the stages of a document', () => {
  test('drafted, submitted, sent back, written anew, submitted, approved, issued', () => {
    const life = ['drafted', 'submitted', 'sent-back', 'drafted', 'submitted', 'approved', 'issued'] as const
    expect(life.map((_, at) => stageOfSteps(life.slice(0, at + 1)))).toEqual([
      ...['draft', 'for-approval', 'draft', 'draft', 'for-approval', 'approved', 'issued'],
    ])
  })

  test('what is issued or dropped takes no further step', () => {
    for (const step of documentSteps) {
      expect(stepRefusal('issued', step)).toBe('already-issued')
      expect(stepRefusal('dropped', step)).toBe('document-dropped')
    }
  })

  test('no walk along the allowed steps ever issues what was not approved just before', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (choices) => {
        const steps: (typeof documentSteps)[number][] = ['drafted']
        for (const choice of choices) {
          const allowed = stepsAllowed(stageOfSteps(steps))
          const next = allowed[choice % Math.max(1, allowed.length)]
          if (!next) break
          if (next === 'issued') expect(steps.at(-1)).toBe('approved')
          steps.push(next)
          expect(stageOfSteps(steps)).toBe(stageAfter[next])
        }
      }),
    ))
})

describe('approval', () => {
  const paper = { as: 'recorder', leaderId: 'leader', paperNumber: '', hasScan: false } as const
  test('the leader approves what was submitted', () => {
    expect(approve('for-approval', { as: 'leader' })).toEqual({ ok: true, value: 'approved' })
    expect(approve('draft', { as: 'leader' })).toEqual({ ok: false, refusal: 'not-submitted' })
    expect(approve('approved', { as: 'leader' })).toEqual({ ok: false, refusal: 'already-approved' })
  })
  test('"ghi thay" needs the paper’s number or its scan', () => {
    expect(approve('for-approval', paper)).toEqual({ ok: false, refusal: 'leader-paper-needed' })
    expect(approve('for-approval', { ...paper, paperNumber: '12/PT' }).ok).toBe(true)
    expect(approve('for-approval', { ...paper, hasScan: true }).ok).toBe(true)
  })
  test('what is sent back carries a word', () => {
    expect(sendBack('approved', { approval: { as: 'leader' }, word: '  ' })).toEqual({
      ok: false,
      refusal: 'word-needed',
    })
    expect(sendBack('approved', { approval: { as: 'leader' }, word: 'Nêu rõ mức giảm' }).ok).toBe(true)
  })
})

describe('issue', () => {
  const issue = { number: '118/UBND-KT', on: day('2026-10-29'), signerName: 'Nguyễn Văn Minh', signerTitle: 'Chủ tịch' }
  const on = (today: string) => issueDocument('approved', { issue, today: day(today), registered: false })
  test('the day may be today or past, never ahead', () => {
    expect(on('2026-10-28')).toEqual({ ok: false, refusal: 'day-in-future' })
    expect(on('2026-10-29').ok).toBe(true)
    expect(on('2026-10-30').ok).toBe(true)
  })
  test('a day typed a year wrong is a slip', () => {
    expect(on('2027-10-30').ok).toBe(true)
    expect(on('2027-10-31')).toEqual({ ok: false, refusal: 'day-long-past' })
  })
  test.each([
    [{ number: ' ' }, 'number-needed'],
    [{ number: '/UBND-KT' }, 'number-without-digit'],
    [{ signerName: '' }, 'signer-needed'],
  ])('%j is refused: %s', (wrong, refusal) =>
    expect(issueDocument('approved', { issue: { ...issue, ...wrong }, today: issue.on, registered: false })).toEqual({
      ok: false,
      refusal,
    }),
  )
  test('what was not approved is not issued, unless it is only entered here', () => {
    const draft = (registered: boolean) => issueDocument('draft', { issue, today: issue.on, registered })
    expect(draft(false)).toEqual({ ok: false, refusal: 'not-approved' })
    expect(draft(true).ok).toBe(true)
  })
})

test('a delivery has its day from the issue on, and a receiver where it is taken by hand', () => {
  const issuedOn = day('2026-10-29')
  const given = { on: issuedOn, way: 'counter', receivedBy: 'Bà Lan', today: day('2026-10-30') } as const
  expect(deliver(issuedOn, given).ok).toBe(true)
  expect(deliver(null, given)).toEqual({ ok: false, refusal: 'not-issued-yet' })
  expect(deliver(issuedOn, { ...given, on: day('2026-10-28') })).toEqual({
    ok: false,
    refusal: 'delivered-before-issue',
  })
  expect(deliver(issuedOn, { ...given, on: day('2026-10-31') })).toEqual({ ok: false, refusal: 'day-in-future' })
  expect(deliver(issuedOn, { ...given, receivedBy: '' })).toEqual({ ok: false, refusal: 'receiver-needed' })
  expect(deliver(issuedOn, { ...given, way: 'post', receivedBy: '' }).ok).toBe(true)
})
