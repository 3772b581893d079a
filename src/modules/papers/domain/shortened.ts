/** The beginning of a text, up to so many letters and to the end of a sentence or line; the text itself where it is no longer. */
export function shortened(text: string, letters: number): string {
  if (text.length <= letters) return text
  const beginning = text.slice(0, letters)
  const [whole = ''] = /^[\s\S]*(?:[.;!?](?=\s)|\n)/u.exec(beginning) ?? []
  return (whole || `${beginning.replace(/\s+\S*$/u, '')} …`).trimEnd()
}
