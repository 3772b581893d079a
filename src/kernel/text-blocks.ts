/**
 * A text made of plain parts: what a plan, a notice or a post says, before it is drawn as a page, copied as HTML for
 * another site, or laid out on paper. A person writes it as plain lines; {@link readBlocks} finds the parts again.
 */
export type TextBlock =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | TextTable

/** Rows between strokes, `| 1 | Đón tiếp |`; the first one is the head. */
export interface TextTable {
  readonly is: 'table'
  readonly head: readonly string[]
  /** Each as long as the head. */
  readonly rows: readonly (readonly string[])[]
}

export const heading = (text: string, level: 1 | 2 = 1): TextBlock => ({ is: 'heading', level, text })
export const paragraph = (text: string): TextBlock => ({ is: 'paragraph', text })
export const list = (items: readonly string[]): TextBlock => ({ is: 'list', items })
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): TextTable => ({
  is: 'table',
  head,
  rows,
})

/** The cells of `| a | b |`; null: the line is none of a table. */
function cellsOf(line: string): readonly string[] | null {
  if (!/^\|.*\|$/.test(line) || line.length < 3) return null
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}
const rowLine = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\s*[|\n]\s*/g, '; ')).join(' | ')} |`
/** A row as long as the head: cells that are missing are empty, those beyond it go into the last one. */
const asLongAs = (head: readonly string[], cells: readonly string[]): readonly string[] => {
  const last = head.length - 1
  return head.map((_, at) => (at < last ? (cells[at] ?? '') : cells.slice(last).join('; ')))
}

/** Longer, and it is a sentence that begins with a number. */
const LONGEST_HEADING = 90
const isHeading = (line: string) => line.length <= LONGEST_HEADING && !/[.;:,!?]$/.test(line)

function blockOf(line: string): TextBlock {
  if (/^([IVX]+)\. \S/.test(line) && isHeading(line)) return heading(line, 1)
  if (/^\d{1,2}\. \S/.test(line) && isHeading(line)) return heading(line, 2)
  return paragraph(line)
}

/**
 * The parts of a text typed in lines: "1. Thời gian" and "I. Mục đích" are headings, lines that begin with "- " a list,
 * lines between strokes (`| 1 | Đón tiếp |`) a table, every other line a paragraph of its own.
 */
export function readBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let items: string[] | null = null
  let open: { readonly head: readonly string[]; readonly rows: (readonly string[])[] } | null = null
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [, item] = /^[-–•*]\s+(.+)$/.exec(line) ?? []
    const cells = cellsOf(line)
    if (item) {
      if (items) items.push(item)
      else {
        items = [item]
        blocks.push(list(items))
      }
    } else items = null
    if (cells) {
      if (open) open.rows.push(asLongAs(open.head, cells))
      else {
        open = { head: cells, rows: [] }
        blocks.push(table(open.head, open.rows))
      }
    } else open = null
    if (!item && !cells && line !== '') blocks.push(blockOf(line))
  }
  return blocks
}

const plainBlock = (block: TextBlock): string => {
  switch (block.is) {
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'table':
      return [block.head, ...block.rows].map(rowLine).join('\n')
    default:
      return block.text
  }
}

/** The parts as plain lines; {@link readBlocks} reads them back. */
export const plainOf = (blocks: readonly TextBlock[]): string => blocks.map(plainBlock).join('\n\n')

/** A stretch of text, or an address in it. */
export interface Inline {
  readonly text: string
  readonly href: string | null
}

/** Where a text names addresses of pages; the dot at the end of a sentence is none of theirs. */
export function withLinks(text: string): readonly Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g)) {
    if (index > from) parts.push({ text: text.slice(from, index), href: null })
    parts.push({ text: found, href: found })
    from = index + found.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), href: null })
  return parts
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as it may stand in HTML or XML, in quotes too. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)

const inlineHtml = (text: string): string =>
  withLinks(text)
    .map((part) => (part.href ? `<a href="${escaped(part.href)}">${escaped(part.text)}</a>` : escaped(part.text)))
    .join('')

/** The tag of a heading within a page. */
export type HeadingTag = 'h2' | 'h3' | 'h4'

const tagsFrom = { 2: ['h2', 'h3'], 3: ['h3', 'h4'] } as const

/**
 * The tag of each heading, null for what is none: the first rank at `top`, the second beneath it. A text that has no
 * first rank, or begins with the second, starts at `top` all the same, so that a page skips no level.
 */
export function headingTags(blocks: readonly TextBlock[], top: 2 | 3): readonly (HeadingTag | null)[] {
  let hasFirst = false
  return blocks.map((block) => {
    if (block.is !== 'heading') return null
    if (block.level === 1) hasFirst = true
    return tagsFrom[top][block.level === 2 && hasFirst ? 1 : 0]
  })
}

function blockHtml(block: TextBlock, tag: HeadingTag | null): string {
  switch (block.is) {
    case 'heading':
      return `<${tag}>${inlineHtml(block.text)}</${tag}>`
    case 'paragraph':
      return `<p>${inlineHtml(block.text)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('\n')}\n</ul>`
    case 'table': {
      const row = (cells: readonly string[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell)}</${tag}>`).join('')}</tr>`
      const head = `<thead>\n${row(block.head, 'th')}\n</thead>`
      return `<table>\n${head}\n<tbody>\n${block.rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody>\n</table>`
    }
  }
}

/** Clean HTML for another site: headings, paragraphs, lists, links, and not one class or style. `top`: of the first headings. */
export function htmlOf(blocks: readonly TextBlock[], top: 2 | 3 = 2): string {
  const tags = headingTags(blocks, top)
  return blocks.map((block, index) => blockHtml(block, tags[index] ?? null)).join('\n')
}
