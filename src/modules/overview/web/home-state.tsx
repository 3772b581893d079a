import type { ComponentChildren } from 'preact'
import { datesIn } from '#kernel/dates.ts'
import { type Day, isAfter } from '#kernel/day.ts'
import type { Language } from '#kernel/language.ts'
import { workingDaysLeft } from '#modules/calendar/index.ts'
import type { CourseState } from '#modules/dialogues/index.ts'
import { InItsLanguage } from '#ui/index.ts'
import { type AnswersOwed, dayOf, type Home } from '../application/home.ts'
import { homeWords } from './home-words.en.ts'

/** The first words of the home: what the visitor can still do, and until when. */
export interface FirstWords {
  readonly heading: string
  readonly lines: readonly ComponentChildren[]
  /** Registering still makes sense. */
  readonly mayRegister: boolean
}

/** What is to be said of written answers: the days while they are to come, then how many are still owed. */
export function answersText(
  home: Home,
  owed: AnswersOwed,
  today: Day,
  before: (own: string, joint: string) => string,
  language: Language,
): string {
  const words = homeWords[language]
  const short = (on: Day | null) => (on ? datesIn(language).shortDate(on) : '')
  const [own, joint] = [dayOf(home, 'own-answers'), dayOf(home, 'joint-answers')]
  const overdue = owed.overdue > 0 ? [words.overdueText(owed.overdue)] : []
  if (owed.open === 0) return words.allAnsweredText
  if (own && !isAfter(today, own)) return [before(short(own), short(joint)), ...overdue].join(' ')
  const still = owed.open > owed.overdue ? [words.stillOpenText(owed.open - owed.overdue)] : []
  return joint && !isAfter(today, joint)
    ? [words.jointText(short(joint)), ...overdue].join(' ')
    : [...still, ...overdue].join(' ')
}

/** What stands first on the home, by where the dialogue is. */
export function firstWords(
  home: Home,
  state: CourseState | 'none',
  today: Day,
  owed: AnswersOwed,
  language: Language,
): FirstWords {
  const words = homeWords[language]
  const { weekdayAndDate, hour } = datesIn(language)
  const { dialogue, times, calendar } = home
  if (state === 'none' || !dialogue || !times)
    return { heading: words.headings.none, lines: [words.noneText], mayRegister: false }
  const conference = weekdayAndDate(dialogue.conferenceOn)
  const answers = (before: (own: string, joint: string) => string) => answersText(home, owed, today, before, language)
  const notHeld = () => [words.notHeldThisYear, answers(words.notHeldText)].join(' ')
  const hours = hour(dialogue.cutOffPaperAt ?? '17:00')
  const until = `${words.until(weekdayAndDate(times.lastDay))} ${words.paperUntil(hours)}`
  switch (state) {
    case 'planning':
      return {
        heading: words.headings.planning(conference),
        lines: [words.planningText(weekdayAndDate(times.lastDay))],
        mayRegister: true,
      }
    case 'intake': {
      const left = workingDaysLeft(calendar, today, times.lastDay)
      const isLast = today.equals(times.lastDay)
      return { heading: isLast ? words.headings.lastDay : words.headings.left(left), lines: [until], mayRegister: true }
    }
    case 'after-cut-off':
      return { heading: words.headings.afterCutOff(conference), lines: [words.afterCutOffText], mayRegister: true }
    case 'conference':
      return {
        heading: words.headings.conference,
        lines: [
          <>
            {hour(dialogue.startsAt)}, <InItsLanguage>{dialogue.place}</InItsLanguage>.
          </>,
        ],
        mayRegister: true,
      }
    case 'past-day':
      return { heading: words.headings.pastDay, lines: [words.pastDayText], mayRegister: false }
    case 'not-held':
      return { heading: words.headings.notHeld, lines: [notHeld()], mayRegister: false }
    case 'held':
    case 'closed': {
      if (!dialogue.heldOn) return { heading: words.headings.notHeld, lines: [notHeld()], mayRegister: false }
      const heading = words.headings.held(weekdayAndDate(dialogue.heldOn))
      return { heading, lines: [answers(words.heldText)], mayRegister: false }
    }
  }
}
