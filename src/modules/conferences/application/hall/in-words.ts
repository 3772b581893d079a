import type { PaperBlock } from '#kernel/paper.ts'
import { type TextBlock, table } from '#kernel/text-blocks.ts'

/** A part of a paper as lines can say it; boxes and lines to be filled by hand are on paper only. */
export const inWords = (block: PaperBlock): readonly TextBlock[] => {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
    case 'list':
      return [block]
    case 'table':
      return [
        table(
          block.columns.map(({ head }) => head),
          block.rows,
        ),
      ]
    default:
      return []
  }
}
