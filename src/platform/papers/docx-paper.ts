import { AlignmentType, type FileChild, HeadingLevel, type ISectionOptions, Paragraph, type Table } from 'docx'
import { type LaidAnnex, type LaidPaper, type LaidSignature, recipientsHead, state } from '#kernel/paper-lay-out.ts'
import { body, drawAll } from './docx-blocks.ts'
import { beside, centred, letters, mm, pt, rule, runs, sectionOf, spacer, tight } from './docx-parts.ts'
import type { Metrics } from './fit.ts'
import type { FittedPaper } from './laid.ts'
import { across, between, page, ruleShare, signatureRoom, sizes, textWidth } from './measures.ts'

const bold = { bold: true } as const
const below = { spacing: { before: pt(between) } } as const

/** Millimetres a text takes on its longest line, at most the width it stands in. */
const wide = (lines: readonly string[], size: number, within: number, { bold: widthOf }: Metrics): number =>
  Math.min(within, Math.max(...lines.map((line) => (widthOf(line, size) / 72) * 25.4)))

/** The state's name and motto, the line below as long as the motto. */
const theState = (within: number, metrics: Metrics): Paragraph[] => [
  tight(state.name, { size: letters(sizes.state), ...bold }, centred),
  tight(state.motto, { size: letters(sizes.motto), ...bold }, centred),
  rule(within, wide([state.motto], sizes.motto, within, metrics)),
]

function letterhead(paper: FittedPaper, metrics: Metrics): Table {
  const { left, right } = paper.columns
  const issuer = { size: letters(sizes.issuer) }
  return beside(
    [left, right],
    [
      [
        [
          ...(paper.above === '' ? [] : [tight(paper.above, issuer, centred)]),
          ...paper.issuer.map((line) => tight(line, { ...issuer, ...bold }, centred)),
          rule(left, wide(paper.issuer, sizes.issuer, left, metrics) * ruleShare),
        ],
        theState(right, metrics),
      ],
      [
        [
          tight(paper.number, { size: letters(sizes.number) }, { ...centred, ...below }),
          ...(paper.isLetter && paper.abstract !== ''
            ? [tight(paper.abstract, { size: letters(sizes.letterAbstract) }, { ...centred, ...below })]
            : []),
        ],
        [tight(paper.placeAndDate, { italics: true, size: letters(sizes.placeAndDate) }, { ...centred, ...below })],
      ],
    ],
  )
}

const headOf = (paper: FittedPaper, metrics: Metrics): FileChild[] => {
  if (paper.stateAlone)
    return [
      ...theState(textWidth, metrics),
      ...(paper.placeAndDate === ''
        ? []
        : [
            tight(
              paper.placeAndDate,
              { italics: true, size: letters(sizes.placeAndDate) },
              { alignment: AlignmentType.RIGHT, ...below },
            ),
          ]),
    ]
  return paper.issuer.length > 0 ? [letterhead(paper, metrics)] : []
}

const nameOf = (paper: LaidPaper, metrics: Metrics): FileChild[] => [
  new Paragraph({
    ...centred,
    heading: HeadingLevel.HEADING_1,
    spacing: { before: pt(12), after: 0 },
    children: runs(paper.type),
  }),
  ...(paper.abstract === ''
    ? []
    : [
        tight(paper.abstract, bold, centred),
        rule(textWidth, wide(paper.abstract.split('\n'), sizes.body, textWidth, metrics) * ruleShare),
      ]),
  spacer(between),
]

const addresseesOf = ({ addressees: [first, ...others] }: LaidPaper): FileChild[] => {
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

const signed = ({ lines, note, name }: LaidSignature): Paragraph[] => [
  ...lines.map((line) => tight(line, bold, { ...centred, keepNext: true })),
  ...(note === '' ? [] : [tight(note, { italics: true }, { ...centred, keepNext: true })]),
  tight(name, bold, { ...centred, spacing: { before: mm(signatureRoom), after: 0 } }),
]

const receiversOf = ({ recipients }: LaidPaper): Paragraph[] =>
  recipients.length === 0
    ? [tight('')]
    : [
        tight(recipientsHead, { bold: true, italics: true, size: letters(sizes.recipientsHead) }, { keepNext: true }),
        ...recipients.map((line) => tight(line, { size: letters(sizes.recipients) }, { keepNext: true })),
      ]

/** In rows that are never split, and the sentence before them stays with them: no page holds a signature alone. */
const signatureOf = (paper: LaidPaper): FileChild[] => {
  const { signature, beside: left } = paper
  if (!signature) return []
  const rows = left
    ? [[signed(left), signed(signature)], ...(paper.recipients.length > 0 ? [[receiversOf(paper), [tight('')]]] : [])]
    : [[receiversOf(paper), signed(signature)]]
  return [spacer(between, { keepNext: true }), beside([textWidth / 2, textWidth / 2], rows)]
}

function annexOf(annex: LaidAnnex): ISectionOptions {
  const width = annex.landscape ? page.height - across.left - across.right : textWidth
  return sectionOf(annex.landscape, [
    new Paragraph({ ...centred, heading: HeadingLevel.HEADING_1, children: runs(annex.label) }),
    tight(annex.title, bold, centred),
    ...(annex.note === '' ? [] : [tight(annex.note, { italics: true }, centred)]),
    spacer(between),
    ...drawAll(annex.blocks, width, false),
  ])
}

/** A paper and its annexes, each on pages of its own. */
export const paperSections = (paper: FittedPaper, metrics: Metrics): ISectionOptions[] => [
  sectionOf(false, [
    ...headOf(paper, metrics),
    ...(paper.isLetter ? [] : nameOf(paper, metrics)),
    ...addresseesOf(paper),
    ...(paper.authority === ''
      ? []
      : [tight(paper.authority, bold, { ...centred, spacing: { before: 0, after: pt(between) } })]),
    ...paper.bases.map((basis) => body(basis, false, { italics: true })),
    ...drawAll(paper.blocks, textWidth, paper.signature !== null),
    ...signatureOf(paper),
  ]),
  ...paper.annexes.map(annexOf),
]
