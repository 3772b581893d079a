import { countIn, type Teller, textIn } from '#modules/history/index.ts'
import { isRuleKey } from '../domain/index.ts'
import { words } from './words.vi.ts'

/** What the history tells of rule sets. */
export const regulationsTeller: Teller = {
  label: 'Bộ quy định',
  sentences: {
    'rules.given': (facts) =>
      facts.copied === true
        ? `nhận bộ quy định tạm dùng cho năm ${countIn(facts, 'year')}`
        : `nhận bộ quy định năm ${countIn(facts, 'year')}`,
    'rules.edited': (facts) => {
      const rule = textIn(facts, 'rule')
      const name = isRuleKey(rule) ? words.rules[rule] : rule
      return `sửa bộ quy định năm ${countIn(facts, 'year')} (${words.versions.name(countIn(facts, 'version'))}): ${name}`
    },
    'rules.confirmed': (facts) => `xác nhận bộ quy định năm ${countIn(facts, 'year')}`,
  },
}
