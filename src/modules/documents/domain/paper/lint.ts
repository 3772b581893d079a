import { type Day, isAfter } from '#kernel/day.ts'
import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { daysIn } from '../final/said.ts'

/** What is pointed at before a paper is issued; the officer may be right all the same. */
export const paperFindings = [
  'basis-missing',
  'basis-later',
  'place-missing',
  'unfilled',
  'text-missing',
  'addressee-missing',
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
  const texts = [paper.abstract, ...paper.bases, ...paper.blocks.flatMap(textsOf)]
  const begins = textsOf(paper.blocks.find(({ is }) => is === 'paragraph') ?? { is: 'blank', label: '' }).join(' ')
  const rests = paper.bases.length > 0 || /căn cứ|thực hiện|theo/iu.test(begins)
  const kept = paper.recipients.at(-1) ?? ''
  const found: Readonly<Record<PaperFinding, boolean>> = {
    'basis-missing': (type === 'Quyết định' && paper.bases.length === 0) || (type === 'Kế hoạch' && !rests),
    'basis-later': paper.bases.flatMap(daysIn).some((day) => isAfter(day, on)),
    'place-missing': dated !== null && paper.place.trim() === '',
    unfilled: texts.some((text) => GAP.test(text)),
    'text-missing': paper.blocks.length === 0,
    'addressee-missing': type === '' && paper.addressees.length === 0,
    'kept-missing': paper.signature !== null && !/^lưu\b/iu.test(kept),
    'kept-misspelt': /^lưu\b/iu.test(kept) && !/^Lưu: VT(, [\p{Lu}\d-]+)*\.?$/u.test(kept),
    'short-form': paper.recipients.some((one) => SHORT.test(one)),
  }
  return paperFindings.filter((finding) => found[finding])
}
