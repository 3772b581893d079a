/**
 * Vietnamese text: cleaned on entry, compared with either tone placement, searched with and without accents.
 * Rows and queries go through the same functions, so that what is stored and what is asked always meet.
 */

const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const OTHER_CONTROL = /[\p{Cc}--[\n\t]]/gv

/** One form for every letter (Unicode NFC): "Đại" typed on a telephone and on a computer become the same text. */
export const nfc = (text: string): string => text.normalize('NFC')

const withoutUnseen = (text: string): string =>
  nfc(text.toWellFormed().replace(LINE_END, '\n').replace(UNSEEN, '').replace(OTHER_CONTROL, ''))

/** Text of one line, as typed in a field: NFC, no control, zero-width or bidi marks, single spaces, trimmed. */
export const cleanLine = (text: string): string => withoutUnseen(text).replace(/\s+/g, ' ').trim()

/** Text of several lines: as {@link cleanLine}, but lines are kept, with at most one empty line between paragraphs. */
export const cleanText = (text: string): string =>
  withoutUnseen(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

// ---- tones

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
const LETTERS = /[\p{L}\p{M}]+/gu
const SYLLABLE = new RegExp(
  '^(?<onset>ngh|ng|gh|kh|ph|th|tr|ch|nh|gi(?=[aăâeêoôơuư])|qu(?=[aăâeêioôơy])|[bcdđghklmnprstvx])?' +
    '(?<rime>o[aăeo]|u[aâêôơyi]|i[aêu]|yê|ư[aơiu]|a[iyou]|â[yu]|e[o]|êu|o[i]|ô[iô]|ơi|' +
    'oa[iyo]|oeo|uây|uy[êau]|uêu|iêu|yêu|uôi|ươ[iu]|[aăâeêioôơuưy])' +
    '(?<coda>ch|ng|nh|[cmnpt])?$',
  'i',
)

/** Where the tone stands in a rime of plain vowels: on the first of two at the end of a word, else on the second. */
function toneSeat(rime: string, closed: boolean): number {
  const marked = [...rime].findLastIndex((letter) => /[ăâêôơư]/i.test(letter))
  if (marked >= 0) return marked
  return rime.length === 3 || (rime.length === 2 && closed) ? 1 : 0
}

function placeTone(word: string): string {
  const decomposed = word.normalize('NFD')
  const tones = decomposed.match(TONE)
  const tone = tones?.[0]
  if (!tone || tones.length > 1) return word
  const bare = decomposed.replace(TONE, '').normalize('NFC')
  const syllable = SYLLABLE.exec(bare)?.groups
  if (!syllable) return word
  const { onset = '', rime = '', coda } = syllable
  const seat = onset.length + toneSeat(rime, coda !== undefined)
  return (bare.slice(0, seat + 1) + tone + bare.slice(seat + 1)).normalize('NFC')
}

/**
 * One placement of tones, the one official names use: Hoà → Hòa, Thuỷ → Thủy (facts 1.4).
 * Words that are no Vietnamese syllable ("café") stay as they are.
 */
export const placeTones = (text: string): string => nfc(text).replace(LETTERS, placeTone)

/** As many of its words as bear a Vietnamese mark where a text is in Vietnamese; in an English one with a few names, fewer. */
const MARKED_SHARE = 0.25
const isMarked = (word: string): boolean => /đ|\p{M}/iu.test(word.normalize('NFD'))

/** Whether a text seems to be in Vietnamese, by its marks; typed without them it seems not to be. */
export function looksVietnamese(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.length > 0 && words.filter(isMarked).length >= words.length * MARKED_SHARE
}

// ---- search

/** Đ is often typed as the Icelandic or African letter that looks the same. */
const oneD = (text: string): string => text.replace(/[\u00D0\u0189]/g, 'Đ').replace(/[\u00F0\u0256]/g, 'đ')

/** Lower case without accents, đ as d: what two spellings have in common, wherever their tones stand. */
export const fold = (text: string): string =>
  oneD(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').normalize('NFC')

/** Lower case with accents, in one tone placement: what is the same when accents count. */
const exact = (text: string): string => placeTones(oneD(text).toLowerCase()).replace(/\p{M}/gu, '')

const LONGEST_WORD = 64
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+/gu)?.map((word) => word.slice(0, LONGEST_WORD)) ?? []
const marked = (word: string): string[] => (/\p{L}/u.test(word) ? [`=${word}`] : [])

/**
 * The words under which a text is found: each once folded ("lang") and, if it has letters, once with its accents,
 * marked "=làng". They consist of letters, digits and the mark alone, and can stand in quotes in a query.
 */
export const searchWords = (text: string): string[] => [
  ...new Set([...wordsOf(fold(text)), ...wordsOf(exact(text)).flatMap(marked)]),
]

/**
 * What a person typed in the search field: the folded words that must all be there, and, when accents were typed,
 * the exact words of the hits to be shown first (otherwise null: there is nothing to put first).
 */
export function queryWords(text: string): {
  readonly folded: readonly string[]
  readonly exact: readonly string[] | null
} {
  const folded = [...new Set(wordsOf(fold(text)))]
  const exactly = [...new Set(wordsOf(exact(text)))]
  const accented = exactly.some((word) => word !== fold(word))
  return { folded, exact: accented ? exactly.flatMap((word) => (/\p{L}/u.test(word) ? marked(word) : [word])) : null }
}

/**
 * Whether a name has all words that were typed, each at the beginning of one of its own, accents or none: "ng an" finds "Nguyễn Văn An".
 * Null: nothing was typed that could be looked for.
 */
export function nameFinder(typed: string): ((name: string) => boolean) | null {
  const { folded } = queryWords(typed)
  if (folded.length === 0) return null
  return (name) => {
    const words = wordsOf(fold(name))
    return folded.every((word) => words.some((one) => one.startsWith(word)))
  }
}

/** A name as a part of an address: "Đại Sơn" → "dai-son"; empty where no Latin letter or digit is left. */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

// ---- order

const collator = new Intl.Collator('vi', { numeric: true })

/**
 * Vietnamese alphabetical order: a ă â … d đ e ê …, tones as ma mà mả mã má mạ, "Thôn 2" before "Thôn 10",
 * Hoà and Hòa equal.
 */
export const vietnameseCompare = (a: string, b: string): number => collator.compare(placeTones(a), placeTones(b))

/** A person's name as it is sorted, given name first: "Nguyễn Văn An" → "An Nguyễn Văn". */
export function givenNameLast(name: string): string {
  const words = cleanLine(name).split(' ')
  return [...words.slice(-1), ...words.slice(0, -1)].join(' ')
}

/** Order of people: by the given name, which comes last in Vietnamese, then by the rest. */
export function compareByGivenName(a: string, b: string): number {
  const [givenA = '', ...restA] = givenNameLast(a).split(' ')
  const [givenB = '', ...restB] = givenNameLast(b).split(' ')
  return vietnameseCompare(givenA, givenB) || vietnameseCompare(restA.join(' '), restB.join(' '))
}

/** The beginning of a text in one line, at most `longest` characters and ended at a word: "hộ có doanh thu…". */
export function excerpt(text: string, longest: number): string {
  const line = cleanLine(text)
  if (line.length <= longest) return line
  const end = line.lastIndexOf(' ', longest)
  return `${line.slice(0, end > 0 ? end : longest).replace(/[,;:.]$/, '')}…`
}
