import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Checkbox,
  Disclosure,
  EmptyState,
  Form,
  type FormState,
  newForm,
  Select,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { StandardTask } from '../application/standard-tasks.ts'
import { taskPhases } from '../domain/index.ts'
import { standardAddress } from './addresses.ts'
import type { Choosable } from './filter.view.tsx'
import type { Milestones } from './task-parts.ts'
import { termText } from './term-text.ts'
import { words } from './words.vi.ts'

const said = words.standard

export interface StandardTasksProps {
  readonly list: readonly StandardTask[]
  readonly departments: readonly Choosable[]
  readonly milestones: Milestones
  /** The task whose form is open, or came back. */
  readonly editing: string | null
  /** What came back. */
  readonly form: FormState
  readonly failed: boolean
}

/** The unit's list of what is to be done in every dialogue. */
export const StandardTasksView = (props: StandardTasksProps) => {
  const { list, editing, milestones } = props
  const edited = list.find(({ id }) => id === editing)
  return (
    <Stack gap={5}>
      {edited && <Edit {...props} task={edited} />}
      <Table
        caption={said.title}
        rows={list}
        empty={
          <EmptyState title={said.none} icon="tasks">
            {said.noneAbout}
          </EmptyState>
        }
        columns={[
          { head: words.taskTitle, as: 'main', cell: ({ title }) => title },
          { head: said.who, cell: ({ departmentName }) => departmentName ?? <span class="quiet">{said.nobody}</span> },
          {
            head: said.milestone,
            cell: (task) => (
              <>
                {termText(task, milestones.nameOf)}
                {task.byAct && <small class="sub">{said.byAct}</small>}
              </>
            ),
          },
          { head: words.phase, cell: ({ phase }) => words.phases[phase as 'before'] },
          {
            head: said.edit,
            as: 'actions',
            cell: ({ id, title }) => (
              <ButtonLink small href={`${standardAddress}?sua=${id}`}>
                {said.edit}
                <span class="unseen">: {title}</span>
              </ButtonLink>
            ),
          },
        ]}
      />
      <Disclosure summary={said.add} open={props.failed && !edited}>
        <Card>
          <Form action={standardAddress} form={edited ? newForm() : props.form} label={said.add}>
            <Fields {...props} form={edited ? newForm() : props.form} prefix="them" />
            <Button primary>{said.add}</Button>
          </Form>
        </Card>
      </Disclosure>
    </Stack>
  )
}

const Edit = (props: StandardTasksProps & { task: StandardTask }) => {
  const { task, failed } = props
  const { title, milestone, term, departmentId, phase, workDays, byAct } = task
  const form = failed
    ? props.form
    : newForm({
        ...{ title, milestone, term: String(term), departmentId: departmentId ?? '' },
        ...{ phase, workDays: String(workDays), byAct: byAct ? '1' : '' },
      })
  return (
    <Card>
      <Form action={`${standardAddress}/${task.id}`} version={task.version} form={form} label={said.editLabel(title)}>
        <Fields {...props} form={form} />
        <Buttons>
          <Button primary>{said.save}</Button>
          <Button name="remove" value="1" formnovalidate>
            {said.remove}
          </Button>
        </Buttons>
      </Form>
    </Card>
  )
}

const Fields = ({ departments, milestones, form, prefix }: StandardTasksProps & { prefix?: string }) => {
  const idOf = (name: string) => (prefix && Object.keys(form.errors).length === 0 ? `${prefix}-${name}` : undefined)
  return (
    <>
      <TextInput name="title" id={idOf('title')} label={words.taskTitle} form={form} maxLength={300} />
      <Select
        name="departmentId"
        id={idOf('departmentId')}
        label={said.who}
        form={form}
        choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <Select
        name="milestone"
        id={idOf('milestone')}
        label={said.milestone}
        form={form}
        choices={milestones.names.map((name) => ({ value: name, label: milestones.nameOf(name) }))}
      />
      <TextInput
        name="term"
        id={idOf('term')}
        label={said.term}
        hint={said.termHint}
        form={form}
        size={6}
        maxLength={4}
      />
      <Select
        name="phase"
        id={idOf('phase')}
        label={words.phase}
        form={form}
        empty={null}
        choices={taskPhases.map((phase) => ({ value: phase, label: words.phases[phase] }))}
      />
      <TextInput
        name="workDays"
        id={idOf('workDays')}
        label={words.workDays}
        hint={words.workDaysHint}
        form={form}
        size={4}
        maxLength={2}
        optional
      />
      <Checkbox name="byAct" id={idOf('byAct')} label={said.byAct} hint={said.byActHint} form={form} />
    </>
  )
}
