import { type Day, isAfter, later } from '#kernel/day.ts'
import { addWorkingDays, currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import { type Deadline, type DueFacts, deadlinesOf } from '#modules/deadlines/index.ts'
import { type Dialogue, dialogueById, rulesOf } from '#modules/dialogues/index.ts'
import type { Rules, RuleValue } from '#modules/regulations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { PetitionState } from '../../domain/index.ts'

/** What has been decided of a dialogue, as far as the clocks of its petitions ask. */
export interface DialogueCourse {
  readonly rules: Rules
  readonly calendar: WorkingCalendar
  readonly conferenceOn: Day
  readonly heldOn: Day | null
  /** In their order; the last one is in force (R8). */
  readonly decisions: readonly { readonly decision: string; readonly on: Day }[]
}

/** The course of a dialogue, in two queries. */
export async function courseOf(db: UnitDb, dialogue: Dialogue): Promise<DialogueCourse> {
  const decisions = await db
    .selectFrom('dialogue_decision')
    .select(['decision', 'decided_on as on'])
    .where('dialogue_id', '=', dialogue.id)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  const { conferenceOn, heldOn } = dialogue
  return { rules: rulesOf(dialogue), calendar: await currentCalendar(db), conferenceOn, heldOn, decisions }
}

interface Start {
  readonly what: 'conference' | 'decision' | 'planned-conference'
  readonly on: Day
  readonly held: boolean
  readonly planned: boolean
}

/** Answered in writing from the decision on (R10, R11, R14). */
const writtenTrack = ['answer-in-writing', 'ask-to-postpone', 'close-with-report']

/**
 * From which day the clock of a petition runs (R13, R14). Asking to postpone starts R14's clock for what was received
 * until then and approval does not stop it; later petitions follow the new day (R10).
 */
export function clockStart(course: DialogueCourse, receivedOn: Day, today: Day): Start {
  const asked = course.decisions.find(({ decision, on }) => decision === 'ask-to-postpone' && !isAfter(receivedOn, on))
  if (asked) return { what: 'decision', on: asked.on, held: false, planned: false }
  if (course.heldOn) return { what: 'conference', on: course.heldOn, held: true, planned: false }
  const inForce = course.decisions.at(-1)
  if (inForce && writtenTrack.includes(inForce.decision) && inForce.decision !== 'ask-to-postpone')
    return { what: 'decision', on: inForce.on, held: false, planned: false }
  const undecided = !inForce || inForce.decision === 'reopen-intake'
  if (undecided && isAfter(today, course.conferenceOn))
    return { what: 'planned-conference', on: course.conferenceOn, held: false, planned: false }
  return { what: 'conference', on: course.conferenceOn, held: true, planned: true }
}

function within(course: DialogueCourse, rule: RuleValue<number>, state: PetitionState, today: Day): DueFacts | null {
  if (!state.receivedOn) return null
  const start = clockStart(course, state.receivedOn, today)
  const on = later(start.on, state.receivedOn)
  return {
    on: addWorkingDays(course.calendar, on, rule.value),
    source: rule.source,
    legal: rule.legal,
    anchor: { what: on.equals(start.on) ? start.what : 'receipt', on },
    term: rule.value,
    planned: start.planned,
  }
}

/** Hạn trả lời bằng văn bản (R13, R14; R18 in a later round), by the competence asked about. */
export function answerTerm(course: DialogueCourse, state: PetitionState, today: Day): DueFacts | null {
  const { rules, calendar } = course
  if (!state.receivedOn) return null
  if (state.round > 1 && state.roundFrom) {
    const { value, source, legal } = rules.reopened
    const on = addWorkingDays(calendar, state.roundFrom, value)
    return { on, source, legal, anchor: { what: 'reopened', on: state.roundFrom }, term: value, planned: false }
  }
  const { held } = clockStart(course, state.receivedOn, today)
  const joint = state.competence === 'joint'
  if (held) return within(course, joint ? rules.answerJoint : rules.answerOwn, state, today)
  return within(course, joint ? rules.answerJointWithoutConference : rules.answerOwnWithoutConference, state, today)
}

/** The commune's own target for what is beyond its authority (R15). */
export const escalateTerm = (course: DialogueCourse, state: PetitionState, today: Day): DueFacts | null =>
  within(course, course.rules.escalate, state, today)

/** The written confirmation of what was said at the conference (R13): the legal day and the unit's own target. */
export function confirmTerm(course: DialogueCourse, spokenOn: Day, which: 'legal' | 'target'): DueFacts {
  const { value, source, legal } = which === 'legal' ? course.rules.confirm : course.rules.confirmTarget
  const anchor = { what: 'conference', on: spokenOn }
  return { on: addWorkingDays(course.calendar, spokenOn, value), source, legal, anchor, term: value, planned: false }
}

/** The term of one body, whatever the competence: until its day several bodies may still be named (R13). */
export async function ownTermOf(
  db: UnitDb,
  petition: { readonly dialogueId: string | null; readonly state: PetitionState },
  today: Day,
): Promise<DueFacts | null> {
  const dialogue = petition.dialogueId ? await dialogueById(db, petition.dialogueId) : null
  if (!dialogue) return null
  return answerTerm(await courseOf(db, dialogue), { ...petition.state, competence: 'own' }, today)
}

/** The answer's deadline as it stands in the table, of the latest round; null: none is owed. */
export async function answerTermOf(db: UnitDb, petitionId: string): Promise<Deadline | null> {
  const all = await deadlinesOf(db, petitionId)
  return (
    all.filter(({ kind, lapsedOn }) => kind === 'answer' && !lapsedOn).toSorted((a, b) => b.round - a.round)[0] ?? null
  )
}

/** A legal term that runs (R17): past its day a reason is needed. Null while it is only planned, or no legal one. */
export async function legalTermOf(
  db: UnitDb,
  petitionId: string,
  round: number,
  kind: 'answer' | 'confirm',
): Promise<Deadline | null> {
  const all = await deadlinesOf(db, petitionId)
  const term = all.find((one) => one.kind === kind && one.name === '' && one.round === round && !one.lapsedOn)
  return term?.legal && !term.planned ? term : null
}
