import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type StageRefusal, stageRefusal } from './actions.ts'
import type { Fact, FactOf } from './facts.ts'
import { type PetitionState, stateOf } from './stage.ts'

/** A document that `documents` has issued; its day comes from there, never from a form. */
export interface IssuedDocument {
  readonly id: string
  readonly issuedOn: Day
}

interface Term {
  /** The last day, where one runs. */
  readonly dueOn: Day | null
  /** Nguyên nhân chậm trễ (R17); empty: none given. */
  readonly delayReason: string
}

/** Which asks an answer replies to: left out where it speaks of the petition as a whole. */
export interface Replying {
  readonly complete: boolean
  readonly asks?: readonly string[] | undefined
}

/** Why the asks named are not what can be replied to. */
export type ReplyingRefusal = 'no-reply' | 'not-an-ask'

export type AnswerRefusal =
  | StageRefusal
  | ReplyingRefusal
  | 'not-issued-yet'
  | 'issued-before-receipt'
  | 'already-linked'
  | 'delay-reason-needed'

const wrongAsks = ({ asks: inForce }: PetitionState, { asks }: Replying): ReplyingRefusal | null => {
  if (!asks) return null
  if (asks.length === 0) return 'no-reply'
  return asks.every((ask) => inForce.includes(ask)) ? null : 'not-an-ask'
}

/** An answer as its fact says it: by its asks, or as a whole. */
const said = ({ complete, asks }: Replying) => (asks ? { complete, asks } : { complete })

const isLate = (on: Day, { dueOn }: Term): boolean => dueOn !== null && isAfter(on, dueOn)

/**
 * Trả lời bằng văn bản (R28): the petition is answered on the document's issue day, if every ask then has its reply (R13).
 * A part of the answer, or a further document, leaves the day as it is. The answer that comes late carries its reason, which
 * the report prints (R17).
 */
export function answerByDocument(
  facts: readonly Fact[],
  answer: Term & Replying & { readonly document: IssuedDocument; readonly today: Day },
): Result<{ readonly fact: FactOf<'answered-by-document'>; readonly late: boolean }, AnswerRefusal> {
  const state = stateOf(facts)
  const { id, issuedOn } = answer.document
  const wrong = stageRefusal(state.stage, 'answer-by-document')
  if (wrong) return refuse(wrong)
  if (state.documents.includes(id)) return refuse('already-linked')
  if (isAfter(issuedOn, answer.today)) return refuse('not-issued-yet')
  if (state.roundFrom && isBefore(issuedOn, state.roundFrom)) return refuse('issued-before-receipt')
  const wrongReply = wrongAsks(state, answer)
  if (wrongReply) return refuse(wrongReply)
  const fact: FactOf<'answered-by-document'> = {
    ...{ type: 'answered-by-document', on: issuedOn, document: id, ...said(answer) },
  }
  const completes = state.answeredOn === null && stateOf([...facts, fact]).answeredOn !== null
  const late = completes && isLate(issuedOn, answer)
  if (late && answer.delayReason.trim() === '') return refuse('delay-reason-needed')
  return accept({ fact, late })
}

/**
 * Trả lời tại hội nghị (R13): recorded word for word; it counts as answered on the conference day. What has no reply of it
 * stays open and is answered in writing.
 */
export function answerAloud(
  facts: readonly Fact[],
  answer: Replying & { readonly conferenceOn: Day; readonly words: string },
): Result<FactOf<'answered-aloud'>, StageRefusal | ReplyingRefusal | 'answer-empty' | 'received-after-conference'> {
  const state = stateOf(facts)
  const { stage, roundFrom } = state
  const wrong = stageRefusal(stage, 'answer-aloud')
  if (wrong) return refuse(wrong)
  if (roundFrom && isBefore(answer.conferenceOn, roundFrom)) return refuse('received-after-conference')
  if (answer.words.trim() === '') return refuse('answer-empty')
  const wrongReply = wrongAsks(state, answer)
  if (wrongReply) return refuse(wrongReply)
  return accept({ type: 'answered-aloud', on: answer.conferenceOn, ...said(answer) })
}

