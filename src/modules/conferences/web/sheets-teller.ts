import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { countIn, listIn, type Teller, textIn } from '#modules/history/index.ts'
import { fieldWords, isField } from '#modules/petitions/index.ts'
import { sheetHref } from './addresses.ts'

const dayOf = (text: string): string => (text === '' ? '' : dateWithYear(Temporal.PlainDate.from(text)))

/** What the history tells of data sheets: ids, fields, days and counts, never what stands in them. */
export const sheetsTeller: Teller = {
  label: 'Phiếu số liệu',
  sentences: {
    'data-sheet.asked': (facts, { of }) => {
      const fields = listIn(facts, 'fields').filter(isField)
      return `yêu cầu ${of(facts.department)} phiếu số liệu ${of(facts.sheet)}, lĩnh vực ${fields.map((one) => fieldWords[one].toLocaleLowerCase('vi')).join('; ')}`
    },
    'data-sheet.withdrawn': (facts, { of }) => `thôi yêu cầu phiếu số liệu ${of(facts.sheet)}`,
    'data-sheet.written': (facts, { of }) => `ghi phiếu số liệu ${of(facts.sheet)} (lần ${countIn(facts, 'version')})`,
    'data-sheet.handed-in': (facts, { of }) =>
      `nộp phiếu số liệu ${of(facts.sheet)}, số liệu đến ngày ${dayOf(textIn(facts, 'asOf'))}`,
    'data-sheet.reopened': (facts, { of }) => `mở lại phiếu số liệu ${of(facts.sheet)}`,
    'data-sheet.files-added': (facts, { of }) =>
      `thêm ${countIn(facts, 'count')} tệp vào phiếu số liệu ${of(facts.sheet)}`,
    'data-sheet.file-removed': (facts, { of }) => `bỏ một tệp khỏi phiếu số liệu ${of(facts.sheet)}`,
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('data_sheet as sheet')
      .innerJoin('dialogue', 'dialogue.id', 'sheet.dialogue_id')
      .select(['sheet.id', 'sheet.title', 'dialogue.address'])
      .where('sheet.id', 'in', [...ids])
      .execute()
    return rows.map(({ id, title, address }) => ({
      ...{ id, name: `“${title}”`, href: sheetHref(address, id), needs: 'data-sheets.read' },
    }))
  },
}
