import type { Day } from '#kernel/day.ts'
import type { Action } from '#modules/staff/index.ts'
import type { PetitionAction, PetitionState } from '../../../domain/index.ts'

/** Somebody or something to choose. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** What the forms of a petition's page are drawn from. */
export interface FormContext {
  readonly petition: {
    readonly id: string
    readonly version: number
    readonly title: string
    readonly content: string
    readonly proposal: string
    readonly senderName: string
    readonly senderField: string | null
    /** It was spoken, and nobody has written down what was said. */
    readonly unwritten: boolean
  }
  readonly state: PetitionState
  /** What the facts allow and this person may do. */
  readonly can: (action: PetitionAction) => boolean
  /** What this person may do to this petition, whatever its stage. */
  readonly may: (action: Action) => boolean
  readonly today: Day
  /** The department this person belongs to. */
  readonly departmentId: string | null
  /** Parts of the unit, and bodies outside. */
  readonly departments: readonly (Named & { readonly outside: boolean })[]
  readonly officers: readonly (Named & { readonly departmentId: string | null })[]
  readonly leaders: readonly (Named & { readonly title: string })[]
  /** Opinions asked and not given yet. */
  readonly openOpinions: readonly (Named & { readonly question: string })[]
  /** What others still owe, whoever may enter it; null: no day is known. */
  readonly openParts: readonly (Named & { readonly dueOn: Day | null })[]
  /** By when the whole is owed, and by when a part of it is proposed to be asked for. */
  readonly wholeDue: Day | null
  readonly partDue: Day
  /** Điều cần trả lời. */
  readonly asks: readonly { readonly id: string; readonly ask: string; readonly reply: string }[]
  /** The answer being written. */
  readonly draft: {
    readonly documentId: string
    readonly version: number
    readonly title: string
    readonly content: string
  } | null
  /** What the draft is proposed to be called. */
  readonly answerTitle: string
  /** The text to be public: what was written last, otherwise the proposal. */
  readonly publicText: {
    readonly title: string
    readonly content: string
    readonly proposal: string
    readonly nameLine: string
    readonly released: boolean
  }
  /** Issued documents that can be handed over. */
  readonly issued: readonly Named[]
  /** How many of the sender's words nobody has read yet. */
  readonly unread: number
  /** Files that came with it. */
  readonly files: readonly (Named & { readonly released: boolean })[]
  /** Earlier petitions of the same sender, newest first. */
  readonly sameSender: readonly { readonly id: string; readonly label: string }[]
  /** The answer's due day, and whether missing it needs a reason now. */
  readonly late: { readonly dueOn: Day; readonly reason: string } | null
  /** The recorded conference day; null: not held yet. */
  readonly heldOn: Day | null
}
