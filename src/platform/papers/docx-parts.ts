import {
  AlignmentType,
  BorderStyle,
  Header,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { across, page, sizes } from './measures.ts'
import { codePicture } from './png.ts'

/** Word counts in twentieths of a point. */
export const mm = (length: number): number => Math.round((length / 25.4) * 72 * 20)
export const pt = (length: number): number => length * 20
/** Sizes of letters are counted in halves of a point. */
export const letters = (points: number): number => points * 2

/** A text as runs: a new line within it is a break of the line. */
export const runs = (text: string, run: IRunOptions = {}): TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ ...run, text: line, ...(index > 0 && { break: 1 }) }))

/** A paragraph without room around it. */
export const tight = (text: string, run: IRunOptions = {}, paragraph: Omit<IParagraphOptions, 'children'> = {}) =>
  new Paragraph({ spacing: { before: 0, after: 0 }, ...paragraph, children: runs(text, run) })

/** Room of so many points. What an empty paragraph's letters are called does not matter to Word: its line has to be exact. */
export const spacer = (points: number, paragraph: Omit<IParagraphOptions, 'children' | 'spacing'> = {}): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: pt(points), lineRule: LineRuleType.EXACT }, ...paragraph })

export const centred = { alignment: AlignmentType.CENTER } as const

/** A line of a given length below what is centred: a paragraph a point high with a border above, drawn in from both sides. */
export const rule = (within: number, length: number): Paragraph =>
  new Paragraph({
    spacing: { before: pt(3), after: 0, line: pt(1), lineRule: LineRuleType.EXACT },
    indent: { left: mm((within - length) / 2), right: mm((within - length) / 2) },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 0, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  })

/** The code of an address, its side in millimetres. */
export const codeOf = (address: string, side: number): ImageRun => {
  const points = (side / 25.4) * 96
  return new ImageRun({
    type: 'png',
    data: codePicture(address),
    transformation: { width: points, height: points },
    altText: { name: 'QR', description: address, title: address },
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
/** No line on any side. */
export const bare = { top: none, bottom: none, left: none, right: none }

/** Nor between the cells of a table. */
export const noLines = { ...bare, insideHorizontal: none, insideVertical: none }

/** Cells that only hold things beside one another. */
export const beside = (
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
  verticalAlign: 'top' | 'center' = VerticalAlign.TOP,
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    width: { size: mm(widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    borders: noLines,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: mm(widths[index] ?? 0), type: WidthType.DXA },
                borders: bare,
                margins: { left: 0, right: 0 },
                verticalAlign,
                children: [...children],
              }),
          ),
        }),
    ),
  })

/** Page numbers above, from the second page on (facts 1.1); each section counts its own. */
const numbered = {
  default: new Header({
    children: [
      new Paragraph({
        ...centred,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: letters(sizes.body) })],
      }),
    ],
  }),
  first: new Header({ children: [new Paragraph({ children: [] })] }),
}

/**
 * A section on its own pages: upright, or across. It ends with a paragraph that takes no room: Word keeps a section's settings in
 * its last one, and would begin a page for it.
 */
export function sectionOf(landscape: boolean, children: ISectionOptions['children']): ISectionOptions {
  const { top, bottom, left, right } = landscape ? across : page
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: mm(page.width),
          height: mm(page.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(top),
          bottom: mm(bottom),
          left: mm(left),
          right: mm(right),
          header: mm(page.header),
          footer: mm(page.header),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: numbered,
    children: [...children, spacer(1)],
  }
}
