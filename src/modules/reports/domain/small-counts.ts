/**
 * Fewer petitions than this could point at the one who sent them, above all a household business in a village (R20): the public sees
 * them counted together with others.
 */
export const LEAST_SHOWN = 3

/** A table as the public sees it: its lines, and what was too little for a line of its own. */
export interface PublicLines<Line> {
  readonly shown: readonly Line[]
  /** Values counted together: how many values, and how many petitions. Null: every line is shown. */
  readonly together: { readonly values: number; readonly all: number } | null
}

/**
 * Lines below the threshold are told as one. Where they come to less than it all together, the smallest of the others goes in with
 * them: otherwise the total less the lines would tell what is hidden.
 */
export function publicLines<Line extends { readonly all: number }>(lines: readonly Line[]): PublicLines<Line> {
  const few = new Set(lines.filter(({ all }) => all < LEAST_SHOWN))
  const sum = () => [...few].reduce((total, { all }) => total + all, 0)
  for (const line of lines.filter((one) => !few.has(one)).toSorted((a, b) => a.all - b.all))
    if (few.size > 0 && (sum() < LEAST_SHOWN || few.size < 2)) few.add(line)
  return {
    shown: lines.filter((line) => !few.has(line)),
    together: few.size === 0 ? null : { values: few.size, all: sum() },
  }
}
