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
  kinds: {
    answer: 'Answer',
    confirmation: 'Confirmation',
    guidance: 'Guidance',
    'escalation-report': 'Report on petitions beyond authority',
    notice: 'Notice',
    plan: 'Plan',
    decision: 'Decision',
    report: 'Report',
    invitation: 'Invitation',
    programme: 'Programme',
    'transfer-slip': 'Transfer slip',
    request: 'Letter',
    minutes: 'Minutes',
    conclusion: 'Conclusion notice',
    correction: 'Correction',
    proposal: 'Submission',
    other: 'Document',
  },
  numbered: (kind: string, number: string, on: string) => `${kind} no. ${number} of ${on}`,
  withdrawn: (on: string) => `Withdrawn on ${on}`,
  replaced: (by: string) => `Replaced by ${by}`,
})
