/** A stretch of text both versions have, or only one of them. */
export interface DiffPart {
  readonly is: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond this many pairs of words a page would be kept waiting; the differing middle is then shown as a whole. */
const mostPairs = 4_000_000

/** What changed from one text to another, word by word. Spaces belong to the word before them. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = before.match(/\S+\s*|^\s+/g) ?? []
  const b = after.match(/\S+\s*|^\s+/g) ?? []
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return joined([
    ...a.slice(0, head).map((text): DiffPart => ({ is: 'same', text })),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map((text): DiffPart => ({ is: 'same', text })),
  ])
}

function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  const removed = (text: string): DiffPart => ({ is: 'removed', text })
  const added = (text: string): DiffPart => ({ is: 'added', text })
  if (a.length * b.length > mostPairs) return [...a.map(removed), ...b.map(added)]
  const width = b.length + 1
  // longest[i][j]: how many words a[i…] and b[j…] have in common, in order
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  const word = (text: string | undefined) => text?.trimEnd()
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = word(a[i]) === word(b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (word(a[i]) === word(b[j])) {
      const [mine, theirs] = [a[i++] ?? '', b[j++] ?? '']
      // The space after a last word may stand in one of the two only; it must not be lost beside what follows.
      parts.push({ is: 'same', text: mine.length > theirs.length ? mine : theirs })
    } else if (at(i + 1, j) >= at(i, j + 1)) parts.push(removed(a[i++] ?? ''))
    else parts.push(added(b[j++] ?? ''))
  }
  return [...parts, ...a.slice(i).map(removed), ...b.slice(j).map(added)]
}

/** Neighbours of one kind become one part. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const all: DiffPart[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (last?.is === part.is) all[all.length - 1] = { is: part.is, text: last.text + part.text }
    else all.push(part)
  }
  return all
}
