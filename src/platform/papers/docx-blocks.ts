import {
  AlignmentType,
  CheckBox,
  type FileChild,
  HeadingLevel,
  HeightRule,
  LeaderType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { END, type PaperBlock, type PaperTable } from '#kernel/paper.ts'
import { beside, centred, codeOf, mm, noLines, pt, runs, spacer, tight } from './docx-parts.ts'
import { between, codeSide, indent, penRoom } from './measures.ts'

const aligned = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** Named as Word's own list of styles shows them, so that who edits the paper changes a style and not each paragraph. */
export const BODY = 'Than-bai'
/** Likewise of tables. */
export const IN_TABLE = 'Trong-bang'

/** A paragraph of the text. `held`: it stays with what follows. */
export const body = (text: string, held: boolean, run = {}) =>
  new Paragraph({ style: BODY, keepNext: held, children: runs(text, run) })

/** `held`: its last row stays with what follows. */
function drawTable(table: PaperTable, width: number, held: boolean): Table {
  const { columns: given, rows, bare = false, minRowHeight, boldRows = [] } = table
  const fixed = given.reduce((sum, { width: one }) => sum + (one ?? 0), 0)
  const open = given.filter((column) => column.width === null).length
  const widths = given.map((column) => column.width ?? (width - fixed) / open)
  const bold = new Set(boldRows)
  const [above, left, right] = bare ? [0.6, 0, 3] : [1, 1.5, 1.5]
  const middle = minRowHeight !== undefined && { verticalAlign: VerticalAlign.CENTER }
  // A thousand rows are eight thousand cells: what a cell does not say the style and the table say for it.
  const cell = (text: string, index: number, row: number | 'head') => {
    const alignment = row === 'head' ? 'center' : (given[index]?.align ?? 'left')
    return new TableCell({
      width: { size: mm(widths[index] ?? 0), type: WidthType.DXA },
      ...(row === 'head' ? { verticalAlign: VerticalAlign.CENTER } : middle),
      children: [
        new Paragraph({
          ...(!bare && { style: IN_TABLE }),
          ...(held && row === rows.length - 1 && { keepNext: true }),
          ...(alignment !== 'left' && { alignment: aligned[alignment] }),
          children: runs(text, row === 'head' || bold.has(row) ? { bold: true } : undefined),
        }),
      ],
    })
  }
  const row = (cells: readonly string[], at: number | 'head') =>
    new TableRow({
      tableHeader: at === 'head',
      cantSplit: true,
      ...(at !== 'head' &&
        minRowHeight !== undefined && { height: { value: mm(minRowHeight), rule: HeightRule.ATLEAST } }),
      children: cells.map((text, index) => cell(text, index, at)),
    })
  const head = given.map((column) => column.head)
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    width: { size: mm(width), type: WidthType.DXA },
    margins: { top: mm(above), bottom: mm(above), left: mm(left), right: mm(right) },
    ...(bare && { borders: noLines }),
    rows: [...(bare ? [] : [row(head, 'head')]), ...rows.map(row)],
  })
}

/** Dots to the margin. */
const dotted = (label: string, width: number, around: number, held: boolean) =>
  new Paragraph({
    keepNext: held,
    spacing: { before: pt(around), after: pt(around) },
    tabStops: [{ type: TabStopType.RIGHT, position: mm(width), leader: LeaderType.DOT }],
    children: [...(label === '' ? [] : [new TextRun(`${label} `)]), new TextRun('\t')],
  })

/** `held`: it stays with what follows. */
function draw(block: PaperBlock, width: number, held: boolean): FileChild[] {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          keepNext: true,
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: mm(indent) },
          spacing: { before: 0, after: pt(between) },
          children: runs(block.text),
        }),
      ]
    case 'paragraph': {
      const lines = block.text.split('\n')
      return lines.map((line, index) => body(line, held && index === lines.length - 1))
    }
    case 'centered':
      return [
        tight(
          block.text,
          { bold: block.bold ?? false },
          { ...centred, keepNext: held, spacing: { before: pt(between), after: pt(between) } },
        ),
      ]
    case 'list':
      return block.items.map((item, index) => body(`- ${item}`, held && index === block.items.length - 1))
    case 'table':
      return [drawTable(block, width, held), spacer(between, { keepNext: held })]
    case 'blank':
      return Array.from({ length: block.rows ?? 1 }, (_, row) =>
        dotted(row === 0 ? block.label : '', width, row === 0 ? between : penRoom, held),
      )
    case 'boxes':
      return [
        new Paragraph({
          keepNext: held,
          spacing: { before: pt(between), after: pt(between) },
          children: block.items.flatMap(({ text, ticked }) => [
            new CheckBox({ checked: ticked, alias: text }),
            new TextRun(` ${text}${'\u00a0'.repeat(8)}`),
          ]),
        }),
      ]
    case 'qr': {
      const picture = new Paragraph({ children: [codeOf(block.address, codeSide)] })
      const said = [tight(block.caption), tight(block.address)]
      return [beside([codeSide + 3, width - codeSide - 3], [[[picture], said]], VerticalAlign.CENTER)]
    }
    case 'new-page':
      return [spacer(1, { pageBreakBefore: true })]
  }
}

/**
 * Blocks one after the other in a width of millimetres. `held`: what comes last stays with what follows, and with a lone end of the
 * text what is before it.
 */
export function drawAll(blocks: readonly PaperBlock[], width: number, held: boolean): FileChild[] {
  const last = blocks.at(-1)
  const from = blocks.length - (last?.is === 'paragraph' && last.text === END ? 2 : 1)
  return blocks.flatMap((block, index) => draw(block, width, held && index >= from))
}
