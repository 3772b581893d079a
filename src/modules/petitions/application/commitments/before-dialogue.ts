import { type RawBuilder, sql } from 'kysely'

/**
 * Việc năm trước: of the promises made in dialogue `d`, those that the dialogue at `address` begins with. All that was
 * promised in the one before it, whatever became of it; of earlier ones what was still to be done on the day it was set up.
 * `over`: the day a promise was kept or given up; null while it runs.
 */
export const promisedBefore = (address: string, over: RawBuilder<unknown>): RawBuilder<boolean> => sql`
  exists (select from dialogue n where n.unit_id = d.unit_id and n.address = ${address} and (d.year, d.ordinal) < (n.year, n.ordinal)
    and (${over} is null or ${over} >= (n.created_at at time zone 'Asia/Ho_Chi_Minh')::date
      or not exists (select from dialogue m where m.unit_id = n.unit_id
        and (m.year, m.ordinal) > (d.year, d.ordinal) and (m.year, m.ordinal) < (n.year, n.ordinal))))`
