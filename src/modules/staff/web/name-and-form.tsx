import { FieldRow, type FormState, Select, TextInput } from '#ui/index.ts'
import { words } from './words.vi.ts'

/** A person's name and how one speaks to them. `own`: it is the reader's, whose browser may fill it in. */
export const NameAndForm = ({ form, own }: { readonly form: FormState; readonly own?: boolean }) => (
  <FieldRow>
    <TextInput
      name="name"
      as={own ? 'name' : undefined}
      label={words.fields.name}
      form={form}
      maxLength={100}
      autocomplete={own ? undefined : 'off'}
      required
    />
    <Select
      name="addressForm"
      label={words.fields.addressForm}
      form={form}
      choices={words.addressForms.map((value) => ({ value, label: value }))}
      optional
    />
  </FieldRow>
)
