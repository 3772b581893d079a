import { FieldRow, type FormState, TextInput } from '#ui/index.ts'
import { words } from './words.vi.ts'

const { unit } = words

/** What a unit says of itself, as fields of a form. */
export const UnitDataFields = ({ form }: { form: FormState }) => (
  <>
    <TextInput name="counterName" label={unit.counterName} form={form} maxLength={150} required />
    <TextInput
      name="counterAddress"
      label={unit.counterAddress}
      hint={unit.counterAddressHint}
      form={form}
      maxLength={200}
      optional
    />
    <FieldRow>
      <TextInput name="phone" as="phone" label={unit.phone} form={form} autocomplete="off" optional />
      <TextInput name="site" label={unit.site} hint={unit.siteHint} form={form} maxLength={300} optional />
    </FieldRow>
    <FieldRow>
      <TextInput name="opensAt" label={unit.opensAt} form={form} maxLength={5} required />
      <TextInput name="closesAt" label={unit.closesAt} hint={unit.closesHint} form={form} maxLength={5} required />
    </FieldRow>
  </>
)
