import { placesIn, type Wording } from '#kernel/fill.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'

export type WordingRefusal =
  | 'title-missing'
  | 'text-missing'
  | 'too-long'
  | 'place-unknown'
  | 'computed-missing'
  | 'recipients-only'

/** The place, alone on its line, of what a paper computes by rule: words stand around it, none in its stead. */
export const COMPUTED = 'phần tính sẵn'

/** Letters a unit's wording may have. */
export const LONGEST_WORDING = 30_000
const LONGEST_TITLE = 300

/** The places of a wording that nothing fills, as they were typed. */
export const unknownPlaces = (wording: Wording, known: ReadonlySet<string>): readonly string[] =>
  placesIn(wording).filter((place) => !known.has(place))

/** What is computed stands once, on a line of its own. */
const hasComputed = ({ title, text }: Wording): boolean =>
  !title.includes(`{${COMPUTED}}`) &&
  text.split(`{${COMPUTED}}`).length === 2 &&
  text.split('\n').some((line) => line.trim() === `{${COMPUTED}}`)

/**
 * A unit's own wording of a paper: whole, and with no place that nothing would ever fill. Where a paper computes a part by rule,
 * it must stand in it.
 */
export function wordIt(typed: Wording, known: ReadonlySet<string>): Result<Wording, WordingRefusal> {
  const wording = { title: cleanLine(typed.title), text: cleanText(typed.text) }
  if (wording.title === '') return refuse('title-missing')
  if (wording.text === '') return refuse('text-missing')
  if (wording.title.length > LONGEST_TITLE || wording.text.length > LONGEST_WORDING) return refuse('too-long')
  if (unknownPlaces(wording, known).length > 0) return refuse('place-unknown')
  return known.has(COMPUTED) && !hasComputed(wording) ? refuse('computed-missing') : accept(wording)
}
