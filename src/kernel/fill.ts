import type { PaperBlock } from '#kernel/paper.ts'

/** What a place in a wording is filled with: words, or parts that stand on lines of their own. */
export type Fact = string | readonly PaperBlock[]
export type Facts = Readonly<Record<string, Fact>>

/** A paper as a unit words it: its title, and its text in lines with places to be filled, `{thời gian}`. */
export interface Wording {
  readonly title: string
  readonly text: string
}

/** Stands where something is not known yet, to be filled in by hand; the check before issuing points at it. */
export const GAP = '……………'

/** Longest name of a place. */
const PLACE = /\{([^{}\n]{1,60})\}/gu

/** The places a wording names, each once, without the sign that lets a line go. */
export const placesIn = ({ title, text }: Wording): readonly string[] => [
  ...new Set([...`${title}\n${text}`.matchAll(PLACE)].map(([, place = '']) => nameOf(place))),
]

const nameOf = (place: string): string => place.replace(/\?$/, '').trim()
const letsGo = (place: string): boolean => place.endsWith('?')

/** A line whose whole text is one place. */
const ALONE = /^\{([^{}\n]{1,60})\}$/u

/** What is filled in may end its own sentence: one stop is enough, and a text that was cut short needs none. */
const stoppedOnce = (line: string): string =>
  line
    .replace(/([^.…\s])[.;]([.;])(?=\s|$)/gu, '$1$2')
    .replace(/([!?])[.;](?=\s|$)/gu, '$1')
    .replace(/([^…\s])…[.;](?=\s|$)/gu, '$1…')

/** A line with its places filled; null: a place that lets its line go, `{lý do?}`, has nothing to say. */
function filledLine(line: string, facts: Facts): string | null {
  let gone = false
  const text = line.replace(PLACE, (_, place: string) => {
    const fact = facts[nameOf(place)]
    const said = typeof fact === 'string' ? fact : ''
    if (said === '' && letsGo(place)) gone = true
    return said === '' ? GAP : said
  })
  return gone ? null : stoppedOnce(text)
}

/** A text as lines, and parts where a place alone on its line stands for them. */
export type FilledPart =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'blocks'; readonly blocks: readonly PaperBlock[] }

/** A list whose last line let itself go ends with the one before. */
const ended = (last: readonly string[]): readonly string[] => last.map((line) => line.replace(/^(- .*);$/u, '$1.'))

/** A wording's text with its places filled, in its order. */
export function filled(text: string, facts: Facts): readonly FilledPart[] {
  const parts: FilledPart[] = []
  let lines: string[] = []
  const close = () => {
    if (lines.some((line) => line !== '')) parts.push({ is: 'text', text: lines.join('\n') })
    lines = []
  }
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [, alone] = ALONE.exec(line) ?? []
    const fact = alone === undefined ? undefined : facts[nameOf(alone)]
    if (fact !== undefined && typeof fact !== 'string') {
      close()
      if (fact.length > 0) parts.push({ is: 'blocks', blocks: fact })
      continue
    }
    const said = filledLine(line, facts)
    if (said !== null) lines.push(said)
    else if (line.endsWith('.')) lines.push(...ended(lines.splice(-1)))
  }
  close()
  return parts
}

/** One line filled, a title: what is not known leaves a gap. */
export const filledTitle = (title: string, facts: Facts): string => filledLine(title, facts) ?? ''
