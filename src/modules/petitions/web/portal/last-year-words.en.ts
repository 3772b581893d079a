import { inBothLanguages } from '#kernel/language.ts'
import { lastYearWords as vi } from './last-year-words.vi.ts'

const many = (n: number) => n.toLocaleString('en-GB')

/** What the public reads of the year before, in the language of the page. */
export const lastYearWords = inBothLanguages(vi, {
  title: 'From the year before',
  description: (unit: string, dialogue: string) =>
    `What ${unit} promised in the dialogue before and what became of it, and the petitions carried into the dialogue of ${dialogue}.`,
  about: (dialogue: string) =>
    `What was promised in the dialogue before, and what was left to do of earlier ones when the dialogue of ${dialogue} was set up: who does it, by when, and whether it has been done.`,
  home: 'Home',
  promises: 'Promises',
  none: 'There is nothing from the dialogue before',
  noneText: 'No promise of the dialogue before has been published, and no petition was carried over.',
  noPromises: 'No promise of the dialogue before has been published.',
  carried: (dialogue: string) => `Petitions carried into the dialogue of ${dialogue}`,
  carriedNone: 'No published petition was carried over.',
  carriedCount: (n: number) => `${many(n)} petition${n === 1 ? '' : 's'} carried over`,
  number: (number: number, dialogue: string) => `no. ${number}, dialogue of ${dialogue}`,
  more: (n: number) => (n === 1 ? 'See the promise' : `See all ${many(n)} promises`),
  all: 'See all',
  list: 'The latest promises of the dialogue before',
})
