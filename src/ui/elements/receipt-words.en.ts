import { inBothLanguages } from '#kernel/language.ts'
import { inPageLanguage } from './page-language.ts'
import { words as vi } from './receipt-words.vi.ts'

/** What is said of a receipt's picture, in the language of the page. */
export const words = inPageLanguage(
  inBothLanguages(vi, {
    alt: 'Picture of the receipt: the codes, the PIN and what this page says',
    hold: 'On a phone: press and hold the picture, then choose to save it.',
    download: 'Download the picture',
    ready: 'The picture of the receipt is ready',
  }),
)
