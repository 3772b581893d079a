import { datesIn } from '#kernel/dates.ts'
import type { Day } from '#kernel/day.ts'
import { dateWithYear, longDate } from '#kernel/english-date.ts'
import { inBothLanguages } from '#kernel/language.ts'
import { type Meeting, concernedWords as vi } from './words.vi.ts'

const lines = (...said: readonly (string | false)[]): string => said.filter(Boolean).join('\n')
const more = 'About this dialogue: {link}'
const meeting = ({ on, startsAt, place }: Meeting) =>
  `${datesIn('en').hour(startsAt)}, ${longDate(on)}${place ? `, at ${place}` : ''}`

/** What is told to whoever a dialogue's day or its holding concerns, in his language. */
export const concernedWords = inBothLanguages(vi, {
  moved: {
    title: 'The dialogue conference has another day',
    body: (told: { was: Day; to: Meeting; reason: string }) =>
      lines(
        `The dialogue conference will not be held on ${dateWithYear(told.was)} as announced. The new day: ${meeting(told.to)}.`,
        told.reason !== '' && `The reason given: ${told.reason}`,
        'Registrations and petitions stay as they are; you need not send anything again.',
        more,
      ),
  },
  held: {
    title: 'The dialogue conference will be held',
    body: (told: { at: Meeting }) =>
      lines(`The dialogue conference will be held: ${meeting(told.at)}. You are welcome to come.`, more),
  },
  reopened: {
    title: 'Registrations and petitions are taken again',
    body: (told: { until: Day; at: Meeting }) =>
      lines(
        `The commune goes on taking registrations and petitions until the end of ${longDate(told.until)}. The conference is planned for ${meeting(told.at)}.`,
        'What you have sent stays as it is.',
        more,
      ),
  },
  notHeld: {
    title: 'No dialogue conference will be held',
    body: (told: { petitions: number }) =>
      lines(
        'No conference will be held this time.',
        told.petitions > 0 && 'Your petition is answered in writing; the page where you follow it says by when.',
        more,
      ),
  },
  thanked: {
    title: 'Thank you for taking part in the dialogue',
    body: (told: { on: Day; petitions: number }) =>
      lines(
        `The dialogue conference of ${dateWithYear(told.on)} was held. Thank you for registering, for your petitions and for your advice.`,
        told.petitions > 0 && 'What was not answered at the conference is answered in writing within its term.',
        'Results and answers are published at: {link}',
      ),
  },
  postponing: {
    title: 'The dialogue conference is to be postponed',
    body: (told: { petitions: number }) =>
      lines(
        'The commune has asked the city to postpone the dialogue conference. When there is a new day we will tell you.',
        told.petitions > 0 && 'Petitions received are answered in writing and do not wait for the conference.',
        more,
      ),
  },
})
