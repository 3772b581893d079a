import { type Annex, addresseeLines, basisLines, DASH, type Paper, type PaperBlock, recipientLines } from './paper.ts'
import { recipientsHead } from './paper-lay-out.ts'
import { plainOf, table } from './text-blocks.ts'

const items = (all: readonly string[]): string => all.map((one) => `${DASH}${one}`).join('\n')

/** What is filled in by hand, and what only a printed page has, is told as well as a line can. */
function linesOf(block: PaperBlock): string {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
    case 'centered':
      return block.text
    case 'list':
      return items(block.items)
    case 'blank':
      return `${block.label} …`.trim()
    case 'boxes':
      return items(block.items.map(({ text }) => text))
    case 'qr':
      return `${block.caption} ${block.address}`.trim()
    case 'table':
      return plainOf([
        table(
          block.columns.map(({ head }) => head),
          block.rows,
        ),
      ])
    case 'new-page':
      return ''
  }
}

/**
 * A paper as somebody types it: Kính gửi, căn cứ, the text, Nơi nhận, in plain lines. What the lines are sorted into again
 * (documents, `sorted`) are the same addressees, bases, headings, paragraphs, lists and recipients. What a document's record
 * says is left out: number, day, title, signer, annexes.
 */
export function paperText(paper: Paper): string {
  const parts = [
    addresseeLines(paper.addressees).join('\n'),
    basisLines(paper.bases).join('\n'),
    ...paper.blocks.map(linesOf),
    paper.recipients.length > 0 ? [recipientsHead, ...recipientLines(paper.recipients)].join('\n') : '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** What the annexes of a paper say, in plain lines. */
export const annexesText = (annexes: readonly Annex[]): string =>
  annexes
    .flatMap(({ title, note, blocks }) => [title, note, ...blocks.map(linesOf)])
    .filter(Boolean)
    .join('\n\n')
