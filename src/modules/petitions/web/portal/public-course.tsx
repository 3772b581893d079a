import { day } from '#kernel/day.ts'
import { longDate } from '#kernel/vietnamese-date.ts'
import type { CourseStep } from '#ui/index.ts'
import type { CourseEntry } from '../../application/published-course.ts'
import { channelWords } from '../channels.vi.ts'
import { courseWords } from './published-words.vi.ts'

/** The public course in words, the latest on top. */
export const publicSteps = (course: readonly CourseEntry[], channel: string): readonly CourseStep[] =>
  course
    .map((entry): CourseStep => {
      const way = Object.hasOwn(channelWords, channel) ? channelWords[channel as keyof typeof channelWords] : ''
      const detail = longDate(day(entry.on))
      return {
        is: 'done',
        title: entry.what === 'received' ? courseWords.received(way) : courseWords[entry.what](entry.to ?? ''),
        detail: entry.number ? `${detail} · ${courseWords.number(entry.number)}` : detail,
      }
    })
    .toReversed()
