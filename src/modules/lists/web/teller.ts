import { countIn, type Teller, textIn } from '#modules/history/index.ts'
import type { ImportedList } from '../application/import-drafts.ts'

const lists: Record<ImportedList, string> = {
  registrations: 'đăng ký dự hội nghị',
  petitions: 'kiến nghị',
  organisations: 'cơ sở',
}

/** What the history says of tables that were brought in. */
export const listsTeller: Teller = {
  label: 'Nhập từ Excel',
  sentences: {
    'list.imported': (facts) => {
      const list = textIn(facts, 'list')
      const what = Object.hasOwn(lists, list) ? lists[list as ImportedList] : 'dòng'
      const organisations = countIn(facts, 'organisations')
      return [
        `nhập từ bảng ${countIn(facts, 'entered')} ${what}`,
        countIn(facts, 'there') > 0 && `${countIn(facts, 'there')} dòng đã có`,
        countIn(facts, 'left') > 0 && `${countIn(facts, 'left')} dòng không ghi`,
        list !== 'organisations' && organisations > 0 && `thêm ${organisations} cơ sở vào danh sách`,
      ]
        .filter(Boolean)
        .join(', ')
    },
  },
}
