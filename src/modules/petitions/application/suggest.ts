import type { UnitDb } from '#platform/db/database.ts'

/** A text of a later module that speaks of the same: a post for businesses, a question and its answer. */
export interface Suggestion {
  /** What {@link SuggestForAnswer.one} knows it by. */
  readonly id: string
  readonly title: string
  readonly text: string
  /** Its page. */
  readonly href: string
}

/** What later modules know, handed in by the program; foundations cannot look there themselves. */
export interface SuggestForAnswer {
  /** What speaks of the same as a text, the likest first. `portal`: the address of the unit's portal. */
  readonly like: (
    db: UnitDb,
    asked: { readonly text: string; readonly portal: string },
  ) => Promise<readonly Suggestion[]>
  /** The text of one, to be taken into a draft; null: it is not offered any more. */
  readonly one: (db: UnitDb, id: string) => Promise<string | null>
}
