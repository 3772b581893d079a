import {
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type ISectionOptions,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { PosterFact } from '#kernel/paper-sheets.ts'
import { bare, centred, codeOf, letters, mm, noLines, pt, runs, spacer, tight } from './docx-parts.ts'
import type { FittedPlate, FittedPoster } from './fit.ts'
import type { FittedPlates } from './laid.ts'
import { page, plate } from './measures.ts'

/** Sizes of letters are whole halves of a point. */
const half = (points: number): number => Math.floor(letters(points))
const twips = (points: number): number => Math.round(pt(points))

const sheet = (
  width: number,
  height: number,
  margin: number,
  children: ISectionOptions['children'],
): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { width: mm(width), height: mm(height) },
      margin: { top: mm(margin), bottom: mm(margin), left: mm(margin), right: mm(margin), header: 0, footer: 0 },
    },
  },
  children,
})

const line = { style: BorderStyle.SINGLE, size: 16, space: 0, color: '000000' }
/** Paragraphs with the same frame are framed together; the frame stands outside of what it frames. */
const frame = (space: number) => {
  const side = { ...line, space: Math.floor(space) }
  return { border: { top: side, bottom: side, left: side, right: side }, indent: { left: pt(space), right: pt(space) } }
}

/** A poster on its page, in the sizes it was fitted to. */
export function posterSections(poster: FittedPoster): ISectionOptions[] {
  const { sizes, page: of } = poster
  const gap = (part: number) => ({ spacing: { before: part === 0 ? 0 : twips(poster.gap), after: 0 } })
  const fact = ({ label, text }: PosterFact, size: number, around = {}) => [
    tight(label, { size: half(sizes.label) }, { ...centred, keepNext: true, ...around, ...gap(1) }),
    tight(text, { size: half(size), bold: true }, { ...centred, ...around }),
  ]
  const { code } = poster
  return [
    sheet(of.width, of.height, of.margin, [
      tight(poster.issuer, { size: half(sizes.issuer), bold: true }, centred),
      ...(poster.opening === ''
        ? []
        : [tight(poster.opening, { size: half(sizes.opening) }, { ...centred, ...gap(1) })]),
      new Paragraph({
        ...centred,
        heading: HeadingLevel.HEADING_1,
        ...gap(poster.opening === '' ? 1 : 0),
        children: runs(poster.title, { size: half(sizes.title), bold: true }),
      }),
      ...poster.facts.flatMap((one) => fact(one, sizes.fact)),
      ...(poster.deadline ? fact(poster.deadline, sizes.deadline, frame(sizes.frame)) : []),
      ...(code
        ? [
            new Paragraph({ ...centred, ...gap(1), children: [codeOf(code.address, (code.side / 72) * 25.4)] }),
            ...(code.caption === '' ? [] : [tight(code.caption, { size: half(sizes.caption) }, centred)]),
            tight(code.address, { size: half(code.size), bold: true }, centred),
          ]
        : []),
      ...(poster.foot === '' ? [] : [tight(poster.foot, { size: half(sizes.foot) }, { ...centred, ...gap(1) })]),
      spacer(1),
    ]),
  ]
}

/**
 * Plates: Word turns no text upside down, but it turns cells to either side. The sheet lies upright, folded along its middle:
 * each half's letters stand with their heads to the fold, and the tent is the same.
 */
export function plateSections({ plates }: FittedPlates): ISectionOptions[] {
  const across = (page.width - 2 * plate.edge) / 2
  const side = ({ name, beneath, nameSize, beneathSize }: FittedPlate, textDirection: 'tbRl' | 'btLr') =>
    new TableCell({
      width: { size: mm(across), type: WidthType.DXA },
      borders: bare,
      margins: { left: 0, right: 0 },
      textDirection,
      verticalAlign: VerticalAlign.CENTER,
      children: [
        tight(name, { size: half(nameSize), bold: true }, centred),
        ...(beneath === '' ? [] : [tight(beneath, { size: half(beneathSize) }, centred)]),
      ],
    })
  const rows = plates.map(
    (one) =>
      new TableRow({
        cantSplit: true,
        height: { value: mm(page.height - 2 * plate.edge - 10), rule: HeightRule.EXACT },
        children: [
          side(one, TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT),
          side(one, TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT),
        ],
      }),
  )
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [mm(across), mm(across)],
    width: { size: mm(2 * across), type: WidthType.DXA },
    borders: noLines,
    rows,
  })
  return [sheet(page.width, page.height, plate.edge, [table, spacer(1)])]
}
