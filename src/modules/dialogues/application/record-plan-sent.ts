import { type Day, isAfter } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { deadlinesOf, meet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { followActs } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DialogueRefusal, Shown } from './edit-dialogue.ts'
import { lockDialogue } from './keep-milestones.ts'

/** When, how and under which number the plan went to Sở Tài chính. */
export interface PlanSent {
  readonly on: Day
  readonly how: string
  readonly number: string
  /** Why it was late; needed after the last day (R17). */
  readonly reason: string
}

/** Ghi nhận đã gửi kế hoạch (R2). Sent again, the first day stays for the term; the row shows the latest. */
export async function recordPlanSent(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
  { on, how, number, reason }: PlanSent,
): Promise<Result<null, DialogueRefusal | 'day-to-come' | 'delay-reason-needed'>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  if (isAfter(on, by.on)) return refuse('day-to-come')
  const due = (await deadlinesOf(tx, dialogueId)).find(({ name, metOn }) => name === 'plan-sent' && !metOn)
  if (due?.legal && isAfter(on, due.dueOn) && reason.trim() === '') return refuse('delay-reason-needed')
  await tx
    .updateTable('dialogue')
    .set({ plan_sent_on: on, plan_sent_how: how, plan_sent_number: number, version: version + 1 })
    .where('id', '=', dialogueId)
    .execute()
  await meet(tx, by, { kind: 'milestone', name: 'plan-sent', subjectId: dialogueId, on, reason: reason.trim() })
  await followActs(tx, by, dialogueId)
  await recordHistory(tx, by, {
    code: 'dialogue.plan-sent',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { on: on.toString(), late: due ? isAfter(on, due.dueOn) : false },
  })
  return accept(null)
}
