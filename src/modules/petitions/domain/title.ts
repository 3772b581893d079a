import { cleanText } from '#kernel/vietnamese-text.ts'
import { publicTextDraft } from './personal-data.ts'

export const TITLE_LENGTH = 80

const GREETING = /^(?:kính gửi|kính thưa|thưa)(?![\p{L}\p{M}])/iu
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

/**
 * Tiêu đề ngắn of a petition: its first sentence, without the greeting, at most 80 characters. Personal data are hidden,
 * since titles stand in lists.
 */
export function titleOf(content: string): string {
  const lines = publicTextDraft(cleanText(content)).split('\n').filter(Boolean)
  const line = lines.find((each) => !GREETING.test(each)) ?? lines[0] ?? ''
  const end = SENTENCE_END.exec(line)
  return shorten((end ? line.slice(0, end.index) : line).trim())
}
