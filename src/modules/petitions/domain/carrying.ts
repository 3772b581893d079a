import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Fact } from './facts.ts'
import { isOpen, stageOf } from './stage.ts'

/** How often a petition was unresolved when a next dialogue opened. */
export const timesCarried = (facts: readonly Fact[]): number => facts.filter(({ type }) => type === 'carried').length

/** Still open: it is carried over when a next dialogue opens (R25); what waits for the city is open too. */
export const isUnresolved = (facts: readonly Fact[]): boolean => isOpen(stageOf(facts))

/** Kiến nghị kéo dài (R25): still open, and the second dialogue after its own has opened. */
export const isProlonged = (facts: readonly Fact[]): boolean => isUnresolved(facts) && timesCarried(facts) >= 2

export type ProlongedRefusal = 'not-prolonged' | 'reason-needed'

/** A leader's reason why it is still open, for the report of a dialogue it was carried into (R25). */
export function explainProlonged(
  facts: readonly Fact[],
  into: string,
  reason: string,
): Result<{ readonly reason: string }, ProlongedRefusal> {
  const isCarried = facts.some((fact) => fact.type === 'carried' && fact.into === into)
  if (!isProlonged(facts) || !isCarried) return refuse('not-prolonged')
  return reason.trim() === '' ? refuse('reason-needed') : accept({ reason: reason.trim() })
}
