import {
  AlignmentType,
  CheckBox,
  Document,
  type FileChild,
  HeadingLevel,
  LeaderType,
  Packer,
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
import type { PaperBlock, PaperTable } from '#kernel/paper.ts'
import { beside, centred, letters, mm, pt, rule, runs, sectionOf, tight } from './docx-parts.ts'
import { type LaidAnnex, type LaidOut, recipientsHead, state } from './lay-out.ts'
import { across, between, columns, indent, page, ruleShare, signatureRoom, sizes, textWidth } from './measures.ts'

const FONT = 'Times New Roman'
const bold = { bold: true } as const
const centre = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** Named as Word's own list of styles shows them, so that who edits the paper changes a style and not each paragraph. */
const BODY = 'Than-bai'

const styles = {
  default: {
    document: {
      run: { font: FONT, size: letters(sizes.body), language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    ...Object.fromEntries(
      (['heading1', 'heading2', 'heading3'] as const).map((level) => [
        level,
        { run: { font: FONT, size: letters(sizes.body), bold: true, color: '000000' } },
      ]),
    ),
  },
  paragraphStyles: [
    {
      id: BODY,
      name: 'Thân bài',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: mm(indent) },
        spacing: { before: 0, after: pt(between) },
      },
    },
  ],
}

const body = (text: string, keepNext: boolean, run = {}) =>
  new Paragraph({ style: BODY, keepNext, children: runs(text, run) })

function drawTable({ columns: given, rows }: PaperTable, width: number): Table {
  const fixed = given.reduce((sum, { width: one }) => sum + (one ?? 0), 0)
  const open = given.filter((column) => column.width === null).length
  const widths = given.map((column) => column.width ?? (width - fixed) / open)
  const cell = (text: string, index: number, head: boolean) =>
    new TableCell({
      width: { size: mm(widths[index] ?? 0), type: WidthType.DXA },
      margins: { top: mm(1), bottom: mm(1), left: mm(1.5), right: mm(1.5) },
      verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        tight(
          text,
          { size: letters(sizes.table), bold: head },
          { alignment: head ? AlignmentType.CENTER : centre[given[index]?.align ?? 'left'] },
        ),
      ],
    })
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({ tableHeader: head, cantSplit: true, children: cells.map((text, index) => cell(text, index, head)) })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    width: { size: mm(width), type: WidthType.DXA },
    rows: [
      row(
        given.map(({ head }) => head),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  })
}

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
    case 'list':
      return block.items.map((item, index) => body(`- ${item}`, held && index === block.items.length - 1))
    case 'table':
      return [drawTable(block, width), tight('', { size: letters(between) })]
    case 'blank':
      return [
        new Paragraph({
          spacing: { before: pt(between), after: pt(between) },
          tabStops: [{ type: TabStopType.RIGHT, position: mm(width), leader: LeaderType.DOT }],
          children: [new TextRun(block.label), new TextRun('\t')],
        }),
      ]
    case 'boxes':
      return [
        new Paragraph({
          spacing: { before: pt(between), after: pt(between) },
          children: block.items.flatMap(({ text, ticked }) => [
            new CheckBox({ checked: ticked, alias: text }),
            new TextRun(` ${text}${'\u00a0'.repeat(8)}`),
          ]),
        }),
      ]
  }
}

const drawAll = (blocks: readonly PaperBlock[], width: number, held: boolean): FileChild[] =>
  blocks.flatMap((block, index) => draw(block, width, held && index === blocks.length - 1))

/** Half of a point more than a letter is wide: what a text's line is measured by, where nothing can be measured. */
const MOTTO_WIDTH = 60.4

