import { addresseeLines, basisLines, type Paper, type PaperBlock, recipientLines } from '#kernel/paper.ts'
import { type TextBlock, table } from '#kernel/text-blocks.ts'
import { Stack, TextBlocks } from '#ui/index.ts'
import { words } from './words.vi.ts'

const readable = (block: PaperBlock): readonly TextBlock[] => {
  if (block.is === 'table')
    return [
      table(
        block.columns.map(({ head }) => head),
        block.rows,
      ),
    ]
  return block.is === 'heading' || block.is === 'paragraph' || block.is === 'list' ? [block] : []
}

/** What a paper says, to be read before it is printed. */
export const PaperText = ({ paper }: { paper: Paper }) => (
  <Stack gap={3}>
    <p>
      <strong>{[paper.type, paper.abstract].filter(Boolean).join(': ')}</strong>
    </p>
    {[...addresseeLines(paper.addressees), ...basisLines(paper.bases)].map((line) => (
      <p>{line}</p>
    ))}
    <TextBlocks blocks={paper.blocks.flatMap(readable)} top={3} />
    {recipientLines(paper.recipients).map((line) => (
      <p class="small">{line}</p>
    ))}
    {paper.annexes.length > 0 && <p class="quiet">{words.annex(paper.annexes.length)}</p>}
  </Stack>
)
