import type { AnyPaper } from './paper-maker.ts'
import { dialoguePlaces, petitionPlaces } from './places.vi.ts'

/** Every place that may stand in the wording of a paper, with what it stands for. */
export const placeWords = (paper: AnyPaper): Readonly<Record<string, string>> => ({
  ...(paper.ending ? {} : paper.of === 'dialogue' ? dialoguePlaces : petitionPlaces),
  ...Object.fromEntries(paper.asks.map(({ key, hint = '' }) => [key, hint])),
  ...paper.places,
})

export const placesOf = (paper: AnyPaper): ReadonlySet<string> => new Set(Object.keys(placeWords(paper)))
