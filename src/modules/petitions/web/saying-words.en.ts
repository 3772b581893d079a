import { inBothLanguages } from '#kernel/language.ts'
import { sayingWords as vi } from './saying-words.vi.ts'

/** What a sender says of a promise, in the language of the page. */
export const sayingNames = inBothLanguages(vi, {
  done: 'Done as promised',
  partly: 'Done only in part',
  not: 'Not done',
})
