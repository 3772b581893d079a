import {
  Button,
  Card,
  DateInput,
  Disclosure,
  FieldRow,
  Form,
  type FormState,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import { taskPhases } from '../domain/index.ts'
import { tasksAddress } from './addresses.ts'
import type { Choosable } from './filter.view.tsx'
import type { Milestones, TasksDialogue } from './task-parts.ts'
import { words } from './words.vi.ts'

/** What a task may be given to, belong to and count from. */
export interface AssignProps {
  readonly departments: readonly Choosable[]
  readonly officers: readonly Choosable[]
  /** Those that go on. */
  readonly dialogues: readonly TasksDialogue[]
  readonly milestones: Milestones
}

export const choices = (list: readonly Choosable[]) => list.map(({ id, name }) => ({ value: id, label: name }))

/** To whom it is given. */
export const HolderFields = ({
  departments,
  officers,
  form,
  labels = { department: words.department, officer: words.officer },
}: {
  departments: readonly Choosable[]
  officers: readonly Choosable[]
  form: FormState
  labels?: { readonly department: string; readonly officer: string }
}) => (
  <FieldRow>
    <Select
      name="departmentId"
      label={labels.department}
      hint={words.someone}
      form={form}
      choices={choices(departments)}
    />
    <Select name="officerId" label={labels.officer} form={form} choices={choices(officers)} optional />
  </FieldRow>
)

/** What is to be done, for which dialogue, in which phase, and by when. */
export const DetailFields = ({
  dialogues,
  milestones,
  form,
  noteId,
}: AssignProps & { form: FormState; noteId?: string | undefined }) => (
  <>
    <TextInput name="title" label={words.taskTitle} hint={words.taskTitleHint} form={form} maxLength={300} />
    <FieldRow>
      <Select
        name="dialogueId"
        label={words.dialogue}
        form={form}
        empty={words.noDialogue}
        choices={dialogues.map(({ id, address }) => ({ value: id, label: address }))}
      />
      <RadioGroup
        name="phase"
        label={words.phase}
        form={form}
        as="chips"
        choices={taskPhases.map((phase) => ({ value: phase, label: words.phases[phase] }))}
      />
    </FieldRow>
    <p class="quiet">{words.dueHow}</p>
    <FieldRow>
      <DateInput name="dueOn" label={words.dueOn} form={form} optional />
      <Select
        name="milestone"
        label={words.standard.milestone}
        form={form}
        empty={words.fixed}
        choices={milestones.names.map((name) => ({ value: name, label: milestones.nameOf(name) }))}
      />
      <TextInput
        name="term"
        label={words.standard.term}
        hint={words.standard.termHint}
        form={form}
        maxLength={4}
        optional
      />
    </FieldRow>
    <TextInput
      name="workDays"
      label={words.workDays}
      hint={words.workDaysHint}
      form={form}
      size={4}
      maxLength={2}
      optional
    />
    <TextArea name="note" id={noteId} label={words.note} form={form} rows={3} maxLength={2000} optional />
  </>
)

/** A new task. */
export const Assign = ({ form, open, ...of }: AssignProps & { readonly form: FormState; readonly open: boolean }) => (
  <Disclosure summary={words.add} open={open}>
    <Card>
      <Form action={tasksAddress} form={form} label={words.add}>
        <HolderFields {...of} form={form} />
        <DetailFields {...of} form={form} />
        <Button primary>{words.assign}</Button>
      </Form>
    </Card>
  </Disclosure>
)
