import { isBefore } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { type Dialogue, notHeldSince } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type HallOutcomeKind, neighbourOf, type Speaker, takeUpItem } from '../../domain/index.ts'
import { agendaOrder } from '../agenda/lock-agenda.ts'
import { announceHall } from './announce.ts'
import { giveHallLink } from './hall-link.ts'
import { type SittingRow, sittingColumns } from './sitting-query.ts'

/** What every act in the hall may be met with. `stale`: somebody else moved the hall meanwhile. */
export type SteerRefusal = 'not-opened' | 'closed' | 'stale' | 'not-allowed'

/** The hall's dialogue, and where the page saw it stand; undefined: the page showed none of it. */
export interface SeenHall {
  readonly dialogue: Pick<Dialogue, 'id' | 'conferenceOn' | 'closedOn'>
  readonly seq?: number | undefined
}

/** Mở màn hình hội trường: what is announced there can be seen, before the conference begins too. */
export async function openHall(
  tx: UnitDb,
  by: By,
  { dialogue }: SeenHall,
): Promise<Result<null, 'closed' | 'no-agenda' | 'not-held' | 'opened-already'>> {
  if (dialogue.closedOn) return refuse('closed')
  const agenda = await tx
    .selectFrom('agenda')
    .select('version')
    .where('dialogue_id', '=', dialogue.id)
    .executeTakeFirst()
  if (!agenda) return refuse('no-agenda')
  if (await notHeldSince(tx, dialogue.id)) return refuse('not-held')
  const opened = await tx
    .insertInto('sitting')
    .values({ dialogue_id: dialogue.id, opened_at: by.at, opened_by: by.officerId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('seq')
    .executeTakeFirst()
  if (!opened) return refuse('opened-already')
  await giveHallLink(tx, by, dialogue.id, dialogue.conferenceOn)
  await told(tx, by, dialogue.id, 'hall.opened')
  return accept(null)
}

/** Takes the hall up for an act; nobody else moves it meanwhile. */
async function takeUpHall(tx: UnitDb, { dialogue, seq }: SeenHall): Promise<Result<SittingRow, SteerRefusal>> {
  if (dialogue.closedOn) return refuse('closed')
  const row = await tx
    .selectFrom('sitting')
    .select(sittingColumns)
    .where('dialogue_id', '=', dialogue.id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not-opened')
  if (seq !== undefined && seq !== row.seq) return refuse('stale')
  return accept({ ...row, speaker: row.speaker as Speaker | null })
}

async function told(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  code: string,
  facts: Readonly<Record<string, string | number | boolean>> = {},
) {
  await announceHall(tx)
  await recordHistory(tx, by, { code, subject: 'dialogue', subjectId: dialogueId, facts })
}

type Moved = Partial<{
  began_at: Temporal.Instant
  ended_at: Temporal.Instant
  item_id: string | null
  item_began_at: Temporal.Instant | null
  speaker: Speaker | null
  speaker_since: Temporal.Instant | null
  clock_shown: boolean
  recorded: boolean
  floor_open: boolean
}>
const move = (tx: UnitDb, sitting: SittingRow, values: Moved) =>
  tx
    .updateTable('sitting')
    .set({ ...values, seq: sitting.seq + 1 })
    .where('dialogue_id', '=', sitting.dialogueId)
    .execute()

const endTurn = (tx: UnitDb, by: By, dialogueId: string) =>
  tx
    .updateTable('sitting_turn')
    .set({ ended_at: by.at })
    .where('dialogue_id', '=', dialogueId)
    .where('ended_at', 'is', null)
    .execute()

/**
 * Chuyển sang một mục: next, back, or one that was chosen. The first with which the conference begins, on its planned day or later:
 * a rehearsal before it is no conference.
 */
export async function goTo(
  tx: UnitDb,
  by: By,
  seen: SeenHall,
  to: { readonly way: 'next' | 'back' } | { readonly itemId: string },
): Promise<
  Result<
    { readonly itemId: string },
    SteerRefusal | 'ended' | 'not-found' | 'there-already' | 'at-the-end' | 'day-to-come'
  >
> {
  const taken = await takeUpHall(tx, seen)
  if (!taken.ok) return taken
  const sitting = taken.value
  const { id, conferenceOn } = seen.dialogue
  if (isBefore(by.on, conferenceOn)) return refuse('day-to-come')
  const order = await agendaOrder(tx, id)
  const itemId = 'way' in to ? neighbourOf(order, sitting.itemId, to.way) : to.itemId
  if (itemId === null) return refuse('at-the-end')
  const decision = takeUpItem(sitting, order, itemId)
  if (!decision.ok) return decision
  await endTurn(tx, by, id)
  await tx
    .insertInto('sitting_turn')
    .values({ id: newId(), dialogue_id: id, item_id: itemId, began_at: by.at })
    .execute()
  await move(tx, sitting, {
    ...{ item_id: itemId, item_began_at: by.at, speaker: null, speaker_since: null },
    ...(decision.value.begins && { began_at: by.at }),
  })
  await told(tx, by, id, decision.value.begins ? 'hall.began' : 'hall.item-taken-up', { item: itemId })
  return accept({ itemId })
}

/** Ghi kết quả tại hội trường: the latest holds; it becomes an act on the petition when the conference is closed. */
export async function sayOutcome(
  tx: UnitDb,
  by: By,
  seen: SeenHall,
  said: { readonly itemId: string; readonly outcome: HallOutcomeKind; readonly bodies: string },
): Promise<Result<null, SteerRefusal | 'not-a-petition' | 'bodies-needed' | 'not-begun'>> {
  const taken = await takeUpHall(tx, seen)
  if (!taken.ok) return taken
  if (!by.officerId) return refuse('not-allowed')
  if (!taken.value.beganAt) return refuse('not-begun')
  const item = await tx
    .selectFrom('agenda_item')
    .select('kind')
    .where('id', '=', said.itemId)
    .where('dialogue_id', '=', seen.dialogue.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (item?.kind !== 'petition') return refuse('not-a-petition')
  const bodies = said.bodies.split('\n').map(cleanLine).filter(Boolean).join('\n')
  if (said.outcome === 'joint' && bodies === '') return refuse('bodies-needed')
  await tx
    .insertInto('item_outcome')
    .values({
      ...{ id: newId(), dialogue_id: seen.dialogue.id, item_id: said.itemId, outcome: said.outcome },
      ...{ bodies: said.outcome === 'joint' ? bodies : '', by_officer: by.officerId, at: by.at },
    })
    .execute()
  await move(tx, taken.value, {})
  await told(tx, by, seen.dialogue.id, 'hall.outcome-said', { item: said.itemId, outcome: said.outcome })
  return accept(null)
}

/** Đồng hồ phát biểu: whose runs, from now; null stops it. */
export async function runClock(
  tx: UnitDb,
  by: By,
  seen: SeenHall,
  speaker: Speaker | null,
): Promise<Result<null, SteerRefusal | 'not-begun'>> {
  const taken = await takeUpHall(tx, seen)
  if (!taken.ok) return taken
  if (!taken.value.itemId) return refuse('not-begun')
  await move(tx, taken.value, { speaker, speaker_since: speaker && by.at })
  await told(tx, by, seen.dialogue.id, 'hall.clock-run', { speaker: speaker ?? '' })
  return accept(null)
}

/** What the hall is shown besides: the clock, that sound is recorded, that petitions are taken by telephone. */
export const hallSwitches = ['clock', 'recording', 'floor'] as const
export type HallSwitch = (typeof hallSwitches)[number]

/** Bật, tắt trên màn hình hội trường. */
export async function turn(
  tx: UnitDb,
  by: By,
  seen: SeenHall,
  { what, on }: { readonly what: HallSwitch; readonly on: boolean },
): Promise<Result<null, SteerRefusal>> {
  const taken = await takeUpHall(tx, seen)
  if (!taken.ok) return taken
  const values: Record<HallSwitch, Moved> = {
    clock: { clock_shown: on },
    recording: { recorded: on },
    floor: { floor_open: on },
  }
  await move(tx, taken.value, values[what])
  await told(tx, by, seen.dialogue.id, 'hall.switched', { what, on })
  return accept(null)
}

/** Bế mạc: the hall shows that it is over; what came of it is recorded when the conference is closed. */
export async function endSitting(
  tx: UnitDb,
  by: By,
  seen: SeenHall,
): Promise<Result<null, SteerRefusal | 'not-begun' | 'ended'>> {
  const taken = await takeUpHall(tx, seen)
  if (!taken.ok) return taken
  if (!taken.value.beganAt) return refuse('not-begun')
  if (taken.value.endedAt) return refuse('ended')
  await endTurn(tx, by, seen.dialogue.id)
  await move(tx, taken.value, {
    ...{ ended_at: by.at, item_id: null, item_began_at: null, speaker: null, speaker_since: null, floor_open: false },
  })
  await told(tx, by, seen.dialogue.id, 'hall.ended')
  return accept(null)
}
