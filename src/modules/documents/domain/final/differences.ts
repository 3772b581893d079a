import { type FactKind, saidIn, says } from './said.ts'

/** Something the data know that a document may say. */
export interface KnownFact {
  /** "conference-day"; unique in a document. */
  readonly key: string
  readonly kind: FactKind
  /** "2026-10-22", "08:00", "15", or the words. */
  readonly value: string
  /** Where it is changed, when the file is right; ''. */
  readonly href: string
  /** The file must say it, whether or not our text does: its own number. */
  readonly must?: boolean
}

/** Where a finished text and the data do not agree. */
export interface Difference {
  readonly key: string
  readonly kind: FactKind
  /** What the data say; '': the file says something the data know nothing of. */
  readonly data: string
  /** What the file says in its place, as far as one can tell; the likeliest first. */
  readonly file: readonly string[]
  readonly href: string
}

const KINDS = ['day', 'time'] as const
const MOST = 12

/**
 * Compares a text that was finished outside with the data: each fact our own text says must be found in it; where one is not,
 * what stands there instead is what it says of that kind and ours does not. Days and hours nobody here knows are told as well.
 */
export function differencesOf(ours: string, theirs: string, known: readonly KnownFact[]): readonly Difference[] {
  const newIn = (kind: FactKind) => {
    const before = new Set([
      ...saidIn(ours, kind),
      ...known.filter((one) => one.kind === kind).map(({ value }) => value),
    ])
    return saidIn(theirs, kind).filter((one) => !before.has(one))
  }
  const missing = known
    .filter(({ kind, value, must }) => value !== '' && (must || says(ours, kind, value)) && !says(theirs, kind, value))
    .map(({ key, kind, value, href }): Difference => ({ key, kind, data: value, file: newIn(kind), href }))
  const unknown = KINDS.filter((kind) => !missing.some((one) => one.kind === kind && one.file.length > 0))
    .map((kind): Difference => ({ key: `unknown-${kind}`, kind, data: '', file: newIn(kind), href: '' }))
    .filter(({ file }) => file.length > 0)
  return [...missing, ...unknown].slice(0, MOST)
}
