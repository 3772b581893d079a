import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** Where the hall is announced to have moved, with the unit's id; every node that has readers listens. */
export const HALL_CHANNEL = 'hall'

/** Says, once the transaction has committed, that the hall of its unit moved, or what is written of it. */
export const announceHall = (tx: UnitDb) => sql`select pg_notify(${HALL_CHANNEL}, current_unit()::text)`.execute(tx)
