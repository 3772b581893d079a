import type { Day } from '#kernel/day.ts'
import { dayBegins } from '#modules/dialogues/index.ts'
import { servedUnits } from '#modules/units/index.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { dialogueEvents } from './events.ts'
import type { Parts } from './parts.ts'

const MINUTE = 60_000

/**
 * Looks each minute whether a new business day began, and then does in every unit what a day brings about by itself. Done
 * again after a restart, and by each node: all of it does no harm when done twice.
 */
export function dayJob({ db, clock }: Parts): Job {
  let begun: Day | null = null
  return {
    name: 'day',
    everyMs: MINUTE,
    run: async (signal) => {
      const today = clock.today()
      if (begun?.equals(today)) return
      for (const unit of await servedUnits(db)) {
        if (signal.aborted) return
        const by = { actor: 'system', officerId: null, at: clock.now(), on: today } as const
        await db.inUnit(unit.id, 'system', 'write', (tx) => dayBegins(tx, by, dialogueEvents))
      }
      begun = today
    },
  }
}
