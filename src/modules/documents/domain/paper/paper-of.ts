import type { Day } from '#kernel/day.ts'
import { type Annex, type Letterhead, onPaper, type Paper, type PaperBlock } from '#kernel/paper.ts'
import { readBlocks, type TextBlock } from '#kernel/text-blocks.ts'
import type { SigningForm } from '../delegating.ts'
import type { DocumentKind } from '../document.ts'
import { departmentLetterhead, departmentSignature, type IssuingDepartment } from '../issuing-department.ts'
import { minutesSigners } from './minutes.ts'
import { signatureOf } from './signing.ts'

/** What is known of a document when it is put on paper. */
export interface DocumentOnPaper {
  readonly kind: DocumentKind
  readonly title: string
  /** As it was written, in lines. */
  readonly content: string
  /** "118/UBND-KT", or '' until the clerk gives it. */
  readonly numberText: string
  readonly issuedOn: Day | null
  readonly signerName: string
  readonly signerTitle: string
  /** Whom it is for. */
  readonly receivers: readonly string[]
  /** Of the department that wrote it, "KT"; ''. */
  readonly symbol: string
  /** The tables it was written with. */
  readonly annexes: readonly Annex[]
  /** The department on whose own head it stands; left out: the committee issues it. */
  readonly issuedBy?: IssuingDepartment | null
  /** In which form it is signed, where that is known. */
  readonly signingForm?: SigningForm | ''
}

/** Who issues it, from where; to whom a report on what is beyond authority goes. */
export interface IssuingUnit {
  readonly letterhead: Letterhead
  readonly place: string
  readonly above: string
  /** "UBND xã Đại Sơn": stands above a department's name. */
  readonly author: string
}

/** Type and its code; a letter has neither (NĐ 30/2020, Phụ lục III; facts 1.6). */
const typeOf: Readonly<Record<DocumentKind, { readonly type: string; readonly code: string }>> = {
  answer: { type: '', code: '' },
  confirmation: { type: '', code: '' },
  guidance: { type: '', code: '' },
  'escalation-report': { type: 'Báo cáo', code: 'BC' },
  notice: { type: 'Thông báo', code: 'TB' },
  plan: { type: 'Kế hoạch', code: 'KH' },
  decision: { type: 'Quyết định', code: 'QĐ' },
  report: { type: 'Báo cáo', code: 'BC' },
  invitation: { type: 'Giấy mời', code: 'GM' },
  programme: { type: 'Chương trình', code: 'CTr' },
  'transfer-slip': { type: 'Phiếu chuyển', code: 'PC' },
  request: { type: '', code: '' },
  minutes: { type: 'Biên bản', code: 'BB' },
  conclusion: { type: 'Thông báo', code: 'TB' },
  correction: { type: '', code: '' },
  proposal: { type: 'Tờ trình', code: 'TTr' },
  other: { type: '', code: '' },
}

/** Types by the code in a symbol (facts 1.6): what the clerk numbered as a notice is one. */
export const typesByCode: Readonly<Record<string, string>> = {
  ...{ KH: 'Kế hoạch', TB: 'Thông báo', BC: 'Báo cáo', QĐ: 'Quyết định', TTr: 'Tờ trình', GM: 'Giấy mời' },
  ...{ CTr: 'Chương trình', HD: 'Hướng dẫn', PC: 'Phiếu chuyển', BB: 'Biên bản' },
}

/** "KH-UBND"; of a letter "UBND-KT". */
const symbolOf = (code: string, department: string): string =>
  code === '' ? ['UBND', department].filter(Boolean).join('-') : `${code}-UBND`

/** The symbol a document of this kind carries behind its number, before it is numbered. */
export const symbolFor = (kind: DocumentKind, department: string, issuedBy: IssuingDepartment | null = null): string =>
  issuedBy ? ownSymbol(typeOf[kind].code, issuedBy) : symbolOf(typeOf[kind].code, department)

/** "TTr-KT", of what a department issues itself; its letter "KT". */
const ownSymbol = (code: string, { symbol }: IssuingDepartment): string => [code, symbol].filter(Boolean).join('-')

const numberOf = (numberText: string, symbol: string) => {
  const at = numberText.indexOf('/')
  return at < 0 ? { value: numberText, symbol } : { value: numberText.slice(0, at), symbol: numberText.slice(at + 1) }
}

/** A title as what a letter is about: without its own "V/v", in small letters unless it begins with a name. */
const aboutOf = (title: string): string => {
  const about = title.replace(/^(v\/v|về việc)[:\s]+/iu, '')
  const [, first = ''] = /^(\S+)/u.exec(about) ?? []
  return /^\p{Lu}\p{Ll}*$/u.test(first) ? about.slice(0, 1).toLocaleLowerCase('vi') + about.slice(1) : about
}

/** What a paper's lines are, by the place they belong to. */
export interface Sorted {
  readonly addressees: readonly string[]
  readonly bases: readonly string[]
  readonly blocks: readonly PaperBlock[]
  readonly recipients: readonly string[]
}

