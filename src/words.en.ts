import { inBothLanguages } from '#kernel/language.ts'
import { portalWords as vi } from './words.vi.ts'

/** What the portal's face says around its modules' pages, in the language of the page. */
export const portalWords = inBothLanguages(vi, {
  notFound: {
    title: 'There is no such page',
    text: 'Part of the address may be missing, or the page is no longer there. Go to the home page and look again.',
  },
  foreignForm: {
    title: 'Not received',
    text: 'This form was not sent from one of our pages. Open the page again, then send it once more.',
  },
  badRequest: {
    title: 'Not received',
    text: 'What was sent could not be read. Go back, look through the form, then send it once more.',
  },
  tooLarge: {
    title: 'The file is too large',
    text: 'A file may have 20 MB at most. Go back, choose a smaller one, then send the form once more.',
  },
  broken: (reference: string) => ({
    title: 'Something went wrong on our side',
    text: `This could not be done; what was saved before is still there. Try again in a few minutes. If it fails again, call us and read out the code ${reference}.`,
  }),
  themes: 'Results by theme',
  documents: 'Documents',
  policies: 'Policies for businesses',
  figures: 'The dialogue in figures',
  demonstration: (day: string) => `Demonstration: all data are invented, today is ${day}. Do not send anything real.`,
})
