import type { Day } from '#kernel/day.ts'

/** Thẩm quyền (R12): who can settle it; what is no petition goes to its own legal process. */
export const competences = ['own', 'joint', 'beyond', 'not-petition'] as const
export type Competence = (typeof competences)[number]
export const isCompetence = (text: string): text is Competence => competences.some((one) => one === text)

/** How a petition was closed without an answer. */
export const closures = ['spam', 'duplicate', 'not-petition', 'withdrawn'] as const
export type Closure = (typeof closures)[number]

/** An answer that was given. */
interface Given {
  readonly on: Day
  /** It answers the whole petition; counts where it is not said ask by ask. */
  readonly complete: boolean
  /** The asks it replies to; left out where the answer speaks of the petition as a whole, as one ask. */
  readonly asks?: readonly string[]
}

/** What happened to a petition, appended and never changed; `on` is the legal day. */
export type Fact =
  | { readonly type: 'received'; readonly on: Day }
  | {
      readonly type: 'classified'
      readonly on: Day
      readonly field: string
      readonly competence: Competence
      /** The bodies that take part, where there are several (R13). */
      readonly bodies: readonly string[]
    }
  /** What it asks, point by point, each by its id (R13); a later list replaces the earlier one. */
  | { readonly type: 'asks-set'; readonly on: Day; readonly asks: readonly string[] }
  | { readonly type: 'assigned'; readonly on: Day; readonly lead: string; readonly joining: readonly string[] }
  | { readonly type: 'opinion-asked'; readonly on: Day; readonly opinion: string; readonly of: string }
  | { readonly type: 'opinion-given'; readonly on: Day; readonly opinion: string }
  /** A draft answer, as a document whose text, number and signature live in `documents`. */
  | { readonly type: 'drafted'; readonly on: Day; readonly document: string }
  | { readonly type: 'submitted'; readonly on: Day; readonly document: string }
  | { readonly type: 'approved'; readonly on: Day; readonly document: string }
  | { readonly type: 'sent-back'; readonly on: Day; readonly document: string; readonly word: string }
  | { readonly type: 'dropped'; readonly on: Day; readonly document: string }
  /** R28: `on` is the document's issue day. */
  | (Given & { readonly type: 'answered-by-document'; readonly document: string })
  /** R13: `on` is the conference day. */
  | (Given & { readonly type: 'answered-aloud' })
  | { readonly type: 'confirmed'; readonly on: Day; readonly document: string }
  /** R15: reported to the city, or the business guided to the right body. */
  | { readonly type: 'escalated'; readonly on: Day; readonly to: string }
  | { readonly type: 'guided'; readonly on: Day; readonly to: string }
  | { readonly type: 'city-answered'; readonly on: Day }
  | { readonly type: 'closed'; readonly on: Day; readonly how: Closure; readonly duplicateOf: string | null }
  /** A closing undone, with its reason in the history. */
  | { readonly type: 'restored'; readonly on: Day }
  /** A day beside the legal one, with its reason; what lateness is measured by stays the legal day (R17). */
  | { readonly type: 'extended'; readonly on: Day; readonly until: Day }
  /** R18: what the sender thinks of the answer, 1 to 5. */
  | { readonly type: 'rated'; readonly on: Day; readonly stars: number }
  /** R25: unresolved when the dialogue of this id opened. */
  | { readonly type: 'carried'; readonly on: Day; readonly into: string }
  /** R18: asked for another look; the next round begins. */
  | { readonly type: 'reopened'; readonly on: Day }

export type FactOf<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>
