import { Button, FieldRow, Form, HiddenInput, ListFilter, newForm, Row, Select, Tabs } from '#ui/index.ts'
import { taskPhases, taskStates } from '../domain/index.ts'
import { boardAddress, tasksAddress, timelineAddress } from './addresses.ts'
import { askedHref, isListNarrowed, isNarrowed, LATE, phaseText, type TasksAsked } from './filter.ts'
import type { TasksDialogue } from './task-parts.ts'
import { words } from './words.vi.ts'

/** Something to choose from a list. */
export interface Choosable {
  readonly id: string
  readonly name: string
}

/** Whom and what a list can be narrowed to. */
export interface FilterChoices {
  readonly dialogues: readonly TasksDialogue[]
  readonly departments: readonly Choosable[]
  readonly officers: readonly Choosable[]
}

export type Way = 'list' | 'board' | 'timeline'
const addressOf: Record<Way, string> = { list: tasksAddress, board: boardAddress, timeline: timelineAddress }

/** The three ways to look at tasks; the filter is kept from one to the other. */
export const Ways = ({ way, asked }: { way: Way; asked: TasksAsked }) => (
  <Tabs
    label={words.ways}
    views={(['list', 'board', 'timeline'] as const).map((one) => ({
      href: askedHref(
        { ...asked, view: 'open', by: 'state', state: one === 'board' ? '' : asked.state },
        addressOf[one],
      ),
      label: words[one],
      current: one === way,
    }))}
  />
)

const choices = (list: readonly Choosable[]) => list.map(({ id, name }) => ({ value: id, label: name }))

/** What the list is narrowed to, in words: it says what one looks at without standing before it. */
function saidOf(asked: TasksAsked, of: FilterChoices): string {
  const nameIn = (list: readonly Choosable[], id: string) => list.find((one) => one.id === id)?.name ?? ''
  return [
    asked.dialogue && words.filter.ofDialogue(asked.dialogue),
    nameIn(of.departments, asked.department),
    nameIn(of.officers, asked.officer),
    asked.phase && words.phases[asked.phase],
    asked.state && (asked.state === 'late' ? words.late : words.states[asked.state]),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What the list is narrowed to, folded: a form whose answer stands in the address, and the way back to everything. */
export const Filter = ({ way, asked, of }: { way: Way; asked: TasksAsked; of: FilterChoices }) => {
  const { filter } = words
  const said = saidOf(asked, of)
  const all = { department: '', officer: '', phase: '', state: '', ...(way === 'list' && { dialogue: '' }) } as const
  return (
    <Row gap={2}>
      <ListFilter label={filter.show} said={said}>
        <Fields way={way} asked={asked} of={of} />
      </ListFilter>
      {(way === 'list' ? isListNarrowed(asked) : isNarrowed(asked)) && (
        <a href={askedHref({ ...asked, ...all }, addressOf[way])}>{filter.clear}</a>
      )}
    </Row>
  )
}

const Fields = ({ way, asked, of }: { way: Way; asked: TasksAsked; of: FilterChoices }) => {
  const { filter } = words
  const form = newForm({
    ky: asked.dialogue,
    'bo-phan': asked.department,
    'can-bo': asked.officer,
    'giai-doan': asked.phase && phaseText(asked.phase),
    'trang-thai': asked.state === 'late' ? LATE : asked.state,
  })
  return (
    <Form action={addressOf[way]} method="get" form={form} label={filter.label}>
      {asked.view !== 'open' && <HiddenInput name="xem" value={asked.view === 'mine' ? 'cua-toi' : 'da-xong'} />}
      {way === 'board' && asked.by === 'phase' && <HiddenInput name="theo" value="giai-doan" />}
      <FieldRow>
        <Select
          name="ky"
          label={filter.dialogue}
          form={form}
          empty={way === 'list' ? filter.allDialogues : null}
          choices={of.dialogues.map(({ address }) => ({ value: address, label: address }))}
        />
        <Select
          name="giai-doan"
          label={words.phase}
          form={form}
          empty={filter.allPhases}
          choices={taskPhases.map((phase) => ({ value: phaseText(phase), label: words.phases[phase] }))}
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="bo-phan"
          label={words.department}
          form={form}
          empty={filter.allDepartments}
          choices={choices(of.departments)}
        />
        <Select
          name="can-bo"
          label={words.officer}
          form={form}
          empty={filter.allOfficers}
          choices={choices(of.officers)}
        />
      </FieldRow>
      {way !== 'board' && asked.view !== 'done' && (
        <Select
          name="trang-thai"
          label={words.state}
          form={form}
          empty={filter.allStates}
          choices={taskStates
            .filter((state) => way === 'timeline' || state !== 'done')
            .map((state): { value: string; label: string } => ({ value: state, label: words.states[state] }))
            .concat({ value: LATE, label: words.late })}
        />
      )}
      <Button>{filter.apply}</Button>
    </Form>
  )
}
