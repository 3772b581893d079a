import { accept, type Result, refuse } from '#kernel/result.ts'
import { moneyAloud } from '#kernel/spoken-number.ts'

/** Whole đồng, 0 and more: no part of a đồng exists, and no float ever stands for a sum. */
export type Dong = number

/** The most one sum may be: whatever a commune spends on a conference is far below, and sums of sums stay exact. */
export const MOST_DONG: Dong = 999_999_999_999

/** Quantities are counted in thousandths, so that "6,4 m²" is a whole number too. */
export const THOUSANDTHS = 1000
/** The largest quantity: a million. */
export const MOST_QUANTITY = 1_000_000 * THOUSANDTHS
/** The most days, persons, sessions a quantity is taken. */
export const MOST_TIMES = 1000

const isDong = (n: bigint): boolean => n >= 0n && n <= BigInt(MOST_DONG)

/** "1500000", "1.500.000", "1 500 000", each group of three set apart in one way; "đồng", "đ" behind it is let pass. */
const MONEY = /^(\d{1,15}|\d{1,3}(?:([.,\s])\d{3})(?:\2\d{3})*)\s*(?:đồng|đ)?$/iu

/** A sum as people type it. */
export function readDong(typed: string): Result<Dong, 'not-money' | 'too-much'> {
  const [, digits] = MONEY.exec(typed.trim()) ?? []
  if (digits === undefined) return refuse('not-money')
  const sum = BigInt(digits.replace(/\D/g, ''))
  return isDong(sum) ? accept(Number(sum)) : refuse('too-much')
}

/** "12", "1.200", "6,4", "0,125": a point parts thousands, a comma stands before at most three decimals. */
const QUANTITY = /^(\d{1,7}|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,3}))?$/u

/** A quantity as people type it, in thousandths; nothing is no quantity. */
export function readQuantity(typed: string): Result<number, 'not-a-quantity' | 'too-much'> {
  const [, whole, decimals = ''] = QUANTITY.exec(typed.trim()) ?? []
  if (whole === undefined) return refuse('not-a-quantity')
  const thousandths = Number(whole.replaceAll('.', '')) * THOUSANDTHS + Number(decimals.padEnd(3, '0'))
  if (thousandths === 0) return refuse('not-a-quantity')
  return thousandths <= MOST_QUANTITY ? accept(thousandths) : refuse('too-much')
}

/** A quantity as it is read: 6400 → "6,4". */
export function quantityText(thousandths: number): string {
  const whole = String(Math.trunc(thousandths / THOUSANDTHS)).replace(/\B(?=(\d{3})+$)/g, '.')
  const decimals = String(thousandths % THOUSANDTHS)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return decimals ? `${whole},${decimals}` : whole
}

/** What a line is made of: so many, so many times, at this price. */
export interface Priced {
  /** In thousandths. */
  readonly quantity: number
  /** Days, persons, sessions the quantity is taken; 1 where there are none. */
  readonly times: number
  readonly unitPrice: Dong
}

/** Thành tiền: quantity × times × unit price, exactly. What is no whole đồng is refused, never rounded. */
export function amountOf({ quantity, times, unitPrice }: Priced): Result<Dong, 'not-whole' | 'too-much'> {
  const thousandths = BigInt(quantity) * BigInt(times) * BigInt(unitPrice)
  if (thousandths % BigInt(THOUSANDTHS) !== 0n) return refuse('not-whole')
  const amount = thousandths / BigInt(THOUSANDTHS)
  return isDong(amount) ? accept(Number(amount)) : refuse('too-much')
}

/**
 * A sum of sums, exact.
 * @throws RangeError past what a number holds exactly
 */
export function sumOf(sums: readonly Dong[]): Dong {
  const total = sums.reduce((sum, one) => sum + BigInt(one), 0n)
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`a sum past what is exact: ${total}`)
  return Number(total)
}

/** As papers say a sum in words: "Một triệu năm trăm nghìn đồng". */
export function sumInWords(dong: Dong): string {
  const aloud = moneyAloud(dong)
  return aloud.slice(0, 1).toLocaleUpperCase('vi') + aloud.slice(1)
}
