import type { Day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import type { Deadline } from '#modules/deadlines/index.ts'
import type { HistoryEntry } from '#modules/history/index.ts'
import type { CourseStep, FormState } from '#ui/index.ts'
import type { ListedCommitment } from '../../application/commitments/commitments-query.ts'
import type { PetitionGroups } from '../../application/grouping.ts'
import type { Ruling } from '../../domain/index.ts'
import type { Attachment, SubmissionChannel } from '../../index.ts'
import type { FormContext } from './actions/form-context.ts'
import type { ReleasableFile } from './releasable-file.tsx'

/** Another petition, to be led to. */
export interface PetitionLink {
  readonly href: string
  readonly label: string
}

/** A document of a petition with its life, as the page shows it. */
export interface ShownDocument {
  readonly id: string
  readonly title: string
  readonly content: string
  readonly stage: string
  /** "118/UBND-KT"; ''. */
  readonly number: string
  /** When it was taken back; null: it stands. */
  readonly withdrawnOn: Temporal.PlainDate | null
  readonly issuedOn: Day | null
  readonly signer: string
  /** What it is to this petition: answers, confirms, guides, reports. */
  readonly part: string
  readonly steps: readonly CourseStep[]
  readonly files: readonly ReleasableFile[]
  readonly deliveries: readonly { readonly on: Day; readonly way: string; readonly receivedBy: string }[]
}

/** Everything a petition's page shows, ready to be drawn. */
export interface PetitionView {
  readonly context: FormContext
  /** Its page: `/can-bo/kien-nghi/2026/7`. */
  readonly href: string
  readonly number: number | null
  readonly code: string
  readonly late: boolean
  readonly askAtConference: boolean
  /** The words and sender of a moved complaint are not here any more (R12). */
  readonly moved: boolean
  /** Original and corrections, the latest first; one only: nothing was corrected. */
  readonly wordings: readonly {
    readonly content: string
    readonly proposal: string
    readonly reason: string
    readonly by: string
    readonly at: Temporal.Instant | null
  }[]
  readonly sender: {
    readonly name: string
    readonly kind: string
    readonly place: string
    readonly organisation: PetitionLink | null
    readonly registered: boolean
    /** Masked unless this person may read contacts. */
    readonly phone: string
    readonly phoneShown: boolean
    readonly email: string
    readonly person: string
    readonly identifier: string
    readonly nameInPublic: boolean
    /** The petition was sent in English: so is what its sender is told. */
    readonly inEnglish: boolean
  }
  /** Who signed besides the sender (R7); telephones masked unless this person may read contacts. */
  readonly signatories: readonly {
    readonly name: string
    readonly kind: string
    readonly phone: string
    readonly organisation: string | null
  }[]
  readonly received: {
    readonly on: Day
    readonly at: Temporal.Instant
    readonly channel: SubmissionChannel
    readonly arrivalNumber: string
    /** Where its receipt is printed again; null for who may not. */
    readonly receiptHref: string | null
    readonly enteredBy: string
    /** Whose link or QR code led to the form; ''. */
    readonly source: string
  }
  readonly field: string
  readonly lead: string
  readonly officer: string
  readonly joining: readonly string[]
  /** Due days in force and past, the answer's first. */
  readonly deadlines: readonly Deadline[]
  readonly opinions: readonly {
    readonly of: string
    readonly question: string
    readonly opinion: string
    readonly askedOn: Day
    readonly givenOn: Day | null
    readonly givenBy: string
    readonly dueOn: Day | null
    /** The last day the program reminded whom it waits for. */
    readonly remindedOn: Day | null
    /** Numbers of the letters it was asked and answered by; ''. */
    readonly askReference: string
    readonly replyReference: string
    readonly askedFiles: readonly Attachment[]
    readonly givenFiles: readonly Attachment[]
    /** How a body outside is reached while its answer is missing. */
    readonly contact: {
      readonly person: string
      readonly phone: string
      readonly email: string
      readonly address: string
      readonly note: string
    } | null
  }[]
  readonly files: readonly Attachment[]
  readonly scans: readonly Attachment[]
  readonly documents: readonly ShownDocument[]
  readonly spoken: readonly { readonly on: Day; readonly words: string; readonly by: string }[]
  readonly sentOn: readonly {
    readonly way: string
    readonly body: string
    readonly reference: string
    readonly note: string
    readonly on: Day
    readonly answeredOn: Day | null
    readonly answer: string
    readonly answerReference: string
    readonly answerFiles: readonly Attachment[]
    readonly reminders: readonly {
      readonly on: Day
      readonly way: string
      readonly whom: string
      readonly reference: string
      readonly by: string | null
    }[]
  }[]
  readonly closure: {
    readonly how: string
    readonly reason: string
    readonly process: string
    readonly askedHow: string
    readonly on: Day
    readonly of: PetitionLink | null
  } | null
  /** What the sender thinks of each answer, the latest first (R18). */
  readonly ratings: readonly {
    readonly stars: number
    readonly words: string
    readonly askedHow: string
    readonly on: Day
  }[]
  /** His one request to look at it again. */
  readonly reopening: { readonly words: string; readonly askedHow: string; readonly on: Day } | null
  /** Replies that were given, each to its ask. */
  readonly givenReplies: readonly {
    readonly askId: string | null
    readonly ruling: Ruling | null
    readonly words: string
  }[]
  /** Each time the asks were set, the latest first. */
  readonly askVersions: readonly {
    readonly version: number
    readonly asks: readonly string[]
    readonly by: string
    readonly at: Temporal.Instant
  }[]
  /** Every version of the letter in work, or of the last one, the latest first. */
  readonly drafts: readonly { readonly content: string; readonly by: string; readonly at: Temporal.Instant }[]
  /** Comments on the drafts, the latest first; `version`: of the letter, where it is still shown. */
  readonly comments: readonly {
    readonly words: string
    readonly by: string
    readonly version: number | null
    readonly at: Temporal.Instant
    /** Null: nobody has seen to it. */
    readonly resolvedBy: string | null
  }[]
  readonly commitments: readonly ListedCommitment[]
  readonly notes: readonly { readonly words: string; readonly by: string; readonly at: Temporal.Instant }[]
  /** Why and until when the answer was put off, the latest first; of the present round. */
  readonly extensions: readonly {
    readonly until: Day
    readonly reason: string
    readonly by: string
    readonly on: Day
  }[]
  readonly messages: readonly {
    readonly fromSender: boolean
    readonly words: string
    readonly askedHow: string
    readonly by: string
    readonly at: Temporal.Instant
    readonly unread: boolean
    readonly files: readonly Attachment[]
  }[]
  readonly related: readonly PetitionLink[]
  /** What it stands in, as later modules group petitions, and where that is changed; null for who may not. */
  readonly groups: readonly PetitionGroups[]
  readonly changeGroups: PetitionLink | null
  /** Where its papers are written and printed: a later module's page. */
  readonly papersHref: string
  readonly history: readonly HistoryEntry[]
  /** Its page on the portal; null while it is not public. */
  readonly publicHref: string | null
  readonly names: (id: string) => string
  /** The level of its sections' headings. */
  readonly headings: 2 | 3
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** Of who sent it, what it is about, who handles it and by when: what is read before anything is done. */
export interface FactsView
  extends Pick<
    PetitionView,
    | 'number'
    | 'code'
    | 'late'
    | 'askAtConference'
    | 'moved'
    | 'sender'
    | 'signatories'
    | 'received'
    | 'field'
    | 'lead'
    | 'officer'
    | 'joining'
    | 'deadlines'
    | 'extensions'
    | 'related'
    | 'groups'
    | 'changeGroups'
    | 'papersHref'
    | 'today'
    | 'calendar'
  > {
  readonly context: Pick<FormContext, 'state'>
  readonly opinions: readonly Pick<PetitionView['opinions'][number], 'of' | 'givenOn'>[]
}

/** A form that came back, and why. */
export interface CameBack {
  readonly path: string
  readonly form: FormState
  /** What somebody else did meanwhile, the latest first. */
  readonly since?: readonly HistoryEntry[] | undefined
}
