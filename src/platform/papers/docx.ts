import { AlignmentType, Document, Packer } from 'docx'
import { BODY, IN_TABLE } from './docx-blocks.ts'
import { paperSections } from './docx-paper.ts'
import { letters, mm, pt } from './docx-parts.ts'
import { plateSections, posterSections } from './docx-sheets.ts'
import type { PaperJob } from './job.ts'
import { fitted, metrics, type Sheet } from './laid.ts'
import { between, indent, sizes } from './measures.ts'

const FONT = 'Times New Roman'
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
    {
      id: IN_TABLE,
      name: 'Trong bảng',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: letters(sizes.table) },
    },
  ],
}

const sectionsOf = (sheet: Sheet) => {
  if (sheet.is === 'paper') return paperSections(sheet, metrics())
  return sheet.is === 'poster' ? posterSections(sheet) : plateSections(sheet)
}

/** Papers for Word and LibreOffice, to be edited: real headings, one style for the body, tables with their heads. */
export const docxOf = ({ sheets, title, author }: PaperJob): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({ title, creator: author, styles, sections: sheets.flatMap((one) => sectionsOf(fitted(one))) }),
  )
