import { countIn, type Teller, textIn } from '#modules/history/index.ts'

/** "2026-11-28" as people read it. */
const dayIn = (text: string): string => text.split('-').toReversed().join('/')

/** What the history says of the city's form, and of the evidence. */
export const reportsTeller: Teller = {
  label: 'Báo cáo, minh chứng',
  sentences: {
    'evidence.list-saved': (facts) =>
      `lưu danh mục chỉ số DCCI, bản ${countIn(facts, 'seq')}, ${countIn(facts, 'indicators')} chỉ số`,
    'evidence.frozen': (facts) =>
      `chốt số liệu minh chứng DCCI năm ${countIn(facts, 'year')}, bản ${countIn(facts, 'seq')}, ${countIn(facts, 'rows')} chỉ số`,
    'evidence.file-added': (facts) =>
      `thêm tệp minh chứng DCCI năm ${countIn(facts, 'year')}, chỉ số ${textIn(facts, 'indicator')}`,
    'evidence.file-removed': (facts) =>
      `bỏ một tệp minh chứng DCCI năm ${countIn(facts, 'year')}, chỉ số ${textIn(facts, 'indicator')}`,
    'report.form-added': (facts) => `thêm biểu mẫu báo cáo, bản ${countIn(facts, 'seq')}`,
    'report.form-mapped': (facts) =>
      `ghép ${countIn(facts, 'fields')} trường vào biểu mẫu báo cáo, bản ${countIn(facts, 'seq')}`,
    'report.form-put-aside': (facts) => `thôi dùng biểu mẫu báo cáo, bản ${countIn(facts, 'seq')}`,
    'report.form-filled': (facts, names) =>
      `tải báo cáo ${names.subject} theo biểu mẫu của thành phố (bản ${countIn(facts, 'seq')}), số liệu đến ${dayIn(textIn(facts, 'asOf'))}, ${countIn(facts, 'rows')} kiến nghị`,
  },
}
