import { countIn, type Teller, textIn } from '#modules/history/index.ts'

/** "2026-11-28" as people read it. */
const dayIn = (text: string): string => text.split('-').toReversed().join('/')

/** What the history says of the city's form. */
export const reportsTeller: Teller = {
  label: 'Biểu mẫu báo cáo',
  sentences: {
    'report.form-added': (facts) => `thêm biểu mẫu báo cáo, bản ${countIn(facts, 'seq')}`,
    'report.form-mapped': (facts) =>
      `ghép ${countIn(facts, 'fields')} trường vào biểu mẫu báo cáo, bản ${countIn(facts, 'seq')}`,
    'report.form-put-aside': (facts) => `thôi dùng biểu mẫu báo cáo, bản ${countIn(facts, 'seq')}`,
    'report.form-filled': (facts, names) =>
      `tải báo cáo ${names.subject} theo biểu mẫu của thành phố (bản ${countIn(facts, 'seq')}), số liệu đến ${dayIn(textIn(facts, 'asOf'))}, ${countIn(facts, 'rows')} kiến nghị`,
  },
}
