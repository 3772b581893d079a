import { cleanText } from '#kernel/vietnamese-text.ts'
import { publicTextDraft } from './personal-data.ts'

export const TITLE_LENGTH = 80
/** A first sentence below it ("Công ty lập tháng 3/2026") says too little alone: the next goes with it. */
const TELLS_ENOUGH = 26

const GREETING = /^(?:kính gửi|kính thưa|thưa|dear|to whom it may concern)(?![\p{L}\p{M}])/iu
/** A sentence ends before a space and a capital letter, so that "1.200 m²" and "v.v. nên" do not end one. */
const SENTENCE_END = /[.!?…](?=\s+\p{Lu}|\s*$)(?<!\b(?:TP|Tp|P|Q|ThS|TS|BS)\.)/u

/** Cut at a word's end, with "…" for what is left out; a word longer than the title is cut where it must be. */
function shorten(text: string): string {
  if (text.length <= TITLE_LENGTH) return text
  const room = text.slice(0, TITLE_LENGTH)
  const lastSpace = room.lastIndexOf(' ')
  const kept = lastSpace > 0 ? room.slice(0, lastSpace) : room.slice(0, -1)
  return `${kept
    .replace(/[\p{P}\s]+$/u, '')
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`
}

/** Where the sentence that begins at `from` ends. */
const sentenceEnd = (line: string, from: number): number => {
  const end = SENTENCE_END.exec(line.slice(from))
  return end ? from + end.index : line.length
}

/**
 * Tiêu đề ngắn of a petition: its first sentence, and the second where the first is very short, without the greeting, at
 * most 80 characters. Personal data are hidden, since titles stand in lists.
 */
export function titleOf(content: string): string {
  const lines = publicTextDraft(cleanText(content)).split('\n').filter(Boolean)
  const line = lines.find((each) => !GREETING.test(each)) ?? lines[0] ?? ''
  const first = sentenceEnd(line, 0)
  const more = first < TELLS_ENOUGH && line.slice(first + 1).trim() !== ''
  return shorten(line.slice(0, more ? sentenceEnd(line, first + 1) : first).trim())
}
