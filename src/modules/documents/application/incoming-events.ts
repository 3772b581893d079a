import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** What the register of what comes in reads of a petition, instead of having it typed: who, what, by when, how far, answered by. */
export interface FollowedPaper {
  /** "Kiến nghị số 7: Đường gom vào làng nghề"; several on one form, joined. */
  readonly label: string
  readonly href: string
  /** The sender; '' where that is nobody's to read (R12). */
  readonly author: string
  readonly abstract: string
  /** The department it was passed to. */
  readonly receiver: string
  readonly passedOn: Day | null
  readonly dueOn: Day | null
  /** Where each petition of it stands. */
  readonly stages: readonly string[]
  /** Number and symbol of what answered it. */
  readonly answer: string
}

/** A form that came on paper and has no row in the register yet. */
export interface UnregisteredPaper {
  readonly submissionId: string
  readonly arrivedOn: Day
  readonly author: string
  readonly abstract: string
  /** What was written as "số đến" when it was entered; ''. */
  readonly written: string
}

/** A petition a paper may belong to, with the questions of ours that are open there. */
export interface LinkTarget {
  readonly petitionId: string
  readonly label: string
  readonly opinions: readonly { readonly id: string; readonly label: string }[]
}

/** What a later module tells of petitions to the register; handed in where the program is put together. */
export interface IncomingEvents {
  bySubmission(db: UnitDb, ids: readonly string[]): Promise<ReadonlyMap<string, FollowedPaper>>
  byPetition(db: UnitDb, ids: readonly string[]): Promise<ReadonlyMap<string, FollowedPaper>>
  /** Forms on paper of a year that are in no register; the oldest first. */
  unregistered(db: UnitDb, year: number): Promise<readonly UnregisteredPaper[]>
  /** Petitions that a number, a code or words may mean. */
  targets(db: UnitDb, words: string): Promise<readonly LinkTarget[]>
  target(db: UnitDb, petitionId: string): Promise<LinkTarget | null>
  /** Submissions and petitions whose sender or title holds all these folded words. */
  found(db: UnitDb, words: readonly string[], year: number): Promise<readonly string[]>
  /** The form got its number in the register. */
  numbered(tx: UnitDb, submissionId: string, number: number): Promise<void>
}
