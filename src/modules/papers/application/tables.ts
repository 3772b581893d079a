import type { PaperBlock, PaperColumn, PaperTable } from '#kernel/paper.ts'

/** The column of running numbers. */
const NUMBERS: PaperColumn = { head: 'TT', width: 12, align: 'center' }

/** A table whose rows are numbered from 1. */
export const numbered = (columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): PaperTable => ({
  is: 'table',
  columns: [NUMBERS, ...columns],
  rows: rows.map((row, at) => [String(at + 1), ...row]),
})

/** Kính gửi as lines say it: one on its line, several below it, each on its own. */
export const addressed = (whom: readonly string[]): string =>
  whom.length === 1 ? `Kính gửi: ${whom[0]}` : ['Kính gửi:', ...whom.map((one) => `- ${one};`)].join('\n')

/** A text somebody wrote, its lines as paragraphs. */
export const linesOf = (text: string): readonly PaperBlock[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ is: 'paragraph', text: line }))
