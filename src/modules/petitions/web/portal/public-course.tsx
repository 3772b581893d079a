import { datesIn } from '#kernel/dates.ts'
import { day } from '#kernel/day.ts'
import type { Language } from '#kernel/language.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { type CountedDue, WhyDue } from '#modules/deadlines/index.ts'
import { type CourseStep, SentenceWith } from '#ui/index.ts'
import type { CourseEntry } from '../../application/published-course.ts'
import { channelNames } from '../channels.en.ts'
import { courseNames } from './published-words.en.ts'

/** With what of the course the due day is compared. */
const answers: readonly CourseEntry['what'][] = ['answered', 'answered-aloud']

/** Did the answer come from above alone, and none from the unit? (R15) */
export const isAnsweredAbove = (course: readonly CourseEntry[]): boolean =>
  course.some(({ what }) => what === 'city-answered') && !course.some(({ what }) => answers.includes(what))

/** The public course in words, the latest on top; beside the answer, the day it was due and why. */
export function publicSteps(
  course: readonly CourseEntry[],
  channel: string,
  due: CountedDue | null,
  calendar: WorkingCalendar,
  language: Language = 'vi',
): readonly CourseStep[] {
  const [words, channels, dates] = [courseNames[language], channelNames[language], datesIn(language)]
  const way = Object.hasOwn(channels, channel) ? channels[channel as keyof typeof channels] : ''
  return course
    .map(({ what, on, to = '', number }): CourseStep => {
      const detail = dates.longDate(day(on))
      return {
        is: 'done',
        title: <SentenceWith text={words[what](what === 'received' ? way : to)} written={[to]} />,
        detail: (
          <>
            {number ? `${detail} · ${words.number(number)}` : detail}
            {due && answers.includes(what) && (
              <div>
                {words.dueOn(dates.weekdayAndDate(due.dueOn))} <WhyDue due={due} calendar={calendar} />
              </div>
            )}
          </>
        ),
      }
    })
    .toReversed()
}
