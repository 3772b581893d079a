import { inSentence } from '#kernel/paper-days.ts'
import { allowancesOf, sumInWords } from '#modules/budgets/index.ts'
import type { DialoguePaper } from '../paper-maker.ts'
import { dong, receiverTable } from './money-tables.ts'
import { moneyWords } from './money-words.vi.ts'

const words = moneyWords.list

/** Danh sách ký nhận: one for each list of receivers, with room to sign; null before there is one. */
export const allowanceLists: DialoguePaper = {
  ...{ key: 'danh-sach-ky-nhan', of: 'dialogue', part: 'money', asks: [], places: words.places },
  ...{ name: words.name, about: words.about, wording: words.wording },
  as: { type: words.type, dated: true, signs: moneyWords.signs.committee, signsBeside: words.signsBeside },
  async facts({ db }, dialogue) {
    const lists = await allowancesOf(db, dialogue.id)
    if (lists.length === 0) return null
    return {
      facts: {},
      copies: lists.map((list) => ({
        'tên danh sách': list.title,
        'bảng ký nhận': [receiverTable(list)],
        'tổng danh sách': dong(list.total),
        'danh sách bằng chữ': inSentence(sumInWords(list.total)),
      })),
    }
  },
}
