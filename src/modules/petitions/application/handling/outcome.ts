import type { Result } from '#kernel/result.ts'
import type { Stale } from '#modules/documents/index.ts'
import type { Stage } from '../../domain/index.ts'

/** What every act on a petition may be met with. */
export type CommonRefusal = 'not-found' | 'not-allowed'

/**
 * What came of an act: done, refused by a rule with its name, or `stale`: another officer was quicker, with what they
 * did since the page was opened.
 */
export type Outcome<Value, Refusal extends string> = Result<Value, CommonRefusal | Refusal> | Stale

/** A petition after an act: where it stands, and the version the next form carries. */
export interface Done {
  readonly petitionId: string
  readonly stage: Stage
  readonly version: number
}

/** Which petition, and the version of it the page showed; without one nobody else can have changed it meanwhile. */
export interface Seen {
  readonly petitionId: string
  readonly version?: number | undefined
}
