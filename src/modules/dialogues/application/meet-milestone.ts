import { type Day, isAfter } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { deadlinesOf, meet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { followActs } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { hasItsOwnAct, isMilestoneName, type MilestoneName } from '../domain/index.ts'
import { keepMilestones, lockDialogue } from './keep-milestones.ts'

export type MilestoneRefusal =
  | 'not-found'
  | 'closed'
  | 'has-its-own-act'
  | 'already-met'
  | 'changed-meanwhile'
  | 'day-to-come'
  | 'delay-reason-needed'

/** Ghi một mốc là đã xong, for those that no act of the program meets. `version` is the milestone's own. */
export async function meetMilestone(
  tx: UnitDb,
  by: By,
  { dialogueId, name, version }: { readonly dialogueId: string; readonly name: string; readonly version: number },
  { on, reason }: { readonly on: Day; readonly reason: string },
): Promise<Result<null, MilestoneRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!isMilestoneName(name) || !dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (hasItsOwnAct(name)) return refuse('has-its-own-act')
  const due = (await deadlinesOf(tx, dialogueId)).find((one) => one.kind === 'milestone' && one.name === name)
  if (!due || due.lapsedOn) return refuse('not-found')
  if (due.metOn) return refuse('already-met')
  if (due.version !== version) return refuse('changed-meanwhile')
  if (isAfter(on, by.on)) return refuse('day-to-come')
  const isLate = isAfter(on, due.dueOn)
  if (isLate && due.legal && reason.trim() === '') return refuse('delay-reason-needed')
  await meet(tx, by, { kind: 'milestone', name, subjectId: dialogueId, on, reason: reason.trim() })
  if (name === 'result-report') await keepMilestones(tx, by, dialogueId)
  else await followActs(tx, by, dialogueId)
  await recordHistory(tx, by, {
    code: 'dialogue.milestone-met',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { name, on: on.toString(), late: isLate },
  })
  return accept(null)
}

/**
 * An act of a later module shows that a milestone's work is done: it is met on that day, and the tasks that are done by it with it (R22).
 * Met before, lapsed, of a dialogue that is closed, or late by law (R17: its reason is asked where it is ticked), it stays as it is.
 */
export async function meetByAct(
  tx: UnitDb,
  by: By,
  { dialogueId, name, on }: { readonly dialogueId: string; readonly name: MilestoneName; readonly on: Day },
): Promise<void> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue || dialogue.closedOn) return
  const due = (await deadlinesOf(tx, dialogueId)).find((one) => one.kind === 'milestone' && one.name === name)
  if (!due || due.lapsedOn || due.metOn || (due.legal && isAfter(on, due.dueOn))) return
  await meet(tx, by, { kind: 'milestone', name, subjectId: dialogueId, on })
  await followActs(tx, by, dialogueId)
  await recordHistory(tx, by, {
    ...{ code: 'dialogue.milestone-met', subject: 'dialogue', subjectId: dialogueId },
    facts: { name, on: on.toString(), late: isAfter(on, due.dueOn) },
  })
}
