import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { placesIn, type Wording } from './fill.ts'

export type WordingRefusal = 'title-missing' | 'text-missing' | 'too-long' | 'place-unknown'

/** Letters a unit's wording may have. */
export const LONGEST_WORDING = 30_000
const LONGEST_TITLE = 300

/** The places of a wording that nothing fills, as they were typed. */
export const unknownPlaces = (wording: Wording, known: ReadonlySet<string>): readonly string[] =>
  placesIn(wording).filter((place) => !known.has(place))

/** A unit's own wording of a paper: whole, and with no place that nothing would ever fill. */
export function wordIt(typed: Wording, known: ReadonlySet<string>): Result<Wording, WordingRefusal> {
  const wording = { title: cleanLine(typed.title), text: cleanText(typed.text) }
  if (wording.title === '') return refuse('title-missing')
  if (wording.text === '') return refuse('text-missing')
  if (wording.title.length > LONGEST_TITLE || wording.text.length > LONGEST_WORDING) return refuse('too-long')
  return unknownPlaces(wording, known).length > 0 ? refuse('place-unknown') : accept(wording)
}
