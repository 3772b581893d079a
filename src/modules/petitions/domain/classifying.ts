import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type StageRefusal, stageRefusal } from './actions.ts'
import type { Competence, Fact, FactOf } from './facts.ts'
import { stateOf } from './stage.ts'

export type ClassifyRefusal = StageRefusal | 'field-needed' | 'bodies-needed' | 'own-term-over'

export interface Classification {
  readonly field: string
  readonly competence: Competence
  readonly bodies: readonly string[]
  readonly on: Day
  /**
   * The last day of the term of one body, once its clock runs (R13, R14); null before that, while the day is "dự kiến".
   */
  readonly ownDueOn: Day | null
}

/**
 * Phân loại (R12). From one body to several only within the term of one body, naming the bodies and telling the
 * business (`tellSender`); afterwards it stays late (R13). What was not classified when the clock began has the term of
 * one body, so the same holds for it. `not-petition`: moved to its own process, never published.
 */
export function classify(
  facts: readonly Fact[],
  { field, competence, bodies, on, ownDueOn }: Classification,
): Result<{ readonly fact: FactOf<'classified'>; readonly tellSender: boolean }, ClassifyRefusal> {
  const state = stateOf(facts)
  const wrong = stageRefusal(state.stage, 'classify')
  if (wrong) return refuse(wrong)
  if (field === '') return refuse('field-needed')
  const widens =
    competence === 'joint' && state.competence !== 'joint' && (state.competence !== null || ownDueOn !== null)
  if (widens && bodies.length === 0) return refuse('bodies-needed')
  if (widens && ownDueOn && isAfter(on, ownDueOn)) return refuse('own-term-over')
  return accept({ fact: { type: 'classified', on, field, competence, bodies }, tellSender: widens })
}

export type AssignRefusal = StageRefusal | 'lead-needed' | 'lead-joins-too'

/** Giao xử lý: the department that leads and those that join; a new assignment replaces the earlier one. */
export function assign(
  facts: readonly Fact[],
  { lead, joining, on }: { readonly lead: string; readonly joining: readonly string[]; readonly on: Day },
): Result<FactOf<'assigned'>, AssignRefusal> {
  const wrong = stageRefusal(stateOf(facts).stage, 'assign')
  if (wrong) return refuse(wrong)
  if (lead === '') return refuse('lead-needed')
  if (joining.includes(lead)) return refuse('lead-joins-too')
  return accept({ type: 'assigned', on, lead, joining: [...new Set(joining)] })
}

export type OpinionRefusal =
  | StageRefusal
  | 'question-empty'
  | 'already-asked'
  | 'asked-before-receipt'
  | 'not-asked'
  | 'opinion-empty'
  | 'given-before-asked'

/** Xin ý kiến a department or body; one open question to each at a time. */
export function askOpinion(
  facts: readonly Fact[],
  asked: { readonly opinion: string; readonly of: string; readonly question: string; readonly on: Day },
): Result<FactOf<'opinion-asked'>, OpinionRefusal> {
  const { stage, openOpinions, receivedOn } = stateOf(facts)
  const wrong = stageRefusal(stage, 'ask-opinion')
  if (wrong) return refuse(wrong)
  if (asked.question.trim() === '') return refuse('question-empty')
  if (openOpinions.some(({ of }) => of === asked.of)) return refuse('already-asked')
  if (receivedOn && isBefore(asked.on, receivedOn)) return refuse('asked-before-receipt')
  return accept({ type: 'opinion-asked', on: asked.on, opinion: asked.opinion, of: asked.of })
}

/** Cho ý kiến to a question that is still open. */
export function giveOpinion(
  facts: readonly Fact[],
  given: { readonly opinion: string; readonly text: string; readonly on: Day },
): Result<FactOf<'opinion-given'>, OpinionRefusal> {
  const { stage, openOpinions } = stateOf(facts)
  const wrong = stageRefusal(stage, 'give-opinion')
  if (wrong) return refuse(wrong)
  if (!openOpinions.some(({ opinion }) => opinion === given.opinion)) return refuse('not-asked')
  if (given.text.trim() === '') return refuse('opinion-empty')
  const asked = facts.find((fact) => fact.type === 'opinion-asked' && fact.opinion === given.opinion)
  if (asked && isBefore(given.on, asked.on)) return refuse('given-before-asked')
  return accept({ type: 'opinion-given', on: given.on, opinion: given.opinion })
}
