import { inBothLanguages } from '#kernel/language.ts'
import { releasedWords as vi } from './released-words.vi.ts'

/** The same in English. */
export const releasedWords = inBothLanguages(vi, {
  title: 'Issued documents',
  home: 'Home',
  about: 'The very files that were signed and issued, of every dialogue. They are in Vietnamese.',
  description: (unit: string) => `Plans, notices, decisions and reports of the business dialogue, issued by ${unit}`,
  none: 'No documents yet',
  noneAbout: 'Plans, notices and reports appear here after they were issued.',
  year: (dialogue: string) => {
    const [year = '', ordinal] = dialogue.split('-')
    return ordinal ? `Dialogue of ${year}, no. ${ordinal}` : `Dialogue of ${year}`
  },
  numbered: (number: string, on: string) => `No. ${number} of ${on}`,
  withdrawn: (on: string) => `Withdrawn on ${on}`,
  replaced: (by: string) => `Replaced by ${by}`,
})
