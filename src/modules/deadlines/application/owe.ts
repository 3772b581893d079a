import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Deadline, type DeadlineKind, deadlinesIn, selectDeadlines } from './deadline.ts'

/** The facts behind a due day, as the rules of terms give them. */
export interface DueFacts {
  readonly on: Day
  /** As it stands on the screen: "Kế hoạch của UBND xã, mục II.2.1". */
  readonly source: string
  readonly legal: boolean
  readonly anchor: { readonly what: string; readonly on: Day }
  /** Working days, negative ones back; 0: the anchor's day itself. */
  readonly term: number
  readonly planned: boolean
}

/** Something owed by a day. Kind, name, subject and round together are one deadline. */
export interface Owed {
  readonly kind: DeadlineKind
  readonly name?: string
  readonly subject: string
  readonly subjectId: string
  readonly dialogueId?: string | null
  readonly round?: number
  readonly due: DueFacts
  /** The due day is told to a citizen (a receipt): it is kept as told, also when it moves later. */
  readonly told?: boolean
}

const keyOf = (of: { kind: string; name?: string; subjectId: string; round?: number }) =>
  [of.kind, of.name ?? '', of.subjectId, of.round ?? 1].join(' ')

/**
 * Owes something by a day, or moves the day while it is open. The old day stays in the history (`deadline.moved`), the
 * day a citizen was told stays in the row. What was met keeps its day; what had lapsed is owed again.
 */
export const owe = (tx: UnitDb, by: By, owed: Owed): Promise<void> => oweAll(tx, by, [owed])

/** {@link owe} for several at once, in two queries while nothing moves. */
export async function oweAll(tx: UnitDb, by: By, owed: readonly Owed[]): Promise<void> {
  if (owed.length === 0) return
  const subjects = [...new Set(owed.map(({ subjectId }) => subjectId))]
  const rows = await deadlinesIn(selectDeadlines(tx).where('subject_id', 'in', subjects).forUpdate())
  const known = new Map(rows.map((row) => [keyOf(row), row]))
  await oweNew(
    tx,
    by,
    owed.filter((one) => !known.has(keyOf(one))),
  )
  for (const one of owed) {
    const was = known.get(keyOf(one))
    if (was && !was.metOn) await move(tx, by, was, one)
  }
}

/** What something just received owes: rows are only added, as people without an account may; what is owed already stays. */
export async function oweNew(tx: UnitDb, by: By, owed: readonly Owed[]): Promise<void> {
  if (owed.length === 0) return
  await tx
    .insertInto('deadline')
    .values(owed.map((one) => rowOf(one, by)))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const rowOf = ({ kind, name = '', subject, subjectId, dialogueId = null, round = 1, due, told }: Owed, by: By) => ({
  id: newId(),
  kind,
  name,
  subject,
  subject_id: subjectId,
  dialogue_id: dialogueId,
  round,
  ...factsOf(due),
  told_on: told ? due.on : null,
  recorded_at: by.at,
})

const factsOf = (due: DueFacts) => ({
  anchor: due.anchor.what,
  anchor_on: due.anchor.on,
  term: due.term,
  source: due.source,
  legal: due.legal,
  planned: due.planned,
  due_on: due.on,
})

const isSame = (was: Deadline, { on, source, legal, anchor, term, planned }: DueFacts): boolean =>
  was.dueOn.equals(on) &&
  was.anchor.on.equals(anchor.on) &&
  was.anchor.what === anchor.what &&
  was.term === term &&
  was.source === source &&
  was.legal === legal &&
  was.planned === planned

async function move(tx: UnitDb, by: By, was: Deadline, { due, told, dialogueId }: Owed): Promise<void> {
  const isTold = told && !was.toldOn
  const moved = dialogueId !== undefined && dialogueId !== was.dialogueId
  if (isSame(was, due) && !was.lapsedOn && !isTold && !moved) return
  await tx
    .updateTable('deadline')
    .set({
      ...factsOf(due),
      lapsed_on: null,
      version: was.version + 1,
      ...(isTold && { told_on: due.on }),
      ...(moved && { dialogue_id: dialogueId }),
    })
    .where('id', '=', was.id)
    .execute()
  if (!was.dueOn.equals(due.on)) await recordMove(tx, by, was, due.on, due.anchor.what)
}

/** The trace of a due day that moved: what it was for, the old day and the new one. */
export const recordMove = (tx: UnitDb, by: By, was: Deadline, now: Day, anchor: string): Promise<void> =>
  recordHistory(tx, by, {
    code: 'deadline.moved',
    subject: was.subject,
    subjectId: was.subjectId,
    facts: {
      deadline: was.id,
      kind: was.kind,
      name: was.name,
      was: was.dueOn.toString(),
      now: now.toString(),
      anchor,
    },
  })
