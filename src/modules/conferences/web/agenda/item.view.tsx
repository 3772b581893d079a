import { petitionHref } from '#modules/petitions/index.ts'
import {
  Button,
  type Choice,
  Confirm,
  Disclosure,
  FieldRow,
  Form,
  type FormState,
  newForm,
  RadioGroup,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { Agenda, AgendaRow } from '../../application/agenda/agenda-query.ts'
import { itemName } from './item-name.ts'
import { agendaWords as words } from './words.vi.ts'

interface FieldsProps {
  readonly kind: AgendaRow['kind'] | 'new'
  readonly form: FormState
  readonly departments: readonly Choice[]
}

/** The fields of an item; a petition's title is its own. */
const ItemFields = ({ kind, form, departments }: FieldsProps) => (
  <>
    {kind !== 'petition' && (
      <>
        <TextInput name="title" label={words.field.title} form={form} maxLength={300} />
        <TextInput
          name="publicTitle"
          label={words.field.publicTitle}
          hint={words.field.publicTitleHint}
          form={form}
          maxLength={300}
          optional
        />
      </>
    )}
    <FieldRow>
      <TextInput name="minutes" as="number" label={words.field.minutes} form={form} narrow />
      <TextInput
        name="startsAt"
        label={words.field.startsAt}
        hint={words.field.startsAtHint}
        form={form}
        optional
        narrow
      />
    </FieldRow>
    {kind === 'petition' && <TextInput name="topic" label={words.field.topic} form={form} maxLength={160} optional />}
    <Select name="departmentId" label={words.field.department} form={form} choices={departments} optional />
    <TextInput name="who" label={words.field.who} hint={words.field.whoHint} form={form} maxLength={200} optional />
    {kind === 'petition' && (
      <TextArea
        name="proposed"
        label={words.field.proposed}
        hint={words.field.proposedHint}
        form={form}
        rows={5}
        maxLength={4000}
        optional
      />
    )}
  </>
)

export interface ItemProps {
  readonly item: AgendaRow
  readonly agenda: Agenda
  readonly departments: readonly Choice[]
  /** …/chuong-trinh */
  readonly address: string
  readonly form: FormState | null
  /** The draft of its answer, on one line; ''. */
  readonly draft: string
}

/** Sửa một mục. */
export const ItemPage = ({ item, agenda, departments, address, form, draft }: ItemProps) => {
  const typed = form ?? newForm(valuesOf(item))
  return (
    <Stack gap={5}>
      {item.kind === 'petition' && item.dialogue && item.number && (
        <p>
          <a href={petitionHref({ id: item.petitionId ?? '', dialogue: item.dialogue, number: item.number })}>
            {words.petitionPage}
          </a>
        </p>
      )}
      <Form
        action={`${address}/${item.id}`}
        version={agenda.version}
        form={typed}
        keys
        label={words.editTitle(itemName(item))}
      >
        <ItemFields kind={item.kind} form={typed} departments={departments} />
        {draft && (
          <Disclosure summary={words.draftSays}>
            <p class="pre">{draft}</p>
          </Disclosure>
        )}
        <div>
          <Button primary>{words.save}</Button>
        </div>
      </Form>
      <Confirm
        verb={words.remove}
        icon="remove"
        danger
        question={words.removeQuestion(itemName(item))}
        yes={words.remove}
        action={`${address}/${item.id}/bo`}
        version={agenda.version}
      />
    </Stack>
  )
}

const valuesOf = (item: AgendaRow) => ({
  ...{ title: item.title, publicTitle: item.publicTitle, startsAt: item.startsAt ?? '', minutes: String(item.minutes) },
  ...{ topic: item.topic, departmentId: item.departmentId ?? '', who: item.typedWho, proposed: item.proposed },
})

/** Thêm một phần, hoặc một lượt phát biểu. */
export const AddingItem = (props: {
  readonly agenda: Agenda
  readonly departments: readonly Choice[]
  readonly address: string
  readonly form: FormState | null
}) => {
  const form = props.form ?? newForm({ kind: 'slot', minutes: '5' })
  return (
    <Disclosure summary={words.add} open={props.form !== null}>
      <Form action={`${props.address}/muc`} version={props.agenda.version} form={form} label={words.add}>
        <RadioGroup
          name="kind"
          as="chips"
          label={words.addKind}
          form={form}
          choices={(['slot', 'part'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        />
        <ItemFields kind="new" form={form} departments={props.departments} />
        <Select
          name="behind"
          label={words.behind}
          form={form}
          empty={words.last}
          choices={props.agenda.items.map(({ item }) => ({
            value: item.id,
            label: item.kind === 'petition' ? `${words.petition(item.label)}: ${item.title}` : item.title,
          }))}
        />
        <div>
          <Button icon="plus">{words.add}</Button>
        </div>
      </Form>
    </Disclosure>
  )
}
