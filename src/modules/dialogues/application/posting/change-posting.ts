import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { PostingChannel, PostingPhase, ScriptKind } from '../../domain/index.ts'

/** What can be changed of a row at any time. */
export interface PostingDetails {
  readonly label: string
  readonly slot: string
  readonly departmentId: string | null
  readonly who: string
  readonly plannedOn: Day
}

/** A row added by hand. */
export interface NewPosting extends PostingDetails {
  readonly phase: PostingPhase
  readonly channel: PostingChannel
  readonly villageId: string | null
  readonly script: ScriptKind | null
}

export type PostingRefusal = 'not-found' | 'closed' | 'changed-meanwhile' | 'done-already' | 'not-yours'

/** Which row, and the version the page showed. */
export interface PostingShown {
  readonly postingId: string
  readonly version: number
}

/** What a command needs of a row it is about to change, and whether its dialogue is closed; undefined: there is none. */
export const lockPosting = (tx: UnitDb, id: string) =>
  tx
    .selectFrom('posting')
    .innerJoin('dialogue', 'dialogue.id', 'posting.dialogue_id')
    .selectAll('posting')
    .select('dialogue.closed_on')
    .where('posting.id', '=', id)
    .where('posting.removed_at', 'is', null)
    .forUpdate('posting')
    .executeTakeFirst()

/** Adds a row to a dialogue's checklist; its planned day follows nothing. */
export async function addPosting(tx: UnitDb, by: By, dialogueId: string, row: NewPosting): Promise<string> {
  const { last } = await tx
    .selectFrom('posting')
    .select((posting) => posting.fn.max('position').as('last'))
    .where('dialogue_id', '=', dialogueId)
    .executeTakeFirstOrThrow()
  const id = newId()
  await tx
    .insertInto('posting')
    .values({
      ...{ id, dialogue_id: dialogueId, phase: row.phase, channel: row.channel, village_id: row.villageId },
      ...{ label: row.label, script: row.script, slot: row.slot, department_id: row.departmentId, who: row.who },
      ...{ planned_on: row.plannedOn, position: (last ?? 0) + 1 },
    })
    .execute()
  await recordHistory(tx, by, { code: 'posting.added', subject: 'posting', subjectId: id })
  return id
}

/** Changes who does a row, when it is planned, what it is about. A day set by hand follows nothing any more. */
export async function editPosting(
  tx: UnitDb,
  by: By,
  { postingId, version }: PostingShown,
  details: PostingDetails,
): Promise<Result<null, Exclude<PostingRefusal, 'not-yours' | 'done-already'>>> {
  const row = await lockPosting(tx, postingId)
  if (!row) return refuse('not-found')
  if (row.closed_on) return refuse('closed')
  if (row.version !== version) return refuse('changed-meanwhile')
  await tx
    .updateTable('posting')
    .set({
      ...{ label: details.label, slot: details.slot, department_id: details.departmentId, who: details.who },
      ...{ planned_on: details.plannedOn, version: version + 1 },
      ...(details.plannedOn.equals(row.planned_on) ? {} : { anchor: null, anchor_days: 0 }),
    })
    .where('id', '=', postingId)
    .execute()
  await recordHistory(tx, by, {
    code: 'posting.edited',
    subject: 'posting',
    subjectId: postingId,
    facts: { planned: details.plannedOn.toString() },
  })
  return accept(null)
}

/** Takes a row off the checklist; one that is done stays. */
export async function removePosting(
  tx: UnitDb,
  by: By,
  { postingId, version }: PostingShown,
): Promise<Result<null, Exclude<PostingRefusal, 'not-yours'>>> {
  const row = await lockPosting(tx, postingId)
  if (!row) return refuse('not-found')
  if (row.closed_on) return refuse('closed')
  if (row.done_on) return refuse('done-already')
  if (row.version !== version) return refuse('changed-meanwhile')
  await tx
    .updateTable('posting')
    .set({ removed_at: by.at, version: version + 1 })
    .where('id', '=', postingId)
    .execute()
  await recordHistory(tx, by, { code: 'posting.removed', subject: 'posting', subjectId: postingId })
  return accept(null)
}
