import {
  addresseeLines,
  basisLines,
  ended,
  numberLine,
  type Paper,
  type PaperBlock,
  placeAndDate,
  recipientLines,
} from '#kernel/paper.ts'

/** A paper as its lines stand, in the letters they stand in: what both renderers draw. */
export interface LaidOut {
  readonly title: string
  readonly above: string
  readonly issuer: readonly string[]
  /** '' for a paper without. */
  readonly number: string
  readonly placeAndDate: string
  /** "KẾ HOẠCH"; '' for a letter. */
  readonly type: string
  /** "V/v …" for a letter. */
  readonly abstract: string
  readonly isLetter: boolean
  readonly addressees: readonly string[]
  readonly bases: readonly string[]
  readonly blocks: readonly PaperBlock[]
  readonly signature: { readonly lines: readonly string[]; readonly name: string } | null
  readonly recipients: readonly string[]
  readonly annexes: readonly LaidAnnex[]
}

export interface LaidAnnex {
  /** "Phụ lục", or "Phụ lục II" where there are several. */
  readonly label: string
  readonly title: string
  readonly note: string
  readonly landscape: boolean
  readonly blocks: readonly PaperBlock[]
}

const upper = (text: string): string => text.toLocaleUpperCase('vi')
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const

/** The state's name and motto, on every paper. */
export const state = { name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' } as const
export const recipientsHead = 'Nơi nhận:'

/** Sections are in capitals, "I. MỤC ĐÍCH, YÊU CẦU" (facts 1.3). */
const asSet = (block: PaperBlock): PaperBlock =>
  block.is === 'heading' && block.level === 1 ? { ...block, text: upper(block.text) } : block

/** The lines of a paper (NĐ 30/2020, Phụ lục I): which stand in capitals, how each list ends. */
export function layOut(paper: Paper): LaidOut {
  const isLetter = paper.type === ''
  const { number, dated, signature } = paper
  const blocks = paper.blocks.map(asSet)
  return {
    title: paper.title,
    above: upper(paper.letterhead.above),
    issuer: paper.letterhead.body.map(upper),
    number: number ? numberLine(number) : '',
    placeAndDate: dated ? placeAndDate(paper.place, dated) : '',
    type: upper(paper.type),
    abstract: isLetter && paper.abstract !== '' ? `V/v ${paper.abstract}` : paper.abstract,
    isLetter,
    addressees: addresseeLines(paper.addressees),
    bases: basisLines(paper.bases),
    blocks: signature ? ended(blocks) : blocks,
    signature: signature && { lines: signature.lines.map(upper), name: signature.name },
    recipients: recipientLines(paper.recipients),
    annexes: paper.annexes.map((annex, index) => ({
      ...annex,
      label: paper.annexes.length > 1 ? `Phụ lục ${romans[index] ?? index + 1}` : 'Phụ lục',
      title: upper(annex.title),
      blocks: annex.blocks.map(asSet),
    })),
  }
}
