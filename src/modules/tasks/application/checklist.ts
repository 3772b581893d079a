import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { MOST_ITEMS, movedItem } from '../domain/index.ts'
import { type Doer, type LockRefusal, lockTask } from './lock-task.ts'

/** Writes lines of a checklist behind those that stand there. */
export async function setItems(
  tx: UnitDb,
  by: By,
  taskId: string,
  lines: readonly string[],
  after: number,
): Promise<void> {
  if (lines.length === 0) return
  await tx
    .insertInto('task_item')
    .values(
      lines.map((what, index) => ({
        ...{ id: newId(), task_id: taskId, what, position: after + index + 1 },
        ...{ created_at: by.at, created_by: by.officerId },
      })),
    )
    .execute()
}

const itemsOf = (tx: UnitDb, taskId: string) =>
  tx
    .selectFrom('task_item')
    .select(['id', 'position', 'done_on as doneOn'])
    .where('task_id', '=', taskId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()

export type ItemRefusal = LockRefusal | 'already-done' | 'item-empty' | 'too-many-items'

/** Adds lines to a checklist, one for each line that was typed. Says how many. */
export async function addItems(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { id, lines }: { readonly id: string; readonly lines: readonly string[] },
): Promise<Result<number, ItemRefusal>> {
  const taken = await lockTask(tx, by, doer, { id, version: null })
  if (!taken.ok) return taken
  if (taken.value.doneOn) return refuse('already-done')
  const typed = lines.map((line) => cleanLine(line).slice(0, 300)).filter((line) => line !== '')
  if (typed.length === 0) return refuse('item-empty')
  const there = await itemsOf(tx, id)
  if (there.length + typed.length > MOST_ITEMS) return refuse('too-many-items')
  await setItems(tx, by, id, typed, there.at(-1)?.position ?? 0)
  await recordHistory(tx, by, {
    code: 'task.items-added',
    subject: 'task',
    subjectId: id,
    facts: { count: typed.length },
  })
  return accept(typed.length)
}

/** What is done with a line of a checklist. */
export const itemActs = ['tick', 'untick', 'up', 'down', 'remove'] as const
export type ItemAct = (typeof itemActs)[number]

/** Ticks a line, takes the tick away, moves it a place, or takes it off. Twice does no harm. */
export async function changeItem(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { id, itemId, act }: { readonly id: string; readonly itemId: string; readonly act: ItemAct },
): Promise<Result<null, LockRefusal | 'already-done'>> {
  const taken = await lockTask(tx, by, doer, { id, version: null })
  if (!taken.ok) return taken
  if (taken.value.doneOn) return refuse('already-done')
  const items = await itemsOf(tx, id)
  const item = items.find((one) => one.id === itemId)
  if (!item) return refuse('not-found')
  if (act === 'up' || act === 'down') {
    const order = movedItem(
      items.map((one) => one.id),
      itemId,
      act,
    )
    for (const [index, one] of order.entries())
      if (items[index]?.id !== one)
        await tx
          .updateTable('task_item')
          .set({ position: items[index]?.position ?? index })
          .where('id', '=', one)
          .execute()
    return accept(null)
  }
  const isTicked = item.doneOn !== null
  if ((act === 'tick' && isTicked) || (act === 'untick' && !isTicked)) return accept(null)
  await tx
    .updateTable('task_item')
    .set(
      act === 'remove'
        ? { removed_at: by.at }
        : act === 'tick'
          ? { done_on: by.on, done_by: by.officerId }
          : { done_on: null, done_by: null },
    )
    .where('id', '=', itemId)
    .execute()
  const codes = { tick: 'task.item-ticked', untick: 'task.item-unticked', remove: 'task.item-removed' } as const
  await recordHistory(tx, by, { code: codes[act], subject: 'task', subjectId: id })
  return accept(null)
}
