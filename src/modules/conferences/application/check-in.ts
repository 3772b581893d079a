import type { RandomBelow } from '#kernel/code.ts'
import { dayAt } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { gatherHistory, recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import {
  type CountedAs,
  type DoorRefusal,
  MOST_PEOPLE,
  MOST_UNANNOUNCED,
  mayCheckIn,
  tickedAt,
} from '../domain/index.ts'
import type { Conference } from './conference.ts'
import { addToList, contactFor } from './list-invitees.ts'
import { walkInWords } from './walk-in-words.vi.ts'

/** Somebody who comes unannounced. */
export interface WalkIn {
  readonly organisation: string
  readonly person: string
  readonly countedAs: CountedAs
  readonly phone: string
}

/** A tick as a device or an officer's form sends it. */
export interface Tick {
  /** Given where it was ticked, so that sent twice it is one. */
  readonly id: string
  readonly act: 'came' | 'undone'
  readonly inviteeId: string
  readonly people: number
  /** Milliseconds since, by the device's own measure. */
  readonly age: number
  /** Of who is not on the list yet: `inviteeId` is to be his. */
  readonly walkIn?: WalkIn
}

export type TickRefusal = DoorRefusal | 'not-invited-here' | 'taken-off' | 'people-wrong' | 'too-many-unannounced'

export interface TickOutcome {
  readonly id: string
  /** Null: it is written down, now or before. */
  readonly refusal: TickRefusal | null
}

/** Who ticks: a door by its link, or the officer who is signed in. */
export interface TickedBy {
  readonly doorId: string | null
}

export interface CheckInParts {
  readonly keys: Keys
  readonly random: RandomBelow
}

/**
 * Điểm danh: writes ticks down, each judged alone, so that one that is refused holds up no other. Whom they are about must be on this
 * conference's list; the key of a tick makes it one however often it is sent; who came follows from all of them (domain/door.ts).
 */
export async function recordTicks(
  tx: UnitDb,
  by: By,
  conference: Conference,
  ticks: readonly Tick[],
  { doorId }: TickedBy,
  parts: CheckInParts,
): Promise<readonly TickOutcome[]> {
  const dialogueId = conference.dialogue.id
  const wanted = ticks.map(({ inviteeId }) => inviteeId)
  const rows = wanted.length
    ? await tx
        .selectFrom('invitee')
        .select(['id', 'removed_at', 'why'])
        .where('dialogue_id', '=', dialogueId)
        .where('id', 'in', wanted)
        .execute()
    : []
  const known = new Map(rows.map((row) => [row.id, row.removed_at !== null]))
  return gatherHistory(tx, async () => {
    const outcomes: TickOutcome[] = []
    for (const tick of ticks) {
      const done = await recordTick(tx, by, conference, tick, { doorId, known, ...parts })
      outcomes.push({ id: tick.id, refusal: done.ok ? null : done.refusal })
    }
    return outcomes
  })
}

async function recordTick(
  tx: UnitDb,
  by: By,
  conference: Conference,
  tick: Tick,
  { doorId, known, keys, random }: CheckInParts & TickedBy & { readonly known: Map<string, boolean> },
): Promise<Result<null, TickRefusal>> {
  const dialogueId = conference.dialogue.id
  const at = tickedAt(by.at, tick.age)
  const open = mayCheckIn(conference, dayAt(at))
  if (!open.ok) return open
  if (!(tick.people >= 1 && tick.people <= MOST_PEOPLE)) return refuse('people-wrong')
  if (tick.walkIn && !known.has(tick.inviteeId)) {
    // Under this id stands somebody of another list: he is not let in here.
    if (await tx.selectFrom('invitee').select('id').where('id', '=', tick.inviteeId).executeTakeFirst())
      return refuse('not-invited-here')
    if ((await unannounced(tx, dialogueId)) >= MOST_UNANNOUNCED) return refuse('too-many-unannounced')
    const { organisation, person, countedAs, phone } = tick.walkIn
    const contactId = await contactFor(tx, by, { person, phone, email: '' }, keys)
    const row = { id: tick.inviteeId, why: 'walk-in', countedAs, contactId, people: tick.people, place: '' } as const
    // A person's name stands with his contact alone, and expires with it.
    await addToList(tx, by, dialogueId, [{ ...row, name: organisation || walkInWords.somebody }], random)
    known.set(tick.inviteeId, false)
    await recordHistory(tx, by, { code: 'conference.walk-in-added', subject: 'invitee', subjectId: tick.inviteeId })
  }
  const removed = known.get(tick.inviteeId)
  if (removed === undefined) return refuse('not-invited-here')
  if (removed && tick.act === 'came') return refuse('taken-off')
  const written = await tx
    .insertInto('door_act')
    .values({
      ...{ id: tick.id, dialogue_id: dialogueId, invitee_id: tick.inviteeId, act: tick.act, people: tick.people },
      ...{ at, received_at: by.at, door_id: doorId, by_officer: doorId === null ? by.officerId : null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written)
    await recordHistory(tx, by, {
      code: tick.act === 'came' ? 'conference.came' : 'conference.came-undone',
      ...{ subject: 'invitee', subjectId: tick.inviteeId },
      facts: { people: tick.people, ...(doorId && { door: doorId }) },
    })
  return accept(null)
}

/** How many stand on a conference's list who were not invited. */
async function unannounced(tx: UnitDb, dialogueId: string): Promise<number> {
  const row = await tx
    .selectFrom('invitee')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('dialogue_id', '=', dialogueId)
    .where('why', '=', 'walk-in')
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}
