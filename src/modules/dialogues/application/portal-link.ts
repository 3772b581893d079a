import { baseOf } from '#kernel/language.ts'
import type { LinkOf } from '#modules/messages/index.ts'

/**
 * The unit's public home in the language of the message, for messages about a dialogue; none where the installation has no public address.
 * @param origin `https://…`, without a slash at the end
 */
export const portalLink =
  (origin: string | null): LinkOf =>
  async (db, { about, language }) => {
    if (!origin || about !== 'dialogue') return null
    const { slug } = await db.selectFrom('unit').select('slug').executeTakeFirstOrThrow()
    return `${origin}${baseOf(slug, language)}/`
  }
