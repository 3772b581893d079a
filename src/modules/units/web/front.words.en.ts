import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './front.words.vi.ts'

/** What the front page says, in its language. */
export const frontWords = inBothLanguages(vi, {
  title: 'Where is your business?',
  about:
    'Choose the commune, ward or special zone where you do business, to register for its dialogue conference, and to send and follow petitions.',
  search: 'Search for a commune, ward or special zone',
  placeholder: 'dai son, hai phong',
  units: 'Communes, wards and special zones',
  found: (count: number, typed: string) => `${count} ${count === 1 ? 'place matches' : 'places match'} “${typed}”`,
  none: (typed: string) => `No place matches “${typed}” yet`,
  noneHelp:
    'Type fewer letters, or the name of the province or city. A place that is not in the list does not use this service yet.',
  more: (count: number) => `There are ${count} more: type a name to find yours.`,
  notYet: 'Not set up yet',
  notYetAbout: 'The pages of the business dialogue will open at this address.',
  forWhoSetsUp: 'For whoever sets this up',
  setUpHelp:
    'Open the one-time link printed in the window in which the program was started. If you have an account already, sign in to add the first commune. The pages for officers are in Vietnamese.',
  signIn: 'Sign in',
})
