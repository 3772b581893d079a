import type { UnitDb } from '#platform/db/database.ts'

/** A text of a later module that speaks of the same: a post for businesses, a question and its answer. */
export interface Suggestion {
  readonly title: string
  readonly text: string
  /** Its page. */
  readonly href: string
}

/**
 * What later modules know about a text and a field, handed in by the program; foundations cannot look there themselves.
 * @param field a code of `fields`; null: not known
 */
export type Suggest = (db: UnitDb, text: string, field: string | null) => Promise<readonly Suggestion[]>
