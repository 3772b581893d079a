import type { UnitDb } from '#platform/db/database.ts'

/** The lines something was paid for, or a list of receivers is kept for: no version of the estimate may leave them out. */
export async function spentLines(tx: UnitDb, dialogueId: string): Promise<ReadonlySet<string>> {
  const paid = tx
    .selectFrom('voucher')
    .select('line_key as key')
    .where('dialogue_id', '=', dialogueId)
    .where('cancelled_at', 'is', null)
  const listed = tx
    .selectFrom('allowance')
    .select('line_key as key')
    .where('dialogue_id', '=', dialogueId)
    .where('removed_at', 'is', null)
  return new Set((await paid.union(listed).execute()).map(({ key }) => key))
}
