import { inBothLanguages } from '#kernel/language.ts'
import { starWords as vi } from './rating-words.vi.ts'

/** What the stars of an answer mean (R18), in the language of the page. */
export const ratingWords = inBothLanguages(vi, {
  5: 'Very satisfied',
  4: 'Satisfied',
  3: 'It will do',
  2: 'Not satisfied',
  1: 'Not satisfied at all',
})
