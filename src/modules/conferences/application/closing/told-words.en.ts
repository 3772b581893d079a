import { inBothLanguages } from '#kernel/language.ts'
import { toldWords as vi } from './told-words.vi.ts'

/** The same for who sent a petition from an English page. */
export const toldWordsIn = inBothLanguages(vi, {
  outcome: {
    title: 'Your petition after the conference',
    written: (code: string, day: string) =>
      `Thank you for petition ${code}. It was not settled at the conference; the commune answers in writing, by ${day} at the latest. Follow it at: {link}`,
    beyond: (code: string) =>
      `Thank you for petition ${code}. It is beyond the commune’s authority: the commune reports it to higher authority or tells you where it is settled. Follow it at: {link}`,
  },
  thanks: {
    title: 'Thank you for attending the dialogue conference',
    body: (day: string, all: number, answered: number) =>
      `Thank you for attending the dialogue conference on ${day}. ${all} petitions were discussed and ${answered} answered; the others will be answered in writing in time. Results are published at: {link}`,
  },
})
