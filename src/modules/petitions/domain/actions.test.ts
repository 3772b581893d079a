import { describe, expect, test } from 'vitest'
import { may, type Role, roles } from '#modules/staff/domain/index.ts'
import { type PetitionAction, permissionFor, petitionActions, stageRefusal } from './actions.ts'
import { type Stage, stages } from './stage.ts'

/** Columns of the table below, in the order a petition goes through them. */
const columns = [
  ...(['received', 'classified', 'assigned', 'drafting', 'waiting-opinion', 'for-approval', 'approved'] as const),
  ...(['waiting-city', 'answered', 'guided', 'withdrawn', 'spam', 'duplicate', 'moved'] as const),
] as const satisfies readonly Stage[]

/** Roles by a letter: S specialist, L leader, C clerk, T counter, F form checker; d, h: of the own department. */
const letters: Readonly<Record<string, readonly [Role, 'all' | 'own-department']>> = {
  S: ['specialist', 'all'],
  L: ['leader', 'all'],
  C: ['clerk', 'all'],
  T: ['counter', 'all'],
  F: ['form-checker', 'all'],
  d: ['department-officer', 'own-department'],
  h: ['head-of-department', 'own-department'],
}

/**
 * The whole table, state by action by role, written down a second time: + the stage allows it, . it does not.
 * rec cla ass dra opi sub app cit ans gui wdr spa dup mov
 */
const table: Readonly<Record<PetitionAction, readonly [allowed: string, who: string]>> = {
  classify: ['++++++++......', 'S'],
  split: ['++++++++......', 'S'],
  assign: ['++++++++......', 'SL'],
  'set-asks': ['+++++..+......', 'Sdh'],
  'ask-opinion': ['..+++++.......', 'Sdh'],
  'give-opinion': ['..+++++.......', 'Sdh'],
  'write-part': ['..+++++.......', 'Sdh'],
  draft: ['..+++++.......', 'Sdh'],
  'join-parts': ['..+++++.......', 'Sdh'],
  comment: ['...++++.......', 'SFLh'],
  'resolve-comment': ['...++++.......', 'Sdh'],
  submit: ['...++.........', 'Sdh'],
  approve: ['.....+........', 'L'],
  'send-back': ['.....++.......', 'L'],
  'answer-by-document': ['..+++++++.....', 'C'],
  'answer-aloud': ['+++++++.......', 'S'],
  confirm: ['........+.....', 'C'],
  escalate: ['+++++++.......', 'S'],
  guide: ['++++++++......', 'S'],
  'remind-city': ['.......+......', 'S'],
  'record-city-answer': ['.......+......', 'S'],
  extend: ['+++++++.......', 'SLh'],
  promise: ['+++++++.++....', 'S'],
  'release-public-text': ['++++++++++....', 'S'],
  'mark-spam': ['++++++++......', 'S'],
  'mark-duplicate': ['++++++++......', 'S'],
  'mark-not-petition': ['++++++++......', 'S'],
  withdraw: ['++++++++......', 'ST'],
  restore: ['..........++++', 'S'],
  rate: ['........++....', 'ST'],
  reopen: ['........++....', 'ST'],
  correct: ['+++++++++++.+.', 'ST'],
  'add-message': ['++++++++++..+.', 'ST'],
  deliver: ['.......++++.+.', 'STC'],
  note: ['+++++++++++.+.', 'STFLCdh'],
}

describe('every state, every action, every role', () => {
  test('the table names them all', () => {
    expect([...columns].sort()).toEqual([...stages].sort())
    expect(Object.keys(table).sort()).toEqual([...petitionActions].sort())
    for (const [allowed] of Object.values(table)) expect(allowed).toHaveLength(columns.length)
  })

  test.each(petitionActions)('%s', (action) => {
    const [allowed, who] = table[action]
    const holders = new Map([...who].flatMap((letter) => (letters[letter] ? [letters[letter]] : [])))
    for (const [at, stage] of columns.entries())
      for (const role of roles) {
        const scope = may([role], permissionFor[action])
        const reached = stageRefusal(stage, action) === null ? scope : null
        const wanted = allowed[at] === '+' ? (holders.get(role) ?? null) : null
        expect([stage, role, reached]).toEqual([stage, role, wanted])
      }
  })
})
