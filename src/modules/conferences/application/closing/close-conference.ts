import { sql } from 'kysely'
import { accept, type Result } from '#kernel/result.ts'
import { type DialogueEvents, type DialogueInOffice, recordHeld } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { isSettled } from '#modules/petitions/domain/index.ts'
import { classifyPetition, makeCommitment, recordSpokenAnswer } from '#modules/petitions/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { addTask } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type ClosingRefusal,
  changesCompetence,
  closingLacks,
  type HallOutcomeKind,
  wordsOfAnswer,
} from '../../domain/index.ts'
import { announceHall } from '../sitting/announce.ts'
import { endSitting, sayOutcome } from '../sitting/steer.ts'
import { closingReview, type ReviewLine } from './closing-review.ts'
import { taskWords } from './task-words.vi.ts'
import { tellOutcome, thankParticipants } from './tell-after.ts'
import { doneByThanks } from './thanks-task.ts'

/** What was confirmed in the review: where the hall stood, and how each petition came out. */
export interface Confirmed {
  readonly seq: number
  readonly outcomes: ReadonlyMap<string, HallOutcomeKind>
}

/** What came of closing. */
export interface ClosedConference {
  readonly answered: number
  readonly written: number
  readonly beyond: number
  readonly tasks: number
  readonly told: number
}

/** Why a conference is not closed; with a petition's number where one is in the way. */
export interface ClosingStopped {
  readonly ok: false
  readonly refusal: 'not-opened' | 'not-begun' | 'closed' | 'closed-already' | 'stale' | 'not-allowed' | 'petition'
  /** "7", and what it lacks or what its own rule says. */
  readonly petition?: { readonly label: string; readonly why: ClosingRefusal | 'refused' }
}

const stop = (
  refusal: ClosingStopped['refusal'],
  petition?: NonNullable<ClosingStopped['petition']>,
): ClosingStopped => ({ ok: false, refusal, ...(petition && { petition }) })

/**
 * Kết thúc hội nghị: one confirmation records the day (R13), each answer that was given aloud, what changed hands, the promises, the tasks
 * that come of it, and tells each business. Anything that is refused undoes all of it. A second time is refused.
 */
export async function closeConference(
  tx: UnitDb,
  by: By,
  actor: Actor,
  dialogue: DialogueInOffice,
  confirmed: Confirmed,
  events: DialogueEvents,
): Promise<Result<ClosedConference, never> | ClosingStopped> {
  if (dialogue.closedOn) return stop('closed')
  if (!by.officerId) return stop('not-allowed')
  await sql`savepoint closing`.execute(tx)
  const came = await closing(tx, by, actor, dialogue, confirmed, events)
  await (came.ok ? sql`release savepoint closing` : sql`rollback to savepoint closing`).execute(tx)
  return came
}

