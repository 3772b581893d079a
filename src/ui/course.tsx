import type { ComponentChildren } from 'preact'
import { useWords } from './language.tsx'
import { uiWords } from './words.en.ts'

/** One step of a course: done, under way now, overdue, or still to come. */
export interface CourseStep {
  is: 'done' | 'now' | 'late' | 'next'
  title: ComponentChildren
  /** When, where, by whom. */
  detail?: ComponentChildren
  /** A badge beside the title. */
  badge?: ComponentChildren
}

/**
 * Tiến trình: the steps of a thing in the order of time, with where it stands.
 * `heading` makes each title a heading of that level; without it titles are plain text, as in a history.
 */
export function Course({ steps, heading }: { steps: readonly CourseStep[]; heading?: 3 | 4 | undefined }) {
  const words = useWords(uiWords)
  const Title = heading ? (`h${heading}` as const) : 'div'
  return (
    <ol class={heading ? 'course' : 'course plain'}>
      {steps.map((step) => (
        <li class={step.is} aria-current={step.is === 'now' ? 'step' : undefined}>
          <div>
            <Title class="course-title">
              <span class="unseen">{words.state[step.is]}: </span>
              {step.title} {step.badge}
            </Title>
            {step.detail && <div class="course-detail">{step.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
