import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { writeXlsx } from 'hucre/xlsx'

const thin = { style: 'thin', color: { rgb: '000000' } } as const
const boxed = { top: thin, bottom: thin, left: thin, right: thin }

/**
 * A form as a city might send it: a title with a placeholder, a merged head of two rows, a styled row to be repeated with a merged
 * pair of cells, a sum and a merged foot below, a second sheet that counts, landscape with the head on each page.
 */
export async function cityWorkbook(): Promise<Buffer> {
  const style = { border: boxed, font: { name: 'Times New Roman', size: 12 }, alignment: { wrapText: true } } as const
  const head = {
    ...style,
    font: { ...style.font, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  } as const
  const row = (at: number, of: object) =>
    Array.from({ length: 7 }, (_, column): [string, object] => [`${at},${column}`, { style: of }])
  return Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: 'Phụ lục II',
          rows: [
            ['PHỤ LỤC II: TỔNG HỢP KIẾN NGHỊ', null, null, null, null, null, null],
            ['Đơn vị: {{đơn vị}}, tính đến {{tính đến}}', null, null, null, null, null, null],
            ['Năm', null, null, null, null, null, null],
            ['TT', 'Doanh nghiệp, HTX, hộ kinh doanh', null, 'Nội dung kiến nghị', 'Xử lý', null, 'Số'],
            [null, 'Tên', 'Địa chỉ', null, 'Ngày trả lời', 'Kết quả', null],
            [null, null, null, '{{nội dung}}', '{{ngày trả lời}}', null, 1],
            ['Cộng', null, null, null, null, null, null],
            ['Nơi nhận: Sở Tài chính', null, null, null, null, null, null],
          ],
          cells: new Map([
            ...row(3, head),
            ...row(4, head),
            ...row(5, style),
            ['5,4', { style: { ...style, numFmt: 'dd/mm/yyyy' } }],
            ['6,6', { formula: 'SUM(G6:G6)', style: head }],
          ] satisfies [string, object][]),
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 6 },
            { startRow: 1, startCol: 0, endRow: 1, endCol: 6 },
            { startRow: 3, startCol: 0, endRow: 4, endCol: 0 },
            { startRow: 3, startCol: 1, endRow: 3, endCol: 2 },
            { startRow: 3, startCol: 3, endRow: 4, endCol: 3 },
            { startRow: 3, startCol: 4, endRow: 3, endCol: 5 },
            { startRow: 3, startCol: 6, endRow: 4, endCol: 6 },
            { startRow: 5, startCol: 1, endRow: 5, endCol: 2 },
            { startRow: 7, startCol: 0, endRow: 7, endCol: 6 },
          ],
          columns: [6, 28, 18, 50, 14, 30, 8].map((width) => ({ width })),
          pageSetup: {
            paperSize: 'a4',
            orientation: 'landscape',
            fitToPage: true,
            fitToWidth: 1,
            fitToHeight: 0,
            printTitlesRow: '$4:$5',
          },
        },
        {
          name: 'Tổng hợp',
          rows: [['Số kiến nghị', null]],
          cells: new Map([['0,1', { formula: "COUNTA('Phụ lục II'!D6:D6)" }]]),
        },
      ],
    } as Parameters<typeof writeXlsx>[0]),
  )
}

/** The same in Word: a line with a placeholder cut into runs, a table with a coloured row to be repeated, a foot with a day. */
export async function cityText(): Promise<Buffer> {
  const cell = (text: string, options: { bold?: boolean; fill?: string; columnSpan?: number } = {}) =>
    new TableCell({
      ...(options.columnSpan && { columnSpan: options.columnSpan }),
      ...(options.fill && { shading: { type: ShadingType.CLEAR, fill: options.fill } }),
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [
            new TextRun({ text, bold: options.bold ?? false, italics: !options.bold, font: 'Times New Roman' }),
          ],
        }),
      ],
    })
  const fill = 'FFF2CC'
  const made = new Document({
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph('Lập ngày {{hôm nay}}')] }) },
        children: [
          new Paragraph({
            children: [
              new TextRun('Đơn vị: {{đơn '),
              new TextRun({ text: 'vị}}', bold: true }),
              new TextRun(', năm {{năm}} và {{điều lạ}}'),
            ],
          }),
          new Table({
            rows: [
              new TableRow({
                tableHeader: true,
                children: [
                  cell('TT', { bold: true }),
                  cell('Người gửi', { bold: true }),
                  cell('Nội dung, kết quả', { bold: true, columnSpan: 2 }),
                ],
              }),
              new TableRow({
                cantSplit: true,
                children: [
                  cell('', { fill }),
                  cell('{{người gửi}}', { fill }),
                  cell('{{nội dung}}', { fill }),
                  cell('Kết quả: {{kết quả}}', { fill }),
                ],
              }),
              new TableRow({ children: [cell('Tổng số', { bold: true }), cell('', { columnSpan: 3 })] }),
            ],
          }),
          new Paragraph('Nơi nhận: Sở Tài chính'),
        ],
      },
    ],
  })
  return Packer.toBuffer(made)
}
