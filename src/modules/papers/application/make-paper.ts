import type { Day } from '#kernel/day.ts'
import type { Annex, Paper, PaperBlock } from '#kernel/paper.ts'
import { isPaper, type Printable } from '#kernel/paper-sheets.ts'
import { paperText } from '#kernel/paper-text.ts'
import { plainOf } from '#kernel/text-blocks.ts'
import { inWords } from '#modules/conferences/index.ts'
import {
  type DocumentKind,
  lintPaper,
  lintWritten,
  type PaperFinding,
  paperOf,
  signatureOf,
  sorted,
} from '#modules/documents/index.ts'
import { letterheadOf } from '#modules/units/index.ts'
import {
  COMPUTED,
  type Facts,
  type FilledPart,
  type Frame,
  filled,
  filledTitle,
  isDraftedForEach,
  type Wording,
} from '../domain/index.ts'
import type { AnyPaper, Making, PaperFacts, PaperIssuer } from './paper-maker.ts'

/** A paper ready to be shown, printed, or drafted as a document. */
export interface MadePaper {
  readonly papers: readonly Printable[]
  /** As the document it is drafted as would say it. */
  readonly title: string
  readonly text: string
  readonly annexes: readonly Annex[]
  readonly findings: readonly PaperFinding[]
  /** The department that issues it on its own head; left out: the committee. */
  readonly issuedBy?: PaperIssuer | undefined
  /** A letter to each: what each would say as a document; none for all others. */
  readonly letters?: readonly { readonly title: string; readonly text: string }[]
}

const textOf = (parts: readonly FilledPart[]): string =>
  parts.map((part) => (part.is === 'text' ? part.text : plainOf(part.blocks.flatMap(inWords)))).join('\n\n')

/** Not to be typed by anybody: stands for parts while a text is sorted into its places. */
const mark = (at: number): string => `\u{E000}${at}`

/** A text with its parts, in the places a paper has for them. */
function sortedWithParts(parts: readonly FilledPart[]) {
  const { blocks, ...places } = sorted(
    parts.map((part, at) => (part.is === 'text' ? part.text : mark(at))).join('\n\n'),
  )
  return {
    ...places,
    blocks: blocks.flatMap((block) => {
      const part = block.is === 'paragraph' ? parts.find((_, at) => mark(at) === block.text) : undefined
      return part?.is === 'blocks' ? part.blocks : [block]
    }),
  }
}

/** A paper that is only printed, in its frame. */
function framed(
  making: Making,
  frame: Frame,
  wording: Wording,
  facts: Facts,
  { annexes = [], issued, symbol }: PaperFacts,
): Paper {
  const { letterhead, place } = letterheadOf(making.unit)
  const { today } = making
  const title = filledTitle(wording.title, facts)
  return {
    ...{ title, letterhead, place, type: frame.type, abstract: title, annexes },
    number: issued ? { value: issued.number, symbol: issued.symbol } : symbol ? { value: '', symbol } : null,
    dated: frame.dated
      ? { year: (issued?.on ?? today).year, month: (issued?.on ?? today).month, day: issued?.on.day ?? null }
      : null,
    ...sortedWithParts(filled(wording.text, facts)),
    signature: issued
      ? signatureOf(issued.signerName, issued.signerTitle)
      : frame.signs && { lines: frame.signs, name: '' },
    ...(frame.signsBeside && { beside: { lines: frame.signsBeside, name: '' } }),
  }
}

/** The department whose copy is kept, as the number of a letter names it: "KT" of "VT, KT". */
function symbolOf({ 'nơi lưu': kept }: Facts): string {
  return typeof kept === 'string' ? kept.split(', ').slice(1).join(', ') : ''
}

/** A paper as the document it would be drafted as. */
function asDocument(
  making: Making,
  kind: DocumentKind,
  {
    title,
    text,
    annexes,
    issuedBy,
    symbol,
  }: Pick<MadePaper, 'title' | 'text' | 'annexes' | 'issuedBy'> & { readonly symbol: string },
): Paper {
  return paperOf(
    {
      ...{ kind, title, content: text, annexes, receivers: [], symbol, issuedBy: issuedBy ?? null },
      ...{ numberText: '', issuedOn: null, signerName: '', signerTitle: '' },
    },
    letterheadOf(making.unit),
    making.today,
  )
}

/** Papers whose words were made elsewhere; what is drafted as a document is one paper. */
export function wholePapers(papers: readonly Printable[], today: Day): MadePaper | null {
  const [first] = papers
  if (!first) return null
  if (!isPaper(first)) return { papers, title: first.title, text: '', annexes: [], findings: [] }
  const { title, annexes } = first
  return { papers, title, annexes, text: paperText(first), findings: first.number ? lintPaper(first, today) : [] }
}

/** Annexes name the paper they go with. */
const goingWith = (annexes: readonly Annex[], before: string, title: string): readonly Annex[] =>
  annexes.map((annex) => ({ ...annex, note: annex.note.replace(before, () => title) }))

/**
 * A paper computed by rule with a unit's words around it: title, Kính gửi, căn cứ, opening and closing, Nơi nhận. Its annexes name
 * the paper they go with.
 */
export function wordedAround(computed: Paper, wording: Wording, facts: Facts): Paper {
  const title = filledTitle(wording.title, facts)
  return {
    ...computed,
    ...{ title, abstract: title },
    ...sortedWithParts(filled(wording.text, { ...facts, [COMPUTED]: computed.blocks })),
    annexes: goingWith(computed.annexes, computed.title, title),
  }
}

/** Stands for all that a paper says before its end. */
const before: PaperBlock = { is: 'paragraph', text: '[…]' }

/** How a plan or notice would end in these words: what it says before that is left out. */
export function endedAs(paper: Paper, { text }: Wording, facts: Facts): Paper {
  const { blocks, recipients } = sortedWithParts(filled(text, facts))
  return { ...paper, blocks: [before, ...blocks], recipients, annexes: [] }
}

/** Puts a wording and its facts on paper. */
export function makePaper(making: Making, paper: AnyPaper, wording: Wording, usual: Facts, own: PaperFacts): MadePaper {
  const facts: Facts = { ...usual, ...own.facts }
  const parts = filled(wording.text, facts)
  const title = filledTitle(wording.title, facts)
  const made = {
    title,
    text: textOf(parts),
    annexes: own.annexesOf ? goingWith(own.annexes ?? [], own.annexesOf, title) : (own.annexes ?? []),
    issuedBy: own.issuedBy,
  }
  if (typeof paper.as === 'string') {
    const document = asDocument(making, paper.as, { ...made, symbol: symbolOf(facts) })
    return { ...made, papers: [document], findings: [...lintPaper(document, making.today), ...lintWritten(made.text)] }
  }
  const { as: frame } = paper
  if (!frame) throw new Error(`${paper.key} is worded nowhere`)
  const copies = (own.copies ?? [{}]).map((copy) => ({ ...facts, ...copy }))
  const papers = copies.map((copy) => framed(making, frame, wording, copy, own))
  if (!isDraftedForEach(paper)) return { ...made, papers, findings: [] }
  const letters = copies.map((copy) => ({
    title: filledTitle(wording.title, copy),
    text: textOf(filled(wording.text, copy)),
  }))
  return { ...made, papers, findings: [], letters }
}
