import {
  addresseeLines,
  basisLines,
  ended,
  numberLine,
  type Paper,
  type PaperBlock,
  placeAndDate,
  recipientLines,
  type Signature,
} from './paper.ts'

/** A paper as its lines stand, in the letters they stand in: what both renderers and the preview draw. */
export interface LaidPaper {
  readonly is: 'paper'
  readonly title: string
  readonly above: string
  readonly issuer: readonly string[]
  readonly stateAlone: boolean
  /** '' for a paper without. */
  readonly number: string
  readonly placeAndDate: string
  /** "KẾ HOẠCH"; '' for a letter. */
  readonly type: string
  /** "V/v …" for a letter. */
  readonly abstract: string
  readonly isLetter: boolean
  readonly addressees: readonly string[]
  /** '' for what decides nothing. */
  readonly authority: string
  readonly bases: readonly string[]
  readonly blocks: readonly PaperBlock[]
  readonly signature: LaidSignature | null
  /** On the left, with the recipients below. */
  readonly beside: LaidSignature | null
  readonly recipients: readonly string[]
  readonly annexes: readonly LaidAnnex[]
}

export interface LaidSignature {
  readonly lines: readonly string[]
  readonly note: string
  readonly name: string
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

const signed = ({ lines, name, note = '' }: Signature): LaidSignature => ({ lines: lines.map(upper), note, name })

/** The lines of a paper (NĐ 30/2020, Phụ lục I): which stand in capitals, how each list ends. What has no number is a form, and ends with no sign. */
export function layOut(paper: Paper): LaidPaper {
  const isLetter = paper.type === ''
  const { number, dated, signature, beside } = paper
  const blocks = paper.blocks.map(asSet)
  return {
    is: 'paper',
    title: paper.title,
    above: upper(paper.letterhead.above),
    issuer: paper.letterhead.body.map(upper),
    stateAlone: paper.stateAlone ?? false,
    number: number ? numberLine(number) : '',
    placeAndDate: dated ? placeAndDate(paper.place, dated) : '',
    type: upper(paper.type),
    abstract: isLetter && paper.abstract !== '' ? `V/v ${paper.abstract}` : paper.abstract,
    isLetter,
    addressees: addresseeLines(paper.addressees),
    authority: upper(paper.authority ?? ''),
    bases: basisLines(paper.bases),
    blocks: signature && number ? ended(blocks) : blocks,
    signature: signature && signed(signature),
    beside: beside ? signed(beside) : null,
    recipients: recipientLines(paper.recipients),
    annexes: paper.annexes.map((annex, index) => ({
      ...annex,
      label: paper.annexes.length > 1 ? `Phụ lục ${romans[index] ?? index + 1}` : 'Phụ lục',
      title: upper(annex.title),
      blocks: annex.blocks.map(asSet),
    })),
  }
}
