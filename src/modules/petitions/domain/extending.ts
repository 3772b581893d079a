import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type StageRefusal, stageRefusal } from './actions.ts'
import type { Fact, FactOf } from './facts.ts'
import { stateOf } from './stage.ts'

export type ExtendRefusal = StageRefusal | 'no-legal-term' | 'reason-needed' | 'extension-not-later' | 'day-past'

/**
 * Gia hạn: the sender is promised his answer by another day, with the reason. The plan knows no extension, so the legal day
 * stands beside it and stays what lateness is measured by (R17). `dueOn`: the legal day; null while none runs.
 */
export function extend(
  facts: readonly Fact[],
  {
    until,
    reason,
    dueOn,
    on,
  }: { readonly until: Day; readonly reason: string; readonly dueOn: Day | null; readonly on: Day },
): Result<FactOf<'extended'>, ExtendRefusal> {
  const { stage, extendedTo } = stateOf(facts)
  const wrong = stageRefusal(stage, 'extend')
  if (wrong) return refuse(wrong)
  if (!dueOn) return refuse('no-legal-term')
  if (!isAfter(until, extendedTo ?? dueOn)) return refuse('extension-not-later')
  if (isBefore(until, on)) return refuse('day-past')
  return reason.trim() === '' ? refuse('reason-needed') : accept({ type: 'extended', on, until })
}
