import type { Day } from '#kernel/day.ts'
import { fold } from '#kernel/vietnamese-text.ts'

/** What a text may say of a fact, by the fact's kind. */
export type FactKind = 'day' | 'time' | 'count' | 'number' | 'words'

const dayOf = (day: string, month: string, year: string): Day | null => {
  try {
    return Temporal.PlainDate.from(
      { day: Number(day), month: Number(month), year: Number(year) },
      { overflow: 'reject' },
    )
  } catch {
    return null // 31/02: no day, and none of ours to judge
  }
}

const DAYS = [
  /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu,
  /(?<![\d/])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/gu,
] as const

/** Days a text names, written in words or in figures. */
export const daysIn = (text: string): readonly Day[] =>
  DAYS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(
    ([, day = '', month = '', year = '']) => dayOf(day, month, year) ?? [],
  )

const TIMES = [
  // "20 hộ" is no hour.
  /(?<![\d/])(\d{1,2})\s*(?:giờ|h)(?!\p{L})\s*(\d{1,2})?(?!\d)/giu,
  /(?<![\d:/])(\d{1,2}):(\d{2})(?![\d:])/gu,
] as const
const two = (number: string): string => number.padStart(2, '0')

/** Hours a text names, "08:30", whether written 8 giờ 30, 8h30 or 08:30. */
const timesIn = (text: string): readonly string[] =>
  TIMES.flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([, hour, minute = '0']) => Number(hour) <= 24 && Number(minute) < 60)
    .map(([, hour = '', minute = '']) => `${two(hour)}:${two(minute || '00')}`)

/** Numbers that count something: no part of a day, an hour, a number and symbol or a telephone number. */
const countsIn = (text: string): readonly string[] => {
  const left = [...DAYS, ...TIMES].reduce((said, pattern) => said.replace(pattern, ' '), text)
  return [...left.matchAll(/(?<![\p{L}\d/.,-])(\d{1,6})(?![\p{L}\d/-]|[.,]\d)/gu)].map(([, number = '']) =>
    String(Number(number)),
  )
}

/** Words up to a colon: "Cơ sở đăng ký: 15". */
const LABEL = '(?:[^\\S\\n]+\\p{L}+){0,3}[^\\S\\n]*:[^\\S\\n]*'

/**
 * How many of something a text counts, each once: "13" of "13 kiến nghị" and of "Kiến nghị: 13". Accents tell "hộ" from "hồ sơ", and
 * what stands in great letters behind a number is the next line, or what a row begins with. `what`: in small letters.
 */
export function countedIn(text: string, what: string): readonly string[] {
  const said = text.normalize('NFC')
  const word = what.replace(/\s+/g, '\\s+')
  const patterns = [
    new RegExp(`(?<![\\p{L}\\d/.,-])(\\d{1,6})\\s+${word}(?!\\p{L})`, 'gu'),
    new RegExp(`(?<!\\p{L})${word}${LABEL}(\\d{1,6})(?![\\p{L}\\d/-]|[.,]\\d)`, 'giu'),
  ]
  const counts = patterns.flatMap((pattern) => [...said.matchAll(pattern)])
  return [...new Set(counts.map(([, number = '']) => String(Number(number))))]
}

/** Numbers and symbols of papers, "12/TB-UBND". */
const numbersIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\p{L}\d/])(\d{1,5}\/\p{Lu}[\p{Lu}\d-]*)/gu)].map(([, number = '']) => number)

const flat = (text: string): string => fold(text).replace(/\s+/g, ' ')

/** What of this kind a text says, each once, in the form facts are told in. Words are looked for, not listed. */
export function saidIn(text: string, kind: FactKind): readonly string[] {
  switch (kind) {
    case 'day':
      return [...new Set(daysIn(text).map(String))]
    case 'time':
      return [...new Set(timesIn(text))]
    case 'count':
      return [...new Set(countsIn(text))]
    case 'number':
      return [...new Set(numbersIn(text))]
    case 'words':
      return []
  }
}

/** Whether a text says words, whatever their accents and spaces; a number is not found within a longer one. */
function saysWords(text: string, value: string): boolean {
  const [said, wanted] = [flat(text), flat(value)]
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1))
    if (!/^\d/.test(wanted) || !/\d/.test(said[at - 1] ?? '')) return true
  return false
}

/** Whether a text says a fact: a day however it is written, words whatever their accents and spaces. */
export const says = (text: string, kind: FactKind, value: string): boolean =>
  kind === 'words' || kind === 'number' ? saysWords(text, value) : saidIn(text, kind).includes(value)
