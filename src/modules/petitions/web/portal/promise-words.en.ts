import { inBothLanguages } from '#kernel/language.ts'
import { rulingWords as viRulings } from '../../application/handling/answer-words.vi.ts'
import { promiseWords as vi } from './promise-words.vi.ts'

const many = (n: number) => n.toLocaleString('en-GB')

/** What the public pages say of answers told ask by ask and of promises, in the language of the page. */
export const promiseWords = inBothLanguages(vi, {
  open: 'This point is not answered yet',
  promised: (unit: string) => `What ${unit} promised`,
  all: 'See all promises',
  by: (day: string) => `due by ${day}`,
  noDay: 'no day set yet',
  late: (day: string) => `overdue since ${day}`,
  kept: (day: string) => `Done on ${day}`,
  keptLate: (day: string) => `Done on ${day}, after the day promised`,
  withPhoto: (said: string) => `${said}, with photos`,
  givenUp: (day: string) => `Given up on ${day}`,
  firstDue: (day: string) => `First promised for ${day}. Put off because:`,
  firstDueOnly: (day: string) => `First promised for ${day}.`,
  movedFromNoDay: 'Put off because:',
  because: 'Because:',
  senderSaid: (saying: string) => `The sender says: ${saying.toLocaleLowerCase('en')}`,
  see: 'See the evidence',
  photos: 'Photos as evidence',
  photosOf: (n: number) => (n === 1 ? 'See the photo' : `See the ${n} photos`),
  extended: (day: string) =>
    `The answer has been put off until ${day}. Whether it is late is still counted from the day above.`,
  title: 'Promises to businesses',
  description: (unit: string) =>
    `What ${unit} promised when it answered petitions of businesses: who does it, by when, and whether it has been done.`,
  about:
    'What was promised in answers to petitions, mostly in Vietnamese: who does it, by when, and whether it has been done. When a day is moved, the first day and the reason stay on the page.',
  home: 'Home',
  filter: 'Which promises',
  states: { '': 'All', open: 'In progress', late: 'Overdue', kept: 'Done', 'given-up': 'Given up' },
  list: 'Promises',
  sendersSay: 'What senders say:',
  sendersCount: (saying: string, n: number) => `${saying.toLocaleLowerCase('en')}: ${many(n)}`,
  sayYours: 'Was it promised in the answer to your petition?',
  sayYoursLink: 'Say whether it has been done',
  madeTo: 'Promised in the answer to',
  madeOn: (day: string) => `on ${day}`,
  petition: (number: number, title: string) => `petition no. ${number}: ${title}`,
  none: 'There are no promises here',
  nothingYet: 'No promise has been published yet',
  nothingYetHint: 'What is promised in an answer stands here until it is done.',
  showAll: 'Show all',
  tally: (n: number, done: number) => `${many(n)} thing${n === 1 ? '' : 's'}, ${many(done)} done`,
  tallyLate: (n: number) => `${many(n)} overdue`,
})

/** Hướng giải quyết, in the language of the page. */
export const rulingNames = inBothLanguages(viRulings, {
  agreed: 'Agreed',
  partly: 'Agreed in part',
  declined: 'Not agreed',
  done: 'Already done',
  explained: 'Explained',
  'passed-on': 'Passed to another body',
  noted: 'Noted and followed up',
})
