import { type Day, isAfter } from '#kernel/day.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DelayCause } from '../domain/index.ts'
import { type Deadline, type DeadlineKind, deadlinesIn, selectDeadlines } from './deadline.ts'

/** Which deadline is met: of its rounds, unless one is named, the latest open one. */
export interface Meeting {
  readonly kind: DeadlineKind
  readonly name?: string
  readonly subjectId: string
  readonly round?: number
  /** The day it was done. */
  readonly on: Day
  /** Why it was late, for legal terms (R17); whether one is needed is decided by the rule, before. */
  readonly reason?: string
}

/** A deadline as it was met. */
export interface Met extends Deadline {
  /** Done after its due day. */
  readonly late: boolean
}

/** Marks what is owed as done on a day. Null when nothing of the kind is open: it was met before, has lapsed, or was never owed. */
export async function meet(tx: UnitDb, _by: By, meeting: Meeting): Promise<Met | null> {
  const { kind, name, subjectId, round, on, reason } = meeting
  const open = await deadlinesIn(
    selectDeadlines(tx)
      .where('kind', '=', kind)
      .where('subject_id', '=', subjectId)
      .where('met_on', 'is', null)
      .where('lapsed_on', 'is', null)
      .$if(name !== undefined, (query) => query.where('name', '=', name ?? ''))
      .$if(round !== undefined, (query) => query.where('round', '=', round ?? 1))
      .forUpdate(),
  )
  const due = open.toSorted((a, b) => b.round - a.round)[0]
  if (!due) return null
  const version = due.version + 1
  await tx
    .updateTable('deadline')
    .set({ met_on: on, version, ...(reason !== undefined && { reason }) })
    .where('id', '=', due.id)
    .execute()
  return { ...due, metOn: on, reason: reason ?? due.reason, version, late: isAfter(on, due.dueOn) }
}

/** Records why a legal term was missed, also after it was met (R17), with its cause of the list. False when there is no such deadline. */
export async function giveReason(
  tx: UnitDb,
  _by: By,
  deadlineId: string,
  reason: string,
  cause: DelayCause = 'other',
): Promise<boolean> {
  const result = await tx
    .updateTable('deadline')
    .set((row) => ({ reason, cause, version: row('version', '+', 1) }))
    .where('id', '=', deadlineId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Lets what is still open of a subject lapse: it is no longer owed. Says how many. */
export async function lapse(
  tx: UnitDb,
  _by: By,
  lapsing: {
    readonly kind?: DeadlineKind
    readonly names?: readonly string[]
    readonly subjectId: string
    readonly on: Day
  },
): Promise<number> {
  const { kind, names, subjectId, on } = lapsing
  const result = await tx
    .updateTable('deadline')
    .set((row) => ({ lapsed_on: on, version: row('version', '+', 1) }))
    .where('subject_id', '=', subjectId)
    .where('met_on', 'is', null)
    .where('lapsed_on', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(names !== undefined, (query) => query.where('name', 'in', [...(names ?? [])]))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Takes back that something was met, as when what met it is undone: it is owed again by its day. */
export async function unmeet(
  tx: UnitDb,
  _by: By,
  of: { readonly kind: DeadlineKind; readonly name?: string; readonly subjectId: string; readonly round?: number },
): Promise<void> {
  await tx
    .updateTable('deadline')
    .set((row) => ({ met_on: null, version: row('version', '+', 1) }))
    .where('kind', '=', of.kind)
    .where('subject_id', '=', of.subjectId)
    .where('name', '=', of.name ?? '')
    .where('round', '=', of.round ?? 1)
    .execute()
}
