import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import {
  answerLine,
  type DataSheet,
  type HallPetition,
  hallPetitions,
  sheetsAbout,
  speakingOrder,
} from '#modules/conferences/index.ts'
import { fieldWords, isField } from '#modules/petitions/index.ts'
import { fitLines, linesOf } from '../../domain/index.ts'
import { type DialoguePaper, onlyUsual } from '../paper-maker.ts'
import { handedIn, sheetPaper } from './data-sheets.ts'
import { runningOrderWords } from './running-order-words.vi.ts'

const words = runningOrderWords.sheets

const otherwise = ({ competence, dueOn, sentTo, sentOn }: HallPetition): string => {
  if (sentTo !== '') return words.sentTo(sentTo, sentOn ? dateWithYear(sentOn) : '')
  if (competence === 'beyond') return words.beyond
  return dueOn ? words.writtenBy(dateWithYear(dueOn)) : ''
}

const numbered = (lines: readonly string[]): string =>
  lines.length > 1 ? lines.map((line, at) => `${at + 1}. ${cleanLine(line)}`).join('\n') : (lines[0] ?? '')

/** What stands on the sheet of a petition, each with its label; what is not known stands not there. */
const partsOf = (one: HallPetition, data: readonly DataSheet[]): readonly (readonly [label: string, text: string])[] =>
  (
    [
      [
        words.sender,
        [one.sender, one.place].filter(Boolean).join(', ') +
          (one.asksToSpeak ? ` (${runningOrderWords.asksToSpeak})` : ''),
      ],
      [words.publicName, one.publicName === one.sender ? '' : one.publicName],
      [words.field, one.field && isField(one.field) ? fieldWords[one.field] : ''],
      [words.content, cleanLine(one.content)],
      [words.proposal, cleanLine(one.proposal)],
      [words.asks, numbered(one.asks)],
      [words.opinions, one.opinions.map((opinion) => `${opinion.of}: ${cleanLine(opinion.words)}`).join('\n')],
      [
        words.data,
        data.map(({ title, content: { asOf } }) => words.dataAsOf(title, asOf ? dateWithYear(asOf) : '')).join('; '),
      ],
      [
        words.lead,
        [one.lead || runningOrderWords.noLead, one.joining.length > 0 ? words.joining(one.joining.join(', ')) : '']
          .filter(Boolean)
          .join('; '),
      ],
      [words.answer, answerLine(one) || runningOrderWords.noDraft],
      [
        words.promises,
        numbered(
          one.promises.map(({ what, who, dueOn }) => words.promise(what, who, dueOn ? dateWithYear(dueOn) : '')),
        ),
      ],
      [words.otherwise, otherwise(one)],
    ] as const
  ).filter(([, text]) => text !== '')

/** Millimetres of the labels; then so many letters stand on a line beside them. */
const LABELS = 42
const LETTERS_TO_LINE = 48
/** Lines of an A4 below its head, what its rows stand apart counted in. */
const PAGE = { lines: 38, apart: 0.25 }
/** A line to write on is as high as this many of print. */
const PEN_LINE = 1.35
const LEAST_NOTES = 4

/** A petition on one page, with which data sheets there are about it, and as much room to write as is left. */
export function petitionSheet(
  one: HallPetition,
  place: number,
  all: number,
  topic: string,
  data: readonly DataSheet[] = [],
): Paper {
  const parts = partsOf(one, data)
  const free = PAGE.lines - parts.length * PAGE.apart - linesOf(one.title, 65)
  const texts = fitLines(
    parts.map(([, text]) => text),
    { lines: Math.floor(free - LEAST_NOTES * PEN_LINE), lettersToLine: LETTERS_TO_LINE },
  )
  const taken = texts.reduce((sum, text) => sum + linesOf(text, LETTERS_TO_LINE), 0)
  const notes = Math.max(LEAST_NOTES, Math.floor((free - taken) / PEN_LINE))
  const blocks: readonly PaperBlock[] = [
    { is: 'centered', text: words.order(place, all, topic) },
    {
      is: 'table',
      bare: true,
      columns: [
        { head: '', width: LABELS },
        { head: '', width: null },
      ],
      rows: parts.map(([label], at) => [`${label}:`, texts[at] ?? '']),
    },
    { is: 'blank', label: words.notes, rows: notes },
  ]
  return {
    ...{ title: words.type(one.label), letterhead: { above: '', body: [] }, number: null, place: '', dated: null },
    ...{ type: words.type(one.label), abstract: cleanLine(one.title), addressees: [], bases: [], blocks },
    ...{ signature: null, recipients: [], annexes: [] },
  }
}

/** Tờ kiến nghị: an A4 for each petition that is spoken about, in speaking order; behind the first of a field its data sheets, once. */
export const petitionSheets: DialoguePaper = {
  ...{ key: 'to-kien-nghi', of: 'dialogue', part: 'conference', asks: [], places: {} },
  as: { type: '', dated: false, signs: null },
  ...{ name: words.name, about: words.about, wording: { title: '', text: '' } },
  facts: onlyUsual,
  async whole({ db }, dialogue) {
    const topics = await speakingOrder(db, dialogue.id)
    const all = topics.flatMap(({ name, petitions }) => petitions.map((petition) => ({ petition, name })))
    const sheets = all.length > 0 ? await handedIn(db, dialogue.id) : []
    const known = sheets.length > 0 ? await hallPetitions(db, dialogue.id) : []
    const printed = new Set<string>()
    return all.flatMap(({ petition, name }, at) => {
      const data = sheetsAbout(sheets, petition.field)
      const first = data.filter(({ id }) => !printed.has(id))
      for (const { id } of first) printed.add(id)
      return [
        petitionSheet(petition, at + 1, all.length, name, data),
        ...first.map((sheet) => sheetPaper(sheet, known)),
      ]
    })
  },
}
