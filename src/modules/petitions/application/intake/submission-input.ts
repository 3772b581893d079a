import type { Day } from '#kernel/day.ts'
import type { Language } from '#kernel/language.ts'
import type { Sender } from '#modules/organisations/index.ts'
import type { Signatory } from '../../domain/index.ts'
import type { SubmissionChannel } from './channels.ts'

/** One petition of a form, a row of it. */
export interface PetitionInput {
  readonly content: string
  /** It was said, not typed: the content only says so, and the voice note is among the files. */
  readonly spoken?: boolean
  readonly proposal: string
  /** A topic's code; null: "Tôi không rõ". */
  readonly field: string | null
  readonly askAtConference: boolean
  /** Ids of files that wait under the form's draft. */
  readonly files: readonly string[]
}

/** One form or paper (R7): who, how it came, and its petitions. */
export interface SubmissionInput {
  /** The same form sent twice is one submission. */
  readonly idempotencyKey: string
  readonly channel: SubmissionChannel
  /** The language of the page it was sent from; Vietnamese where it is left out, as of paper. */
  readonly language?: Language
  /** The dialogue in whose conference it was raised; left out: whichever takes petitions now. */
  readonly raisedIn?: string
  /** The code of whose link brought it; left out: nobody's. */
  readonly source?: string
  /** The instant the sending began (R6); of paper, an instant of the day it was handed in. */
  readonly receivedAt: Temporal.Instant
  readonly receivedOn: Day
  /** Số đến; ''. */
  readonly arrivalNumber: string
  readonly sender: Sender
  /** The row of the register an officer chose; otherwise it is looked for. */
  readonly organisationId: string | null
  /** R20: the sender's choice. */
  readonly nameInPublic: boolean
  /** "Tôi sẽ dự hội nghị": how many come; null: does not say so. */
  readonly attends: { readonly people: number } | null
  /** A registration made just before with the same hands; null: none. */
  readonly registrationId?: string | null
  /** Under which the form's files wait; null: none. */
  readonly draft: string | null
  /** Scans of the paper itself. */
  readonly scans: readonly string[]
  /** Who signed besides the sender, who stands for them. */
  readonly signatories?: readonly Signatory[]
  /** In their order; at least one. */
  readonly petitions: readonly PetitionInput[]
}

/** The most petitions one form takes; more are a second form. */
export const MOST_PETITIONS = 10
