import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** On which page of a dialogue's money something stands. */
export interface MoneyPlace {
  readonly id: string
  readonly address: string
  readonly page: 'du-toan' | 'chi' | 'boi-duong' | 'quyet-toan'
}

/** Where estimates, advances, vouchers, lists and settlements stand, for those of the ids that are one. */
export async function moneyAt(db: UnitDb, ids: readonly string[]): Promise<readonly MoneyPlace[]> {
  const { rows } = await sql<MoneyPlace>`
    select m.id, d.address, m.page from (
      select id, dialogue_id, 'du-toan' as page from estimate where id = any (${ids}::uuid[])
      union all select id, dialogue_id, 'chi' from advance where id = any (${ids}::uuid[])
      union all select id, dialogue_id, 'chi' from voucher where id = any (${ids}::uuid[])
      union all select id, dialogue_id, 'boi-duong' from allowance where id = any (${ids}::uuid[])
      union all select id, dialogue_id, 'quyet-toan' from settlement where id = any (${ids}::uuid[])) m
    join dialogue d on d.id = m.dialogue_id`.execute(db)
  return rows
}
