import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type StageRefusal, stageRefusal } from './actions.ts'
import type { Fact, FactOf } from './facts.ts'
import { stateOf } from './stage.ts'

/** The most points one petition is taken apart into. */
export const MOST_ASKS = 20
/** One ask is a sentence or two. */
export const LONGEST_ASK = 500

/** Điều cần trả lời: one thing a petition asks. */
export interface Ask {
  readonly id: string
  readonly ask: string
}

export type AsksRefusal =
  | StageRefusal
  | 'too-many-asks'
  | 'ask-too-long'
  | 'ask-already-answered'
  | 'ask-twice'
  | 'nothing-changed'

/**
 * Tách thành các điều cần trả lời (R13): what the petition asks from now on, in this order. What has its reply in this
 * round stays as it was put: it may change its place, no more. Without any the petition counts as one ask.
 */
export function setAsks(
  facts: readonly Fact[],
  { asks, before, on }: { readonly asks: readonly Ask[]; readonly before: readonly Ask[]; readonly on: Day },
): Result<FactOf<'asks-set'>, AsksRefusal> {
  const { stage, replied } = stateOf(facts)
  const wrong = stageRefusal(stage, 'set-asks')
  if (wrong) return refuse(wrong)
  if (asks.length > MOST_ASKS) return refuse('too-many-asks')
  if (asks.some(({ ask }) => ask.length > LONGEST_ASK)) return refuse('ask-too-long')
  if (new Set(asks.map(({ ask }) => ask)).size < asks.length) return refuse('ask-twice')
  const wordsNow = new Map(asks.map(({ id, ask }) => [id, ask]))
  if (before.some(({ id, ask }) => replied.has(id) && wordsNow.get(id) !== ask)) return refuse('ask-already-answered')
  const same = asks.length === before.length && asks.every((one, at) => isSame(one, before[at]))
  return same ? refuse('nothing-changed') : accept({ type: 'asks-set', on, asks: asks.map(({ id }) => id) })
}

const isSame = (one: Ask, other: Ask | undefined): boolean => one.id === other?.id && one.ask === other.ask
