import type { Action } from '#modules/staff/domain/index.ts'
import type { Fact } from './facts.ts'
import { isClosed, isSettled, type PetitionState, type Stage, stateOf } from './stage.ts'

/** What can be done with a petition, each with the permission an officer needs for it. */
export const permissionFor = {
  classify: 'petitions.classify',
  split: 'petitions.split',
  assign: 'petitions.assign',
  'set-asks': 'petitions.draft-answer',
  'ask-opinion': 'petitions.ask-opinion',
  'give-opinion': 'petitions.give-opinion',
  'write-part': 'petitions.draft-answer',
  draft: 'petitions.draft-answer',
  'join-parts': 'petitions.draft-answer',
  comment: 'petitions.comment-draft',
  'resolve-comment': 'petitions.draft-answer',
  submit: 'petitions.draft-answer',
  approve: 'petitions.approve-answer',
  'send-back': 'petitions.approve-answer',
  'answer-by-document': 'documents.issue',
  'answer-aloud': 'petitions.record-spoken-answer',
  confirm: 'documents.issue',
  escalate: 'petitions.escalate',
  guide: 'petitions.escalate',
  'remind-city': 'petitions.escalate',
  'record-city-answer': 'petitions.escalate',
  extend: 'petitions.extend',
  promise: 'commitments.make',
  'release-public-text': 'petitions.release-public-text',
  'mark-spam': 'petitions.close',
  'mark-duplicate': 'petitions.close',
  'mark-not-petition': 'petitions.close',
  withdraw: 'petitions.act-for-sender',
  restore: 'petitions.close',
  rate: 'petitions.act-for-sender',
  reopen: 'petitions.act-for-sender',
  correct: 'petitions.correct',
  'add-message': 'petitions.act-for-sender',
  deliver: 'petitions.deliver',
  note: 'petitions.note',
} as const satisfies Record<string, Action>

export type PetitionAction = keyof typeof permissionFor
export const petitionActions = Object.keys(permissionFor) as readonly PetitionAction[]

const sorting = ['classify', 'split', 'assign', 'mark-spam', 'mark-duplicate', 'mark-not-petition'] as const
const beyond = ['escalate', 'guide'] as const
const working = ['ask-opinion', 'give-opinion', 'write-part', 'draft', 'join-parts', 'answer-by-document'] as const
const reviewing = ['comment', 'resolve-comment'] as const
const always = ['release-public-text', 'correct', 'add-message', 'note'] as const
const open = [...sorting, ...beyond, ...always, 'answer-aloud', 'extend', 'promise', 'withdraw'] as const

const withCity = [
  'set-asks',
  'guide',
  'answer-by-document',
  'remind-city',
  'record-city-answer',
  'withdraw',
  'deliver',
] as const

/** The one table: what each stage allows. `allowedActions` leaves out what the facts do not call for. */
const table: Readonly<Record<Stage, readonly PetitionAction[]>> = {
  received: [...open, 'set-asks'],
  classified: [...open, 'set-asks'],
  assigned: [...open, 'set-asks', ...working],
  drafting: [...open, 'set-asks', ...working, ...reviewing, 'submit'],
  'waiting-opinion': [...open, 'set-asks', ...working, ...reviewing, 'submit'],
  // What lies with the leader, or is approved, is a letter that names the asks: they stay until it is taken back.
  'for-approval': [...open, ...working, ...reviewing, 'approve', 'send-back'],
  approved: [...open, ...working, ...reviewing, 'send-back'],
  'waiting-city': [...sorting, ...always, ...withCity],
  answered: [...always, 'answer-by-document', 'promise', 'confirm', 'deliver', 'rate', 'reopen'],
  guided: [...always, 'promise', 'deliver', 'rate', 'reopen'],
  withdrawn: ['restore', 'correct', 'deliver', 'note'],
  spam: ['restore'],
  duplicate: ['restore', 'correct', 'add-message', 'deliver', 'note'],
  moved: ['restore'],
}

/** What the facts themselves must show before an action makes sense. */
const calledFor: Partial<Record<PetitionAction, (state: PetitionState) => boolean>> = {
  escalate: ({ competence }) => competence === 'beyond',
  guide: ({ competence }) => competence === 'beyond',
  'give-opinion': ({ openOpinions }) => openOpinions.length > 0,
  'write-part': ({ assignment }) => (assignment?.joining.length ?? 0) > 0,
  'join-parts': ({ assignment }) => (assignment?.joining.length ?? 0) > 0,
  submit: ({ draft }) => draft?.step === 'draft',
  comment: ({ draft }) => draft !== null,
  'resolve-comment': ({ draft }) => draft !== null,
  promise: ({ documents, answeredAloudOn, answeredOn }) =>
    documents.length > 0 || answeredAloudOn !== null || answeredOn !== null,
  confirm: ({ answeredAloudOn, confirmedOn }) => answeredAloudOn !== null && confirmedOn === null,
  rate: ({ stars }) => stars === null,
  reopen: ({ round }) => round === 1,
  deliver: ({ documents, guided, escalated }) => documents.length > 0 || guided !== null || escalated !== null,
}

const allows = (state: PetitionState, action: PetitionAction): boolean =>
  table[state.stage].includes(action) && (calledFor[action]?.(state) ?? true)

/** What can be done now, in the order of {@link petitionActions}; who may do it is for the permissions to say. */
export function allowedActions(facts: readonly Fact[]): readonly PetitionAction[] {
  const state = stateOf(facts)
  return petitionActions.filter((action) => allows(state, action))
}

/** Why the stage itself says no. */
export type StageRefusal = 'already-closed' | 'already-answered' | 'not-yet-assigned' | 'not-at-this-stage'

/** Null: the stage allows it. What `calledFor` asks is refused by the decisions themselves, by a name of its own. */
export function stageRefusal(stage: Stage, action: PetitionAction): StageRefusal | null {
  if (table[stage].includes(action)) return null
  if (isClosed(stage)) return 'already-closed'
  if (isSettled(stage)) return 'already-answered'
  const needsAssignment = (stage === 'received' || stage === 'classified') && table.drafting.includes(action)
  return needsAssignment ? 'not-yet-assigned' : 'not-at-this-stage'
}
