import type { Identifier } from './identifier.ts'
import type { Kind } from './kinds.ts'

/** Who sends a form, in the form's own words: a petition, a registration, an entry at the counter. */
export interface Sender {
  readonly name: string
  readonly kind: Kind | null
  readonly villageId: string | null
  /** The other commune; '' when of this one, or not known. */
  readonly outsidePlace: string
  readonly identifier: Identifier | null
  /** Whom to call, or who comes; '' where it is the organisation's own name. */
  readonly person: string
  /** Digits, or '' (paper may have none). */
  readonly phone: string
  readonly email: string
}
