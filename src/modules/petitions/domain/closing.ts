import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type PetitionAction, type StageRefusal, stageRefusal } from './actions.ts'
import type { Closure, Fact, FactOf } from './facts.ts'
import { stateOf } from './stage.ts'

interface Reasoned {
  readonly reason: string
  readonly on: Day
}

export type CloseRefusal = StageRefusal | 'reason-needed' | 'duplicate-of-itself' | 'duplicate-of-duplicate'

function close(
  facts: readonly Fact[],
  action: PetitionAction,
  how: Closure,
  { reason, on }: Reasoned,
  duplicateOf: string | null = null,
): Result<FactOf<'closed'>, StageRefusal | 'reason-needed'> {
  const wrong = stageRefusal(stateOf(facts).stage, action)
  if (wrong) return refuse(wrong)
  if (reason.trim() === '') return refuse('reason-needed')
  return accept({ type: 'closed', on, how, duplicateOf })
}

/** Thư rác: kept, never deleted, with the reason. */
export const markSpam = (facts: readonly Fact[], why: Reasoned) => close(facts, 'mark-spam', 'spam', why)

/** Không phải kiến nghị (R12): a complaint or denunciation goes to its own legal process; the sender is kept secret. */
export const markNotPetition = (facts: readonly Fact[], why: Reasoned) =>
  close(facts, 'mark-not-petition', 'not-petition', why)

/** Trùng với a petition that is no double itself, so that no chain can arise. */
export function markDuplicate(
  facts: readonly Fact[],
  double: Reasoned & { readonly id: string; readonly of: { readonly id: string; readonly facts: readonly Fact[] } },
): Result<FactOf<'closed'>, CloseRefusal> {
  if (double.of.id === double.id) return refuse('duplicate-of-itself')
  if (stateOf(double.of.facts).closed?.how === 'duplicate') return refuse('duplicate-of-duplicate')
  return close(facts, 'mark-duplicate', 'duplicate', double, double.of.id)
}

/** Rút kiến nghị: the sender's own act, or an officer's for him with who asked and how (R7); he need not say why. */
export function withdraw(facts: readonly Fact[], on: Day): Result<FactOf<'closed'>, StageRefusal> {
  const wrong = stageRefusal(stateOf(facts).stage, 'withdraw')
  return wrong ? refuse(wrong) : accept({ type: 'closed', on, how: 'withdrawn', duplicateOf: null })
}

/** Khôi phục what was closed by mistake; it stands again where it stood. */
export function restore(
  facts: readonly Fact[],
  { reason, on }: Reasoned,
): Result<FactOf<'restored'>, StageRefusal | 'reason-needed'> {
  const wrong = stageRefusal(stateOf(facts).stage, 'restore')
  if (wrong) return refuse(wrong)
  return reason.trim() === '' ? refuse('reason-needed') : accept({ type: 'restored', on })
}
