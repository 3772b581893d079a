import { type Day, isAfter, isBefore, later } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { meet } from '#modules/deadlines/index.ts'
import {
  cityReplyTo,
  type DialogueEvents,
  type DialogueRefusal,
  keepMilestones,
  type LockedDialogue,
  lastIntakeDay,
  lockDialogue,
  owedAgain,
  rulesOf,
  type Shown,
} from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { tellConcerned } from './tell-concerned.ts'

/** What the city said to a request to postpone; "none": no answer came. */
export const cityReplies = ['granted', 'refused', 'none'] as const
export type CityReply = (typeof cityReplies)[number]

export interface CityReplyInput {
  readonly reply: CityReply
  /** The day of the city's paper; of "none" the day it is noted. */
  readonly on: Day
  readonly number: string
  readonly note: string
  /** Granted: the conference's new day. */
  readonly newDay: Day | null
}

export type CityReplyRefusal =
  | DialogueRefusal
  | 'held-already'
  | 'not-asked'
  | 'replied-already'
  | 'day-to-come'
  | 'before-asking'
  | 'new-day-needed'
  | 'day-passed'
  | 'same-day'

/**
 * Trả lời của Sở Tài chính to a request to postpone (R10), recorded by the commune until the city has its own desk.
 * Granted: a new day, from which everything is counted anew; intake, when it was published, goes on until the last day
 * that one gives. Refused: the leader decides again. None: noted, and no clock moves; an answer may still come.
 */
export async function recordCityReply(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
  { reply, on, number, note, newDay }: CityReplyInput,
  events: DialogueEvents,
): Promise<Result<null, CityReplyRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (dialogue.heldOn) return refuse('held-already')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  const request = await requestOf(tx, dialogueId)
  if (!request) return refuse('not-asked')
  if (await cityReplyTo(tx, dialogueId)) return refuse('replied-already')
  if (isAfter(on, by.on)) return refuse('day-to-come')
  if (isBefore(on, request.on)) return refuse('before-asking')
  const movedTo = reply === 'granted' ? newDay : null
  if (reply === 'granted' && !movedTo) return refuse('new-day-needed')
  if (movedTo && isBefore(movedTo, by.on)) return refuse('day-passed')
  if (movedTo?.equals(dialogue.conferenceOn)) return refuse('same-day')
  if (!by.officerId) throw new Error("the city's reply is recorded by an officer")

  await tx
    .insertInto('postponement_reply')
    .values({
      ...{ id: newId(), dialogue_id: dialogueId, decision_id: request.id, reply, replied_on: on },
      ...{ number: number.trim(), note: note.trim(), new_day: movedTo },
      ...{ recorded_by: by.officerId, recorded_at: by.at },
    })
    .execute()
  if (movedTo) await owedAgain(tx, by, dialogueId)
  if (movedTo) await moveTo(tx, by, by.officerId, dialogue, movedTo, number.trim())
  await tx
    .updateTable('dialogue')
    .set({ version: version + 1 })
    .where('id', '=', dialogueId)
    .execute()
  await meet(tx, by, { kind: 'wait-for-city', subjectId: dialogueId, on })
  await keepMilestones(tx, by, dialogueId)
  await events.dayMoved(tx, by, dialogueId)
  if (movedTo) await tellConcerned(tx, by, dialogueId, { is: 'moved', was: dialogue.conferenceOn, reason: '' })
  await recordHistory(tx, by, {
    code: 'decision.city-replied',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { reply, on: on.toString(), now: movedTo?.toString() ?? null },
  })
  return accept(null)
}

const requestOf = (tx: UnitDb, dialogueId: string) =>
  tx
    .selectFrom('dialogue_decision')
    .select(['id', 'decided_on as on'])
    .where('dialogue_id', '=', dialogueId)
    .where('decision', '=', 'ask-to-postpone')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()

async function moveTo(
  tx: UnitDb,
  by: By,
  officerId: string,
  dialogue: LockedDialogue,
  newDay: Day,
  paper: string,
): Promise<void> {
  await tx
    .insertInto('dialogue_day')
    .values({
      ...{ id: newId(), dialogue_id: dialogue.id, was_on: dialogue.conferenceOn, now_on: newDay, paper },
      ...{ moved_at: by.at, moved_by: officerId },
    })
    .execute()
  const { cutOffOn } = dialogue
  const lastDay = lastIntakeDay(await currentCalendar(tx), newDay, rulesOf(dialogue))
  await tx
    .updateTable('dialogue')
    .set({ conference_on: newDay, ...(cutOffOn && { cut_off_on: later(cutOffOn, lastDay) }) })
    .where('id', '=', dialogue.id)
    .execute()
}

/** What the city said about this dialogue, the latest first. */
export const cityRepliesOf = (db: UnitDb, dialogueId: string) =>
  db
    .selectFrom('postponement_reply')
    .leftJoin('officer', 'officer.id', 'postponement_reply.recorded_by')
    .select(['reply', 'replied_on as on', 'number', 'note', 'new_day as newDay', 'officer.name as recordedBy'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('recorded_at', 'desc')
    .orderBy('postponement_reply.id', 'desc')
    .execute()

export type RecordedCityReply = Awaited<ReturnType<typeof cityRepliesOf>>[number]
