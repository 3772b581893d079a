import { workAnnex, workTable } from '../dialogue-work.ts'
import type { DialoguePaper } from '../paper-maker.ts'
import { assignmentWords as words } from './assignment-words.vi.ts'

/** Quyết định phân công, lập tổ giúp việc (R22): who does what by when; null before anything is laid out. */
export const assignmentDecision: DialoguePaper = {
  ...{ key: 'quyet-dinh-phan-cong', of: 'dialogue', part: 'prepare', as: 'decision', places: {} },
  ...{ name: words.decision.name, about: words.decision.about, wording: words.decision.wording, asks: [words.members] },
  async facts({ db }, dialogue) {
    const annexes = await workAnnex(db, dialogue)
    return annexes.length > 0 ? { facts: {}, annexes } : null
  },
}

/** Thông báo phân công: the same without a group, its table in the text. */
export const assignmentNotice: DialoguePaper = {
  ...{ key: 'thong-bao-phan-cong', of: 'dialogue', part: 'prepare', as: 'notice', asks: [] },
  ...{ name: words.notice.name, about: words.notice.about },
  ...{ wording: words.notice.wording, places: words.notice.places },
  async facts({ db }, dialogue) {
    const table = await workTable(db, dialogue)
    return table && { facts: { 'bảng phân công': [table] } }
  },
}
