import { formatPhone } from './phone-text.ts'

/** Numbers, days and hours as they are read aloud in Vietnamese: for loudspeakers, and for sums in words. */

const digit = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const digitAloud = (n: number): string => digit[n] ?? ''

/** Each digit by itself: "2026" → "hai không hai sáu". What is no digit is left out. */
export const digitsAloud = (text: string): string => (text.match(/\d/g) ?? []).map((one) => digitAloud(+one)).join(' ')

/** The last place after tens: mốt, lăm, and the rest as they are called. */
function unitAfterTens(tens: number, unit: number): string {
  if (unit === 5) return 'lăm'
  return unit === 1 && tens > 1 ? 'mốt' : digitAloud(unit)
}

/** 0 to 999; `whole`: something larger stands before it, so that its hundreds are said even where there are none. */
function below1000(n: number, whole: boolean): string {
  const [hundreds, tens, unit] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  const said: string[] = []
  const isLong = whole || hundreds > 0
  if (isLong) said.push(digitAloud(hundreds), 'trăm')
  if (tens === 0 && unit > 0) said.push(...(isLong ? ['linh'] : []), digitAloud(unit))
  if (tens > 0) said.push(...(tens === 1 ? ['mười'] : [digitAloud(tens), 'mươi']))
  if (tens > 0 && unit > 0) said.push(unitAfterTens(tens, unit))
  return said.join(' ')
}

const BILLION = 1_000_000_000
const steps = [
  [1_000_000, ' triệu'],
  [1_000, ' nghìn'],
  [1, ''],
] as const

/** 1 to 999,999,999, stretches that are empty left out. */
function belowBillion(n: number, whole: boolean): string {
  const said: string[] = []
  let rest = n
  for (const [size, name] of steps) {
    const group = Math.floor(rest / size)
    rest %= size
    if (group > 0) said.push(below1000(group, whole || said.length > 0) + name)
  }
  return said.join(' ')
}

/**
 * A whole number in words: 21 → "hai mươi mốt", 105 → "một trăm linh năm", 2026 → "hai nghìn không trăm hai mươi sáu".
 * @throws RangeError for what is no whole number, negative, or past what a number holds exactly
 */
export function numberAloud(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`no number to be read aloud: ${n}`)
  if (n === 0) return digitAloud(0)
  if (n < BILLION) return belowBillion(n, false)
  const low = n % BILLION
  return `${numberAloud(Math.floor(n / BILLION))} tỷ${low > 0 ? ` ${belowBillion(low, true)}` : ''}`
}

/** A sum: "một triệu năm trăm nghìn đồng". */
export const moneyAloud = (dong: number): string => `${numberAloud(dong)} đồng`

/** "không hai hai không, không không không, một hai ba bốn": digit by digit, with a breath where it is written with a space. */
export const phoneAloud = (number: string): string =>
  formatPhone(number).split(' ').map(digitsAloud).filter(Boolean).join(', ')

/** The fourth month is called by its old name. */
const monthAloud = (month: number): string => (month === 4 ? 'tư' : numberAloud(month))

/** "ngày mùng ba tháng chín", "ngày hai mươi hai tháng mười": the first ten days of a month are "mùng". */
export const shortDayAloud = (on: { readonly day: number; readonly month: number }): string =>
  `ngày ${on.day <= 10 ? 'mùng ' : ''}${numberAloud(on.day)} tháng ${monthAloud(on.month)}`

/** "ngày hai mươi hai tháng mười năm hai nghìn không trăm hai mươi sáu". */
export const dayAloud = (on: { readonly day: number; readonly month: number; readonly year: number }): string =>
  `${shortDayAloud(on)} năm ${numberAloud(on.year)}`

/** "tám giờ", "bảy giờ ba mươi phút", from "08:00", "07:30". */
export function timeAloud(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return `${numberAloud(hour)} giờ${minute > 0 ? ` ${numberAloud(minute)} phút` : ''}`
}
