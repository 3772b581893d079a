import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './intake-words.vi.ts'
import { inPageLanguage } from './page-language.ts'

/** What the public's forms say where script runs, in the language of the page. */
export const words = inPageLanguage(
  inBothLanguages(vi, {
    kept: 'We keep a draft on this device for 24 hours.',
    remove: 'Delete',
    removed: 'The draft on this device is deleted.',
    broughtBack: (time: string) => `What you typed at ${time} is back. It has not been sent yet.`,
    startAnew: 'Delete and start again',
  }),
)