function letterhead(paper: LaidOut): Table {
  const { left, right } = columns
  const issuer = { size: letters(sizes.issuer) }
  return beside(
    [left, right],
    [
      [
        [
          ...(paper.above === '' ? [] : [tight(paper.above, issuer, centred)]),
          ...paper.issuer.map((line) => tight(line, { ...issuer, ...bold }, centred)),
          rule(left, 22),
        ],
        [
          tight(state.name, { size: letters(sizes.state), ...bold }, centred),
          tight(state.motto, { size: letters(sizes.motto), ...bold }, centred),
          rule(right, MOTTO_WIDTH),
        ],
      ],
      [
        [
          tight(paper.number, { size: letters(sizes.number) }, { ...centred, spacing: { before: pt(between) } }),
          ...(paper.isLetter && paper.abstract !== ''
            ? [
                tight(
                  paper.abstract,
                  { size: letters(sizes.letterAbstract) },
                  { ...centred, spacing: { before: pt(between) } },
                ),
              ]
            : []),
        ],
        [tight(paper.placeAndDate, { italics: true }, { ...centred, spacing: { before: pt(between) } })],
      ],
    ],
  )
}

const nameOf = (paper: LaidOut): FileChild[] => [
  new Paragraph({
    ...centred,
    heading: HeadingLevel.HEADING_1,
    spacing: { before: pt(12), after: 0 },
    children: runs(paper.type),
  }),
  ...(paper.abstract === '' ? [] : [tight(paper.abstract, bold, centred), rule(textWidth, textWidth * ruleShare)]),
  tight('', { size: letters(between) }),
]

const addresseesOf = ({ addressees: [first, ...others] }: LaidOut): FileChild[] => {
  if (first === undefined) return []
  if (others.length === 0) return [tight(first, {}, { ...centred, spacing: { before: pt(12), after: pt(between) } })]
  const at = (left: number, last: boolean) => ({
    indent: { left: mm(left) },
    spacing: { before: 0, after: last ? pt(between) : 0 },
  })
  return [
    tight(first, {}, { indent: { left: mm(45) }, spacing: { before: pt(12), after: 0 } }),
    ...others.map((one, index) => tight(one, {}, at(53, index === others.length - 1))),
  ]
}

/** In one row that is never split, and the sentence before it stays with it: no page holds a signature alone. */
const signatureOf = ({ signature, recipients }: LaidOut): FileChild[] => {
  if (!signature) return []
  const half = textWidth / 2
  const left =
    recipients.length === 0
      ? [tight('')]
      : [
          tight(recipientsHead, { bold: true, italics: true, size: letters(sizes.recipientsHead) }, { keepNext: true }),
          ...recipients.map((line) => tight(line, { size: letters(sizes.recipients) }, { keepNext: true })),
        ]
  const right = [
    ...signature.lines.map((line) => tight(line, bold, { ...centred, keepNext: true })),
    tight(signature.name, bold, { ...centred, spacing: { before: mm(signatureRoom), after: 0 } }),
  ]
  return [tight('', { size: letters(between) }, { keepNext: true }), beside([half, half], [[left, right]])]
}

function annexOf(annex: LaidAnnex) {
  const width = annex.landscape ? page.height - across.left - across.right : textWidth
  return sectionOf(annex.landscape, [
    new Paragraph({ ...centred, heading: HeadingLevel.HEADING_1, children: runs(annex.label) }),
    tight(annex.title, bold, centred),
    ...(annex.note === '' ? [] : [tight(annex.note, { italics: true }, centred)]),
    tight('', { size: letters(between) }),
    ...drawAll(annex.blocks, width, false),
  ])
}

/** A paper for Word and LibreOffice, to be edited: real headings, one style for its body, tables with their heads. */
export function docxOf(paper: LaidOut, author: string): Promise<Buffer> {
  const first = sectionOf(false, [
    ...(paper.issuer.length > 0 ? [letterhead(paper)] : []),
    ...(paper.isLetter ? [] : nameOf(paper)),
    ...addresseesOf(paper),
    ...paper.bases.map((basis) => body(basis, false, { italics: true })),
    ...drawAll(paper.blocks, textWidth, paper.signature !== null),
    ...signatureOf(paper),
  ])
  return Packer.toBuffer(
    new Document({ title: paper.title, creator: author, styles, sections: [first, ...paper.annexes.map(annexOf)] }),
  )
}
