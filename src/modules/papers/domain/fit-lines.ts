import { cleanLine, excerpt } from '#kernel/vietnamese-text.ts'

/** On how many lines a text stands. */
export const linesOf = (text: string, lettersToLine: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersToLine)), 0)

/**
 * Texts that stand below one another on one page: while they take more lines than there are, the longest is shortened, so that what is short
 * stays whole.
 */
export function fitLines(
  texts: readonly string[],
  room: { readonly lines: number; readonly lettersToLine: number },
): readonly string[] {
  const { lettersToLine } = room
  const takes = texts.map((text) => linesOf(text, lettersToLine))
  let over = takes.reduce((sum, one) => sum + one, 0) - room.lines
  while (over > 0) {
    const most = Math.max(...takes)
    if (most <= 1) break
    takes[takes.indexOf(most)] = most - 1
    over--
  }
  return texts.map((text, at) => {
    const lines = takes[at] ?? 1
    return linesOf(text, lettersToLine) <= lines ? text : excerpt(cleanLine(text), lines * lettersToLine - 1)
  })
}
