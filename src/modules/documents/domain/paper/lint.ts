import { type Day, isAfter } from '#kernel/day.ts'
import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { daysIn } from '../final/said.ts'
import { sorted } from './paper-of.ts'

/** What is pointed at before a paper is issued; the officer may be right all the same. */
export const paperFindings = [
  'basis-missing',
  'basis-later',
  'place-missing',
  'unfilled',
  'text-missing',
  'addressee-missing',
  'recipients-unread',
  'recipient-unended',
  'kept-missing',
  'kept-misspelt',
  'short-form',
] as const
export type PaperFinding = (typeof paperFindings)[number]

const textsOf = (block: PaperBlock): readonly string[] => {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
    case 'centered':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
    case 'blank':
    case 'boxes':
    case 'qr':
    case 'new-page':
      return []
  }
}

/** Of the lines as they were written, not of the paper. */
const writtenFindings = ['recipients-unread', 'recipient-unended'] as const satisfies readonly PaperFinding[]
export type WrittenFinding = (typeof writtenFindings)[number]
const isOfPaper = (finding: PaperFinding): finding is Exclude<PaperFinding, WrittenFinding> =>
  !writtenFindings.some((one) => one === finding)

/** Papers the first sentence carries out, "Thực hiện Kế hoạch số 82/KH-UBND ngày 13/3/2026": they are its bases. */
const restsOn = (begins: string): readonly string[] =>
  /^(thực hiện|căn cứ|theo)\s/iu.test(begins) ? (begins.match(NUMBERED) ?? []) : []
const NUMBERED = /số\s+\S+,?\s+ngày\s+(\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|[\d/.-]+\d)/giu

/** Dots, strokes or brackets where something was to be filled in; "…" within a sentence is no gap. */
const GAP = /\.{4,}|_{3,}|\[[^\]\d][^\]]*\]|(^|\s)…+(\s|$|[;,.])/u
/** "(để bc)", "(b/c)": recipients are told in words. */
const SHORT = /\(\s*(để\s+)?(bc|b\/c|th|t\/h|p\/h|ph)\s*\)/iu

/**
 * What should be looked at before a paper goes out (NĐ 30/2020; facts 0.2 point 9, 1.3): a basis that is missing or younger
 * than the paper, a gap, nobody to send it to, the copy that is kept.
 * @param today the paper's day while it is not signed
 */
export function lintPaper(paper: Paper, today: Day): readonly PaperFinding[] {
  const { dated, type } = paper
  const on = dated?.day ? Temporal.PlainDate.from({ ...dated, day: dated.day }) : today
  const texts = [
    ...[paper.abstract, ...paper.addressees, ...paper.bases, ...paper.recipients],
    ...paper.blocks.flatMap(textsOf),
  ]
  const begins = textsOf(paper.blocks.find(({ is }) => is === 'paragraph') ?? { is: 'blank', label: '' }).join(' ')
  const rests = paper.bases.length > 0 || /căn cứ|thực hiện|theo/iu.test(begins)
  const kept = paper.recipients.at(-1) ?? ''
  const rested = [...paper.bases, ...restsOn(begins)]
  const found: Readonly<Record<Exclude<PaperFinding, WrittenFinding>, boolean>> = {
    'basis-missing': (type === 'Quyết định' && paper.bases.length === 0) || (type === 'Kế hoạch' && !rests),
    'basis-later': rested.flatMap(daysIn).some((day) => isAfter(day, on)),
    'place-missing': dated !== null && paper.place.trim() === '',
    unfilled: texts.some((text) => GAP.test(text)),
    'text-missing': paper.blocks.length === 0,
    'addressee-missing': type === '' && paper.addressees.length === 0,
    'kept-missing': paper.signature !== null && !/^lưu\b/iu.test(kept),
    'kept-misspelt': /^lưu\b/iu.test(kept) && !/^Lưu: VT(, [\p{Lu}\d-]+)*\.?$/u.test(kept),
    'short-form': paper.recipients.some((one) => SHORT.test(one)),
  }
  return paperFindings.filter((finding) => isOfPaper(finding) && found[finding])
}

/** Nơi nhận as somebody wrote it, line by line, without the empty ones. */
function writtenRecipients(content: string): readonly string[] {
  const lines = content.split('\n').map((line) => line.trim())
  const from = lines.findLastIndex((line) => /^nơi nhận\s*:?$/iu.test(line))
  return from < 0 ? [] : lines.slice(from + 1).filter(Boolean)
}

/**
 * What should be looked at in the lines themselves, before they are sorted into a paper (facts 0.2 point 9, 1.3): recipients
 * that are no list and would be printed as text, one that lacks its semicolon, which the paper adds.
 */
export function lintWritten(content: string): readonly WrittenFinding[] {
  const recipients = writtenRecipients(content)
  const isRead = recipients.length === 0 || sorted(content).recipients.length === recipients.length
  if (!isRead) return ['recipients-unread']
  return recipients.slice(0, -1).every((line) => line.endsWith(';')) ? [] : ['recipient-unended']
}
