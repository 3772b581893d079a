import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './portal-words.vi.ts'

/** What the public reads of themes, in the language of the page. */
export const themePortalWords = inBothLanguages(vi, {
  title: 'Results by theme',
  description: (unit: string) =>
    `What many businesses ask for: what ${unit} does about it, what it proposes to those above, and what came of it.`,
  about:
    'What many petitions ask for alike, mostly in Vietnamese: what the commune does about it, what it proposes to higher authorities, and what came of it.',
  home: 'Home',
  filter: 'With petitions in the dialogue of',
  all: 'All',
  none: 'No theme has been published yet',
  noneAbout: 'Where many petitions ask for the same, what the commune does and proposes will appear here.',
  noneHere: 'No theme of this dialogue has been published yet',
  petitionsLink: 'See the published petitions',
  states: {
    undecided: 'Not decided yet',
    'under-way': 'The commune is working on it',
    'waiting-city': 'Waiting for a higher authority',
    both: 'The commune is working on it, and waits for a higher authority',
    settled: 'Settled',
    partly: 'Settled in part',
    unsettled: 'Not settled',
  },
  late: 'Overdue',
  kinds: { solution: 'What the commune does', proposal: 'Proposal to a higher authority' },
  measures: {
    solution: {
      open: 'In progress',
      late: 'Overdue',
      changed: 'Put off',
      kept: 'Done',
      'given-up': 'Given up',
    },
    proposal: {
      open: 'Waiting for a reply',
      late: 'Reply overdue',
      changed: 'Put off',
      kept: 'Replied to',
      'given-up': 'Withdrawn',
    },
  },
  outcomes: { granted: 'Agreed', partly: 'Agreed in part', refused: 'Not agreed', none: 'No reply' },
  stateOn: (state: string, day: string) => `${state}, ${day}`,
  who: 'Who does it',
  to: 'Sent to',
  period: 'Plan',
  madeOn: 'Decided on',
  sentOn: 'Sent on',
  due: 'Due by',
  replyBy: 'Reply asked for by',
  dayMoved: (day: string, first: string) => `${day}, at first ${first}`,
  number: (reference: string) => `no. ${reference}`,
  reply: 'Reply',
  result: 'What came of it',
  petitions: (count: number) => (count === 1 ? '1 published petition' : `${count} published petitions`),
  petition: (number: number, dialogue: string) => `No. ${number} of ${dialogue}`,
  more: (count: number) => `and ${count} more`,
  changed: (day: string) => `Updated ${day}`,
})
