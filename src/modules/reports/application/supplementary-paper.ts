import type { Day } from '#kernel/day.ts'
import type { Paper } from '#kernel/paper.ts'
import { signatureOf } from '#modules/documents/index.ts'
import { sinceReport } from '../domain/index.ts'
import { day, delaysBlock, heading, leftBlock, list, paragraph, resultTable, standingOf } from './paper-parts.ts'
import { reportWords as words } from './report-words.vi.ts'
import type { AboutPaper, ReportedDialogue } from './result-paper.ts'
import type { ResultRow } from './result-rows.ts'

/** What a report left open, and what became of it. */
export interface SinceReported {
  readonly settled: readonly ResultRow[]
  readonly open: readonly ResultRow[]
}

/** What became of what was open when the result report was sent (R19). `openThen`: petitions that owed an answer then. */
export function sinceReported(
  rows: readonly ResultRow[],
  openThen: ReadonlySet<string>,
  reportedOn: Day,
): SinceReported {
  const told = rows.map((row) => ({ row, since: sinceReport(row, openThen.has(row.id), reportedOn) }))
  const those = (which: 'settled' | 'open') => told.filter(({ since }) => since === which).map(({ row }) => row)
  return { settled: those('settled'), open: those('open') }
}

/**
 * What Báo cáo bổ sung computes (R19): what was settled since the result report, and what is still open with its term, with the table of
 * those petitions as annex.
 */
export function supplementaryPaper(
  dialogue: ReportedDialogue,
  { settled, open }: SinceReported,
  about: AboutPaper,
): Paper {
  const { supplementary: said } = words
  const title = said.title(dialogue.year, dialogue.ordinal)
  const rows = [...settled, ...open].toSorted((a, b) => a.number - b.number)
  const late = rows.filter((row) => row.late)
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
    blocks: [
      heading(said.settled),
      settled.length === 0
        ? paragraph(said.noneSettled)
        : list(
            settled.map((row) =>
              said.settledOne(
                row.number,
                row.sender,
                standingOf(row),
                words.document(row.answerNumber, day(row.answerDay)),
              ),
            ),
          ),
      heading(said.left),
      leftBlock(open),
      ...(late.length > 0 ? [heading(said.delays), delaysBlock(late)] : []),
    ],
    signature: signatureOf(dialogue.chairName, ''),
    recipients: [],
    annexes: [
      {
        ...{ title: said.annex, note: words.annexNote(title), landscape: true },
        blocks: [resultTable(rows, about.say)],
      },
    ],
  }
}
