import { meet } from '#modules/deadlines/index.ts'
import { followActs } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DialogueEvents } from './events.ts'
import { keepMilestones } from './keep-milestones.ts'

/**
 * What a new business day brings about by itself. Intake whose last day has passed is over; a planned day that passed with
 * neither a conference nor a decision starts R14's clocks (R13); supplementary reports follow the answers given since (R19).
 * Does no harm when done twice.
 */
export async function dayBegins(tx: UnitDb, by: By, events: DialogueEvents): Promise<void> {
  const closing = await tx
    .selectFrom('deadline')
    .select(['subject_id', 'due_on'])
    .where('kind', '=', 'milestone')
    .where('name', '=', 'intake-closes')
    .where('met_on', 'is', null)
    .where('lapsed_on', 'is', null)
    .where('due_on', '<', by.on)
    .execute()
  for (const { subject_id, due_on } of closing) {
    await meet(tx, by, { kind: 'milestone', name: 'intake-closes', subjectId: subject_id, on: due_on })
    await followActs(tx, by, subject_id)
  }
  await followReports(tx, by)
  const passed = await tx
    .selectFrom('dialogue')
    .select('id')
    .where('conference_on', '<', by.on)
    .where('held_on', 'is', null)
    .where('closed_on', 'is', null)
    .execute()
  for (const { id } of passed) await events.notHeld(tx, by, id)
}

/** Counts the supplementary reports of every dialogue whose result report was sent anew. */
async function followReports(tx: UnitDb, by: By): Promise<void> {
  const reported = await tx
    .selectFrom('deadline')
    .innerJoin('dialogue', 'dialogue.id', 'deadline.subject_id')
    .select('dialogue.id')
    .where('kind', '=', 'milestone')
    .where('name', '=', 'result-report')
    .where('met_on', 'is not', null)
    .where('dialogue.closed_on', 'is', null)
    .execute()
  for (const { id } of reported) await keepMilestones(tx, by, id)
}
