import { inBothLanguages } from '#kernel/language.ts'
import { portalWords as vi } from './portal-words.vi.ts'

/** The words around a notice, in the language of the page; its text is Vietnamese in both. */
export const portalWords = inBothLanguages(vi, {
  title: (year: number) => `Notice of the ${year} business dialogue`,
  description: (unit: string, day: string, lastDay: string) =>
    `${unit} announces its business dialogue conference on ${day}. Petitions are taken until the end of ${lastDay}.`,
  noneTitle: 'Notice of the business dialogue',
  none: 'No notice has been published yet. It will stand here, at the commune’s head office and in every village.',
  home: 'Home',
  published: (day: string) => `Published on ${day}`,
  corrected: (day: string) => `Corrected version, published on ${day}`,
  older: 'This is an earlier version; it has been corrected since.',
  newest: 'See the version in force',
  summary: 'In short',
  conference: 'Conference',
  conferenceAt: (time: string, day: string, place: string) => `${time}, ${day}, ${place}`,
  online: 'Petitions online',
  onlineUntil: (day: string) => `until midnight at the end of ${day}`,
  counter: 'Petitions on paper',
  counterUntil: (time: string, day: string, place: string) => `until ${time} on ${day}, at ${place}`,
  number: 'Document',
  reason: 'What was corrected',
  moved: 'The conference day has changed since this version was published:',
  nowOn: (day: string) => `it is now ${day}`,
  text: 'The notice (in Vietnamese)',
  send: 'Send a petition',
  register: 'Register for the conference',
  forms: 'Blank forms to print',
  versions: 'Published versions',
  version: (seq: number) => `Version ${seq}`,
  differences: 'What differs from the version before',
  print: 'To print, use your browser’s Print command.',
  onlineInstead: 'Sending it online is quicker and gives you a code to follow it:',
  hereOnline: 'open the online form',
  signed: 'Date, signature and full name of the sender',
  blank: 'A blank form to print, fill in by hand and hand in at the counter.',
})
