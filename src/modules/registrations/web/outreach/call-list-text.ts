import { formatPhone } from '#kernel/phone-text.ts'

/** One organisation of a call list. */
export interface CallLine {
  readonly number: number
  readonly name: string
  readonly village: string
  readonly person: string
  /** Digits; '' where there is none, or none is told. */
  readonly phone: string
  /** Why its turn comes early. */
  readonly why: string
  /** What came of it last time. */
  readonly last: string
}

/** A call list as text, for Zalo: a title, then a line for each. */
export const callListText = (title: string, on: string, lines: readonly CallLine[]): string =>
  [
    `${title} (${on})`,
    ...lines.map(({ number, name, village, person, phone, last }) => {
      const details = [village, person, phone && formatPhone(phone), last].filter(Boolean)
      return `${number}. ${[name, ...details].join(' – ')}`
    }),
  ].join('\n')
