import { inBothLanguages } from '#kernel/language.ts'
import { words as vi, courseWords as viCourse, publicStateWords as viStates } from './published-words.vi.ts'

const petitions = (total: number) => (total === 1 ? '1 petition' : `${total.toLocaleString('en-GB')} petitions`)

/** What the public pages of petitions say, in the language of the page. */
export const publishedWords = inBothLanguages(vi, {
  title: 'Published petitions',
  description: (unit: string) =>
    `Petitions of businesses, how far each has got, and the answers of ${unit}. Search by word, subject, village and year.`,
  about:
    'Each petition with its progress and its answer, most of them in Vietnamese. Personal information is not published.',
  home: 'Home',
  search: 'Search the petitions',
  searchPlaceholder: 'For example: dien ba pha',
  filter: 'Filter',
  applyFilter: 'Show',
  clear: 'Clear the search and the filters',
  field: 'Subject',
  state: 'Status',
  year: 'Year',
  village: 'Village',
  any: 'All',
  yearOf: (year: number) => String(year),
  count: (shown: number, more: boolean) => (more ? `More than ${petitions(shown)}` : petitions(shown)),
  list: 'Petitions',
  found: (total: number) => petitions(total),
  foundFor: (total: number, typed: string) => `${petitions(total)} with “${typed}”`,
  foundAtLeast: (total: number, typed: string) => `More than ${petitions(total)} with “${typed}”`,
  nothingYet: 'No petition has been published yet',
  nothingYetHint: 'Petitions are published once personal information has been removed.',
  nothingFound: 'No petition was found',
  nothingFoundHint: 'Try fewer words, search in Vietnamese with or without accents, or remove a filter.',
  send: 'Send a petition',
  back: 'Published petitions',
  numberLine: (number: number, year: number) => `petition no. ${number} of ${year}`,
  numberShort: (number: number, year: number) => `No. ${number} of ${year}`,
  received: (day: string) => `received ${day}`,
  proposal: 'Proposal',
  answers: (unit: string) => `Answer of ${unit}`,
  withdrawn: (number: string, day: string) => `Document no. ${number}: withdrawn on ${day}`,
  replacedBy: 'Replaced by document no.',
  cityAnswers: 'Answer of the higher authority',
  waiting: 'Not answered yet. The answer is due by:',
  planned: 'Not answered yet. The answer is expected by:',
  files: 'Files',
  document: 'The document',
  course: 'What has happened',
  duplicateOf: 'This petition asks the same as another one and is answered there.',
  duplicateLink: (number: number, year: number) => `See petition no. ${number} of ${year}`,
  waitingCity:
    'This is beyond the commune’s authority. It has been reported to the higher authority, which has not answered yet.',
  guided: 'Another body decides this. The sender has been told where to send it.',
  answeredMeta: (answer: string) => `Answer: ${answer}`,
  answeredAfter: (days: number) =>
    days <= 0 ? 'Answered' : `Answered after ${days} working day${days === 1 ? '' : 's'}`,
})

/** The public state of a petition, in the language of the page. */
export const publicStateNames = inBothLanguages(viStates, {
  handling: 'In progress',
  answered: 'Answered',
  'waiting-city': 'Waiting for the city',
  guided: 'Referred elsewhere',
  duplicate: 'Same as another petition',
})

/** Steps of the public course, in the language of the page. */
export const courseNames = inBothLanguages(viCourse, {
  received: (way: string) => `Received${way ? ` ${way}` : ''}`,
  classified: () => 'Classified',
  assigned: (to: string) => `Passed to ${to || 'a department'}`,
  'body-asked': (to: string) => `Asked ${to}`,
  'body-answered': (to: string) => `${to} has answered`,
  'answered-aloud': () => 'Answered at the conference',
  answered: () => 'Answered in writing',
  confirmed: () => 'What was answered at the conference confirmed in writing',
  escalated: (to: string) => `Reported to ${to || 'the higher authority'}`,
  guided: (to: string) => `Sender referred to ${to || 'another body'}`,
  'city-answered': () => 'Answered by the higher authority',
  duplicate: () => 'The same as another petition, and answered with it',
  reopened: () => 'Looked at again, as the sender asked',
  carried: (to: string) => `Not settled yet, followed further in the dialogue of ${to}`,
  number: (number: string) => `document ${number}`,
  dueOn: (day: string) => `It was due on ${day}.`,
})
