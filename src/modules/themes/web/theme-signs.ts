import type { Day } from '#kernel/day.ts'
import type { Standing } from '#ui/index.ts'
import { type Measure, type MeasureState, measureState, type ThemeState } from '../domain/index.ts'

/** The sign beside the word of how a theme stands. */
export const themeSigns: Record<ThemeState, Standing> = {
  undecided: 'plain',
  'under-way': 'open',
  'waiting-city': 'away',
  both: 'open',
  settled: 'done',
  partly: 'done',
  unsettled: 'plain',
}

const signs: Record<MeasureState, Standing> = {
  open: 'open',
  late: 'late',
  changed: 'open',
  kept: 'done',
  'given-up': 'plain',
}

/** The sign beside the word of how a measure stands: what waits for those above lies elsewhere, what they refused is no success. */
export function measureSign(of: Measure, today: Day): Standing {
  const state = measureState(of, today)
  const waits = of.kind === 'proposal' && state !== 'late' && of.keptOn === null && of.givenUpOn === null
  const refused = of.outcome === 'refused' || of.outcome === 'none'
  return waits ? 'away' : refused ? 'plain' : signs[state]
}
