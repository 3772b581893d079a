import {
  Button,
  Buttons,
  Card,
  DateInput,
  Disclosure,
  FieldRow,
  Form,
  type FormState,
  Select,
  TextInput,
} from '#ui/index.ts'
import { channelWords, scriptKindWords } from '../../application/posting/posting-words.vi.ts'
import { postingAnchors, postingChannels, postingPhases, scriptKinds } from '../../domain/index.ts'
import { words } from './words.vi.ts'

/** What a form lets choose: a village, a department. */
export interface Choosable {
  readonly id: string
  readonly name: string
}

/** What is said of a row besides what kind it is: whose task it is, its name, its hour. */
export const DetailFields = ({ form, departments }: { form: FormState; departments: readonly Choosable[] }) => (
  <>
    <TextInput
      name="label"
      label={words.fields.label}
      hint={words.fields.labelHint}
      form={form}
      maxLength={200}
      optional
    />
    <Select
      name="departmentId"
      label={words.fields.department}
      choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
      empty={words.fields.departmentNone}
      form={form}
    />
    <TextInput name="who" label={words.fields.who} form={form} maxLength={200} optional />
    <TextInput name="slot" label={words.fields.slot} form={form} size={8} maxLength={40} optional />
  </>
)

const KindFields = ({ form }: { form: FormState }) => (
  <>
    <FieldRow>
      <Select
        name="phase"
        label={words.fields.phase}
        choices={postingPhases.map((value) => ({ value, label: words.phases[value] }))}
        empty={null}
        form={form}
      />
      <Select
        name="channel"
        label={words.fields.channel}
        choices={postingChannels.map((value) => ({ value, label: channelWords[value] }))}
        form={form}
      />
    </FieldRow>
    <Select
      name="script"
      label={words.fields.script}
      choices={scriptKinds.map((value) => ({ value, label: scriptKindWords[value] }))}
      empty={words.fields.scriptNone}
      form={form}
    />
  </>
)

/** A row added by hand. */
export const AddPosting = ({
  href,
  form,
  villages,
  departments,
}: {
  href: string
  form: FormState
  villages: readonly Choosable[]
  departments: readonly Choosable[]
}) => (
  <Card>
    <Form action={href} form={form} label={words.addTitle}>
      <KindFields form={form} />
      <Select
        name="villageId"
        label={words.fields.village}
        choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
        empty={words.fields.villageNone}
        form={form}
      />
      <DateInput name="plannedOn" label={words.fields.planned} form={form} />
      <DetailFields form={form} departments={departments} />
      <Buttons>
        <Button primary>{words.add}</Button>
      </Buttons>
    </Form>
  </Card>
)

/** A row of the unit's own list, added. */
export const AddDefault = ({
  href,
  form,
  departments,
  open,
}: {
  href: string
  form: FormState
  departments: readonly Choosable[]
  open: boolean
}) => (
  <Disclosure summary={words.add} open={open}>
    <Form action={href} form={form} label={words.add}>
      <KindFields form={form} />
      <FieldRow>
        <Select
          name="anchor"
          label={words.fields.anchor}
          choices={postingAnchors.map((value) => ({ value, label: words.anchors[value] }))}
          empty={null}
          form={form}
        />
        <TextInput
          name="days"
          label={words.fields.days}
          hint={words.fields.daysHint}
          form={form}
          size={5}
          maxLength={4}
        />
      </FieldRow>
      <TextInput
        name="label"
        label={words.fields.label}
        hint={words.fields.labelHint}
        form={form}
        maxLength={200}
        optional
      />
      <TextInput name="slot" label={words.fields.slot} form={form} size={8} maxLength={40} optional />
      <Select
        name="departmentId"
        label={words.fields.department}
        choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
        empty={words.fields.departmentNone}
        form={form}
      />
      <Button>{words.add}</Button>
    </Form>
  </Disclosure>
)
