import type { PaperBlock } from '#kernel/paper.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { dueText } from '#modules/deadlines/index.ts'
import { documentPage } from '#modules/documents/index.ts'
import type { PetitionGlance } from '#modules/petitions/index.ts'
import { shortened } from '../../domain/index.ts'
import type { PetitionPaper } from '../paper-maker.ts'
import { linesOf } from '../tables.ts'
import { submissionSlipWords as words } from './submission-slip-words.vi.ts'

/** Letters of a draft a leader reads before he turns to the draft itself. */
const SUMMARY = 900

const opinionsOn = ({ opinions }: PetitionGlance): readonly PaperBlock[] =>
  opinions.length === 0
    ? []
    : [
        {
          is: 'table',
          columns: [
            { head: words.columns.body, width: 50 },
            { head: words.columns.opinion, width: null },
          ],
          rows: opinions.map(({ department, opinion }) => [department, opinion || words.waiting]),
        },
      ]

/** Phiếu trình: what a leader needs to approve a draft answer; null while nothing is drafted. */
export const submissionSlip: PetitionPaper = {
  ...{ key: 'phieu-trinh', of: 'petition', part: 'petitions', asks: [words.more], places: words.places },
  as: { type: words.type, dated: true, signs: words.signs, signsBeside: words.signsBeside },
  ...{ name: words.name, about: words.about, wording: words.wording },
  async facts({ db, today }, petition) {
    const { draft } = petition.state
    const document = draft && (await documentPage(db, draft.document))
    if (!document?.content) return null
    const said = shortened(document.content, SUMMARY)
    const due = petition.deadlines
      .filter(({ kind, legal, lapsedOn, metOn }) => kind === 'answer' && legal && lapsedOn === null && metOn === null)
      .at(-1)
    return {
      facts: {
        'còn bao lâu': due ? dueText(due.dueOn, today, await currentCalendar(db)) : '',
        'bảng ý kiến': opinionsOn(petition),
        'tóm tắt dự thảo': [
          ...linesOf(said),
          ...(said === document.content ? [] : [{ is: 'paragraph', text: words.cut } as const]),
        ],
        'chỗ ghi ý kiến': [
          { is: 'boxes', items: words.choices.map((text) => ({ text, ticked: false })) },
          { is: 'blank', label: words.write, rows: 2 },
        ],
      },
    }
  },
}
