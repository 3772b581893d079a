import type { PaperBlock } from '#kernel/paper.ts'
import {
  agendaOf,
  type HallTopic,
  type ProgrammeRow,
  planProgramme,
  sittingOf,
  speakingOrder,
  timeOf,
} from '#modules/conferences/index.ts'
import { type DialogueInOffice, readProgramme } from '#modules/dialogues/index.ts'
import { answeredAbout } from '../asked.ts'
import type { DialoguePaper, Making } from '../paper-maker.ts'
import { programmeWords as words } from './programme-words.vi.ts'

/** The parts of the agenda where one is laid out; else the programme of the plan with who does what, as far as it is known. */
export async function programmeOf({ db }: Making, dialogue: DialogueInOffice): Promise<readonly ProgrammeRow[]> {
  const agenda = await agendaOf(db, dialogue)
  const parts = agenda?.items.filter(({ item }) => item.kind === 'part') ?? []
  if (parts.length > 0) return parts.map(({ item, from }) => ({ at: timeOf(from), what: item.title, who: item.who }))
  const typed = (await answeredAbout(db, dialogue.id))[words.who.key] ?? ''
  const named = typed.split('\n').flatMap((line) => {
    const read = readProgramme(line)
    return read.ok ? read.value : []
  })
  return planProgramme(db, dialogue.address, named)
}

export const programmeTable = (rows: readonly ProgrammeRow[]): PaperBlock => ({
  is: 'table',
  columns: [
    { head: words.columns.at, width: 16, align: 'center' },
    { head: words.columns.what, width: null },
    { head: words.columns.who, width: 55 },
  ],
  rows: rows.map(({ at, what, who }) => [at, what, who]),
})

/** Who answers in a topic, each once. */
export const leadsOf = ({ petitions }: HallTopic): string =>
  [...new Set(petitions.map(({ lead }) => lead).filter(Boolean))].join('; ')

const topicsTable = (topics: readonly HallTopic[]): readonly PaperBlock[] =>
  topics.length === 0
    ? []
    : [
        { is: 'heading', level: 2, text: words.heads.topics },
        {
          is: 'table',
          columns: [
            { head: words.topics.number, width: 12, align: 'center' },
            { head: words.topics.topic, width: null },
            { head: words.topics.count, width: 22, align: 'center' },
            { head: words.topics.leads, width: 55 },
          ],
          rows: topics.map((topic, at) => [
            String(at + 1),
            topic.name || words.others,
            String(topic.petitions.length),
            leadsOf(topic),
          ]),
        },
      ]

/** Chương trình (NĐ 30/2020, mẫu 1.4). */
export const programme: DialoguePaper = {
  ...{ key: 'chuong-trinh', of: 'dialogue', part: 'conference', as: 'programme', asks: [words.who, words.recording] },
  ...{ name: words.name, about: words.about, wording: words.wording, places: words.places },
  async facts(making, dialogue) {
    const rows = await programmeOf(making, dialogue)
    if (rows.length === 0) return null
    return {
      facts: {
        'chương trình': [{ is: 'heading', level: 2, text: words.heads.programme }, programmeTable(rows)],
        // Printed before the hall is opened, it says what was answered when the paper asked.
        ...((await sittingOf(making.db, dialogue.id))?.recorded && { [words.recording.key]: words.recorded }),
        'chủ đề trao đổi': topicsTable(await speakingOrder(making.db, dialogue.id)),
      },
    }
  },
}
