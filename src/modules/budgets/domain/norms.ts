import { compareDays, type Day, day } from '#kernel/day.ts'
import type { Dong } from './money.ts'

/** Định mức: the most that may be paid for one of something, by whom it was set and from when. */
export interface Norm {
  readonly id: string
  readonly name: string
  /** What the amount is for: "người/buổi". */
  readonly per: string
  readonly amount: Dong
  /** The paper that sets it, with its article. */
  readonly source: string
  readonly inForceFrom: Day
  /** Its last day; null: until further notice. */
  readonly inForceTo: Day | null
  /** Somebody of the unit has held it against the paper. */
  readonly confirmed: boolean
}

/** Is it in force on a day? Its first and last day count. */
export const normInForce = ({ inForceFrom, inForceTo }: Pick<Norm, 'inForceFrom' | 'inForceTo'>, on: Day): boolean =>
  compareDays(inForceFrom, on) <= 0 && (inForceTo === null || compareDays(on, inForceTo) <= 0)

/** How a price stands to the norm of its line. */
export type AgainstNorm =
  | { readonly is: 'within' }
  | { readonly is: 'over'; readonly by: Dong }
  | { readonly is: 'lapsed' }

/**
 * A price against its norm on the day the money is spent: a line over its norm is pointed out with the norm's source, and not
 * forbidden, since who approves may know of a later norm (R21).
 */
export function againstNorm(
  unitPrice: Dong,
  norm: Pick<Norm, 'amount' | 'inForceFrom' | 'inForceTo'>,
  on: Day,
): AgainstNorm {
  if (!normInForce(norm, on)) return { is: 'lapsed' }
  return unitPrice > norm.amount ? { is: 'over', by: unitPrice - norm.amount } : { is: 'within' }
}

/** Keys of the norms a unit's list begins with; lines of the template name them. */
export type UsualNormKey = 'drinks' | 'guest-meals'

/**
 * What a unit's list begins with: Thông tư 40/2017/TT-BTC, Điều 12, as it was written. Thông tư 12/2025/TT-BTC has changed its sums
 * and the city's council sets its own; neither is known here, so that both rows are "chưa xác nhận" (facts 6.5).
 */
export const usualNorms: readonly (Omit<Norm, 'id' | 'confirmed'> & { readonly key: UsualNormKey })[] = [
  {
    ...{ key: 'drinks', name: 'Nước uống giữa giờ', per: 'người/buổi', amount: 20_000 },
    source: 'Thông tư 40/2017/TT-BTC, Điều 12 (Thông tư 12/2025/TT-BTC đã sửa mức)',
    ...{ inForceFrom: day('2017-07-01'), inForceTo: null },
  },
  {
    ...{
      key: 'guest-meals',
      name: 'Tiền ăn của khách mời không hưởng lương, họp tại xã',
      per: 'người/ngày',
      amount: 100_000,
    },
    source: 'Thông tư 40/2017/TT-BTC, Điều 12 (Thông tư 12/2025/TT-BTC đã sửa mức)',
    ...{ inForceFrom: day('2017-07-01'), inForceTo: null },
  },
]
