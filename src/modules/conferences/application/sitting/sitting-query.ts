import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import type { HallOutcomeKind, Sitting, Speaker } from '../../domain/index.ts'

/** A sitting as officers see it. */
export interface SittingRow extends Sitting {
  readonly dialogueId: string
  readonly seq: number
  readonly itemBeganAt: Temporal.Instant | null
  readonly speaker: Speaker | null
  readonly speakerSince: Temporal.Instant | null
  readonly clockShown: boolean
  readonly recorded: boolean
  readonly floorOpen: boolean
}

/** What of a sitting everybody may read. */
export const sittingColumns = [
  ...(['dialogue_id as dialogueId', 'seq', 'began_at as beganAt', 'ended_at as endedAt'] as const),
  ...(['item_id as itemId', 'item_began_at as itemBeganAt', 'speaker', 'speaker_since as speakerSince'] as const),
  ...(['clock_shown as clockShown', 'recorded', 'floor_open as floorOpen'] as const),
] as const

/** The sitting of a dialogue; null: nobody has opened its hall. */
export async function sittingOf(db: UnitDb, dialogueId: string): Promise<SittingRow | null> {
  const row = await db
    .selectFrom('sitting')
    .select(sittingColumns)
    .where('dialogue_id', '=', dialogueId)
    .executeTakeFirst()
  return row ? { ...row, speaker: row.speaker as Speaker | null } : null
}

/** How an item came out, as it was said last. */
export interface ItemOutcome {
  readonly itemId: string
  readonly outcome: HallOutcomeKind
  readonly bodies: string
  readonly at: Temporal.Instant
}

/** The outcome in force of each item of a dialogue, by item. */
export async function outcomesOf(db: UnitDb, dialogueId: string): Promise<ReadonlyMap<string, ItemOutcome>> {
  const { rows } = await sql<ItemOutcome>`
    select distinct on (o.item_id) o.item_id as "itemId", o.outcome, o.bodies, o.at
    from item_outcome o where o.dialogue_id = ${dialogueId}::uuid order by o.item_id, o.at desc, o.id desc`.execute(db)
  return new Map(rows.map((row) => [row.itemId, row]))
}

/** When each item was spoken about, in the order it was. */
export const turnsOf = (db: UnitDb, dialogueId: string) =>
  db
    .selectFrom('sitting_turn')
    .select(['item_id as itemId', 'began_at as beganAt', 'ended_at as endedAt'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('began_at')
    .orderBy('id')
    .execute()
