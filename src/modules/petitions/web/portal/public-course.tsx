import { day } from '#kernel/day.ts'
import { longDate, weekdayAndDate } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { type CountedDue, WhyDue } from '#modules/deadlines/index.ts'
import type { CourseStep } from '#ui/index.ts'
import type { CourseEntry } from '../../application/published-course.ts'
import { channelWords } from '../channels.vi.ts'
import { courseWords } from './published-words.vi.ts'

/** With what of the course the due day is compared. */
const answers: readonly CourseEntry['what'][] = ['answered', 'answered-aloud']

/** Did the answer come from above alone, and none from the unit? (R15) */
export const isAnsweredAbove = (course: readonly CourseEntry[]): boolean =>
  course.some(({ what }) => what === 'city-answered') && !course.some(({ what }) => answers.includes(what))

/** The public course in words, the latest on top; beside the answer, the day it was due and why. */
export const publicSteps = (
  course: readonly CourseEntry[],
  channel: string,
  due: CountedDue | null,
  calendar: WorkingCalendar,
): readonly CourseStep[] =>
  course
    .map((entry): CourseStep => {
      const way = Object.hasOwn(channelWords, channel) ? channelWords[channel as keyof typeof channelWords] : ''
      const detail = longDate(day(entry.on))
      return {
        is: 'done',
        title: entry.what === 'received' ? courseWords.received(way) : courseWords[entry.what](entry.to ?? ''),
        detail: (
          <>
            {entry.number ? `${detail} · ${courseWords.number(entry.number)}` : detail}
            {due && answers.includes(entry.what) && (
              <div>
                {courseWords.dueOn(weekdayAndDate(due.dueOn))} <WhyDue due={due} calendar={calendar} />
              </div>
            )}
          </>
        ),
      }
    })
    .toReversed()
