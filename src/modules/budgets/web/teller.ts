import { inThousands } from '#kernel/vietnamese-number.ts'
import { countIn, type Facts, type Names, type Teller, textIn } from '#modules/history/index.ts'
import { moneyAt } from '../application/money-at.ts'
import { budgetHref } from './address.ts'
import { dong } from './words.vi.ts'

/** "2026-11-28" as people read it. */
const dayIn = (facts: Facts): string => textIn(facts, 'on').split('-').toReversed().join('/')
const recorded = (facts: Facts, names: Names): string => (facts.for ? `ghi thay ${names.of(facts.for)}: ` : '')
const of = (facts: Facts, names: Names): string => {
  const dialogue = names.of(facts.dialogue)
  return dialogue && ` (${dialogue})`
}
const sum = (facts: Facts, key = 'amount'): string => dong(countIn(facts, key))

/** What the history tells of money: sums, days and which line; whom it was paid to stands on the voucher only. */
export const budgetsTeller: Teller = {
  label: 'Kinh phí',
  names: async (db, ids) =>
    (await moneyAt(db, ids)).map(({ id, address, page }) => ({
      ...{ id, name: '', href: budgetHref(address, page), needs: 'budgets.read' },
    })),
  sentences: {
    'budget.estimate-begun': (facts, names) => `lập dự toán ${countIn(facts, 'lines')} dòng${of(facts, names)}`,
    'budget.estimate-adjusting': (facts, names) => `mở bản điều chỉnh dự toán${of(facts, names)}`,
    'budget.line-added': (facts, names) => `thêm một dòng dự toán, ${sum(facts)}${of(facts, names)}`,
    'budget.line-changed': (facts, names) => `sửa một dòng dự toán${of(facts, names)}`,
    'budget.line-removed': (facts, names) => `bỏ một dòng dự toán${of(facts, names)}`,
    'budget.line-put-back': (facts, names) => `đưa lại một dòng dự toán đã bỏ, ${sum(facts)}${of(facts, names)}`,
    'budget.estimate-submitted': (facts, names) => `trình duyệt dự toán ${sum(facts, 'total')}${of(facts, names)}`,
    'budget.estimate-approved': (facts, names) =>
      `${recorded(facts, names)}duyệt dự toán ${sum(facts, 'total')}${of(facts, names)}`,
    'budget.estimate-sent-back': (facts, names) => `${recorded(facts, names)}trả lại dự toán để sửa${of(facts, names)}`,
    'budget.estimate-dropped': (facts, names) => `bỏ bản dự toán đang soạn${of(facts, names)}`,
    'budget.norm-added': (facts) => `thêm một định mức, ${sum(facts)}`,
    'budget.norm-changed': (facts) => `sửa một định mức, ${sum(facts)}`,
    'budget.norm-removed': () => 'bỏ một định mức',
    'budget.advance-recorded': (facts, names) => `ghi tạm ứng ${sum(facts)} ngày ${dayIn(facts)}${of(facts, names)}`,
    'budget.advance-numbered': (facts, names) =>
      `ghi phiếu chi của lần tạm ứng ${sum(facts)} ngày ${dayIn(facts)}${of(facts, names)}`,
    'budget.advance-cancelled': (facts, names) => `hủy một lần tạm ứng ${sum(facts)}${of(facts, names)}`,
    'budget.voucher-recorded': (facts, names) =>
      `nhập chứng từ ${sum(facts)} ngày ${dayIn(facts)}${over(facts)}${of(facts, names)}`,
    'budget.voucher-changed': (facts, names) =>
      `sửa chứng từ, ${sum(facts)} ngày ${dayIn(facts)}${over(facts)}${of(facts, names)}`,
    'budget.voucher-cancelled': (facts, names) => `hủy chứng từ ${sum(facts)}${of(facts, names)}`,
    'budget.list-made': (facts, names) =>
      `lập danh sách chi bồi dưỡng ${countIn(facts, 'receivers')} người${of(facts, names)}`,
    'budget.list-changed': (facts, names) =>
      `sửa danh sách chi bồi dưỡng, ${countIn(facts, 'receivers')} người${of(facts, names)}`,
    'budget.list-removed': (facts, names) => `bỏ một danh sách chi bồi dưỡng${of(facts, names)}`,
    'budget.settlement-submitted': (facts, names) => `trình quyết toán ${sum(facts, 'spent')}${of(facts, names)}`,
    'budget.settlement-approved': (facts, names) =>
      `${recorded(facts, names)}duyệt quyết toán ${sum(facts, 'spent')}${of(facts, names)}`,
    'budget.settlement-sent-back': (facts, names) =>
      `${recorded(facts, names)}trả lại quyết toán để sửa${of(facts, names)}`,
  },
}

const over = (facts: Facts): string => {
  const by = countIn(facts, 'over')
  return by > 0 ? `, vượt dòng dự toán ${inThousands(by)} đồng` : ''
}
