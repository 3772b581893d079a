import type { Language } from '#kernel/language.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** What a link is to lead to, and for whom: the secret link of a sender is nobody else's. */
export interface LinkedTo {
  readonly about: string
  readonly aboutId: string
  readonly language: Language
  readonly reader: 'contact' | 'officer'
}

/**
 * The reader's own link about a thing, `https://…`; null where none can be made (no public address set, nothing to show).
 * Handed in by the program: messages know nothing of petitions.
 */
export type LinkOf = (db: UnitDb, of: LinkedTo) => Promise<string | null>

/** Where no links are made. */
export const noLink: LinkOf = async () => null

/** The first of several that knows a link. */
export const firstLink =
  (ways: readonly LinkOf[]): LinkOf =>
  async (db, of) => {
    for (const way of ways) {
      const link = await way(db, of)
      if (link) return link
    }
    return null
  }

/**
 * The calendar file a mail about a thing carries along, as iCalendar; null for most. Handed in by the program, as links are.
 */
export type CalendarOf = (
  db: UnitDb,
  of: { readonly about: string; readonly aboutId: string; readonly at: Temporal.Instant },
) => Promise<string | null>

/** Where a contact stops what the program sends him; null where no address is known. Handed in: it is a secret link. */
export type StopLinkOf = (
  db: UnitDb,
  of: { readonly contactId: string; readonly language: Language; readonly at: Temporal.Instant },
) => Promise<string | null>
