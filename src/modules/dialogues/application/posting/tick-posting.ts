import { type Day, isAfter } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { lockPosting, type PostingRefusal, type PostingShown } from './change-posting.ts'

/** How a row came to be done: an officer says so, a village head by his link, a slot that was logged, a link to the site. */
export type DoneHow = 'office' | 'link' | 'broadcast' | 'official-link'

/** Who ticks a row, as far as it matters. */
export interface Doer {
  /** May tick any of the unit's. */
  readonly any: boolean
  readonly departmentId: string | null
}

/** What is said of a row that was done. */
export interface Done {
  readonly on: Day
  readonly link: string
  readonly note: string
}

type TickRefusal = PostingRefusal | 'day-to-come'

const isWithin = ({ any, departmentId }: Doer, row: { department_id: string | null }): boolean =>
  any || (departmentId !== null && row.department_id === departmentId)

/** Ghi là đã làm; once more, day, link and note are put right. */
export async function tickPosting(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { postingId, version }: PostingShown,
  { on, link, note }: Done,
): Promise<Result<null, TickRefusal>> {
  const row = await lockPosting(tx, postingId)
  if (!row) return refuse('not-found')
  if (row.closed_on) return refuse('closed')
  if (!isWithin(doer, row)) return refuse('not-yours')
  if (row.version !== version) return refuse('changed-meanwhile')
  if (isAfter(on, by.on)) return refuse('day-to-come')
  await setDone(tx, by, postingId, { on, link, note, how: 'office' })
  return accept(null)
}

/** Ghi nhiều dòng một lần: rows done on one day; what somebody else recorded meanwhile stays as it is. Returns how many. */
export async function tickPostings(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { ids, on }: { readonly ids: readonly string[]; readonly on: Day },
): Promise<Result<number, 'closed' | 'day-to-come'>> {
  if (isAfter(on, by.on)) return refuse('day-to-come')
  let ticked = 0
  for (const id of [...ids].sort()) {
    const row = await lockPosting(tx, id)
    if (row?.closed_on) return refuse('closed')
    if (!row || row.done_on || !isWithin(doer, row)) continue
    await setDone(tx, by, id, { on, link: row.link, note: row.note, how: 'office' })
    ticked += 1
  }
  return accept(ticked)
}

/** Ghi là chưa làm, with the word why: what was sent as evidence stays. */
export async function untickPosting(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { postingId, version }: PostingShown,
  note: string,
): Promise<Result<null, PostingRefusal>> {
  const row = await lockPosting(tx, postingId)
  if (!row) return refuse('not-found')
  if (row.closed_on) return refuse('closed')
  if (!isWithin(doer, row)) return refuse('not-yours')
  if (row.version !== version) return refuse('changed-meanwhile')
  await tx
    .updateTable('posting')
    .set({
      ...{ done_on: null, done_how: null, done_by: null, recorded_at: null },
      ...{ note: note || row.note, version: version + 1 },
    })
    .where('id', '=', postingId)
    .execute()
  await recordHistory(tx, by, { code: 'posting.undone', subject: 'posting', subjectId: postingId })
  return accept(null)
}

/** Writes that a row is done; its trace goes with it. */
export async function setDone(
  tx: UnitDb,
  by: By,
  postingId: string,
  { on, link, note, how }: Done & { readonly how: DoneHow },
): Promise<void> {
  await tx
    .updateTable('posting')
    .set((row) => ({
      ...{ done_on: on, done_how: how, done_by: by.officerId, recorded_at: by.at, link, note },
      version: row('version', '+', 1),
    }))
    .where('id', '=', postingId)
    .execute()
  await recordHistory(tx, by, {
    code: 'posting.done',
    subject: 'posting',
    subjectId: postingId,
    facts: { on: on.toString(), how },
  })
}
