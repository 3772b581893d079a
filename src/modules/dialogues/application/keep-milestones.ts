import type { Day } from '#kernel/day.ts'
import { currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import { type DueMove, deadlinesOf, lapse, moveOf, oweAll } from '#modules/deadlines/index.ts'
import type { Rules } from '#modules/regulations/index.ts'
import { keepStandardTasks, type TaskMilestone, taskMoves } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { milestones } from '../domain/index.ts'
import { notHeldSince } from './decision-in-force.ts'
import { type Dialogue, dialogueById, rulesOf } from './dialogue.ts'
import { keepPostings } from './posting/keep-postings.ts'
import { supplementaryMilestones } from './supplementary-milestones.ts'

/** With what a dialogue's milestones are counted, where it is not what stands. */
export interface CountedWith {
  readonly calendar?: WorkingCalendar
  /** Instead of the dialogue's own copy. */
  readonly rules?: Rules
  /** Due days of answers that move by the same change, by their deadline's id; supplementary reports count from them. */
  readonly answersDue?: ReadonlyMap<string, Day>
}

/** The milestones a dialogue has by what is known of it, and the deadlines it has. */
async function milestonesOf(db: UnitDb, dialogueId: string, today: Day, counted: CountedWith) {
  const dialogue = await dialogueById(db, dialogueId)
  if (!dialogue) throw new Error(`no dialogue ${dialogueId}`)
  const notHeldOn = await notHeldSince(db, dialogueId)
  const calendar = counted.calendar ?? (await currentCalendar(db))
  const rules = counted.rules ?? rulesOf(dialogue)
  const had = await deadlinesOf(db, dialogueId)
  const reportedOn = had.find(({ name }) => name === 'result-report')?.metOn
  const due = [
    ...milestones({ ...dialogue, notHeldOn }, rules, calendar),
    ...(reportedOn
      ? await supplementaryMilestones(db, dialogue, reportedOn, today, { rules, calendar }, counted.answersDue)
      : []),
  ]
  const days: readonly TaskMilestone[] = due.map(({ name, due: { on, planned } }) => ({ name, on, planned }))
  return { dialogue, due, days, had, calendar }
}

/**
 * Brings the deadlines of a dialogue's milestones into line with what is known of it: open ones move, those it no longer
 * has lapse, met ones stay; the tasks that count from them follow (R22), and the checklist's planned days. Called whenever one
 * of the facts they count from changes.
 */
export async function keepMilestones(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  calendar?: WorkingCalendar,
): Promise<void> {
  const counted = await milestonesOf(tx, dialogueId, by.on, calendar ? { calendar } : {})
  const { dialogue, due, had } = counted
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
  await keepStandardTasks(tx, by, dialogueId, counted.days, counted.calendar)
  await keepPostings(tx, by, dialogue, counted.calendar)
}

/** The open milestones of a dialogue that another calendar or other rules would move, and the tasks that go with them; nothing is written. */
export async function milestoneMoves(
  db: UnitDb,
  dialogueId: string,
  today: Day,
  counted: CountedWith,
): Promise<DueMove[]> {
  const { due, days, had, calendar } = await milestonesOf(db, dialogueId, today, counted)
  const moves = had.flatMap((one) => {
    const to = due.find(({ name }) => name === one.name)?.due.on
    const isOpen = one.kind === 'milestone' && !one.metOn && !one.lapsedOn
    return isOpen && to && !to.equals(one.dueOn) ? [moveOf(one, to)] : []
  })
  return [...moves, ...(await taskMoves(db, dialogueId, days, calendar))]
}

const openDialogues = async (db: UnitDb): Promise<readonly string[]> =>
  (await db.selectFrom('dialogue').select('id').where('closed_on', 'is', null).orderBy('id').execute()).map(
    ({ id }) => id,
  )

/** {@link milestoneMoves} of every dialogue that is not closed. */
export async function allMilestoneMoves(db: UnitDb, today: Day, counted: CountedWith): Promise<DueMove[]> {
  const moves: DueMove[] = []
  for (const id of await openDialogues(db)) moves.push(...(await milestoneMoves(db, id, today, counted)))
  return moves
}

/** Counts the milestones of every dialogue that is not closed anew, after the calendar changed. */
export async function keepAllMilestones(tx: UnitDb, by: By, calendar: WorkingCalendar): Promise<void> {
  for (const id of await openDialogues(tx)) await keepMilestones(tx, by, id, calendar)
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