async function closing(
  tx: UnitDb,
  by: By,
  actor: Actor,
  dialogue: DialogueInOffice,
  { seq, outcomes }: Confirmed,
  events: DialogueEvents,
): Promise<Result<ClosedConference, never> | ClosingStopped> {
  const before = await closingReview(tx, dialogue, by.on)
  if (!before) return stop('not-opened')
  if (before.closed) return stop('closed-already')
  if (!before.sitting.beganAt) return stop('not-begun')
  if (before.sitting.seq !== seq) return stop('stale')
  const stopped = await sayDifferent(tx, by, dialogue, before.lines, outcomes)
  if (stopped) return stopped
  if (!before.sitting.endedAt) await endSitting(tx, by, { dialogue })
  const first = await tx
    .insertInto('conference_closing')
    .values({ dialogue_id: dialogue.id, on_day: before.heldOn, by_officer: by.officerId ?? '', at: by.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('dialogue_id')
    .executeTakeFirst()
  if (!first) return stop('closed-already')
  if (!dialogue.heldOn) {
    const shown = { dialogueId: dialogue.id, version: dialogue.version }
    const held = await recordHeld(tx, by, shown, { on: before.heldOn, note: '' }, events)
    if (!held.ok) return stop(held.refusal === 'changed-meanwhile' ? 'stale' : 'closed')
  }
  const review = await closingReview(tx, dialogue, by.on)
  const counts = { answered: 0, written: 0, beyond: 0, tasks: 0, told: 0 }
  for (const line of review?.lines.filter(({ open }) => open) ?? []) {
    const lacks = closingLacks(line, line.outcome)
    if (lacks) return stop('petition', { label: line.label, why: lacks })
    const done = await recordLine(tx, by, actor, dialogue, line)
    if (!done) return stop('petition', { label: line.label, why: 'refused' })
    counts[done.as] += 1
    counts.tasks += done.tasks
    counts.told += done.told ? 1 : 0
  }
  const all = review?.lines.length ?? 0
  // Entered on the petition's own page before, it was answered all the same.
  const answered = counts.answered + (review?.lines.filter(({ stage }) => isSettled(stage)).length ?? 0)
  // Where the day was recorded before, they were thanked then.
  const { heldOn } = before
  const thanked = dialogue.heldOn ? 0 : await thankParticipants(tx, by, dialogue.id, { heldOn, all, answered })
  await doneByThanks(tx, by, dialogue.id, thanked)
  await announceHall(tx)
  await recordHistory(tx, by, {
    ...{ code: 'conference.closed', subject: 'dialogue', subjectId: dialogue.id },
    facts: { on: before.heldOn.toString(), ...counts, thanked },
  })
  return accept({ ...counts, told: counts.told + thanked })
}

/** What was chosen otherwise in the review is said as in the hall; the first that is refused stops it. */
async function sayDifferent(
  tx: UnitDb,
  by: By,
  dialogue: DialogueInOffice,
  lines: readonly ReviewLine[],
  outcomes: Confirmed['outcomes'],
): Promise<ClosingStopped | null> {
  for (const line of lines) {
    const outcome = outcomes.get(line.itemId)
    if (!line.open || !outcome || outcome === line.said) continue
    // Of several bodies already: they are known where it was classified.
    if (outcome === 'joint' && line.competence === 'joint') continue
    const said = await sayOutcome(tx, by, { dialogue }, { itemId: line.itemId, outcome, bodies: line.bodies })
    if (!said.ok)
      return stop('petition', {
        label: line.label,
        why: said.refusal === 'bodies-needed' ? 'bodies-needed' : 'refused',
      })
  }
  return null
}

interface Recorded {
  readonly as: 'answered' | 'written' | 'beyond'
  readonly tasks: number
  readonly told: boolean
}

/** Records one petition by the acts there are for it; null: one of them is refused. */
async function recordLine(
  tx: UnitDb,
  by: By,
  actor: Actor,
  dialogue: DialogueInOffice,
  line: ReviewLine,
): Promise<Recorded | null> {
  const { petitionId, outcome, promises, label } = line
  if (outcome === 'answered') {
    const spoken = { petitionId, words: wordsOfAnswer(line), spokenBy: line.speaker, complete: true }
    if (!(await recordSpokenAnswer(tx, by, actor, spoken)).ok) return null
    for (const { what, departmentId, dueOn } of promises) {
      const promise = { id: null, petitionId, what, departmentId, officerId: null, dueOn, askId: null }
      if (!(await makeCommitment(tx, by, actor, promise)).ok) return null
    }
    return { as: 'answered', tasks: 0, told: true }
  }
  const competence = outcome === 'put-off' ? null : outcome
  if (competence && line.field && changesCompetence(line, outcome)) {
    const bodies = line.bodies.split('\n').filter(Boolean)
    const input = { petitionId, field: line.field, competence, bodies, note: '' }
    if (!(await classifyPetition(tx, by, actor, input)).ok) return null
  }
  // What was promised without an answer is work, not yet a promise of an answer.
  for (const promise of promises)
    await addTask(tx, by, {
      ...{ title: taskWords.promise(promise.what).slice(0, 300), note: '', departmentId: promise.departmentId },
      ...{ officerId: null, dialogueId: dialogue.id, dueOn: promise.dueOn, phase: 'after' as const },
    })
  const isBeyond = outcome === 'beyond'
  const dueOn = isBeyond
    ? line.dueAs.beyond
    : line.dueAs[outcome === 'joint' || line.competence === 'joint' ? 'joint' : 'own']
  await addTask(tx, by, {
    ...{
      title: isBeyond ? taskWords.beyond(label) : taskWords.written(label),
      note: '',
      departmentId: line.departmentId,
    },
    // Due when the petition is, and done by its answer: nobody keeps a second day.
    ...{
      officerId: null,
      dialogueId: dialogue.id,
      dueOn,
      phase: 'after' as const,
      act: 'petition' as const,
      petitionId,
    },
  })
  const after = isBeyond || !dueOn ? ({ is: 'beyond' } as const) : ({ is: 'written', dueOn } as const)
  const told = await tellOutcome(tx, by, petitionId, after)
  return { as: isBeyond ? 'beyond' : 'written', tasks: promises.length + 1, told }
}
