import type { Day } from '#kernel/day.ts'
import { dateWithYear, longDate, shortDate, shortDateTime } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { DueBadge, WhyDue } from '#modules/deadlines/index.ts'
import type { ToldEntry } from '#modules/history/index.ts'
import {
  ButtonLink,
  Buttons,
  Card,
  Columns,
  Course,
  DescriptionList,
  Disclosure,
  type FormState,
  Note,
  Stack,
} from '#ui/index.ts'
import type { TaskPage } from '../application/task-page.ts'
import { taskSpan } from '../domain/index.ts'
import type { AssignProps } from './assign.view.tsx'
import { Acts, Edit, HandOver, Reopen } from './task-acts.view.tsx'
import { Checklist } from './task-checklist.view.tsx'
import { courseOf } from './task-course.tsx'
import type { TaskPlace } from './task-parts.ts'
import { Files, Talk } from './task-talk.view.tsx'
import { taskWords as words } from './task-words.vi.ts'
import { type MilestoneName, termText, withinSentence } from './term-text.ts'
import { who } from './who.ts'
import { words as common } from './words.vi.ts'

/** The forms of a task's page, by the last part of their address. */
export type TaskForm = 'xong' | 'chuyen' | 'mo-lai' | 'chuyen-giao' | 'sua' | 'muc' | 'trao-doi' | 'tep'

/** What this officer may do with this task. */
export interface TaskMay {
  readonly act: boolean
  readonly edit: boolean
  readonly handOver: boolean
  readonly reopen: boolean
  readonly comment: boolean
}

export interface TaskViewProps extends AssignProps {
  readonly task: TaskPage
  readonly told: readonly ToldEntry[]
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly milestoneName: MilestoneName
  /** Its dialogue: address and page; null: it belongs to none. */
  readonly dialogue: { readonly address: string; readonly href: string } | null
  /** Where its work is done; null: here, or this officer may not go there. */
  readonly place: TaskPlace | null
  readonly may: TaskMay
  /** A form that came back. */
  readonly came: { readonly at: TaskForm; readonly form: FormState } | null
}

/** A task whole: what, for whom and by when; what is done with it; its steps, files and words; what became of it. */
export const TaskView = (props: TaskViewProps) => {
  const { task, may, place } = props
  return (
    <Columns as="aside">
      <Stack gap={5}>
        <Moved {...props} />
        {place && (
          <Buttons>
            <ButtonLink icon="forward" href={place.href}>
              {place.label}
            </ButtonLink>
          </Buttons>
        )}
        {task.doneOn ? <Result {...props} /> : may.act && task.act === '' && <Acts {...props} />}
        <Checklist {...props} />
        <Files {...props} />
        <Talk {...props} />
      </Stack>
      <Stack gap={5}>
        <Facts {...props} />
        {may.handOver && !task.doneOn && <HandOver {...props} />}
        {may.edit && !task.doneOn && <Edit {...props} />}
        {may.reopen && task.doneOn && task.doneHow === 'hand' && <Reopen {...props} />}
        {task.steps.length > 0 && (
          <section class="stack gap-3" aria-labelledby="dien-bien">
            <h2 id="dien-bien">{words.course.title}</h2>
            <Course steps={courseOf(task, props.milestoneName)} />
          </section>
        )}
        <Disclosure summary={words.history}>
          <Course
            steps={props.told.map(({ sentence, code, at, officerName }) => ({
              is: 'done' as const,
              title: atStart(sentence ?? code),
              detail: [shortDateTime(at), officerName ?? words.course.program].join(' · '),
            }))}
          />
        </Disclosure>
      </Stack>
    </Columns>
  )
}

const atStart = (sentence: string): string => sentence.slice(0, 1).toLocaleUpperCase('vi') + sentence.slice(1)

/** What one should know before all else: that its day moved and why, whom it waits for, that an act will show it as done. */
const Moved = ({ task, milestoneName, place }: TaskViewProps) => {
  const moved = task.steps.find(({ step }) => step === 'moved')
  const { wasAnchorOn, nowAnchorOn } = moved ?? {}
  const name = task.milestone && withinSentence(milestoneName(task.milestone))
  const said = [
    task.movedFrom &&
      !task.doneOn &&
      (wasAnchorOn && nowAnchorOn
        ? words.moved(shortDate(task.movedFrom), name, shortDate(wasAnchorOn), shortDate(nowAnchorOn))
        : words.movedShort(shortDate(task.movedFrom))),
    task.waitingFor && words.waiting(task.waitingFor),
    !task.doneOn && (task.byAct ? words.byAct(name) : place?.doneWhen),
  ].filter((one) => typeof one === 'string' && one !== '')
  return said.length > 0 ? <Note>{said.join(' ')}</Note> : null
}

const Facts = ({ task, today, calendar, milestoneName, dialogue }: TaskViewProps) => {
  const { deadline, dueOn } = task
  const span = dueOn && taskSpan(dueOn, task.workDays, calendar)
  return (
    <DescriptionList
      narrow
      items={[
        { term: words.who, detail: who(task) },
        {
          term: words.due,
          detail: dueOn ? (
            <>
              {longDate(dueOn)} <DueBadge dueOn={dueOn} today={today} calendar={calendar} metOn={task.doneOn} />
              {deadline && deadline.term !== 0 && <WhyDue due={deadline} calendar={calendar} />}
            </>
          ) : (
            words.noDue
          ),
        },
        {
          term: words.follows,
          detail: task.milestone && (
            <>
              {termText(task, milestoneName)}
              {task.from && (
                <>
                  <small class="sub">
                    {words.milestoneOn(milestoneName(task.milestone), longDate(task.from.dueOn))}
                  </small>
                  <WhyDue due={task.from} calendar={calendar} summary={words.whyMilestone} />
                </>
              )}
            </>
          ),
        },
        { term: words.begin, detail: span && !task.doneOn && span.from !== span.to && dateWithYear(span.from) },
        { term: common.phase, detail: common.phases[task.phase as 'before'] },
        { term: words.dialogue, detail: dialogue && <a href={dialogue.href}>{dialogue.address}</a> },
        { term: words.note, detail: task.note && <span class="pre">{task.note}</span> },
      ]}
    />
  )
}

/** What shows that it is done. */
const Result = ({ task, milestoneName }: TaskViewProps) => {
  const on = task.doneOn ? dateWithYear(task.doneOn) : ''
  const by =
    task.doneHow === 'act' && !task.byAct
      ? words.doneByItsPage(on)
      : task.doneHow === 'act'
        ? words.doneByAct(withinSentence(milestoneName(task.milestone)), on)
        : common.doneBy(task.doneBy ?? '', on)
  return (
    <Card is="answer">
      <h2>{words.result}</h2>
      {task.doneNote && <p class="pre">{task.doneNote}</p>}
      {!task.doneNote && task.files.length === 0 && task.doneHow === 'hand' && <p class="quiet">{words.noEvidence}</p>}
      <p class="small quiet">{by}</p>
    </Card>
  )
}
