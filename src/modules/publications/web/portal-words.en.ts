import { inBothLanguages } from '#kernel/language.ts'
import { portalWords as vi } from './portal-words.vi.ts'

/** The words around what other sites show and feeds carry; titles and texts stay as they were written. */
export const portalWords = inBothLanguages(vi, {
  title: (unit: string) => `Petitions and answers, ${unit}`,
  none: 'No petition has been published yet.',
  all: 'See all on the dialogue portal',
  send: 'Send a petition',
  newPage: '(opens a new page)',
  number: (number: number) => `No. ${number}`,
  states: {
    handling: 'being handled',
    answered: 'answered',
    'waiting-city': 'waiting for the city',
    guided: 'guided to the right body',
    duplicate: 'duplicate',
  } as Readonly<Record<string, string>>,
  feed: (unit: string) => `Business dialogue – ${unit}`,
  petition: (number: number, title: string) => `Petition no. ${number}: ${title}`,
  answered: (number: number, title: string) => `Answered, petition no. ${number}: ${title}`,
})
