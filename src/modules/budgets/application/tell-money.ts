import { sql } from 'kysely'
import { tellOfficers } from '#modules/messages/index.ts'
import { leaders } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type MoneyPaper, type MoneyStep, toldWords } from './told-words.vi.ts'

/** Who looks after the money: the accountants, and whoever began or submitted this. */
async function writersOf(tx: UnitDb, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from officer where active and roles @> array['accountant']
    union select created_by from estimate where id = ${id}
    union select by_officer from estimate_step where estimate_id = ${id} and step = 'submitted'
    union select by_officer from settlement_step where settlement_id = ${id} and step = 'submitted'`.execute(tx)
  return rows.map((row) => row.id)
}

/**
 * Báo tin kinh phí (R21): what was submitted is told to the leaders, what became of it to the accountants and to who made it.
 * Whoever does it is not told of it.
 */
export async function tellMoney(
  tx: UnitDb,
  by: By,
  step: MoneyStep,
  of: { readonly paper: MoneyPaper; readonly id: string; readonly dialogueId: string; readonly sum: number },
): Promise<void> {
  const { paper, id, dialogueId, sum } = of
  const officerIds = step === 'submitted' ? (await leaders(tx)).map((one) => one.id) : await writersOf(tx, id)
  const { address } = await tx
    .selectFrom('dialogue')
    .select('address')
    .where('id', '=', dialogueId)
    .executeTakeFirstOrThrow()
  const { title, body } = toldWords[step]
  await tellOfficers(tx, by, {
    ...{ template: `money.${step}`, officerIds, about: 'money', aboutId: id },
    ...{ title: title(paper), body: body({ paper, address, sum }) },
  })
}
