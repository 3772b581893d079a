import type { Day } from '#kernel/day.ts'
import type { Ruling } from '../../domain/index.ts'
import { rulingWords, letterWords as words } from './answer-words.vi.ts'

/** An answer as it is written: its bases, and ask by ask what is replied and promised. */
export interface WrittenAnswer {
  readonly bases: readonly { readonly title: string; readonly number: string; readonly issuedOn: Day }[]
  readonly replies: readonly {
    /** Null: the petition was not taken apart; then the words stand alone. */
    readonly ask: string | null
    readonly ruling: Ruling | null
    readonly words: string
    readonly promises: readonly { readonly what: string; readonly who: string; readonly dueOn: Day | null }[]
  }[]
}

/** The text of the letter, made of its parts: what is approved, issued and read. '': nothing is replied yet. */
export function composeAnswer({ bases, replies }: WrittenAnswer): string {
  const said = replies.filter((reply) => reply.words !== '')
  if (said.length === 0) return ''
  const paragraphs = said.map(({ ask, ruling, words: text, promises }, at) =>
    [
      ...(ask === null ? [text] : [words.ask(at + 1, ask), words.reply(ruling ? rulingWords[ruling] : '', text)]),
      ...promises.map(({ what, who, dueOn }) => words.promise(what, who, dueOn)),
    ].join('\n'),
  )
  return [...(bases.length > 0 ? [words.bases(bases)] : []), ...paragraphs].join('\n\n')
}
