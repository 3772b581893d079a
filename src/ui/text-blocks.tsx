import { type HeadingTag, headingTags, type TextBlock, withLinks } from '#kernel/text-blocks.ts'

/** Text with the addresses in it as links. */
const Inline = ({ text }: { text: string }) => (
  <>{withLinks(text).map((part) => (part.href ? <a href={part.href}>{part.text}</a> : part.text))}</>
)

function Block({ block, tag: Heading }: { block: TextBlock; tag: HeadingTag | null }) {
  switch (block.is) {
    case 'heading':
      return (
        Heading && (
          <Heading>
            <Inline text={block.text} />
          </Heading>
        )
      )
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
    case 'table':
      return (
        <div class="scroll-x">
          <table>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th scope="col">
                    <Inline text={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((cells) => (
                <tr>
                  {cells.map((cell) => (
                    <td>
                      <Inline text={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

/** A text made of headings, paragraphs, lists and tables. `top`: the level of its first headings, below the page's own. */
export function TextBlocks({ blocks, top = 2 }: { blocks: readonly TextBlock[]; top?: 2 | 3 | undefined }) {
  const tags = headingTags(blocks, top)
  return (
    <div class="text-blocks">
      {blocks.map((block, index) => (
        <Block block={block} tag={tags[index] ?? null} />
      ))}
    </div>
  )
}
