import { countIn, type Teller } from '#modules/history/index.ts'

/** What the history tells of rule sets. */
export const regulationsTeller: Teller = {
  label: 'Bộ quy định',
  sentences: {
    'rules.given': (facts) =>
      facts.copied === true
        ? `nhận bộ quy định tạm dùng cho năm ${countIn(facts, 'year')}`
        : `nhận bộ quy định năm ${countIn(facts, 'year')}`,
  },
}
