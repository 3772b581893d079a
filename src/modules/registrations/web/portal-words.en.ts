import type { Day } from '#kernel/day.ts'
import { longDate } from '#kernel/english-date.ts'
import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './portal-words.vi.ts'

/** What the form and the public pages of registration say, in the language of the page. */
export const registrationWords = inBothLanguages(vi, {
  title: 'Register to attend the conference',
  description:
    'Put your name down for the business dialogue conference. It takes about a minute; no account is needed.',
  home: 'Home',
  when: (on: Day, hour: string) => `The conference is on ${longDate(on)}, ${hour},`,
  whenPlanned: (on: Day) =>
    `The conference is planned for ${longDate(on)}. You will be told the final day on the telephone number you give.`,
  about: 'It takes about a minute. No account is needed.',
  person: 'Who will come?',
  personHint: 'Their full name, for the invitation',
  personEmpty: 'Enter the full name of the person who will come',
  people: 'How many people will come?',
  peopleHint: 'Leave this empty for one person',
  peopleWrong: 'Enter a number of people from 1 to 20',
  more: 'More: tax code, line of business, email, wish to speak',
  speak: 'I would like to speak at the conference',
  topic: 'What would you like to speak about?',
  send: 'Register',
  privacy: 'How is my information used?',
  closedTitle: 'Registration is not open at the moment',
  closedNone:
    'No new dialogue is open yet. Once there is a day for the conference, a notice is posted at the head office, in the villages and on this site.',
  closedHeld: (on: Day) => `The conference was held on ${longDate(on)}.`,
  closedCan: 'Meanwhile you can send a petition at any time.',
  petition: 'Send a petition',
  callBefore: 'Or call',
  doneTitle: 'You are registered for the conference',
  doneWho: 'Business',
  donePeople: 'Number of people',
  doneWhen: 'Conference',
  doneNext: 'Before the conference we will let you know, and send the invitation, by the telephone number you gave.',
  petitionNow: 'Send a petition now',
  petitionNowAbout:
    'Your name, telephone number and place are filled in already; all that is left is to write your petition.',
  changed: 'Something to change, or unable to come?',
  changedCall: ' and give the business name and telephone number you registered with.',
  call: 'Call',
  number: (people: number) => `${people}\u00a0${people === 1 ? 'person' : 'people'}`,
})
