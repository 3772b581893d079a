import { isAfter } from '#kernel/day.ts'
import { deadlinesOf, meet, unmeet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { TaskHooks, TasksMilestone } from '#modules/tasks/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { hasItsOwnAct, isMilestoneName } from '../domain/index.ts'
import { dialogueById } from './dialogue.ts'
import { keepMilestones } from './keep-milestones.ts'

/** The milestone a task is the work of, where a tick may meet it: it has no act of its own, and its dialogue goes on. */
async function tickable(tx: UnitDb, { dialogueId, milestone }: TasksMilestone) {
  if (!isMilestoneName(milestone) || hasItsOwnAct(milestone)) return null
  const dialogue = await dialogueById(tx, dialogueId)
  if (!dialogue || dialogue.closedOn) return null
  const owed = await deadlinesOf(tx, dialogueId)
  return owed.find(({ kind, name, lapsedOn }) => kind === 'milestone' && name === milestone && !lapsedOn) ?? null
}

/**
 * Who has done a milestone's work has met the milestone: nobody ticks the same thing in two places (R22). One that is late by law
 * stays open, because its reason is asked where it is ticked (R17).
 */
export const dialogueTaskHooks: TaskHooks = {
  done: async (tx, by, of) => {
    const due = await tickable(tx, of)
    if (!due || due.metOn || (due.legal && isAfter(by.on, due.dueOn))) return
    await meet(tx, by, { kind: 'milestone', name: due.name, subjectId: of.dialogueId, on: by.on })
    if (due.name === 'result-report') await keepMilestones(tx, by, of.dialogueId)
    await recordHistory(tx, by, {
      code: 'dialogue.milestone-met',
      subject: 'dialogue',
      subjectId: of.dialogueId,
      facts: { name: due.name, on: by.on.toString(), late: isAfter(by.on, due.dueOn) },
    })
  },
  reopened: async (tx, by, of) => {
    const due = await tickable(tx, of)
    if (!due?.metOn) return
    await unmeet(tx, by, { kind: 'milestone', name: due.name, subjectId: of.dialogueId })
    await recordHistory(tx, by, {
      code: 'dialogue.milestone-taken-back',
      subject: 'dialogue',
      subjectId: of.dialogueId,
      facts: { name: due.name },
    })
  },
}
