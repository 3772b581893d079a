import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'

/** Thẩm quyền ký (NĐ 30/2020, Điều 13; facts 1.5): for the collective, for the head, by order, by authority, acting. */
export const signingForms = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const
export type SigningForm = (typeof signingForms)[number]
export const isSigningForm = (text: string): text is SigningForm => signingForms.some((form) => form === text)

/** Who signs in which form, for what, from when to when. */
export interface Delegation {
  readonly officerId: string
  readonly form: SigningForm
  /** As it stands on the paper: "Phó Chủ tịch". */
  readonly title: string
  /** None: documents of every kind, of every field. */
  readonly kinds: readonly string[]
  readonly fields: readonly string[]
  readonly from: Day
  /** The last day; null: until further notice. */
  readonly to: Day | null
}

/** Whether a delegation is in force on a day, its first and last included. */
export const isInForce = ({ from, to }: Pick<Delegation, 'from' | 'to'>, on: Day): boolean =>
  !isBefore(on, from) && (to === null || !isAfter(on, to))

/** What is to be signed: its kind, and the fields of what it answers; none: it is about no field. */
export interface ToSign {
  readonly kind: string
  readonly fields: readonly string[]
}

const covers = ({ kinds, fields }: Delegation, toSign: ToSign): boolean =>
  (kinds.length === 0 || kinds.includes(toSign.kind)) &&
  (fields.length === 0 || (toSign.fields.length > 0 && toSign.fields.every((field) => fields.includes(field))))

/** How narrow: what names fields and kinds goes before what names none. */
const narrowness = ({ kinds, fields }: Delegation): number => (kinds.length > 0 ? 1 : 0) + (fields.length > 0 ? 2 : 0)

/** The delegation by which an officer signs this on this day; the narrowest first, then the youngest. Null: none covers it. */
export function delegationFor<One extends Delegation>(
  delegations: readonly One[],
  officerId: string,
  toSign: ToSign,
  on: Day,
): One | null {
  const [first] = delegations
    .filter((one) => one.officerId === officerId && isInForce(one, on) && covers(one, toSign))
    .toSorted((a, b) => narrowness(b) - narrowness(a) || (isAfter(a.from, b.from) ? -1 : 1))
  return first ?? null
}

export const signingWarnings = ['not-delegated', 'other-form'] as const
export type SigningWarning = (typeof signingWarnings)[number]

/**
 * Whether a signature lies outside what was delegated: pointed at, not forbidden. Where the unit has delegated nothing, or it
 * signs as head of the committee, there is nothing to compare with.
 */
export function signingWarning(
  delegations: readonly Delegation[],
  signed: { readonly officerId: string; readonly form: SigningForm | ''; readonly isHead: boolean },
  toSign: ToSign,
  on: Day,
): SigningWarning | null {
  if (delegations.length === 0 || signed.isHead) return null
  const found = delegationFor(delegations, signed.officerId, toSign, on)
  if (!found) return 'not-delegated'
  return signed.form !== '' && signed.form !== found.form ? 'other-form' : null
}

export type DelegationRefusal = 'not-of-this-unit' | 'ends-before-it-begins' | 'authority-needs-end'

/** Phân công ký: an authorisation (TUQ.) is always limited in time (NĐ 30/2020, Điều 13). */
export function delegate(given: Pick<Delegation, 'form' | 'from' | 'to'>): Result<'delegated', DelegationRefusal> {
  if (given.to && isBefore(given.to, given.from)) return refuse('ends-before-it-begins')
  return given.form === 'TUQ' && !given.to ? refuse('authority-needs-end') : accept('delegated')
}
