import { type RawBuilder, sql } from 'kysely'
import { searchWords } from '#kernel/vietnamese-text.ts'

/** What of a petition the office can search: its words, who sent it, and its code. */
export interface SearchedText {
  readonly code: string
  readonly senderName: string
  readonly title: string
  readonly content: string
  readonly proposal: string
}

/** The words under which the office finds a petition, as `petition_words.words` keeps them. */
export const petitionWords = (text: SearchedText): RawBuilder<string> =>
  sql<string>`array_to_tsvector(${wordsOf(text)}::text[])`

/** The same as a list. */
export const wordsOf = (text: SearchedText): readonly string[] =>
  searchWords(
    [text.code, text.code.replaceAll('-', ''), text.senderName, text.title, text.content, text.proposal].join('\n'),
  )
