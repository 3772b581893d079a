import type { UnitDb } from '#platform/db/database.ts'

/** A text of a later module that speaks of the same: a post for businesses, a question and its answer. */
export interface Suggestion {
  readonly title: string
  readonly text: string
  /** Its page. */
  readonly href: string
}

/**
 * What later modules know about a text, handed in by the program; foundations cannot look there themselves. `portal`: the
 * address of the unit's portal.
 */
export type SuggestForAnswer = (
  db: UnitDb,
  asked: { readonly text: string; readonly portal: string },
) => Promise<readonly Suggestion[]>
