import { countedIn, type FactKind, saidIn, says } from './said.ts'

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
  /** What a count counts, in each way it is called: "cơ sở", "doanh nghiệp". */
  readonly of?: readonly string[]
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

/** Smaller counts stand for many things: they are compared only with what they count beside them. */
const BY_ITSELF = 5
const MOST = 12

/**
 * How a finished text counts what ours counts: where it counts that at all, one of its numbers must be ours, however often the
 * number stands elsewhere, as that of a row. Null: it agrees, or ours counts nothing.
 */
function countedOtherwise(ours: string, theirs: string, { value, of = [] }: KnownFact): readonly string[] | null {
  const called = of.filter((what) => countedIn(ours, what).includes(value))
  const inTheirs = (words: readonly string[]) => words.flatMap((what) => countedIn(theirs, what))
  const told = [inTheirs(called), inTheirs(of)].find((counts) => counts.length > 0)
  if (called.length > 0 && told) {
    const before = called.flatMap((what) => countedIn(ours, what))
    return told.includes(value) ? null : [...new Set(told)].filter((one) => !before.includes(one))
  }
  if (Number(value) < BY_ITSELF) return called.length > 0 ? [] : null
  if (!says(ours, 'count', value) || says(theirs, 'count', value)) return null
  const said = saidIn(ours, 'count')
  return saidIn(theirs, 'count').filter((one) => !said.includes(one))
}

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
  /** What the file says in place of a fact; null: they agree. */
  const instead = (fact: KnownFact): readonly string[] | null => {
    const { kind, value, must } = fact
    if (value === '') return null
    if (kind === 'count') return countedOtherwise(ours, theirs, fact)
    return (must || says(ours, kind, value)) && !says(theirs, kind, value) ? newIn(kind) : null
  }
  const missing = known.flatMap((fact): readonly Difference[] => {
    const { key, kind, value, href } = fact
    const file = instead(fact)
    return file ? [{ key, kind, data: value, file, href }] : []
  })
  const unknown = KINDS.filter((kind) => !missing.some((one) => one.kind === kind && one.file.length > 0))
    .map((kind): Difference => ({ key: `unknown-${kind}`, kind, data: '', file: newIn(kind), href: '' }))
    .filter(({ file }) => file.length > 0)
  return [...missing, ...unknown].slice(0, MOST)
}
