import { type Day, isAfter } from '#kernel/day.ts'
import { type Course, clockStart } from './clock.ts'
import { type Due, dueAfter, type Terms } from './due.ts'

/** Whose matter a petition is (R12); null: nobody has said yet. */
export type Competence = 'own' | 'joint' | 'beyond' | 'not-petition' | null

/** A petition as its clocks see it. */
export interface PetitionClock {
  readonly competence: Competence
  readonly receivedOn: Day
}

/**
 * Hạn trả lời bằng văn bản (R13, R14). Not yet classified it is the commune's own. Null for what is beyond its authority
 * (`escalateDue`) or no petition.
 */
export function answerDue(petition: PetitionClock, course: Course, today: Day, terms: Terms): Due | null {
  if (petition.competence === 'beyond' || petition.competence === 'not-petition') return null
  const { anchor, withConference, planned } = clockStart(course, petition.receivedOn, today)
  const joint = petition.competence === 'joint'
  if (withConference) return dueAfter(terms, anchor, joint ? 'answerJoint' : 'answerOwn', planned)
  return dueAfter(terms, anchor, joint ? 'answerJointWithoutConference' : 'answerOwnWithoutConference', planned)
}

/** Chuyển cấp trên: the commune's own target to report or guide what is beyond it, from the day R13 and R14 count from (R15). */
export function escalateDue(petition: PetitionClock, course: Course, today: Day, terms: Terms): Due {
  const { anchor, planned } = clockStart(course, petition.receivedOn, today)
  return dueAfter(terms, anchor, 'escalate', planned)
}

/**
 * May it still become a matter of several bodies (R13)? Only within the term of the commune's own answer, its last day
 * included; afterwards it stays late.
 */
export function mayBecomeJoint(petition: PetitionClock, course: Course, today: Day, terms: Terms): boolean {
  const own = answerDue({ ...petition, competence: 'own' }, course, today, terms)
  return own !== null && !isAfter(today, own.on)
}

/** A reopened petition has a term of its own from the day of asking, several bodies or not (R18). */
export const reopenedDue = (askedOn: Day, terms: Terms): Due =>
  dueAfter(terms, { what: 'reopened', on: askedOn }, 'reopened')

/** Văn bản xác nhận of what was answered aloud: the unit's target, and the day after which it is late (R13). */
export const confirmationDue = (heldOn: Day, terms: Terms): { readonly target: Due; readonly limit: Due } => ({
  target: dueAfter(terms, { what: 'conference', on: heldOn }, 'confirmTarget'),
  limit: dueAfter(terms, { what: 'conference', on: heldOn }, 'confirm'),
})

/** By when the public text should be released: the unit's target, from receipt (R20). */
export const releaseDue = (receivedOn: Day, terms: Terms): Due =>
  dueAfter(terms, { what: 'receipt', on: receivedOn }, 'releasePublicText')
