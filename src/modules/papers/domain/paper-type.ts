import type { Wording } from '#kernel/fill.ts'
import type { DocumentKind } from '#modules/documents/domain/index.ts'

/** In which part of the year a paper is needed; the order of the page. */
export const paperParts = ['prepare', 'make-known', 'petitions', 'conference', 'afterwards', 'money'] as const
export type PaperPart = (typeof paperParts)[number]

/** What only a person knows: asked once, stored by the dialogue or petition, and used by every paper that asks for it. */
export interface Slot {
  /** The name of its place in a wording: "trang phục". */
  readonly key: string
  readonly hint?: string
  /** Several lines. */
  readonly long?: boolean
}

/**
 * How a paper that is only printed is framed; one that is drafted as a document takes its frame from the document's kind.
 * A list, a slip or a form has the letterhead and nobody's number.
 */
export interface Frame {
  /** "Phiếu tiếp nhận"; stands above its title. '' for a letter. */
  readonly type: string
  /** With place and date, as what is signed. */
  readonly dated: boolean
  /** Who signs on the right; null: nobody. */
  readonly signs: readonly string[] | null
  /** Who signs on the left of a biên bản. */
  readonly signsBeside?: readonly string[]
}

/** A paper of the dialogue, as far as it is the same in every unit. */
export interface PaperType {
  /** In addresses: "giay-moi". */
  readonly key: string
  /** "Giấy mời" */
  readonly name: string
  /** What it is for, in one line. */
  readonly about: string
  readonly of: 'dialogue' | 'petition'
  readonly part: PaperPart
  /** As what it is drafted, approved and numbered; a frame: it is only printed; null: it is printed, and no paper of the state (a poster). */
  readonly as: DocumentKind | Frame | null
  /** Printed in a frame as a letter to each, it can also be drafted as a document of this kind to each. */
  readonly each?: DocumentKind
  /** Where its words are made and drafted, below the address of what it is about: "ke-hoach"; '' is that page itself. */
  readonly writtenAt?: string
  /** As it is worded until the unit words it otherwise. */
  readonly wording: Wording
  /** A paper written on its own page: its wording is only what a new one proposes to end with. `recipients`: Nơi nhận and nothing else. */
  readonly ending?: 'recipients' | 'closing'
  readonly asks: readonly Slot[]
  /** Places besides the usual ones of a dialogue or petition, and what each stands for. */
  readonly places: Readonly<Record<string, string>>
}

/** Drafted as one document to each of those it goes to. */
export const isDraftedForEach = (type: PaperType): type is PaperType & { readonly each: DocumentKind } =>
  type.each !== undefined

export const isDrafted = (type: PaperType): type is PaperType & { readonly as: DocumentKind } =>
  typeof type.as === 'string'
