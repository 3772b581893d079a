import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/english-date.ts'
import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './portal-words.vi.ts'

/** What the public reads around posts for businesses, in the language of the page. */
export const postWords = inBothLanguages(vi, {
  title: 'Policies for businesses',
  description: (unit: string) => `Guides and answers of ${unit} for companies, co-operatives and household businesses.`,
  about: 'What many people ask, kept short: who it is for, what to do, what it rests on.',
  home: 'Home',
  all: 'All',
  filter: 'By subject',
  none: 'Nothing has been written yet',
  noneAbout: 'Guides and answers will appear here. If something stands in your way, do send a petition.',
  noneHere: 'Nothing on this subject yet',
  send: 'Send a petition',
  kinds: { guide: 'Guide', answer: 'Question and answer' },
  forWhom: 'Who it is for',
  toDo: 'What to do',
  source: 'What it rests on',
  force: 'In force',
  fromOn: (day: Day) => `from ${dateWithYear(day)}`,
  fromTo: (from: Day, to: Day) => `from ${dateWithYear(from)} to ${dateWithYear(to)}`,
  to: (to: Day) => `until ${dateWithYear(to)}`,
  over: 'No longer in force',
  toCome: 'Not yet in force',
  field: 'Subject',
  sectors: 'Trades',
  changed: (day: Day) => `Updated ${dateWithYear(day)}`,
  back: 'Policies for businesses',
  stillStuck: 'Still stuck?',
  stillStuckAbout: 'Send a petition; the commune reads it and answers you.',
  related: 'This may answer it at once',
})
