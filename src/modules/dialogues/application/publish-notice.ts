import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { meet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type BlankForm, lastIntakeDay, noticeLacks } from '../domain/index.ts'
import { rulesOf } from './dialogue.ts'
import { dialogueInOffice } from './dialogue-in-office.ts'
import { latestText } from './dialogue-text.ts'
import type { DialogueRefusal, Shown } from './edit-dialogue.ts'
import { keepMilestones, lockDialogue } from './keep-milestones.ts'
import { layDownVersion } from './notice/lay-down-version.ts'
import { noticeSituation } from './notice/notice-facts.ts'
import { readNoticeDraft } from './notice/notice-versions.ts'
import { proposedNotice } from './notice/proposed-notice.ts'
import { makePostings } from './posting/make-postings.ts'

/** The notice as it goes out. Its text is the newest saved draft, or the proposed one where none was saved. */
export interface Notice {
  readonly on: Day
  /** Where it was posted, its number. */
  readonly note: string
  /** "17:00", until when the counter takes paper on the last day. */
  readonly paperAt: string
  /** Both blank forms, as they are now. */
  readonly forms: readonly BlankForm[]
  /** The site's own address; null where none is set. */
  readonly origin: string | null
  /** The draft the page showed; 0: none was saved. Left out: whatever is there. */
  readonly seq?: number
}

export type NoticeRefusal =
  | DialogueRefusal
  | 'already-published'
  | 'held-already'
  | 'day-to-come'
  | 'intake-over'
  | 'notice-lacks'

/**
 * Công bố thông báo (R4): from now on the published last day and hours bind; they stay when the conference moves. The last
 * day is the counted one (R6), which must not lie before the day of the notice. What was published is kept: the text, which
 * must carry what R4 asks for, and both blank forms. The checklist of its posting begins (R5).
 */
export async function publishNotice(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
  { on, note, paperAt, forms, origin, seq }: Notice,
): Promise<Result<{ readonly lastDay: Day }, NoticeRefusal>> {
  const locked = await lockDialogue(tx, dialogueId)
  const dialogue = locked && (await dialogueInOffice(tx, locked.address))
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (dialogue.heldOn) return refuse('held-already')
  if (dialogue.noticeOn) return refuse('already-published')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  if (isAfter(on, by.on)) return refuse('day-to-come')
  const lastDay = lastIntakeDay(await currentCalendar(tx), dialogue.conferenceOn, rulesOf(dialogue))
  if (isBefore(lastDay, on)) return refuse('intake-over')
  const draft = await latestText(tx, dialogueId, 'notice')
  if (seq !== undefined && seq !== (draft?.seq ?? 0)) return refuse('changed-meanwhile')
  const situation = await noticeSituation(tx, dialogue, origin, paperAt)
  const body = draft ? readNoticeDraft(draft.content) : await proposedNotice(tx, dialogue, situation)
  if (noticeLacks(body, situation.facts).length > 0) return refuse('notice-lacks')
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
  const { conferenceOn, startsAt, place } = dialogue
  await layDownVersion(tx, by, {
    ...{ dialogueId, seq: 1, body, forms, reason: '', conferenceOn, startsAt, place },
    ...{ cutOffOn: lastDay, cutOffPaperAt: paperAt, on },
  })
  await meet(tx, by, { kind: 'milestone', name: 'notice', subjectId: dialogueId, on })
  await keepMilestones(tx, by, dialogueId)
  await makePostings(tx, by, { ...dialogue, noticeOn: on, cutOffOn: lastDay, cutOffPaperAt: paperAt })
  await recordHistory(tx, by, {
    code: 'dialogue.notice-published',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { on: on.toString(), lastDay: lastDay.toString(), paperAt },
  })
  return accept({ lastDay })
}
