import { type TextBlock, withLinks } from '#kernel/text-blocks.ts'

/** Text with the addresses in it as links. */
const Inline = ({ text }: { text: string }) => (
  <>{withLinks(text).map((part) => (part.href ? <a href={part.href}>{part.text}</a> : part.text))}</>
)

const tags = { 2: { 1: 'h2', 2: 'h3' }, 3: { 1: 'h3', 2: 'h4' } } as const

function Block({ block, top }: { block: TextBlock; top: 2 | 3 }) {
  switch (block.is) {
    case 'heading': {
      const Heading = tags[top][block.level]
      return (
        <Heading>
          <Inline text={block.text} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Inline text={block.text} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>
              <Inline text={item} />
            </li>
          ))}
        </ul>
      )
  }
}

/** A text made of headings, paragraphs and lists. `top`: the level of its first headings, below the page's own. */
export const TextBlocks = ({ blocks, top = 2 }: { blocks: readonly TextBlock[]; top?: 2 | 3 | undefined }) => (
  <div class="text-blocks">
    {blocks.map((block) => (
      <Block block={block} top={top} />
    ))}
  </div>
)
