import { writeXlsx } from 'hucre/xlsx'
import { addReportForm, mapReportForm } from '#modules/reports/index.ts'
import type { When } from './dai-son/story.ts'
import { as, must, type World } from './world.ts'

const NAME = 'Phu luc II - mau vi du.xlsx'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ROW = 7

const line = { style: 'thin', color: { rgb: '000000' } } as const
const boxed = {
  border: { top: line, bottom: line, left: line, right: line },
  font: { name: 'Times New Roman', size: 12 },
  alignment: { wrapText: true, vertical: 'top' },
} as const
const bold = {
  ...boxed,
  font: { ...boxed.font, bold: true },
  alignment: { ...boxed.alignment, horizontal: 'center' },
} as const
const day = { ...boxed, numFmt: 'dd/mm/yyyy' } as const

const heads = [
  ...['TT', 'Tên doanh nghiệp, HTX, HKD', 'Địa chỉ', 'Nội dung kiến nghị', 'Lĩnh vực', 'Chủ trì'],
  ...['Trả lời, giải quyết', 'Số văn bản', 'Ngày văn bản', 'Kết quả', 'Nguyên nhân chậm'],
]
const fields = [
  ...(['place-in-list', 'sender', 'address', 'content', 'field', 'lead', 'answer'] as const),
  ...(['answer-number', 'answer-day', 'outcome', 'cause'] as const),
]
const letter = (at: number) => String.fromCharCode(65 + at)

/** A form as a city might send it: the real one is not known (facts 4.1), and the demonstration says so on its first line. */
const workbook = async (): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: 'Phụ lục II',
          rows: [
            ['Mẫu ví dụ của bản trình diễn, không phải biểu mẫu thật của Sở Tài chính'],
            ['TỔNG HỢP KIẾN NGHỊ VÀ KẾT QUẢ GIẢI QUYẾT NĂM {{năm}}'],
            ['{{đơn vị}}, tính đến {{tính đến}}'],
            ['Tổng số kiến nghị', null, null],
            [],
            heads,
            heads.map(() => null),
            ['Nơi nhận: Sở Tài chính; Lưu: VT, KT.'],
          ],
          cells: new Map<string, object>([
            ...heads.map((value, at): [string, object] => [`5,${at}`, { value, style: bold }]),
            ...heads.map((_, at): [string, object] => [
              `6,${at}`,
              { style: fields[at] === 'answer-day' ? day : boxed },
            ]),
          ]),
          merges: [0, 1, 2, 7].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: 10 })),
          columns: [6, 28, 18, 46, 18, 22, 46, 14, 13, 26, 24].map((width) => ({ width })),
          pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
        },
      ],
    } as Parameters<typeof writeXlsx>[0]),
  )

/** The city's form comes in, and the specialist says what stands where in it. */
export async function cityFormComes(world: World, when: When): Promise<unknown> {
  const stored = await world.parts.files.put(world.unitId, await workbook(), 1_000_000)
  if (stored === 'too-large') throw new Error('the form is too large')
  return as(world, 'specialist', when, async (tx, by) => {
    const { id } = await addReportForm(tx, by, { ...stored, kind: 'xlsx', type: XLSX, name: NAME })
    const mapping = {
      ...{ tableKey: 'xl/worksheets/sheet1.xml', repeatedRow: ROW },
      fields: new Map([
        ...fields.map((field, at) => [`${letter(at)}${ROW}`, field] as const),
        ...([
          ['B4', 'petitions'],
          ['{{nam}}', 'year'],
          ['{{don vi}}', 'unit'],
          ['{{tinh den}}', 'as-of'],
        ] as const),
      ]),
    }
    return must('form', await mapReportForm(tx, by, { id, version: 1 }, mapping))
  })
}
