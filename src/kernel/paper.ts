import type { TextBlock } from './text-blocks.ts'

/**
 * A paper of the state (Nghị định 30/2020/NĐ-CP, Phụ lục I): what stands on it, not how it looks. Both renderers, the preview
 * and the check of its contents read this; whoever makes one says facts and sentences only.
 */
export interface Paper {
  /** Of the file: "Kế hoạch tổ chức Hội nghị đối thoại …". */
  readonly title: string
  readonly letterhead: Letterhead
  /** The state's name and motto stand alone in the middle: what a person hands in has no letterhead. */
  readonly stateAlone?: true
  /** "05" and "KH-UBND"; the number is '' until the clerk gives it. Null: a paper without either (a form, a list). */
  readonly number: { readonly value: string; readonly symbol: string } | null
  /** "Đại Sơn"; units named after a person or an event in full: "Phường Trần Hưng Đạo" (facts 1.4). */
  readonly place: string
  /** The day is null until it is signed. Null: a paper without place and date (biên bản). */
  readonly dated: { readonly year: number; readonly month: number; readonly day: number | null } | null
  /** "Kế hoạch"; '' for a letter (công văn), whose abstract stands below its number. */
  readonly type: string
  /** "Tổ chức Hội nghị đối thoại doanh nghiệp năm 2026"; of a letter what it is about, without "V/v". */
  readonly abstract: string
  /** Kính gửi; none for most. */
  readonly addressees: readonly string[]
  /** Who decides, in the middle above the bases of a decision (mẫu 1.2): "Ủy ban nhân dân xã Đại Sơn". */
  readonly authority?: string
  /** Căn cứ, each a line without its semicolon. */
  readonly bases: readonly string[]
  readonly blocks: readonly PaperBlock[]
  /** Null: nobody signs (a form, a list). */
  readonly signature: Signature | null
  /** Who signs on the left: THƯ KÝ beside CHỦ TỌA (mẫu 1.9). Recipients then stand below. */
  readonly beside?: Signature
  /** Nơi nhận, each without dash and semicolon, the last one "Lưu: VT, KT". */
  readonly recipients: readonly string[]
  readonly annexes: readonly Annex[]
}

/** Who issues it. */
export interface Letterhead {
  /** The body above, in regular letters: "UBND xã Đại Sơn" above a department; '' where there is none. */
  readonly above: string
  /** Lines in bold: "Ủy ban nhân dân", "xã Đại Sơn". */
  readonly body: readonly string[]
}

/** "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", and the name below the signature (facts 1.5). */
export interface Signature {
  readonly lines: readonly string[]
  /** '' until it is known. */
  readonly name: string
  /** Below the lines, slanted: "(Ký, ghi rõ họ tên)". */
  readonly note?: string
}

export type PaperBlock =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** A line in the middle, "Kính mời", "QUYẾT ĐỊNH:"; as it is written. */
  | { readonly is: 'centered'; readonly text: string; readonly bold?: boolean }
  | PaperTable
  /** To be filled in by hand: its label, then dots to the margin; `rows` in all, those after the first across the whole width. */
  | { readonly is: 'blank'; readonly label: string; readonly rows?: number }
  /** Boxes to be ticked. */
  | { readonly is: 'boxes'; readonly items: readonly { readonly text: string; readonly ticked: boolean }[] }
  /** A code a telephone reads, its address in letters beside it for who has none. */
  | { readonly is: 'qr'; readonly address: string; readonly caption: string }
  | { readonly is: 'new-page' }

/** A table; its head is repeated on each page, and no row is split. */
export interface PaperTable {
  readonly is: 'table'
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Without lines and head: labels and values beside one another. */
  readonly bare?: true
  /** Millimetres: room to sign in. */
  readonly minRowHeight?: number
  /** Which rows are bold, counted from 0: sums, the head of a group. */
  readonly boldRows?: readonly number[]
}

export interface PaperColumn {
  readonly head: string
  /** Millimetres; null: what the others leave, shared evenly. */
  readonly width: number | null
  readonly align?: 'left' | 'center' | 'right'
}

