import type { PaperBlock } from '#kernel/paper.ts'
import { QrCode } from '../qr-code.tsx'
import { Lines } from './paper-lines.tsx'
import { PaperTable } from './paper-table.tsx'
import { paperWords as words } from './paper-words.vi.ts'

/** The heading of a level, 2 to 6. */
export type Level = 2 | 3 | 4 | 5 | 6

/** The level so far below another one, as far as there are any. */
export const below = (top: Level, by: number): Level => Math.min(6, top + by) as Level

function Block({ block, heading, rows }: { block: PaperBlock; heading: Level; rows: number }) {
  switch (block.is) {
    case 'heading': {
      const Heading = `h${heading}` as const
      return <Heading>{block.text}</Heading>
    }
    case 'paragraph':
      return block.text.split('\n').map((line) => <p>{line}</p>)
    case 'centered':
      return <p class={block.bold ? 'paper-centre bold' : 'paper-centre'}>{<Lines text={block.text} />}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return <PaperTable table={block} most={rows} />
    case 'blank':
      return (
        <div class="paper-blank">
          <p>{block.label}</p>
          {Array.from({ length: (block.rows ?? 1) - 1 }, () => (
            <div />
          ))}
        </div>
      )
    case 'boxes':
      return (
        <ul class="paper-boxes">
          {block.items.map(({ text, ticked }) => (
            <li class={ticked ? 'ticked' : undefined}>
              {text}
              {ticked && <span class="unseen"> ({words.ticked})</span>}
            </li>
          ))}
        </ul>
      )
    case 'qr':
      return (
        <div class="paper-code">
          <QrCode text={block.address} label={block.caption || block.address} size={112} />
          <p>
            {block.caption && (
              <>
                {block.caption}
                <br />
              </>
            )}
            {block.address}
          </p>
        </div>
      )
    case 'new-page':
      return <hr />
  }
}

/** What a paper says, heading by heading. `top`: of its first headings; no level is left out, whichever it begins with. */
export function PaperBlocks({ blocks, top, rows }: { blocks: readonly PaperBlock[]; top: Level; rows: number }) {
  const first = blocks.findIndex((block) => block.is === 'heading' && block.level === 1)
  return (
    <>
      {blocks.map((block, index) => (
        <Block
          block={block}
          rows={rows}
          heading={block.is === 'heading' && block.level === 2 && first >= 0 && first < index ? below(top, 1) : top}
        />
      ))}
    </>
  )
}
