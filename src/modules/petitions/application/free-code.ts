import { sql } from 'kysely'
import { newCode, type RandomBelow, randomDigits } from '#kernel/code.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** A free code is found at the first try as a rule; ten misses are no chance but a fault. */
const TRIES = 10

/** A code that no petition of the unit has, as long as the dialogue's numbers make it. */
export async function freeCode(
  tx: UnitDb,
  year: number,
  dialogueId: string | null,
  random: RandomBelow,
): Promise<string> {
  let digits = randomDigits(0)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const code = newCode(year, random, digits)
    const { rows } = await sql<{ taken: boolean; given: number | null }>`
      select code_is_taken(${code}) as taken, petition_numbers_given(${dialogueId}::uuid) as given`.execute(tx)
    const needed = randomDigits(rows[0]?.given ?? 0)
    if (!rows[0]?.taken && needed === digits) return code
    digits = needed
  }
  throw new Error('no free code was found')
}
