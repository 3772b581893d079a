import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type LeadersWord, type MoveRefusal, moveDay } from '../domain/index.ts'
import { rulesOf } from './dialogue.ts'
import type { DialogueRefusal, Shown } from './edit-dialogue.ts'
import type { DialogueEvents } from './events.ts'
import { keepMilestones, lockDialogue } from './keep-milestones.ts'

/** Dời ngày hội nghị (R4): the earlier day is kept; milestones and petitions' terms that are open follow. `free`: no reason was needed. */
export async function moveConference(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
  { to, ...word }: LeadersWord & { readonly to: Day },
  events: DialogueEvents,
): Promise<Result<{ readonly free: boolean }, DialogueRefusal | MoveRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  const moved = moveDay(dialogue, to, by.on, word, rulesOf(dialogue), await currentCalendar(tx))
  if (!moved.ok) return moved
  if (!by.officerId) throw new Error('a conference is moved by an officer')
  await tx
    .insertInto('dialogue_day')
    .values({
      id: newId(),
      dialogue_id: dialogueId,
      was_on: dialogue.conferenceOn,
      now_on: to,
      reason: word.reason.trim(),
      paper: word.paper.trim(),
      moved_at: by.at,
      moved_by: by.officerId,
    })
    .execute()
  await tx
    .updateTable('dialogue')
    .set({ conference_on: to, version: version + 1 })
    .where('id', '=', dialogueId)
    .execute()
  await keepMilestones(tx, by, dialogueId)
  await events.dayMoved(tx, by, dialogueId)
  await recordHistory(tx, by, {
    code: 'dialogue.day-moved',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { was: dialogue.conferenceOn.toString(), now: to.toString(), free: moved.value.free },
  })
  return accept(moved.value)
}

/** The conference's earlier days, the latest move first. */
export const movesOf = (db: UnitDb, dialogueId: string) =>
  db
    .selectFrom('dialogue_day')
    .leftJoin('officer', 'officer.id', 'dialogue_day.moved_by')
    .select(['was_on as wasOn', 'now_on as nowOn', 'reason', 'paper', 'moved_at as movedAt', 'officer.name as movedBy'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('moved_at', 'desc')
    .execute()

export type ConferenceMove = Awaited<ReturnType<typeof movesOf>>[number]
