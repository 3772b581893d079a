import { inSentence } from '#kernel/paper-days.ts'
import { budgetOf, standing, sumInWords, sumOf } from '#modules/budgets/index.ts'
import type { DialoguePaper } from '../paper-maker.ts'
import { dong, settlementDue } from './money-tables.ts'
import { moneyWords } from './money-words.vi.ts'

const words = moneyWords.advance

/** Giấy đề nghị tạm ứng: one for each advance that was recorded; null before there is one. */
export const advanceRequest: DialoguePaper = {
  ...{ key: 'de-nghi-tam-ung', of: 'dialogue', part: 'money', asks: [] },
  ...{ name: words.name, about: words.about, wording: words.wording },
  places: { ...words.places, 'tổng dự toán': moneyWords.places['tổng dự toán'] },
  as: { type: words.type, dated: true, signs: words.signs, signsBeside: words.signsBeside },
  async facts({ db }, dialogue) {
    const { advances, balance } = await budgetOf(db, dialogue)
    const all = standing(advances)
    if (all.length === 0) return null
    return {
      facts: {
        'hạn quyết toán': await settlementDue(db, dialogue.id),
        'tổng dự toán': dong(balance.approved),
      },
      copies: all.map(({ amount, receiver, whatFor, id }) => ({
        'người đề nghị': receiver,
        'số tiền tạm ứng': dong(amount),
        'tạm ứng bằng chữ': inSentence(sumInWords(amount)),
        'lý do tạm ứng': inSentence(whatFor),
        'đã tạm ứng': dong(sumOf(all.filter((one) => one.id !== id).map((one) => one.amount))),
      })),
    }
  },
}
