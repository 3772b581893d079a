import { HALL_CHANNEL, type Halls, hallState, openHalls } from '#modules/conferences/index.ts'
import { listen } from '#platform/jobs/listen.ts'
import type { Parts } from './parts.ts'

/** The halls people follow, fed by what transactions on whatever node announce. */
export const liveHalls = ({ db, clock }: Pick<Parts, 'db' | 'clock'>, log: (error: unknown) => void): Halls =>
  openHalls({
    load: (unitId) => db.asPublic(unitId, 'read', hallState),
    now: clock.now,
    listen: (moved) => listen(db.connection, { [HALL_CHANNEL]: moved }),
    log,
  })
