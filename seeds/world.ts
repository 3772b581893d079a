import type { RandomBelow } from '#kernel/code.ts'
import { day, dayAt, instantAt } from '#kernel/day.ts'
import { permitsOf, type UnitRole } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Closing } from '#platform/db/transaction.ts'
import type { Parts } from '#src/parts.ts'
import type { When } from './dai-son/story.ts'

/** An officer of the story, as far as commands ask. */
export interface Player {
  readonly officerId: string
  readonly name: string
  readonly title: string
  readonly roles: readonly UnitRole[]
  readonly departmentId: string | null
}

/** What the replay knows while it goes along. */
export interface World {
  readonly parts: Parts
  /** Where the demonstration is found, as notices name it. */
  readonly origin: string
  readonly unitId: string
  readonly random: RandomBelow
  readonly players: Map<UnitRole, Player>
  /** Departments by purpose, and outside bodies by a word of their name. */
  readonly departments: Map<string, string>
  readonly villages: readonly string[]
  readonly organisations: Map<string, string>
  readonly dialogues: Map<number, string>
  readonly petitions: Map<string, string>
}

/** One thing that happens in the story. */
export interface Happening {
  readonly when: When
  readonly what: string
  readonly happens: (world: World) => Promise<unknown>
}

/** The business instant of something in the story. */
export const instantOf = (when: When): Temporal.Instant => instantAt(day(when.on), when.at)

/** So many minutes after something in the story, the same day. */
export const minutesAfter = ({ on, at }: When, minutes: number): When => {
  const time = Temporal.PlainTime.from(at).add({ minutes })
  return { on, at: time.toString().slice(0, 5) }
}

export const byAt = (when: When, officerId: string | null, actor: By['actor']): By => {
  const at = instantOf(when)
  return { actor, officerId, at, on: dayAt(at) }
}

/** Does a command as an officer of this role, at its instant. */
export function as<T>(
  world: World,
  role: UnitRole,
  when: When,
  work: (tx: UnitDb, by: By, player: Player) => Promise<T | Closing<T>>,
): Promise<T> {
  const player = playerOf(world, role)
  const entrant = { officerId: player.officerId, permits: permitsOf(player.roles) }
  return world.parts.db.inUnit(world.unitId, entrant, 'write', (tx) =>
    work(tx, byAt(when, player.officerId, 'officer'), player),
  )
}

/** Does a command as a sender who holds his secret link: the program checks it and writes for him. */
export const asSender = <T>(
  world: World,
  when: When,
  work: (tx: UnitDb, by: By) => Promise<T | Closing<T>>,
): Promise<T> => world.parts.db.inUnit(world.unitId, 'system', 'write', (tx) => work(tx, byAt(when, null, 'public')))

/** Does a command as somebody without an account. */
export const asVisitor = <T>(
  world: World,
  when: When,
  work: (tx: UnitDb, by: By) => Promise<T | Closing<T>>,
): Promise<T> => world.parts.db.asPublic(world.unitId, 'write', (tx) => work(tx, byAt(when, null, 'public')))

export function playerOf(world: World, role: UnitRole): Player {
  const player = world.players.get(role)
  if (!player) throw new Error(`the story has no ${role}`)
  return player
}

/** A command of the story must succeed: a refusal means that story and rules disagree. */
export function must<Value>(
  what: string,
  outcome:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: string }
    | { readonly ok: false },
): Value {
  if (outcome.ok) return outcome.value
  throw new Error(`${what}: ${'refusal' in outcome ? outcome.refusal : 'stale'}`)
}

export const found = <Value>(map: ReadonlyMap<string | number, Value>, key: string | number): Value => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the story knows no ${key}`)
  return value
}

/** Mulberry32: the same numbers each time, so that the demonstration's codes stay the same. */
export function seededRandom(seed: number): RandomBelow {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
