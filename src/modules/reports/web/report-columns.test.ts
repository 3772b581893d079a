import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { sheetOf, xlsxOf } from '#platform/spreadsheets/xlsx.ts'
import type { ResultRow } from '../application/result-rows.ts'
import { reportColumns } from './report-columns.ts'

const long = 'Đường vào làng nghề bị ngập, xe tải không vào lấy hàng được. '.repeat(12)
const row = (number: number): ResultRow => ({
  ...{
    id: `${number}`,
    number,
    sender: `Cơ sở mộc Ví Dụ ${number}`,
    identifier: '',
    kind: 'household',
    place: 'Thôn 2',
  },
  ...{ title: 'Đường ngập', content: long, proposal: '', receivedOn: day('2026-09-20'), field: 'HT' },
  ...{ competence: 'own', lead: 'Phòng Kinh tế', joining: ['Điện lực'], atConference: false, planned: false },
  ...{ answeredOn: day('2026-10-27'), dueOn: day('2026-11-02'), answer: long, answerNumber: '118/UBND-KT' },
  ...{ answerDay: day('2026-10-27'), sentTo: '', sentOn: null, sentNumber: '', delayCause: '' },
  ...{ outcome: 'written', late: false },
})

test('a thousand rows of Phụ lục II are an Excel file in less than two seconds, typed to the last row', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => row(at + 1))
  const before = performance.now()
  const pieces = await Array.fromAsync(xlsxOf([sheetOf({ name: 'Phụ lục II', columns: reportColumns, pages: [rows] })]))
  expect(performance.now() - before).toBeLessThan(2000)
  const [sheet] = (await readXlsx(Buffer.concat(pieces))).sheets
  const heads = sheet?.rows[0] ?? []
  const last = sheet?.rows[1000] ?? []
  const at = (head: string) => last[heads.indexOf(head)]
  expect(sheet?.rows).toHaveLength(1001)
  expect(at('Số')).toBe(1000)
  for (const head of ['Ngày tiếp nhận', 'Ngày văn bản', 'Thời hạn', 'Ngày trả lời'])
    expect(at(head)).toBeInstanceOf(Date)
  expect(sheet?.freezePane).toEqual({ rows: 1 })
})
