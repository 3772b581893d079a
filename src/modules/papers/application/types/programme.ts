import type { PaperBlock } from '#kernel/paper.ts'
import { type DialogueInOffice, planPage, readProgramme } from '#modules/dialogues/index.ts'
import { activeDepartments, type Purpose } from '#modules/units/index.ts'
import { type ProgrammeRow, withWho } from '../../domain/index.ts'
import { answeredAbout } from '../asked.ts'
import { type HallTopic, speakingOrder } from '../hall/speaking-order.ts'
import type { DialoguePaper, Making } from '../paper-maker.ts'
import { programmeWords as words } from './programme-words.vi.ts'

/** The programme of the plan with who does what, as far as it is known. */
export async function programmeOf({ db }: Making, { id, address }: DialogueInOffice): Promise<readonly ProgrammeRow[]> {
  const plan = (await planPage(db, address))?.now.plan
  if (!plan) return []
  const departments = await activeDepartments(db)
  const named = (purpose: Purpose) => departments.find((one) => one.purpose === purpose)?.name ?? ''
  const typed = (await answeredAbout(db, id))[words.who.key] ?? ''
  const whoByHour = typed.split('\n').flatMap((line) => {
    const read = readProgramme(line)
    return read.ok ? read.value : []
  })
  return withWho(plan.programme, whoByHour, {
    reception: named('services') || named('office'),
    host: named('economy'),
    chair: words.chair,
    answers: words.answers,
    everybody: words.everybody,
  })
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
  ...{ key: 'chuong-trinh', of: 'dialogue', part: 'conference', as: 'programme', asks: [words.who] },
  ...{ name: words.name, about: words.about, wording: words.wording, places: words.places },
  async facts(making, dialogue) {
    const rows = await programmeOf(making, dialogue)
    if (rows.length === 0) return null
    return {
      facts: {
        'chương trình': [{ is: 'heading', level: 2, text: words.heads.programme }, programmeTable(rows)],
        'chủ đề trao đổi': topicsTable(await speakingOrder(making.db, dialogue.id)),
      },
    }
  },
}
