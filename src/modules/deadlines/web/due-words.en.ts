import { monthName } from '#kernel/english-date.ts'
import { inBothLanguages } from '#kernel/language.ts'
import { dueWords as vi } from './due-words.vi.ts'

const workingDays = (count: number): string => {
  const days = Math.abs(count)
  return `${days} working ${days === 1 ? 'day' : 'days'}`
}

/** What is said about a due day, in the language of the page; the office's is Vietnamese. */
export const dueWords = inBothLanguages(vi, {
  anchors: {
    receipt: 'the day the petition was received',
    conference: 'the day of the conference',
    decision: 'the day it was decided not to hold the conference',
    'planned-conference': 'the day that was set for the conference',
    reopened: 'the day another look was asked for',
    'last-answer': 'the day of the last answer',
    'last-answer-due': 'the day the last answer is due',
    asked: 'the day the opinion was asked for',
    assigned: 'the day set by whoever gave the task',
    promised: 'the day that was promised',
    extended: 'the day the answer was put off to',
    'plan-due': 'the day by which the plan must be sent',
    month: 'the end of the month before',
    'intake-closes': 'the last day for petitions',
    published: 'the day published in the notice',
    milestone: 'the day of the milestone',
  },
  otherAnchor: 'the day the count starts',
  left: (days: number) => `${workingDays(days)} left`,
  lastDay: 'due today',
  over: (days: number) => (days > 0 ? `${workingDays(days)} overdue` : 'overdue'),
  metOn: (on: string) => `done on ${on}`,
  metLate: (on: string) => `done late, on ${on}`,
  lapsed: 'no longer counted',
  planned: 'planned',
  provisional: 'Provisional: not all days off of this stretch are published yet.',
  start: 'this day is not counted',
  skipped: {
    weekday: 'day off',
    weekend: 'weekend',
    holiday: 'public holiday',
    compensation: 'day off in lieu',
    'swapped-off': 'day off in exchange',
    'worked-saturday': 'Saturday worked',
  },
  published: 'as the published notice says',
  firstOfMonth: (month: number) => `the first working day of ${monthName(month)}`,
  lastBefore: (day: string) => `the last working day before ${day}`,
  onAnchor: (anchor: string) => `on ${anchor}`,
  after: (term: number, anchor: string) => `${workingDays(term)} after ${anchor}`,
  before: (term: number, anchor: string) => `${workingDays(term)} before ${anchor}`,
  notCounted: 'The day the count starts from is not counted.',
  mayMove: 'This day is only planned and may change.',
  source: 'Source:',
})