export type ConfirmRefusal =
  | StageRefusal
  | 'not-answered-aloud'
  | 'already-confirmed'
  | 'not-issued-yet'
  | 'delay-reason-needed'

/**
 * Xác nhận bằng văn bản what was answered aloud (R13): the conclusion notice, an extract of the minutes or a letter.
 * `dueOn`: the legal last day, C+7; the unit's own target C+2 needs no reason.
 */
export function confirmAloud(
  facts: readonly Fact[],
  confirmation: Term & { readonly document: IssuedDocument; readonly today: Day },
): Result<{ readonly fact: FactOf<'confirmed'>; readonly late: boolean }, ConfirmRefusal> {
  const state = stateOf(facts)
  const wrong = stageRefusal(state.stage, 'confirm')
  if (wrong) return refuse(wrong)
  if (!state.answeredAloudOn) return refuse('not-answered-aloud')
  if (state.confirmedOn) return refuse('already-confirmed')
  const { id, issuedOn } = confirmation.document
  if (isAfter(issuedOn, confirmation.today)) return refuse('not-issued-yet')
  const late = isLate(issuedOn, confirmation)
  if (late && confirmation.delayReason.trim() === '') return refuse('delay-reason-needed')
  return accept({ fact: { type: 'confirmed', on: issuedOn, document: id }, late })
}

export type BeyondRefusal = StageRefusal | 'not-beyond-authority' | 'body-needed'

function toAnotherBody(facts: readonly Fact[], action: 'escalate' | 'guide', to: string): BeyondRefusal | null {
  const state = stateOf(facts)
  const wrong = stageRefusal(state.stage, action)
  if (wrong) return wrong
  if (state.competence !== 'beyond') return 'not-beyond-authority'
  return to.trim() === '' ? 'body-needed' : null
}

/** Báo cáo UBND thành phố (R15): it stays open as "chờ thành phố" until the city has answered. */
export function escalate(
  facts: readonly Fact[],
  { to, on }: { readonly to: string; readonly on: Day },
): Result<FactOf<'escalated'>, BeyondRefusal> {
  const wrong = toAnotherBody(facts, 'escalate', to)
  return wrong ? refuse(wrong) : accept({ type: 'escalated', on, to: to.trim() })
}

/** Hướng dẫn the business to the right body (R15). */
export function guide(
  facts: readonly Fact[],
  { to, on }: { readonly to: string; readonly on: Day },
): Result<FactOf<'guided'>, BeyondRefusal> {
  const wrong = toAnotherBody(facts, 'guide', to)
  return wrong ? refuse(wrong) : accept({ type: 'guided', on, to: to.trim() })
}

/** How a body above was reminded. */
export const reminderWays = ['letter', 'e-office', 'phone', 'email', 'in-person'] as const
export type ReminderWay = (typeof reminderWays)[number]

/** Nhắc thành phố of a report that has no answer yet (R15); the petition goes on waiting. Null: it may be. */
export function cityReminderRefusal(
  facts: readonly Fact[],
  on: Day,
): StageRefusal | 'not-escalated' | 'reminded-before-report' | null {
  const state = stateOf(facts)
  const wrong = stageRefusal(state.stage, 'remind-city')
  if (wrong) return wrong
  if (!state.escalated) return 'not-escalated'
  return isBefore(on, state.escalated.on) ? 'reminded-before-report' : null
}

/** Ghi trả lời của thành phố (R15): until the city has a desk of its own the commune records its answer, with its day. */
export function recordCityAnswer(
  facts: readonly Fact[],
  { text, on }: { readonly text: string; readonly on: Day },
): Result<FactOf<'city-answered'>, StageRefusal | 'not-escalated' | 'answer-empty' | 'answered-before-report'> {
  const state = stateOf(facts)
  const wrong = stageRefusal(state.stage, 'record-city-answer')
  if (wrong) return refuse(wrong)
  if (!state.escalated) return refuse('not-escalated')
  if (isBefore(on, state.escalated.on)) return refuse('answered-before-report')
  if (text.trim() === '') return refuse('answer-empty')
  return accept({ type: 'city-answered', on })
}