/** Phụ lục: begins a page of its own with its own page numbers. */
export interface Annex {
  readonly title: string
  /** "(Kèm theo Kế hoạch số …)"; ''. */
  readonly note: string
  readonly landscape: boolean
  readonly blocks: readonly PaperBlock[]
}

const two = (number: number): string => String(number).padStart(2, '0')
/** Room that stays when lines are justified and spaces collapsed. */
const room = (width: number): string => '\u00a0'.repeat(width)

/** "05" for 5; what is no plain number ("05a") stays as it is (facts 1.3). */
export const paperNumber = (value: string): string => (/^\d$/.test(value) ? `0${value}` : value)

/** "Số: 05/KH-UBND"; with room for the number until the clerk gives it. */
export const numberLine = ({ value, symbol }: NonNullable<Paper['number']>): string =>
  `Số: ${value === '' ? room(8) : paperNumber(value)}/${symbol}`

/** "Đại Sơn, ngày 05 tháng 3 năm 2026": days below ten and months 1 and 2 with a nought (facts 1.3); room for the day until it is signed. */
export const placeAndDate = (place: string, { year, month, day }: NonNullable<Paper['dated']>): string =>
  `${place}, ngày ${day === null ? room(6) : two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`

/** Bases as they stand: each ends with ";", the last one with "." (facts 1.3). */
export const basisLines = (bases: readonly string[]): readonly string[] =>
  bases.map((basis, index) => `${basis.replace(/[;.\s]+$/, '')}${index === bases.length - 1 ? '.' : ';'}`)

/** Recipients as they stand: "- Sở Tài chính (để báo cáo);", the last "- Lưu: VT, KT." */
export const recipientLines = (recipients: readonly string[]): readonly string[] =>
  recipients.map((one, index) => `- ${one.replace(/[;.\s]+$/, '')}${index === recipients.length - 1 ? '.' : ';'}`)

/** Kính gửi: one on its line, several each on its own below it (facts 1.3). */
export const addresseeLines = (addressees: readonly string[]): readonly string[] => {
  const [only, ...others] = addressees
  if (only === undefined) return []
  return others.length === 0 ? [`Kính gửi: ${only}`] : ['Kính gửi:', ...recipientLines(addressees)]
}

/** A column as narrow as what stands in it, up to this many letters: numbers, hours; its head may stand on two lines. */
const NARROW = 6
/** Letters of a day, "02/11/2026". */
const DAY = 10

/** Parts of a text as they stand on paper; columns of numbers, hours and days are narrow, the others share what is left. */
export const onPaper = (blocks: readonly TextBlock[]): readonly PaperBlock[] =>
  blocks.map((block) => {
    if (block.is !== 'table') return block
    const columns = block.head.map((head, at): PaperColumn => {
      const longest = Math.max(0, ...block.rows.map((row) => row[at]?.length ?? 0))
      if (longest > DAY || head.length > 2 * NARROW) return { head, width: null }
      return { head, width: longest > NARROW ? 26 : head.length > NARROW ? 22 : 16, align: 'center' }
    })
    return { is: 'table', columns, rows: block.rows }
  })

/** What a list's lines begin with. */
export const DASH = '- '

/** The signs that end a paper's text, after its last sentence (Phụ lục III). */
export const END = './.'

/** Blocks with {@link END} after the last sentence; a text that ends with a table gets it on a line of its own. */
export function ended(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const last = blocks.at(-1)
  const before = blocks.slice(0, -1)
  const end = (text: string) => `${text.replace(/[./;\s]+$/, '')}${END}`
  if (last?.is === 'paragraph' || last?.is === 'centered') return [...before, { ...last, text: end(last.text) }]
  if (last?.is === 'list' && last.items.length > 0)
    return [...before, { ...last, items: [...last.items.slice(0, -1), end(last.items.at(-1) ?? '')] }]
  return last === undefined ? [] : [...blocks, { is: 'paragraph', text: END }]
}
