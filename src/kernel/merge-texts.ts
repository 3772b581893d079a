/** A stretch of lines of the base, from and up to, and what stands in its place. */
interface Change {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** As long as a text may be to be compared line by line; longer ones are one change, from the first line that differs to the last. */
const MOST_CELLS = 4_000_000

/** What was changed between two texts, stretch by stretch. */
function changesOf(base: readonly string[], text: readonly string[]): readonly Change[] {
  let from = 0
  while (from < base.length && from < text.length && base[from] === text[from]) from++
  let end = 0
  while (end < base.length - from && end < text.length - from && base.at(-1 - end) === text.at(-1 - end)) end++
  const [was, is] = [base.slice(from, base.length - end), text.slice(from, text.length - end)]
  if (was.length === 0 && is.length === 0) return []
  if (was.length * is.length > MOST_CELLS) return [{ from, to: base.length - end, lines: is }]
  // The longest common run of lines, from the end, so that it is walked from the start.
  const width = is.length + 1
  const common = new Uint32Array((was.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = is.length - 1; j >= 0; j--)
      common[i * width + j] = was[i] === is[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const changes: Change[] = []
  let [i, j] = [0, 0]
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
      i++
      j++
      continue
    }
    const [wasAt, isAt] = [i, j]
    while (i < was.length || j < is.length) {
      if (i < was.length && j < is.length && was[i] === is[j]) break
      if (j >= is.length || (i < was.length && at(i + 1, j) >= at(i, j + 1))) i++
      else j++
    }
    changes.push({ from: from + wasAt, to: from + i, lines: is.slice(isAt, j) })
  }
  return changes
}

const isSame = (a: Change, b: Change): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.lines.length === b.lines.length &&
  a.lines.every((line, at) => line === b.lines[at])

/**
 * Two people wrote into the same text at once: both changes are kept where they touch different lines. Null: they touch the same, and a
 * person must look. Adding at the very same place touches it too.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || mine === base) return theirs
  if (theirs === base) return mine
  const lines = base.split('\n')
  const all = [...changesOf(lines, mine.split('\n')), ...changesOf(lines, theirs.split('\n'))].toSorted(
    (a, b) => a.from - b.from || a.to - b.to,
  )
  const merged: string[] = []
  let done = 0
  let last: Change | null = null
  for (const change of all) {
    if (last && isSame(last, change)) continue
    if (last && (change.from < last.to || change.from === last.from)) return null
    merged.push(...lines.slice(done, change.from), ...change.lines)
    done = change.to
    last = change
  }
  return [...merged, ...lines.slice(done)].join('\n')
}
