import type { Day } from '#kernel/day.ts'
import { currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import {
  answerDue,
  type Course,
  type Due,
  escalateDue,
  reopenedDue,
  type Terms,
} from '#modules/deadlines/domain/index.ts'
import { type Deadline, deadlinesOf } from '#modules/deadlines/index.ts'
import { cityReplyTo, type Dialogue, dialogueById, rulesOf } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { PetitionState } from '../../domain/index.ts'

/** What is known of a dialogue, and what its terms are counted with. */
export interface DialogueCourse {
  readonly course: Course
  readonly terms: Terms
}

/** The course of a dialogue; people without an account may read it too. */
export async function courseOf(db: UnitDb, dialogue: Dialogue, calendar: WorkingCalendar): Promise<DialogueCourse> {
  const [decisions, cityReply] = await Promise.all([
    db
      .selectFrom('dialogue_decision')
      .select(['decision', 'decided_on as on'])
      .where('dialogue_id', '=', dialogue.id)
      .orderBy('decided_at')
      .orderBy('id')
      .execute(),
    cityReplyTo(db, dialogue.id),
  ])
  return {
    course: { plannedOn: dialogue.conferenceOn, heldOn: dialogue.heldOn, decisions, cityReply },
    terms: { rules: rulesOf(dialogue), calendar },
  }
}

/** Hạn trả lời by the competence asked about: R13, R14, and R18 in a later round. Null where no answer is owed by a day. */
export function answerTerm({ course, terms }: DialogueCourse, state: PetitionState, today: Day): Due | null {
  const { receivedOn, competence, round, roundFrom } = state
  if (!receivedOn) return null
  if (round > 1 && roundFrom) return reopenedDue(roundFrom, terms)
  return answerDue({ competence, receivedOn }, course, today, terms)
}

/** The commune's own target for what is beyond its authority (R15); in a later round R18's term. */
export function escalateTerm({ course, terms }: DialogueCourse, state: PetitionState, today: Day): Due | null {
  const { receivedOn, round, roundFrom } = state
  if (!receivedOn) return null
  if (round > 1 && roundFrom) return reopenedDue(roundFrom, terms)
  return escalateDue({ competence: 'beyond', receivedOn }, course, today, terms)
}

/** The term of one body, whatever the competence: until its day several bodies may still be named (R13). */
export async function ownTermOf(
  db: UnitDb,
  petition: { readonly dialogueId: string | null; readonly state: PetitionState },
  today: Day,
): Promise<Due | null> {
  const dialogue = petition.dialogueId ? await dialogueById(db, petition.dialogueId) : null
  if (!dialogue) return null
  const course = await courseOf(db, dialogue, await currentCalendar(db))
  return answerTerm(course, { ...petition.state, competence: 'own' }, today)
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
