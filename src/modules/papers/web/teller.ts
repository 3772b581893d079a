import { type Teller, textIn } from '#modules/history/index.ts'
import { paperAt } from '../application/catalogue.ts'

const nameOf = (facts: Parameters<Teller['sentences'][string]>[0]): string =>
  paperAt(textIn(facts, 'paper'))?.name ?? ''

/** What the history tells of papers. */
export const papersTeller: Teller = {
  label: 'Giấy tờ',
  sentences: {
    'paper.worded': (facts) => `lưu mẫu câu "${nameOf(facts)}"`,
    'paper.wording-reset': (facts) => `trở về mẫu có sẵn của "${nameOf(facts)}"`,
    'paper.answered': (_, names) => `điền phần còn thiếu của giấy tờ: ${names.subject}`,
  },
  names: async () => [],
}
