import { currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import { deadlinesOf, lapse, oweAll } from '#modules/deadlines/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { milestones } from '../domain/index.ts'
import { notHeldSince } from './decision-in-force.ts'
import { type Dialogue, dialogueById, rulesOf } from './dialogue.ts'
import { supplementaryMilestones } from './supplementary-milestones.ts'

/**
 * Brings the deadlines of a dialogue's milestones into line with what is known of it: open ones move, those it no longer
 * has lapse, met ones stay. Called whenever one of the facts they count from changes.
 */
export async function keepMilestones(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  calendar?: WorkingCalendar,
): Promise<void> {
  const dialogue = await dialogueById(tx, dialogueId)
  if (!dialogue) throw new Error(`no dialogue ${dialogueId}`)
  const notHeldOn = await notHeldSince(tx, dialogueId)
  const counted = calendar ?? (await currentCalendar(tx))
  const had = await deadlinesOf(tx, dialogueId)
  const reportedOn = had.find(({ name }) => name === 'result-report')?.metOn
  const due = [
    ...milestones({ ...dialogue, notHeldOn }, rulesOf(dialogue), counted),
    ...(reportedOn ? await supplementaryMilestones(tx, dialogue, reportedOn, by.on, counted) : []),
  ]
  const gone = had.filter(({ kind, name }) => kind === 'milestone' && !due.some((one) => one.name === name))
  if (gone.length > 0)
    await lapse(tx, by, { kind: 'milestone', names: gone.map(({ name }) => name), subjectId: dialogueId, on: by.on })
  await oweAll(
    tx,
    by,
    due.map(({ name, due }) => ({
      kind: 'milestone',
      name,
      subject: 'dialogue',
      subjectId: dialogueId,
      dialogueId,
      due,
    })),
  )
}

/** Counts the milestones of every dialogue that is not closed anew, after the calendar changed. */
export async function keepAllMilestones(tx: UnitDb, by: By, calendar: WorkingCalendar): Promise<void> {
  const open = await tx.selectFrom('dialogue').select('id').where('closed_on', 'is', null).execute()
  for (const { id } of open) await keepMilestones(tx, by, id, calendar)
}

/** What a command needs of a dialogue it is about to change. */
export interface LockedDialogue extends Dialogue {
  readonly version: number
}

/** Takes a dialogue for a change; null when there is none. */
export async function lockDialogue(tx: UnitDb, id: string): Promise<LockedDialogue | null> {
  const locked = await tx.selectFrom('dialogue').select('version').where('id', '=', id).forUpdate().executeTakeFirst()
  const dialogue = locked && (await dialogueById(tx, id))
  return dialogue ? { ...dialogue, version: locked.version } : null
}
