import { inSentence, withoutStop } from '#kernel/paper-days.ts'
import { type Budget, budgetOf, standing, sumInWords } from '#modules/budgets/index.ts'
import type { DialoguePaper } from '../paper-maker.ts'
import { linesOf } from '../tables.ts'
import { dong, settlementTable, voucherTable } from './money-tables.ts'
import { moneyWords } from './money-words.vi.ts'

const { vouchers: voucherWords, settlement: words } = moneyWords

/** What was paid, in figures and words. */
const spentFacts = ({ vouchers, balance }: Budget) => ({
  'số chứng từ': String(standing(vouchers).length),
  'tổng đã chi': dong(balance.spent),
  'đã chi bằng chữ': inSentence(sumInWords(balance.spent)),
})

/** Bảng kê chứng từ: null before anything was paid. */
export const voucherList: DialoguePaper = {
  ...{ key: 'bang-ke-chung-tu', of: 'dialogue', part: 'money', asks: [], places: voucherWords.places },
  ...{ name: voucherWords.name, about: voucherWords.about, wording: voucherWords.wording },
  as: {
    ...{ type: voucherWords.type, dated: true, signs: moneyWords.signs.committee },
    signsBeside: moneyWords.signs.maker,
  },
  async facts({ db }, dialogue) {
    const budget = await budgetOf(db, dialogue)
    if (standing(budget.vouchers).length === 0) return null
    return { facts: { ...spentFacts(budget), 'bảng chứng từ': [voucherTable(budget)] } }
  },
}

/** The accountant's words, then each line that went over and why. */
function explained({ settlement, settled, lines, vouchers }: Budget): string {
  const over = settled
    .filter(({ difference }) => difference > 0)
    .map(({ key, difference }) => {
      const reasons = standing(vouchers).filter(({ lineKey, overReason }) => lineKey === key && overReason !== '')
      const content = lines.find((line) => line.key === key)?.content ?? ''
      const why = reasons.map(({ overReason }) => withoutStop(inSentence(overReason))).join('; ')
      return `${words.overLine(content, dong(difference), why)}.`
    })
  return [settlement?.explanation ?? '', ...(over.length > 0 ? over : [words.nothing])].filter(Boolean).join('\n')
}

const differenceOf = (difference: number): string =>
  difference === 0 ? words.same : difference > 0 ? words.over(dong(difference)) : words.saved(dong(-difference))

/** Báo cáo quyết toán: drafted, approved, numbered as a document; null before anything was paid of an approved estimate. */
export const settlementReport: DialoguePaper = {
  ...{ key: 'bao-cao-quyet-toan', of: 'dialogue', part: 'money', as: 'report', asks: [] },
  ...{ name: words.name, about: words.about, wording: words.wording },
  places: { ...words.places, 'tổng dự toán': moneyWords.places['tổng dự toán'] },
  async facts({ db }, dialogue) {
    const budget = await budgetOf(db, dialogue)
    const { binding, vouchers, balance } = budget
    if (!binding || standing(vouchers).length === 0) return null
    return {
      facts: {
        ...spentFacts(budget),
        'tổng dự toán': dong(balance.approved),
        'chênh lệch': differenceOf(balance.difference),
        'đã tạm ứng': dong(balance.advanced),
        'phải hoàn ứng': balance.toReturn > 0 ? dong(balance.toReturn) : '',
        'phải chi trả thêm': balance.toPay > 0 ? dong(balance.toPay) : '',
        'giải trình': linesOf(explained(budget)),
      },
      annexes: [{ title: words.annex, note: '', landscape: false, blocks: [settlementTable(budget)] }],
    }
  },
}
