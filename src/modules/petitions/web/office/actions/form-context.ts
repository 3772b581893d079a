import type { Day } from '#kernel/day.ts'
import type { DelayCause } from '#modules/deadlines/index.ts'
import type { Action } from '#modules/staff/index.ts'
import type { AnswerPart } from '../../../application/handling/answer-parts.ts'
import type { DraftInWork } from '../../../application/handling/draft-in-work.ts'
import type { Ask, Finding, LegalBasis, PetitionAction, PetitionState } from '../../../domain/index.ts'

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
  /** Where the draft's number comes from when it is issued; null: it is typed. */
  readonly numbering: { readonly symbol: string; readonly series: string } | null
  readonly leaders: readonly (Named & { readonly title: string })[]
  /** Opinions asked and not given yet. */
  /** `arrived`: the letter that answers it, as it was registered when it came in. */
  readonly openOpinions: readonly (Named & {
    readonly question: string
    readonly arrived: { readonly notation: string; readonly on: Day } | null
  })[]
  /** What others still owe, whoever may enter it; null: no day is known. */
  readonly openParts: readonly (Named & { readonly dueOn: Day | null })[]
  /** By when the whole is owed, by when a part of it is proposed to be asked for, and the last day it may be. */
  readonly wholeDue: Day | null
  readonly lastPartDay: Day | null
  readonly partDue: Day
  /** Điều cần trả lời, in order. */
  readonly asks: readonly (Ask & { readonly answered: boolean })[]
  /** What the sender's words are read to ask, where nobody has taken them apart. */
  readonly proposedAsks: readonly string[]
  /** The answer as it is being written, or the empty one to begin with. */
  readonly drafting: DraftInWork
  /** What of it might be looked at again. */
  readonly findings: readonly Finding[]
  /** The unit's list of legal bases. */
  readonly bases: readonly LegalBasis[]
  /** What the departments that join have written. */
  readonly parts: readonly AnswerPart[]
  /** Departments that join and that this person writes for. */
  readonly writesPartFor: readonly Named[]
  /** Comments nobody has seen to; `name`: whose. */
  readonly openComments: readonly (Named & { readonly words: string })[]
  /** The answer's legal day; null while none runs. */
  readonly legalDue: Day | null
  /** The answer being written. */
  readonly draft: {
    readonly documentId: string
    readonly version: number
    readonly title: string
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
  readonly late: { readonly dueOn: Day; readonly reason: string; readonly cause: DelayCause | null } | null
  /** The recorded conference day; null: not held yet. */
  readonly heldOn: Day | null
}
