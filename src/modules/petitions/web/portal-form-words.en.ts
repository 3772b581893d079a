import type { Day } from '#kernel/day.ts'
import { longDate, longDateTime, weekdayAndDate } from '#kernel/english-date.ts'
import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './portal-form-words.vi.ts'

/** The petition form's words, in the language of the page. */
export const formWords = inBothLanguages(vi, {
  title: 'Send a petition',
  description:
    'Send a petition as a company, co-operative or household business. Only three boxes to fill in, and no account.',
  home: 'Home',
  about:
    'We only need a name, a telephone number and what it is about. It takes about two minutes, without an account. You can write in English or in Vietnamese; the official answer is in Vietnamese.',
  until: (day: Day) => `Send it by the end of ${longDate(day)} for it to count for the conference.`,
  lateTitle: 'The last day to send a petition for this conference has passed',
  late: (day: Day) =>
    `The last day was ${longDate(day)}. You can still send your petition: it is marked as late and does not count towards holding the conference, and it is answered like any other.`,
  noneTitle: 'No dialogue is open at the moment',
  none: 'You can still send your petition. The commune receives it, gives you a code at once, and takes it up in the next dialogue.',
  registered: 'You are registered for the conference. What you have just filled in is below.',
  row: (number: string) => `Petition ${number}`,
  content: (number: string) => `Text of petition ${number}`,
  contentHint: 'What is the problem, where, and since when?',
  contentEmpty: 'Write what your petition is about, or record it',
  voice: 'Would you rather speak than type?',
  voiceHint: 'An officer listens and writes it down for you. Your voice is not published.',
  contentShort: 'Write a little more, so that an officer understands what the problem is',
  contentLong: 'The text is longer than 10,000 characters. You can send the details as a file',
  proposal: 'What do you propose?',
  field: 'What is it about?',
  files: 'Photos, documents',
  ask: 'I want to ask about this at the conference',
  addRow: 'Add another petition',
  removeRow: 'Remove this petition',
  attend: (day: Day) => `I will come to the conference on ${weekdayAndDate(day)}`,
  attendHint: 'This registers you; there is nothing more to fill in',
  people: 'How many people are coming?',
  peopleHint: 'Leave it empty for one person',
  peopleWrong: 'Enter a number from 1 to 20',
  more: 'More about my business',
  person: 'Contact person',
  publicTitle: 'Your name in public',
  publicAbout:
    'What you write is published after the commune has hidden personal information. Telephone and registration numbers are never published.',
  publicAs: 'The sender will be shown as:',
  show: 'Show the name of my business in public',
  showHint: 'For household businesses, individuals and farms. If you do not tick it, the name is not shown.',
  hide: 'Hide the name in public',
  hideHint: 'For companies and co-operatives. If you do not tick it, the name is shown.',
  privacy: 'How is my information used?',
  send: 'Send the petition',
  save: 'Save a draft and send it later',
  saveHint: 'You get a link that opens the draft for 24 hours, on another device too.',
  saveTooMuch:
    'The form is too long to be saved as a draft. Send what you have written, and the rest as another petition',
  saveTooOften: 'Drafts have been saved too many times. Wait an hour and save again, or send it now',
  saved: 'The draft is saved',
  savedUntil: (at: Temporal.Instant) => `You can open it until ${longDateTime(at)}. Then it is deleted.`,
  savedLink: 'The link to the draft. Anyone who has this link can open it:',
  savedNotSent: 'The draft has not been sent. The commune has not received your petition yet.',
  goOn: 'Continue and send',
  draftOpened: (at: Temporal.Instant) =>
    `This is a draft you saved. It has not been sent, and is kept until ${longDateTime(at)}.`,
  draftGone: 'This draft is no longer here',
  draftGoneAbout: 'A draft is deleted after 24 hours, and at once when it is sent.',
  writeNew: 'Write a new petition',
  similarAsk: 'Has anyone asked this before?',
  similarFound: 'Someone may have asked this before',
  similarHint: 'If it is about the same thing, read the answer. You can send your petition all the same.',
  similarNone: 'No petition like it was found. Please send yours.',
  similarTooShort: 'Write a few words about the problem, then press again.',
  similarNewPage: '(opens a new page)',
})