const textOf = (block: TextBlock | undefined): string => (block?.is === 'paragraph' ? block.text : '')
const itemsOf = (block: TextBlock | undefined): readonly string[] => (block?.is === 'list' ? block.items : [])

/** Kính gửi: on its line, or each below it. How many blocks it takes, and whom it names. */
function addresseesIn(blocks: readonly TextBlock[]): {
  readonly takes: number
  readonly addressees: readonly string[]
} {
  const [, only] = /^kính gửi\s*:?\s*(.*)$/isu.exec(textOf(blocks[0])) ?? []
  if (only === undefined) return { takes: 0, addressees: [] }
  if (only !== '') return { takes: 1, addressees: [only.replace(/[.;]$/, '')] }
  return { takes: 2, addressees: itemsOf(blocks[1]) }
}

/** Nơi nhận at the end, with its list. */
function recipientsIn(blocks: readonly TextBlock[]): readonly string[] {
  return /^nơi nhận\s*:?$/iu.test(textOf(blocks.at(-2))) ? itemsOf(blocks.at(-1)) : []
}

/** The lines somebody wrote, each in the place a paper has for it. */
export function sorted(content: string): Sorted {
  const all = readBlocks(content)
  const { takes, addressees } = addresseesIn(all)
  const recipients = recipientsIn(all)
  const rest = all.slice(takes, recipients.length > 0 ? -2 : undefined)
  const firstOther = rest.findIndex((block, at) => !isBasis(textOf(block), at))
  const bases = rest.slice(0, firstOther < 0 ? rest.length : firstOther)
  return { addressees, bases: bases.map(textOf), blocks: onPaper(rest.slice(bases.length)), recipients }
}

/** What a paper rests on; whoever proposed it is named after the bases (mẫu 1.2). */
const isBasis = (text: string, at: number): boolean =>
  /^căn cứ\s/iu.test(text) || (at > 0 && /^theo đề nghị của\s/iu.test(text))

/** "QUYẾT ĐỊNH:" stands in the middle (mẫu 1.2). */
const decides = (block: PaperBlock): PaperBlock =>
  block.is === 'paragraph' && /^quyết định\s*:?$/iu.test(block.text)
    ? { is: 'centered', text: 'QUYẾT ĐỊNH:', bold: true }
    : block

/** Who signs: for the committee, or as head of the department that issues it. */
const signedBy = ({ issuedBy, signerName: name, signerTitle: title, signingForm: form = '' }: DocumentOnPaper) =>
  issuedBy ? departmentSignature(issuedBy, { name, title, form }) : signatureOf(name, title, form)

/** Who keeps a copy: the clerk's office, and who wrote it. */
const kept = (symbol: string): string => `Lưu: ${['VT', symbol].filter(Boolean).join(', ')}`

/** Who receives a notice whose text names nobody: those above, and those who post it. */
const noticeReceivers = ['Sở Tài chính (để báo cáo)', 'Các phòng, đơn vị, thôn, tổ dân phố'] as const

/**
 * A document in the state's format (NĐ 30/2020): its kind gives type, symbol and whom it is addressed to; what is not known
 * yet, number, day, signer, stays open as on every draft.
 * @param today for the month of what is not signed yet
 */
export function paperOf(document: DocumentOnPaper, unit: IssuingUnit, today: Day): Paper {
  const { issuedBy = null, kind } = document
  const { type: usualType } = typeOf[kind]
  const number = numberOf(document.numberText, symbolFor(kind, document.symbol, issuedBy))
  const type = typesByCode[number.symbol.split('-')[0] ?? ''] ?? usualType
  const isLetter = type === ''
  const { addressees, bases, blocks, recipients } = sorted(document.content)
  const { issuedOn } = document
  const proposedAddressees = document.kind === 'escalation-report' ? [unit.above] : isLetter ? document.receivers : []
  return {
    title: document.title,
    letterhead: issuedBy ? departmentLetterhead(issuedBy, unit.author) : unit.letterhead,
    number,
    place: unit.place,
    // Biên bản: its text says when (mẫu 1.9).
    dated:
      document.kind === 'minutes'
        ? null
        : { year: (issuedOn ?? today).year, month: (issuedOn ?? today).month, day: issuedOn?.day ?? null },
    type,
    abstract: isLetter ? aboutOf(document.title) : document.title,
    addressees: addressees.length > 0 ? addressees : proposedAddressees,
    ...(type === 'Quyết định' && { authority: unit.letterhead.body.join(' ') }),
    bases,
    blocks: type === 'Quyết định' ? blocks.map(decides) : blocks,
    ...(document.kind === 'minutes' ? minutesSigners(blocks, document.signerName) : { signature: signedBy(document) }),
    recipients:
      recipients.length > 0
        ? recipients
        : [...(isLetter ? ['Như trên'] : document.kind === 'notice' ? noticeReceivers : []), kept(document.symbol)],
    annexes: document.annexes,
  }
}
