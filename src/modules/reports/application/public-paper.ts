import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { list, resultTable } from './paper-parts.ts'
import { reportWords as words } from './report-words.vi.ts'
import { type AboutPaper, type ReportedDialogue, resultBlocks } from './result-paper.ts'
import type { ResultRow } from './result-rows.ts'

/** A petition as everybody reads it: its released text, the sender as the public list calls him. */
export interface ReleasedPetition {
  readonly nameLine: string
  readonly title: string
  readonly content: string
  readonly answer: string
}

/** What of a dialogue the public may read (R20). */
export interface ReleasedInReport {
  /** By petition; what is not released is not here, and only counted. */
  readonly petitions: ReadonlyMap<string, ReleasedPetition>
  /** Makes a text officers wrote fit for everybody: names that are withheld and what looks like personal data are hidden. */
  readonly hide: (text: string) => string
}

/**
 * The public rendering of the result report (R20): the figures of all petitions, and of each that is released its public text,
 * answer and outcome. Nobody is named who is not named in the public list; a number to be given and a signature it has none.
 */
export function publicResultPaper(
  dialogue: ReportedDialogue,
  rows: readonly ResultRow[],
  { petitions, hide }: ReleasedInReport,
  about: AboutPaper & { readonly lastPart: readonly PaperBlock[] },
): Paper {
  const { public: said } = words
  const listed = rows.flatMap((row): ResultRow[] => {
    const released = petitions.get(row.id)
    if (!released) return []
    const { nameLine: sender, title, content, answer } = released
    return [{ ...row, sender, place: '', identifier: '', title, content, answer, delayCause: hide(row.delayCause) }]
  })
  const notHeld = dialogue.notHeld && { ...dialogue.notHeld, reason: hide(dialogue.notHeld.reason) }
  const unlisted = rows.length - listed.length
  const title = words.title(dialogue.year, dialogue.ordinal)
  return {
    title: said.title(title),
    letterhead: about.letterhead,
    number: null,
    place: about.place,
    dated: { year: about.today.year, month: about.today.month, day: about.today.day },
    type: 'Báo cáo',
    abstract: said.title(title),
    addressees: [],
    bases: [],
    blocks: [
      list([said.names, ...(unlisted > 0 ? [said.unlisted(unlisted)] : [])]),
      ...resultBlocks({ ...dialogue, notHeld }, rows, listed, {
        today: about.today,
        lastPart: about.lastPart.map((block) => hidden(block, hide)),
      }),
    ],
    signature: null,
    recipients: [],
    annexes: [
      {
        ...{ title: words.annex, note: words.annexNote(said.title(title)), landscape: true },
        blocks: [resultTable(listed, about.say)],
      },
    ],
  }
}

/** A block with every text of it made fit for everybody. */
function hidden(block: PaperBlock, hide: (text: string) => string): PaperBlock {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
    case 'centered':
      return { ...block, text: hide(block.text) }
    case 'list':
      return { ...block, items: block.items.map(hide) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(hide)) }
    case 'blank':
      return { ...block, label: hide(block.label) }
    case 'boxes':
      return { ...block, items: block.items.map((item) => ({ ...item, text: hide(item.text) })) }
    case 'qr':
      return { ...block, caption: hide(block.caption) }
    case 'new-page':
      return block
  }
}
