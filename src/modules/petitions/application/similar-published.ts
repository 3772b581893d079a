import { sql } from 'kysely'
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { mostAlike, searchedPairs, tellingWords } from '../domain/index.ts'
import { type PublishedPetitionRow, publishedColumns } from './published-query.ts'

/** As many as are worth reading while one writes. */
export const MOST_SIMILAR = 3
/** As many of the newest that share two near words as are looked at closely. */
const LOOKED_AT = 80
/** A longer question costs more than it finds. */
const MOST_PAIRS = 30

/**
 * The published petitions most like what somebody types, the likest first, by the same search everybody has: released
 * columns only. Works under the public role.
 */
export async function similarPublished(db: UnitDb, typed: string): Promise<readonly PublishedPetitionRow[]> {
  const asked = tellingWords(cleanText(typed))
  const pairs = searchedPairs(asked).slice(0, MOST_PAIRS)
  if (pairs.length === 0) return []
  const query = pairs.map(([first, second]) => `('${first}' & '${second}')`).join(' | ')
  const { rows } = await sql<PublishedPetitionRow & { readonly content: string }>`
    select ${publishedColumns}, left(p.content, 1500) as content
    from find_published(${query}, null, ${LOOKED_AT}, null, null, null, null) f
      join published_petition p on p.petition_id = f.petition_id where p.state <> 'duplicate'`.execute(db)
  return mostAlike(asked, rows)
    .slice(0, MOST_SIMILAR)
    .map(({ content: _, ...row }) => row)
}
