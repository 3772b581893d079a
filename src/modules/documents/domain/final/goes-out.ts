/** A finished text as far as what goes out depends on it. */
export interface FinishedText {
  readonly as: 'docx' | 'pdf'
  readonly at: Temporal.Instant
  /** Somebody said of a difference that the data are right: this file is to be mended, not sent. */
  readonly foundWrong: boolean
}

/** For each format the file that goes out, 'ours' for the text as it was written here; null: there is none. */
export interface GoesOut<Text extends FinishedText> {
  readonly docx: Text | 'ours' | null
  readonly pdf: Text | 'ours' | null
}

/** The newest of these; the first one where several came at one moment. */
const newest = <Text extends FinishedText>(texts: readonly Text[]): Text | undefined =>
  texts.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))[0]

/**
 * What was finished outside is what goes out: a text edited in Word and brought back stands in place of ours, and so does the
 * signed PDF. A PDF from before the Word file is not of it; ours is not either, and another cannot be made here. What was
 * brought back before the text was written anew counts no more.
 * @param written when the text was last written here; null: it is in a file only
 */
export function goesOut<Text extends FinishedText>(
  texts: readonly Text[],
  written: Temporal.Instant | null,
): GoesOut<Text> {
  const good = texts.filter(
    ({ at, foundWrong }) => !foundWrong && (written === null || Temporal.Instant.compare(at, written) >= 0),
  )
  const docx = newest(good.filter(({ as }) => as === 'docx'))
  const pdf = newest(good.filter(({ as, at }) => as === 'pdf' && (!docx || Temporal.Instant.compare(at, docx.at) >= 0)))
  const ours = written === null ? null : 'ours'
  return { docx: docx ?? ours, pdf: pdf ?? (docx ? null : ours) }
}
