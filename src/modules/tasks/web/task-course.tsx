import { dateWithYear, shortDate, shortDateTime } from '#kernel/vietnamese-date.ts'
import type { CourseStep } from '#ui/index.ts'
import type { TaskPage, ToldStep } from '../application/task-page.ts'
import { taskWords } from './task-words.vi.ts'
import { type MilestoneName, withinSentence } from './term-text.ts'

const { course: words } = taskWords

function titleOf(step: ToldStep): string {
  if (step.step === 'handed-over') return words.handedOver(step.from, step.to)
  if (step.step === 'moved')
    return words.moved(
      step.wasDueOn ? dateWithYear(step.wasDueOn) : '',
      step.nowDueOn ? dateWithYear(step.nowDueOn) : '',
    )
  return words.steps[step.step]()
}

/** Diễn biến of a task, the latest first: what became of it, in words that were written. */
export const courseOf = (task: Pick<TaskPage, 'steps' | 'milestone'>, milestoneName: MilestoneName): CourseStep[] =>
  task.steps.map((step) => {
    const why =
      step.step === 'moved' && step.wasAnchorOn && step.nowAnchorOn && task.milestone
        ? words.because(
            withinSentence(milestoneName(task.milestone)),
            shortDate(step.wasAnchorOn),
            shortDate(step.nowAnchorOn),
          )
        : step.words
    return {
      is: 'done' as const,
      title: titleOf(step),
      detail: [why.replace(/[.]\s*$/, ''), shortDateTime(step.at), step.by || words.program]
        .filter(Boolean)
        .join(' · '),
    }
  })
