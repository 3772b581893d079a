import { paperDay } from '#kernel/paper-days.ts'
import { economyOf } from '../dialogue-facts.ts'
import type { PetitionPaper } from '../paper-maker.ts'
import { addressed, numbered } from '../tables.ts'
import { letterWords } from './letters-words.vi.ts'

const { coordination: words } = letterWords

/** Công văn đề nghị phối hợp (R12, R13): to each department and body that was asked and has not said its part; null: nobody was. */
export const coordinationLetter: PetitionPaper = {
  ...{ key: 'cong-van-phoi-hop', of: 'petition', part: 'petitions', as: 'request', asks: [words.more] },
  ...{ name: words.name, about: words.about, wording: words.wording, places: words.places },
  async facts({ db }, { opinions }) {
    const open = opinions.filter(({ givenOn }) => givenOn === null)
    if (open.length === 0) return null
    const { columns } = words
    const table = numbered(
      [
        { head: columns.body, width: 45 },
        { head: columns.question, width: null },
        { head: columns.due, width: 26, align: 'center' },
      ],
      open.map(({ department, question, dueOn }) => [department, question, dueOn ? paperDay(dueOn) : '']),
    )
    return {
      facts: {
        'kính gửi': addressed([...new Set(open.map(({ department }) => department))]),
        'bảng hỏi ý kiến': [table],
        'bộ phận tham mưu': await economyOf(db),
      },
    }
  },
}
