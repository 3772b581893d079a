import { inBothLanguages } from '#kernel/language.ts'
import { homeWords as vi } from './home-words.vi.ts'

/** "1 petition", "2 petitions". */
const some = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** What the home of a unit says, in the language of the page. */
export const homeWords = inBothLanguages(vi, {
  title: (year: number) => `Business dialogue ${year}`,
  plainTitle: 'Business dialogue',
  eyebrow: (year: number) => `Dialogue conference ${year}`,
  description: (unit: string, day: string, lastDay: string) =>
    `${unit} meets companies, co-operatives and household businesses on ${day}. Send a petition by the end of ${lastDay}.`,
  plainDescription: (unit: string) =>
    `Send a petition, follow its progress, and read what ${unit} answers to companies, co-operatives and household businesses.`,
  headings: {
    none: 'Send a petition at any time',
    planning: (day: string) => `The conference is planned for ${day}`,
    left: (days: number) => `${some(days, 'working day')} left to send a petition`,
    lastDay: 'Today is the last day to send a petition',
    afterCutOff: (day: string) => `The conference is on ${day}`,
    conference: 'The dialogue conference is today',
    pastDay: 'The day of the conference has passed',
    held: (day: string) => `The conference was held on ${day}`,
    notHeld: 'This year the answers are in writing',
  },
  until: (day: string) => `Until the end of ${day}.`,
  paperUntil: (hour: string) => `On paper at the counter: until ${hour} that day.`,
  planningText: (day: string) =>
    `An official notice will follow. Petitions are expected to be taken until the end of ${day}; you can send yours now.`,
  afterCutOffText:
    'The time for sending petitions to the conference is over. A petition sent now is still received and answered, but does not count towards holding the conference.',
  pastDayText: 'The outcome of the conference is being entered. Petitions are still received and answered.',
  heldText: (own: string, joint: string) =>
    `What was not answered at the conference is answered in writing by ${own}; what involves several bodies, by ${joint}.`,
  notHeldText: (own: string, joint: string) =>
    `Every petition is answered in writing by ${own}; one that involves several bodies, by ${joint}.`,
  jointText: (joint: string) => `What involves several bodies is answered in writing by ${joint}.`,
  overdueText: (n: number) => `${some(n, 'petition is', 'petitions are')} overdue for an answer.`,
  stillOpenText: (n: number) => `${some(n, 'petition is', 'petitions are')} still waiting for a written answer.`,
  allAnsweredText: 'No petition is waiting for a written answer.',
  notHeldThisYear: 'There is no conference this year.',
  noneText: 'No dialogue is open yet. A petition sent now is received and taken into the next one.',
  send: 'Send a petition',
  register: 'Register to attend',
  live: 'Follow the conference live',
  follow: 'Follow a petition',
  answered: 'Answered',
  all: (n: number) => `All ${some(n, 'petition')}`,
  noAnswers: 'No answer is published yet',
  noAnswersText: 'Published answers appear here for everybody to read.',
  answeredIn: (days: number) => `Answered after ${some(days, 'working day')}`,
  answeredOn: (day: string) => `Answered on ${day}`,
  course: (year: number) => `Timeline for ${year}`,
  steps: {
    plan: 'Plan',
    planSent: (day: string) => `Sent to the Department of Finance on ${day}`,
    planDue: (day: string) => `To be sent to the Department of Finance by ${day}`,
    planLate: (day: string) => `Not yet sent to the Department of Finance; it was due on ${day}`,
    notice: 'Notice, posted in public',
    noticeOn: (day: string, villages: number) =>
      `From ${day}${villages > 0 ? ` at the head office and in ${some(villages, 'village')}` : ''}`,
    noticeDue: (day: string) => `Planned from ${day}`,
    noticeLate: (day: string) => `Not yet published; it was planned for ${day}`,
    intake: 'Registrations and petitions',
    open: 'open',
    counts: (r: number, p: number) => `Counted so far: ${some(r, 'registration')} and ${some(p, 'petition')}.`,
    needed: (r: number, p: number) => `At least ${r} and ${p} are needed to hold the conference.`,
    closedIntake: (day: string) => `Closed at the end of ${day}.`,
    conference: 'Conference',
    heldOn: (day: string) => `Held on ${day}`,
    notHeld: 'Not held',
    answers: 'Answers in writing',
    answersDue: (own: string, joint: string) => `By ${own}; what involves several bodies, by ${joint}`,
    report: 'Public report',
    reportDue: (day: string) => `By ${day}`,
    reportLate: (day: string) => `Not there yet; it was due on ${day}`,
    reportOn: (day: string) => `Published on ${day}`,
  },
})
