import type { Day } from '#kernel/day.ts'
import type { Letterhead, Paper, PaperBlock, PaperTable } from '#kernel/paper.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { signatureOf } from '#modules/documents/index.ts'
import { countResults, outcomes, type ResultCounts } from '../domain/index.ts'
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

/** How a row is said in words that need the names of later catalogues. */
export interface RowWords {
  readonly field: (row: ResultRow) => string
  readonly competence: (row: ResultRow) => string
}

const day = (on: Day | null): string => (on ? dateWithYear(on) : '')

/** Where a petition stands, in the words of the report. */
export function standingOf(row: ResultRow): string {
  switch (row.outcome) {
    case 'waiting-city':
      return words.waiting(row.sentTo, day(row.sentOn))
    case 'overdue':
      return words.overdue(day(row.dueOn))
    case 'open':
      return row.dueOn ? words.inProgress(day(row.dueOn)) : words.noTerm
    default:
      return words.outcomes[row.outcome]
  }
}

/** Each a sentence; what somebody wrote may end with its own stop. */
const list = (items: readonly string[]): PaperBlock => ({
  is: 'list',
  items: items.map((item) => `${item.replace(/[.\s]+$/, '')}.`),
})
const heading = (text: string): PaperBlock => ({ is: 'heading', level: 1, text })
const paragraph = (text: string): PaperBlock => ({ is: 'paragraph', text })

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

/** The table of all petitions, Phụ lục II as it is proposed (facts 4.2): the city's own form may ask for other columns. */
export const resultTable = (rows: readonly ResultRow[], say: RowWords): PaperTable => ({
  is: 'table',
  columns: [
    { head: words.columns.number, width: 11, align: 'center' },
    { head: words.columns.sender, width: 36 },
    { head: words.columns.content, width: null },
    { head: words.columns.field, width: 25 },
    { head: words.columns.lead, width: 25 },
    { head: words.columns.answer, width: null },
    { head: words.columns.outcome, width: 27 },
    { head: words.columns.cause, width: 22 },
  ],
  rows: rows.map((row) => [
    String(row.number),
    [row.sender, row.place].filter(Boolean).join(', '),
    row.content,
    [say.field(row), say.competence(row)].filter(Boolean).join('; '),
    [row.lead, ...row.joining].filter(Boolean).join('; '),
    [row.answer, words.document(row.answerNumber, day(row.answerDay))].filter(Boolean).join('\n'),
    [
      standingOf(row),
      row.outcome === 'open' || row.outcome === 'overdue' ? '' : row.dueOn && words.due(day(row.dueOn), row.planned),
    ]
      .filter(Boolean)
      .join('; '),
    row.late ? row.delayCause : '',
  ]),
})

/**
 * The result report of a dialogue (R19) with its annex: how it was held, what came of each petition by a day, what is open with
 * its term, why what is late is late. `lastPart`: solutions and proposals (R27), as whoever knows them says them.
 */
export function resultPaper(
  dialogue: ReportedDialogue,
  rows: readonly ResultRow[],
  about: {
    readonly unit: string
    readonly letterhead: Letterhead
    readonly place: string
    readonly today: Day
    readonly say: RowWords
    readonly lastPart: readonly PaperBlock[]
  },
): Paper {
  const counts = countResults(rows)
  const title = words.title(dialogue.year, dialogue.ordinal)
  const left = rows.filter(({ outcome }) => outcome === 'open' || outcome === 'overdue' || outcome === 'waiting-city')
  const late = rows.filter((row) => row.late)
  return {
    title,
    letterhead: about.letterhead,
    number: { value: '', symbol: 'BC-UBND' },
    place: about.place,
    dated: { year: about.today.year, month: about.today.month, day: null },
    type: 'Báo cáo',
    abstract: title,
    addressees: [words.to],
    bases: [],
    blocks: [
      paragraph(words.basis(about.unit, dialogue.plan)),
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
      left.length === 0
        ? paragraph(words.none)
        : list(left.map((row) => words.openOne(row.number, row.sender, standingOf(row), row.lead))),
      ...(late.length > 0
        ? [heading(words.headings.delays), list(late.map((row) => words.lateOne(row.number, row.delayCause)))]
        : []),
      ...(about.lastPart.length > 0
        ? [heading(words.headings.proposals(late.length > 0 ? 'V' : 'IV')), ...about.lastPart]
        : []),
    ],
    signature: signatureOf(dialogue.chairName, ''),
    recipients: words.recipients,
    annexes: [
      { title: words.annex, note: words.annexNote(title), landscape: true, blocks: [resultTable(rows, about.say)] },
    ],
  }
}
