import type { PaperBlock } from '#kernel/paper.ts'
import { cleanLine, excerpt } from '#kernel/vietnamese-text.ts'
import { answerLine, type HallPetition, type HallTopic, speakingOrder } from '#modules/conferences/index.ts'
import type { DialoguePaper } from '../paper-maker.ts'
import { secretarySlot } from './conference-slots.vi.ts'
import { sheetAnnexes } from './data-sheets.ts'
import { programmeOf, programmeTable } from './programme.ts'
import { runningOrderWords as words } from './running-order-words.vi.ts'

/** Letters of a draft in the running order; the petition's own sheet says more of it. */
const SHORT_ANSWER = 220

const rowOf = (one: HallPetition, order: number): readonly string[] => [
  String(order),
  one.label,
  [
    [one.sender, one.place].filter(Boolean).join(', ') + (one.asksToSpeak ? ` (${words.asksToSpeak})` : ''),
    cleanLine(one.title),
  ].join('\n'),
  one.answers || [one.lead || words.noLead, ...one.joining].join('; '),
  excerpt(answerLine(one), SHORT_ANSWER) || words.noDraft,
]

/** A table for each topic, its petitions counted on from those before. */
export function runningOrder(topics: readonly HallTopic[]): readonly PaperBlock[] {
  let order = 0
  return topics.flatMap((topic, at): PaperBlock[] => [
    { is: 'heading', level: 2, text: words.topic(at + 1, topic.name || words.others, topic.petitions.length) },
    {
      is: 'table',
      columns: [
        { head: words.columns.order, width: 11, align: 'center' },
        { head: words.columns.number, width: 16, align: 'center' },
        { head: words.columns.what, width: null },
        { head: words.columns.who, width: 34 },
        { head: words.columns.answer, width: 50 },
      ],
      rows: topic.petitions.map((one) => rowOf(one, ++order)),
    },
  ])
}

/** Kịch bản điều hành. */
export const chairScript: DialoguePaper = {
  ...{ key: 'kich-ban', of: 'dialogue', part: 'conference', asks: [secretarySlot, words.advice] },
  as: { type: words.type, dated: false, signs: null },
  ...{ name: words.name, about: words.about, wording: words.wording, places: words.places },
  async facts(making, dialogue) {
    const topics = await speakingOrder(making.db, dialogue.id)
    if (topics.length === 0) return null
    const all = topics.flatMap(({ petitions }) => petitions)
    const ready = all.filter((one) => answerLine(one) !== '').length
    const programme = await programmeOf(making, dialogue)
    return {
      facts: {
        'chương trình': programme.length > 0 ? [programmeTable(programme)] : [],
        'thứ tự trao đổi': runningOrder(topics),
        'số trao đổi': String(all.length),
        'số có dự thảo': String(ready),
        'số chưa có dự thảo': String(all.length - ready),
      },
      annexes: await sheetAnnexes(making.db, dialogue.id),
    }
  },
}
