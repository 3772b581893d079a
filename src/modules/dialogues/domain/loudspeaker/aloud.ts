import { dayAloud, digitsAloud, numberAloud, phoneAloud, shortDayAloud, timeAloud } from '#kernel/spoken-number.ts'
import { fold } from '#kernel/vietnamese-text.ts'

/**
 * Abbreviations as they stand in names of places, offices and papers, and what is said for them. Longer ones first, so that
 * none is taken for a part of another.
 */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bHĐND\b/g, 'Hội đồng nhân dân'],
  [/\bUBND\b/g, 'Ủy ban nhân dân'],
  [/\bUBMTTQ\b/g, 'Ủy ban Mặt trận Tổ quốc'],
  [/\bMTTQ\b/g, 'Mặt trận Tổ quốc'],
  [/\bTT\s*PVHCC\b/g, 'Trung tâm Phục vụ hành chính công'],
  [/\bPVHCC\b/g, 'Phục vụ hành chính công'],
  [/\bVH\s*-\s*XH\b/g, 'Văn hóa Xã hội'],
  [/\bKT\s*-\s*XH\b/g, 'Kinh tế Xã hội'],
  [/\bDNNVV\b/g, 'doanh nghiệp nhỏ và vừa'],
  [/\bDNTN\b/g, 'doanh nghiệp tư nhân'],
  [/\bTNHH\b/g, 'trách nhiệm hữu hạn'],
  [/\bHTX\b/g, 'hợp tác xã'],
  [/\bHKD\b/g, 'hộ kinh doanh'],
  [/\bTHT\b/g, 'tổ hợp tác'],
  [/\bDN\b/g, 'doanh nghiệp'],
  [/\bTDP\b/g, 'tổ dân phố'],
  [/\bTP\.?(?=\s)/g, 'thành phố'],
  [/(?<!\p{L})SĐT(?!\p{L})/gu, 'số điện thoại'],
  [/(?<!\p{L})ĐT(?!\p{L})/gu, 'điện thoại'],
  [/\bCT\b/g, 'Chủ tịch'],
  [/\bPCT\b/g, 'Phó Chủ tịch'],
]

/** \b knows no Vietnamese letter: one more that begins or ends with one. */
const spelledOut = (text: string): string =>
  abbreviations.reduce((said, [short, long]) => said.replace(short, long), text.replace(/HĐND/g, 'Hội đồng nhân dân'))

const roman: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
}

const dateOf = (day: string, month: string, year?: string): string | null => {
  const on = { day: Number(day), month: Number(month), year: Number(year ?? 0) }
  if (on.day < 1 || on.day > 31 || on.month < 1 || on.month > 12) return null
  return (year ? dayAloud(on) : shortDayAloud(on)).replace(/^ngày /, '')
}

/** Figures as they are read: dates, hours, telephone numbers, sums, counts. */
function figuresAloud(text: string): string {
  return (
    text
      .replace(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, (whole, day, month, year) => dateOf(day, month, year) ?? whole)
      .replace(/\b(\d{1,2})\/(\d{1,2})\b/g, (whole, day, month) => dateOf(day, month) ?? whole)
      .replace(/\b([01]?\d|2[0-4])(?::|h|g)([0-5]\d)\b/g, (_, hour, minute) => timeAloud(`${hour}:${minute}`))
      .replace(/\b([01]?\d|2[0-4])h\b/g, (_, hour) => timeAloud(`${hour}:00`))
      .replace(/\b0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}\b/g, (number) => phoneAloud(number))
      .replace(/\b1[89]00[ .]?\d{4}\b/g, (number) => phoneAloud(number))
      // 1.500.000 is one number, 2,4 has a comma.
      .replace(/\b\d{1,3}(?:\.\d{3})+\b/g, (number) => numberAloud(Number(number.replaceAll('.', ''))))
      .replace(
        /\b(\d{1,15}),(\d{1,3})\b/g,
        (_, whole, part) => `${numberAloud(Number(whole))} phẩy ${digitsAloud(part)}`,
      )
      .replace(/\b\d{1,15}\b/g, (number) => (/^0\d/.test(number) ? digitsAloud(number) : numberAloud(Number(number))))
      .replace(/\s*%/g, ' phần trăm')
      .replace(/\s+&\s+/g, ' và ')
  )
}

/** A name or a text as it is said: abbreviations in full, figures and Roman numbers in words. */
export const aloud = (text: string): string =>
  figuresAloud(
    spelledOut(text).replace(/(?<=(?:quý|khóa|kỳ|số|phần|khu) )(VIII|VII|VI|IV|IX|III|II|I|V|X)\b/gi, (number) =>
      numberAloud(roman[number.toUpperCase()] ?? 0),
    ),
  )

/** What cannot be read aloud. */
export interface Leftover {
  readonly is: 'figure' | 'abbreviation' | 'sign' | 'link'
  readonly text: string
}

/** Words that send a listener where nobody can go from a loudspeaker. */
const pointers = ['ma qr', 'quet ma', 'duong dan', 'duong link', 'bam vao', 'nhan vao', 'truy cap dia chi']

const VOWEL = /[aeiouy]/
/** A site named without its beginning: daison.haiphong.gov.vn. */
const SITE = String.raw`\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net)\b`

/** What of a text a loudspeaker should not read: figures, abbreviations, signs, links; each once, in its order. */
export function leftoversIn(text: string): readonly Leftover[] {
  const found: Leftover[] = []
  const add = (is: Leftover['is'], matches: Iterable<RegExpMatchArray>) => {
    for (const [match] of matches)
      if (!found.some(({ text: known }) => known === match)) found.push({ is, text: match })
  }
  const END = String.raw`[^\s.,;:!?)]`
  add('link', text.matchAll(new RegExp(String.raw`(?:https?:\/\/|www\.)\S*${END}|\S+@\S*${END}|${SITE}`, 'gi')))
  const folded = fold(text)
  for (const pointer of pointers)
    if (folded.includes(pointer)) found.push({ is: 'link', text: pointerIn(text, pointer) })
  const without = (left: string) => found.reduce((rest, { text: one }) => rest.replaceAll(one, ' '), left)
  add('figure', without(text).matchAll(/\d(?:[\d.,:/-]*\d)?/g))
  const rest = without(text)
  add('abbreviation', rest.matchAll(/\p{Lu}[\p{Lu}\d.-]*\p{Lu}\.?/gu))
  add(
    'abbreviation',
    [...rest.matchAll(/(?<!\p{L})\p{L}{2,}(?!\p{L})/gu)].filter(([word]) => !VOWEL.test(fold(word))),
  )
  add('sign', rest.matchAll(/[/\\&%+=#*_<>|~^$€@[\]{}•…]|(?<=\p{L})\.(?=\p{L})/gu))
  return found
}

/** The words of the text themselves, with their accents: folding leaves each letter in its place. */
function pointerIn(text: string, pointer: string): string {
  const plain = text.normalize('NFC')
  const at = fold(plain).indexOf(pointer)
  return at < 0 ? pointer : plain.slice(at, at + pointer.length)
}

/** Reading speed of a loudspeaker in the open: slower than the news, so that an echo does not run into the next word. */
export const SYLLABLES_PER_MINUTE = 180

/** How long each length may take. */
export const MOST_SECONDS = { short: 90, long: 180 } as const

/** Syllables of a Vietnamese text: each is written by itself. */
export const syllablesIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)?.length ?? 0

/** Seconds a text takes to be read aloud. */
export const secondsOf = (text: string): number => Math.ceil((syllablesIn(text) / SYLLABLES_PER_MINUTE) * 60)
