import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import { type Direction, movedBy } from '#modules/themes/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { minuteOf } from '../../domain/index.ts'
import { announceHall } from '../sitting/announce.ts'
import { type AgendaRefusal, agendaOrder, orderAgenda, type SeenAgenda, takeUpAgenda } from './lock-agenda.ts'

/** What is typed of an item. A petition's title is its own. */
export interface ItemInput {
  readonly title: string
  /** What hall and public read of it; a petition's public text is released at its own page. */
  readonly publicTitle: string
  readonly startsAt: string | null
  readonly minutes: number
  readonly topic: string
  readonly departmentId: string | null
  readonly who: string
  readonly proposed: string
}

export const LONGEST_ITEM = 480
export type ItemRefusal = AgendaRefusal | 'title-empty' | 'not-of-this-unit'

/** Who follows the hall sees the change too. */
async function told(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  code: string,
  facts: Readonly<Record<string, string | number>>,
): Promise<void> {
  await announceHall(tx)
  await recordHistory(tx, by, { code, subject: 'dialogue', subjectId: dialogueId, facts })
}

/** What an item keeps of what was typed. */
async function typed(tx: UnitDb, input: ItemInput, isPetition: boolean) {
  const title = cleanLine(input.title)
  if (!isPetition && title === '') return refuse('title-empty' as const)
  if (input.departmentId !== null) {
    const known = await tx.selectFrom('department').select('id').where('id', '=', input.departmentId).executeTakeFirst()
    if (!known) return refuse('not-of-this-unit' as const)
  }
  return accept({
    ...{ title: isPetition ? '' : title, public_title: isPetition ? '' : cleanLine(input.publicTitle) },
    ...{ starts_at: input.startsAt, minutes: input.minutes, topic: cleanLine(input.topic) },
    ...{ department_id: input.departmentId, who: cleanLine(input.who), proposed: cleanText(input.proposed) },
  })
}

/** Đưa một mục lên, xuống: a place earlier or later. */
export async function moveItem(
  tx: UnitDb,
  by: By,
  seen: SeenAgenda,
  itemId: string,
  direction: Direction,
): Promise<Result<null, AgendaRefusal | 'at-the-end'>> {
  const taken = await takeUpAgenda(tx, seen)
  if (!taken.ok) return taken
  const order = await agendaOrder(tx, seen.dialogueId)
  if (!order.includes(itemId)) return refuse('not-found')
  const moved = movedBy(order, itemId, direction)
  if (!moved) return refuse('at-the-end')
  await orderAgenda(tx, moved)
  await told(tx, by, seen.dialogueId, 'agenda.item-moved', { item: itemId, place: moved.indexOf(itemId) + 1 })
  return accept(null)
}

/** Kéo một mục tới chỗ của mục khác: it stands where that one stood. */
export async function placeItem(
  tx: UnitDb,
  by: By,
  seen: SeenAgenda,
  itemId: string,
  ontoId: string,
): Promise<Result<null, AgendaRefusal | 'at-the-end'>> {
  const taken = await takeUpAgenda(tx, seen)
  if (!taken.ok) return taken
  const order = await agendaOrder(tx, seen.dialogueId)
  const to = order.indexOf(ontoId)
  if (!order.includes(itemId) || to < 0) return refuse('not-found')
  if (itemId === ontoId) return refuse('at-the-end')
  const moved = order.filter((id) => id !== itemId)
  moved.splice(to, 0, itemId)
  await orderAgenda(tx, moved)
  await told(tx, by, seen.dialogueId, 'agenda.item-moved', { item: itemId, place: moved.indexOf(itemId) + 1 })
  return accept(null)
}

/** Thêm một phần, hoặc một lượt phát biểu: behind an item, or last. */
export async function addItem(
  tx: UnitDb,
  by: By,
  seen: SeenAgenda,
  kind: 'part' | 'slot',
  input: ItemInput,
  behindId: string | null,
): Promise<Result<{ readonly itemId: string }, ItemRefusal>> {
  const taken = await takeUpAgenda(tx, seen)
  if (!taken.ok) return taken
  const values = await typed(tx, input, false)
  if (!values.ok) return values
  const order = [...(await agendaOrder(tx, seen.dialogueId))]
  const behind = behindId === null ? order.length - 1 : order.indexOf(behindId)
  if (behindId !== null && behind < 0) return refuse('not-found')
  const itemId = newId()
  order.splice(behind + 1, 0, itemId)
  await tx
    .insertInto('agenda_item')
    .values({
      ...{ id: itemId, dialogue_id: seen.dialogueId, kind, position: order.length, ...values.value },
      ...{ created_at: by.at, created_by: by.officerId },
    })
    .execute()
  await orderAgenda(tx, order)
  await told(tx, by, seen.dialogueId, 'agenda.item-added', { item: itemId })
  return accept({ itemId })
}

/** Sửa một mục: its hour, its length, who answers, what is to be answered. */
export async function editItem(
  tx: UnitDb,
  by: By,
  seen: SeenAgenda,
  itemId: string,
  input: ItemInput,
): Promise<Result<null, ItemRefusal>> {
  const taken = await takeUpAgenda(tx, seen)
  if (!taken.ok) return taken
  const item = await itemIn(tx, seen.dialogueId, itemId)
  if (!item) return refuse('not-found')
  const values = await typed(tx, input, item.kind === 'petition')
  if (!values.ok) return values
  await tx.updateTable('agenda_item').set(values.value).where('id', '=', itemId).execute()
  await told(tx, by, seen.dialogueId, 'agenda.item-edited', { item: itemId })
  return accept(null)
}

/** Bỏ một mục khỏi chương trình; a petition may be put in again. */
export async function removeItem(
  tx: UnitDb,
  by: By,
  seen: SeenAgenda,
  itemId: string,
): Promise<Result<null, AgendaRefusal>> {
  const taken = await takeUpAgenda(tx, seen)
  if (!taken.ok) return taken
  if (!(await itemIn(tx, seen.dialogueId, itemId))) return refuse('not-found')
  await tx.updateTable('agenda_item').set({ removed_at: by.at }).where('id', '=', itemId).execute()
  await told(tx, by, seen.dialogueId, 'agenda.item-removed', { item: itemId })
  return accept(null)
}

/** Giờ hội trường đóng: what the lengths add up against. */
export async function setHallEnd(
  tx: UnitDb,
  by: By,
  seen: SeenAgenda,
  hours: { readonly beginsAt: string; readonly endsAt: string },
): Promise<Result<null, AgendaRefusal | 'ends-before-it-begins'>> {
  if (minuteOf(hours.endsAt) <= minuteOf(hours.beginsAt)) return refuse('ends-before-it-begins')
  const taken = await takeUpAgenda(tx, seen)
  if (!taken.ok) return taken
  await tx.updateTable('agenda').set({ ends_at: hours.endsAt }).where('dialogue_id', '=', seen.dialogueId).execute()
  await told(tx, by, seen.dialogueId, 'agenda.hours-set', { until: hours.endsAt })
  return accept(null)
}

const itemIn = (tx: UnitDb, dialogueId: string, itemId: string) =>
  tx
    .selectFrom('agenda_item')
    .select(['id', 'kind'])
    .where('id', '=', itemId)
    .where('dialogue_id', '=', dialogueId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
