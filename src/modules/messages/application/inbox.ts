import { sql } from 'kysely'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** How many notices a page of an officer's list shows. */
export const INBOX_PAGE = 50

/** A notice as its reader's list shows it. */
export interface Notice {
  readonly id: string
  readonly template: string
  readonly aboutId: string
  readonly title: string
  readonly body: string
  readonly createdAt: Temporal.Instant
  readonly readAt: Temporal.Instant | null
}

/** What is about one thing, the newest first; the thing stands where its newest notice does. */
export interface NoticeGroup {
  readonly aboutId: string
  readonly notices: readonly Notice[]
}

/** Puts together what is about one thing; both the things and their notices keep the order they come in. */
export function grouped<N extends { readonly aboutId: string }>(
  notices: readonly N[],
): readonly { readonly aboutId: string; readonly notices: readonly N[] }[] {
  const groups = Map.groupBy(notices, ({ aboutId }) => aboutId)
  return [...groups].map(([aboutId, of]) => ({ aboutId, notices: of }))
}

/** What an officer was told, the newest first; a digest is a letter, and not among it. One more than a page when there are more. */
export const noticesOf = (db: UnitDb, officerId: string, page: number): Promise<Notice[]> =>
  db
    .selectFrom('message')
    .select(['id', 'template', 'about_id as aboutId', 'title', 'body', 'created_at as createdAt', 'read_at as readAt'])
    .where('officer_id', '=', officerId)
    .where('template', '<>', 'officer.digest')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page * INBOX_PAGE)
    .limit(INBOX_PAGE + 1)
    .execute()

/**
 * Đánh dấu đã xem: what an officer was told about one thing, or all of it, up to an instant; what came since stays unread.
 * His own affair: the unit's history does not tell it.
 * @returns how many were marked
 */
export async function markRead(
  tx: UnitDb,
  by: By & { readonly officerId: string },
  of: { readonly aboutId: string | null; readonly upTo: Temporal.Instant },
): Promise<number> {
  const marked = await tx
    .updateTable('message')
    .set({ read_at: by.at })
    .where('officer_id', '=', by.officerId)
    .where('read_at', 'is', null)
    .where('created_at', '<=', of.upTo)
    .$if(of.aboutId !== null, (query) => query.where('about_id', '=', sql<string>`${of.aboutId}::uuid`))
    .executeTakeFirst()
  return Number(marked.numUpdatedRows)
}
