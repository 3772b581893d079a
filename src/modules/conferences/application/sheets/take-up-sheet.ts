import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Dialogue } from '#modules/dialogues/index.ts'
import { type Doer, liesWith } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DataSheet } from './sheets-query.ts'
import { sheetsOf } from './sheets-query.ts'

/** Which sheet, of which dialogue. */
export interface SheetOf {
  readonly dialogue: Pick<Dialogue, 'id' | 'closedOn'>
  readonly id: string
}

export type SheetRefusal = 'not-found' | 'closed' | 'not-yours'

/** Takes a sheet up for a change by who may change it: nobody else changes it meanwhile. */
export async function takeUpSheet(
  tx: UnitDb,
  by: By,
  doer: Doer,
  { dialogue, id }: SheetOf,
): Promise<Result<DataSheet, SheetRefusal>> {
  if (dialogue.closedOn) return refuse('closed')
  const locked = await tx
    .selectFrom('data_sheet')
    .select('id')
    .where('id', '=', id)
    .where('dialogue_id', '=', dialogue.id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const sheet = locked && (await sheetsOf(tx, dialogue.id)).find((one) => one.id === id)
  if (!sheet) return refuse('not-found')
  const isTheirs = liesWith(sheet, { departmentId: doer.departmentId, officerId: by.officerId })
  return doer.any || isTheirs ? accept(sheet) : refuse('not-yours')
}
