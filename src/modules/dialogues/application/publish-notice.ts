import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { meet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { lastIntakeDay } from '../domain/index.ts'
import { rulesOf } from './dialogue.ts'
import type { DialogueRefusal, Shown } from './edit-dialogue.ts'
import { keepMilestones, lockDialogue } from './keep-milestones.ts'

/** The notice as it went out. */
export interface Notice {
  readonly on: Day
  /** Where it was posted, its number. */
  readonly note: string
  /** "17:00", until when the counter takes paper on the last day. */
  readonly paperAt: string
}

export type NoticeRefusal = DialogueRefusal | 'already-published' | 'held-already' | 'day-to-come' | 'intake-over'

/**
 * Công bố thông báo (R4): from now on the published last day and hours bind; they stay when the conference moves. The last
 * day is the counted one (R6), which must not lie before the day of the notice.
 */
export async function publishNotice(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
  { on, note, paperAt }: Notice,
): Promise<Result<{ readonly lastDay: Day }, NoticeRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (dialogue.heldOn) return refuse('held-already')
  if (dialogue.noticeOn) return refuse('already-published')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  if (isAfter(on, by.on)) return refuse('day-to-come')
  const lastDay = lastIntakeDay(await currentCalendar(tx), dialogue.conferenceOn, rulesOf(dialogue))
  if (isBefore(lastDay, on)) return refuse('intake-over')
  await tx
    .updateTable('dialogue')
    .set({
      notice_on: on,
      notice_note: note,
      cut_off_on: lastDay,
      cut_off_paper_at: paperAt,
      version: version + 1,
    })
    .where('id', '=', dialogueId)
    .execute()
  await meet(tx, by, { kind: 'milestone', name: 'notice', subjectId: dialogueId, on })
  await keepMilestones(tx, by, dialogueId)
  await recordHistory(tx, by, {
    code: 'dialogue.notice-published',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { on: on.toString(), lastDay: lastDay.toString(), paperAt },
  })
  return accept({ lastDay })
}
