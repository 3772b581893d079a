import type { Day } from '#kernel/day.ts'
import type { Letterhead, Paper, PaperBlock } from '#kernel/paper.ts'
import { signatureOf } from '#modules/documents/index.ts'
import { countResults, outcomes, type ResultCounts } from '../domain/index.ts'
import {
  day,
  delaysBlock,
  heading,
  leftBlock,
  leftRows,
  list,
  paragraph,
  type RowWords,
  resultTable,
} from './paper-parts.ts'
import { reportWords as words } from './report-words.vi.ts'
import type { ResultRow } from './result-rows.ts'

/** What the report tells of its dialogue besides the petitions. */
export interface ReportedDialogue {
  readonly year: number
  readonly ordinal: number
  readonly heldOn: Day | null
  readonly place: string
  /** "Phạm Văn Ví Dụ, Chủ tịch UBND xã"; ''. */
  readonly chair: string
  readonly chairName: string
  /** Not held: since when, and why; null: it was held, or nobody has decided yet. */
  readonly notHeld: { readonly on: Day; readonly reason: string } | null
  readonly registrations: number
  readonly byKind: Readonly<Record<'company' | 'co-operative' | 'household' | 'other', number>>
  /** "05/KH-UBND ngày 08/04/2026"; ''. */
  readonly plan: string
}

/** Whose paper it is, and of which day. */
export interface AboutPaper {
  readonly letterhead: Letterhead
  readonly place: string
  readonly today: Day
  readonly say: RowWords
}

function conference(
  { heldOn, place, chair, notHeld, registrations, byKind }: ReportedDialogue,
  rows: readonly ResultRow[],
  counts: ResultCounts,
) {
  const kinds = (['company', 'co-operative', 'household', 'other'] as const).filter((kind) => byKind[kind] > 0)
  const groups = kinds.map((kind) => `${byKind[kind]} ${words.groups[kind]}`).join(', ')
  const what = heldOn
    ? words.held(day(heldOn), place, chair)
    : notHeld
      ? words.notHeld(day(notHeld.on), notHeld.reason)
      : words.notYet
  return list([
    what,
    words.registered(registrations, groups),
    words.petitions(counts.all, rows.filter(({ atConference }) => atConference).length),
  ])
}

/** The parts of a result report: `rows` are counted, `listed` are those it may tell one by one. */
export function resultBlocks(
  dialogue: ReportedDialogue,
  rows: readonly ResultRow[],
  listed: readonly ResultRow[],
  about: Pick<AboutPaper, 'today'> & { readonly lastPart: readonly PaperBlock[] },
): readonly PaperBlock[] {
  const counts = countResults(rows)
  const late = listed.filter((row) => row.late)
  return [
    heading(words.headings.conference),
    conference(dialogue, rows, counts),
    heading(words.headings.results),
    paragraph(words.upTo(day(about.today))),
    list([
      ...outcomes
        .filter((outcome) => counts.by[outcome] > 0)
        .map((outcome) => `${words.outcomes[outcome]}: ${counts.by[outcome]}`),
      words.inTime(counts.inTime),
      words.late(counts.late),
    ]),
    heading(words.headings.open),
    leftBlock(leftRows(listed)),
    ...(late.length > 0 ? [heading(words.headings.delays), delaysBlock(late)] : []),
    ...(about.lastPart.length > 0
      ? [heading(words.headings.proposals(late.length > 0 ? 'V' : 'IV')), ...about.lastPart]
      : []),
  ]
}

/**
 * What the result report of a dialogue computes (R19), with its annex: how it was held, what came of each petition by a day, what
 * is open with its term, why what is late is late. `lastPart`: solutions and proposals (R27), as whoever knows them says them.
 * Its opening, closing and recipients are the unit's words (`WordReport`).
 */
export function resultPaper(
  dialogue: ReportedDialogue,
  rows: readonly ResultRow[],
  about: AboutPaper & { readonly lastPart: readonly PaperBlock[] },
): Paper {
  const title = words.title(dialogue.year, dialogue.ordinal)
  return {
    title,
    letterhead: about.letterhead,
    number: { value: '', symbol: 'BC-UBND' },
    place: about.place,
    dated: { year: about.today.year, month: about.today.month, day: null },
    type: 'Báo cáo',
    abstract: title,
    addressees: [],
    bases: [],
    blocks: resultBlocks(dialogue, rows, rows, about),
    signature: signatureOf(dialogue.chairName, ''),
    recipients: [],
    annexes: [
      { title: words.annex, note: words.annexNote(title), landscape: true, blocks: [resultTable(rows, about.say)] },
    ],
  }
}
