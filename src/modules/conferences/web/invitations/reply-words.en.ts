import type { Day } from '#kernel/day.ts'
import { dateWithYear, longDate } from '#kernel/english-date.ts'
import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './reply-words.vi.ts'

/** What the page behind an invitation's link says, in the language of the page. */
export const replyWords = inBothLanguages(vi, {
  title: 'Invitation to the dialogue conference',
  invites: (unit: string) => `${unit} has the honour to invite`,
  when: 'When',
  whenIs: (hour: string, on: Day) => `${hour}, ${longDate(on)}`,
  where: 'Where',
  chair: 'Chaired by',
  petitions: 'Petitions that concern your office',
  notice: 'Notice and programme',
  calendar: 'Add to your calendar',
  ask: 'Will you be able to come?',
  answer: 'Reply',
  answerEmpty: 'Choose whether you will come, send somebody else, or not come',
  answers: { comes: 'I will come', 'sends-other': 'I will send somebody else', declines: 'I cannot come' },
  person: 'Who will come instead?',
  personHint: 'Their full name; only when you send somebody else',
  people: 'How many people in all?',
  peopleHint: 'With those who come along',
  note: 'Message',
  noteHint: 'For example: room for a wheelchair',
  send: 'Send reply',
  tooLong: 'Shorter, please: at most 500 characters',
  sent: 'Your reply has been received. You can change it until the end of the day before the conference.',
  now: 'Your reply now',
  until: (on: Day) => `You can change it until the end of ${dateWithYear(on)}.`,
  code: 'Code for the door',
  codeHint: 'On the day, show this code at the door: it is scanned, or its six digits are read out.',
  qr: 'QR code for the door',
  call: 'Or call',
  peopleSaid: (people: number) => `${people}\u00a0${people === 1 ? 'person' : 'people'}`,
  dayOf: 'The conference is today. If you cannot come, please call the commune.',
  over: 'The conference has been held. Thank you.',
  cancelled: 'This conference is not held. Petitions received are answered in writing all the same.',
  refusals: {
    cancelled: 'This conference is not held.',
    'conference-over': 'The conference has been held; the reply can no longer be changed.',
    'day-of-conference':
      'The conference is today; the reply can no longer be changed here. Please call if you cannot come.',
    'taken-off': 'This invitation is no longer in use.',
    'name-needed': 'Enter the full name of who will come instead',
    'people-wrong': 'Enter a number of people from 1 to 50',
    'not-found': 'This invitation is no longer in use.',
  },
  closed: {
    unknown: {
      title: 'Invitation not found',
      text: 'Check the link in your mail or message, or call the commune.',
    },
    revoked: {
      title: 'This invitation is no longer in use',
      text: 'The commune has taken this link back. Please call if you have a question.',
    },
    expired: { title: 'The conference has been held', text: 'This link has ended. Thank you.' },
  },
})
