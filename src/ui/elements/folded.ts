/** A text without its diacritics, and for each of its letters the place in the original. */
function folded(text: string): { plain: string; at: number[] } {
  let plain = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    const letter = (text[index] ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
    for (const part of letter) {
      plain += part
      at.push(index)
    }
  }
  return { plain, at }
}

/** Where the words of a query stand in a text, diacritics aside, as [from, to) in order and without overlap. */
export function hits(text: string, query: string): [number, number][] {
  const { plain, at } = folded(text.normalize('NFC'))
  const found: [number, number][] = []
  for (const word of folded(query.normalize('NFC')).plain.split(/\s+/).filter(Boolean)) {
    const from = plain.search(new RegExp(`(?<![\\p{L}\\d])${word.replace(/[^\p{L}\d]/gu, '\\$&')}`, 'u'))
    if (from < 0) continue
    const hit: [number, number] = [at[from] ?? 0, (at[from + word.length - 1] ?? 0) + 1]
    if (found.every(([left, right]) => hit[1] <= left || hit[0] >= right)) found.push(hit)
  }
  return found.sort((a, b) => a[0] - b[0])
}
