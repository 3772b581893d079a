import { baseOf, languageFrom } from '#kernel/language.ts'
import type { LinkOf } from '#modules/messages/index.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { linkTokenOf } from './secrets.ts'

/**
 * The secret link of the sender a message about a petition is for, to the page in his language; none where the installation
 * has no public address.
 * `origin`: `https://…`, without a slash at the end.
 */
export const senderLink =
  (keys: Keys, origin: string | null): LinkOf =>
  async (db, { about, aboutId, reader }) => {
    if (!origin || about !== 'petition' || reader !== 'contact') return null
    const row = await db
      .selectFrom('petition as p')
      .innerJoin('submission as s', 's.id', 'p.submission_id')
      .select(['s.id', 's.link_version', 's.language'])
      .where('p.id', '=', aboutId)
      .executeTakeFirst()
    if (!row) return null
    const { slug } = await db.selectFrom('unit').select('slug').executeTakeFirstOrThrow()
    return `${origin}${baseOf(slug, languageFrom(row.language))}/theo-doi/${linkTokenOf(keys, row.id, row.link_version)}`
  }
