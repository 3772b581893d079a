import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isScriptName, partsOfName, type ScriptName } from '../../domain/index.ts'
import { lockDialogue } from '../keep-milestones.ts'
import { type Doer, setDone } from '../posting/tick-posting.ts'

/** A slot in which a script was read. */
export interface NewBroadcast {
  readonly name: ScriptName
  readonly on: Day
  /** "17:00" */
  readonly at: string
  readonly readBy: string
}

export type BroadcastRefusal = 'not-found' | 'closed' | 'not-yours' | 'not-approved' | 'before-approval' | 'day-to-come'

/** Whether a dialogue's slots are this officer's to log: any are, or his department has a loudspeaker's row on the checklist. */
export async function runsLoudspeaker(db: UnitDb, { any, departmentId }: Doer, dialogueId: string): Promise<boolean> {
  if (any) return true
  if (!departmentId) return false
  const row = await db
    .selectFrom('posting')
    .select('id')
    .where('dialogue_id', '=', dialogueId)
    .where('channel', '=', 'loudspeaker')
    .where('department_id', '=', departmentId)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Ghi buổi phát: which approved script was read, when and by whom. It ticks the earliest open row of the checklist that
 * waits for this script; where none waits, it stands by itself.
 */
export async function logBroadcast(
  tx: UnitDb,
  by: By,
  doer: Doer,
  dialogueId: string,
  { name, on, at, readBy }: NewBroadcast,
): Promise<Result<{ readonly postingId: string | null }, BroadcastRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (!(await runsLoudspeaker(tx, doer, dialogueId))) return refuse('not-yours')
  if (!by.officerId) throw new Error('a slot is logged by an officer')
  if (isAfter(on, by.on)) return refuse('day-to-come')
  const approved = await tx
    .selectFrom('script_approval')
    .innerJoin('dialogue_text', 'dialogue_text.id', 'script_approval.text_id')
    .select(['text_id', 'approved_on'])
    .where('dialogue_text.dialogue_id', '=', dialogueId)
    .where('dialogue_text.kind', '=', `script-${name}`)
    .orderBy('dialogue_text.seq', 'desc')
    .execute()
  if (approved.length === 0) return refuse('not-approved')
  // The version in force that day, should a later one have been approved since.
  const read = approved.find(({ approved_on }) => !isBefore(on, approved_on))
  if (!read) return refuse('before-approval')
  const waiting = await tx
    .selectFrom('posting')
    .select(['id', 'link', 'note'])
    .where('dialogue_id', '=', dialogueId)
    .where('channel', '=', 'loudspeaker')
    .where('script', '=', partsOfName(name).kind)
    .where('done_on', 'is', null)
    .where('removed_at', 'is', null)
    .$if(!doer.any, (rows) => rows.where('department_id', '=', doer.departmentId))
    .orderBy('planned_on')
    .orderBy('position')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  const id = newId()
  await tx
    .insertInto('broadcast')
    .values({
      ...{ id, dialogue_id: dialogueId, text_id: read.text_id, on_day: on, at_time: at },
      ...{ read_by: cleanLine(readBy), posting_id: waiting?.id ?? null },
      ...{ recorded_at: by.at, recorded_by: by.officerId },
    })
    .execute()
  if (waiting) await setDone(tx, by, waiting.id, { on, link: waiting.link, note: waiting.note, how: 'broadcast' })
  await recordHistory(tx, by, {
    code: 'dialogue.broadcast-logged',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { script: `script-${name}`, on: on.toString(), at },
  })
  return accept({ postingId: waiting?.id ?? null })
}

/** Bỏ một buổi ghi nhầm: it stays, struck; the row it ticked waits again. */
export async function strikeBroadcast(
  tx: UnitDb,
  by: By,
  doer: Doer,
  dialogueId: string,
  broadcastId: string,
): Promise<Result<null, 'not-found' | 'closed' | 'not-yours'>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (!(await runsLoudspeaker(tx, doer, dialogueId))) return refuse('not-yours')
  const row = await tx
    .selectFrom('broadcast')
    .select('posting_id')
    .where('id', '=', broadcastId)
    .where('dialogue_id', '=', dialogueId)
    .where('struck_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not-found')
  await tx
    .updateTable('broadcast')
    .set({ struck_at: by.at, struck_by: by.officerId })
    .where('id', '=', broadcastId)
    .execute()
  if (row.posting_id)
    await tx
      .updateTable('posting')
      .set((posting) => ({
        ...{ done_on: null, done_how: null, done_by: null, recorded_at: null },
        version: posting('version', '+', 1),
      }))
      .where('id', '=', row.posting_id)
      .where('done_how', '=', 'broadcast')
      .execute()
  await recordHistory(tx, by, { code: 'dialogue.broadcast-struck', subject: 'dialogue', subjectId: dialogueId })
  return accept(null)
}

/** A slot that was logged, as the log shows it. */
export interface Broadcast {
  readonly id: string
  readonly name: ScriptName
  readonly seq: number
  readonly on: Day
  readonly at: string
  readonly readBy: string
  readonly recordedBy: string | null
  readonly ticked: boolean
}

/** The log of a dialogue's slots, the latest first; struck ones are left out. */
export async function broadcastsOf(db: UnitDb, dialogueId: string): Promise<readonly Broadcast[]> {
  const rows = await db
    .selectFrom('broadcast')
    .innerJoin('dialogue_text', 'dialogue_text.id', 'broadcast.text_id')
    .leftJoin('officer', 'officer.id', 'broadcast.recorded_by')
    .select([
      ...(['broadcast.id', 'dialogue_text.kind', 'dialogue_text.seq', 'on_day as on', 'at_time as at'] as const),
      ...(['read_by as readBy', 'officer.name as recordedBy', 'posting_id'] as const),
    ])
    .where('broadcast.dialogue_id', '=', dialogueId)
    .where('struck_at', 'is', null)
    .orderBy('on_day', 'desc')
    .orderBy('at_time', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ kind, posting_id, at, ...row }) => {
    const name = kind.replace(/^script-/, '')
    if (!isScriptName(name)) throw new Error(`broadcast ${row.id}: ${kind}`)
    return { ...row, name, at: at.slice(0, 5), ticked: posting_id !== null }
  })
}
