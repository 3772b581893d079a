import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Buttons,
  Card,
  Confirm,
  Disclosure,
  FileInput,
  Form,
  HiddenInput,
  newForm,
  Row,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import { MOST_FILES } from '../application/task-files.ts'
import { taskState } from '../domain/index.ts'
import { taskHref } from './addresses.ts'
import { DetailFields, HolderFields } from './assign.view.tsx'
import type { TaskViewProps } from './task.view.tsx'
import { taskWords as words } from './task-words.vi.ts'

/** What is done with an open task: begun, waiting, done with what shows it. */
export const Acts = (props: TaskViewProps) => (
  <Card gap={4}>
    <h2>{words.acts}</h2>
    <Progress {...props} />
    <Finish {...props} />
  </Card>
)

const Progress = ({ task, came }: TaskViewProps) => {
  const state = taskState(task)
  const form = came?.at === 'chuyen' ? came.form : newForm({ waitingFor: task.waitingFor })
  const address = `${taskHref(task.id)}/chuyen`
  const one = (to: 'todo' | 'doing', verb: string) => (
    <Form action={address} version={task.version} inline>
      <HiddenInput name="to" value={to} />
      <Button>{verb}</Button>
    </Form>
  )
  return (
    <Stack gap={3}>
      <Row gap={2}>
        {state !== 'doing' && one('doing', state === 'waiting' ? words.goOn : words.start)}
        {state !== 'todo' && one('todo', words.putBack)}
      </Row>
      <div id="cho">
        <Disclosure summary={words.wait} open={came?.at === 'chuyen'}>
          <Form action={address} version={task.version} form={form} label={words.wait}>
            <HiddenInput name="to" value="waiting" />
            <TextInput name="waitingFor" label={words.waitFor} hint={words.waitForHint} form={form} maxLength={200} />
            <Button>{words.waitDo}</Button>
          </Form>
        </Disclosure>
      </div>
    </Stack>
  )
}

const Finish = ({ task, came }: TaskViewProps) => {
  const form = came?.at === 'xong' ? came.form : newForm()
  const open = task.items.filter(({ doneOn }) => doneOn === null).length
  return (
    <section class="stack gap-3" id="xong" aria-labelledby="ghi-xong">
      <h3 id="ghi-xong">{words.finish.title}</h3>
      {open > 0 && <p class="quiet">{words.finish.openItems(open)}</p>}
      <Form action={`${taskHref(task.id)}/xong`} version={task.version} form={form} label={words.finish.title} files>
        <HiddenInput name="whole" value="1" />
        <TextArea
          name="note"
          id={came?.at === 'sua' ? 'ket-qua' : undefined}
          label={words.finish.note}
          hint={words.finish.noteHint}
          rows={2}
          form={form}
          maxLength={2000}
          optional
        />
        <FileInput name="evidence" label={words.finish.files} most={MOST_FILES} form={form} shrink optional />
        <Buttons>
          <Button primary icon="check">
            {words.finish.go}
          </Button>
        </Buttons>
      </Form>
    </section>
  )
}

/** Mở lại, with the reason. */
export const Reopen = ({ task, came }: TaskViewProps) => {
  const isBack = came?.at === 'mo-lai'
  const form = isBack ? came.form : newForm()
  return (
    <Confirm
      verb={words.reopen.verb}
      question={words.reopen.question}
      yes={words.reopen.verb}
      action={`${taskHref(task.id)}/mo-lai`}
      version={task.version}
      form={form}
      open={isBack}
    >
      <TextArea name="reason" id="ly-do-mo-lai" label={words.reopen.reason} rows={2} form={form} maxLength={2000} />
    </Confirm>
  )
}

/** Chuyển giao, with the reason; who has it then is told. */
export const HandOver = ({ task, came, departments, officers }: TaskViewProps) => {
  const isBack = came?.at === 'chuyen-giao'
  const form = isBack ? came.form : newForm({ departmentId: task.departmentId ?? '' })
  const { handOver } = words
  return (
    <Disclosure summary={handOver.title} open={isBack}>
      <Form action={`${taskHref(task.id)}/chuyen-giao`} version={task.version} form={form} label={handOver.title}>
        <HolderFields
          departments={departments}
          officers={officers}
          form={form}
          labels={{ department: handOver.department, officer: handOver.officer }}
        />
        <TextArea name="reason" label={handOver.reason} hint={handOver.about} rows={2} form={form} maxLength={2000} />
        <Button>{handOver.go}</Button>
      </Form>
    </Disclosure>
  )
}

/** What it is, of which dialogue and phase, by when. */
export const Edit = (props: TaskViewProps) => {
  const { task, came } = props
  const isBack = came?.at === 'sua'
  const form = isBack
    ? came.form
    : newForm({
        ...{ title: task.title, note: task.note, phase: task.phase, dialogueId: task.dialogueId ?? '' },
        ...{ milestone: task.milestone, term: task.milestone === '' ? '' : String(task.term) },
        dueOn: task.milestone === '' && task.dueOn ? dateWithYear(task.dueOn) : '',
        workDays: String(task.workDays),
      })
  return (
    <Disclosure summary={words.edit.title} open={isBack}>
      <Form action={`${taskHref(task.id)}/sua`} version={task.version} form={form} label={words.edit.title}>
        <DetailFields {...props} form={form} noteId={isBack ? undefined : 'ghi-chu'} />
        <Button>{words.edit.save}</Button>
      </Form>
    </Disclosure>
  )
}
