import { Button, ButtonLink, Buttons, CheckboxGroup, Form, type FormState, Select, TextInput } from '#ui/index.ts'
import type { VillageChoice } from '../application/villages.ts'
import { sectors } from '../domain/index.ts'
import { officeWords as o } from './office-words.vi.ts'
import { EmailInput, KindAndPlace } from './sender-fields.tsx'
import { words } from './words.vi.ts'

/** The form of a register's row. */
export const OrganisationForm = (props: {
  action: string
  back: string
  form: FormState
  villages: readonly VillageChoice[]
  unions: readonly { readonly id: string; readonly name: string }[]
  version: number | undefined
}) => {
  const { form } = props
  return (
    <Form action={props.action} form={form} version={props.version} keys label={o.editTitle}>
      <TextInput name="name" label={words.name} hint={words.nameHint} form={form} maxLength={200} />
      <TextInput
        name="phone"
        label={words.phoneLabel}
        as="phone"
        form={form}
        maxLength={30}
        autocomplete="off"
        optional
      />
      <KindAndPlace form={form} villages={props.villages} office />
      <Select
        name="sector"
        label={words.sector}
        choices={sectors.map((sector) => ({ value: sector, label: words.sectors[sector] }))}
        empty={words.sectorUnknown}
        form={form}
        optional
      />
      <TextInput name="contactName" label={o.contactName} as="name" form={form} maxLength={200} optional />
      <EmailInput form={form} />
      {props.unions.length > 0 && (
        <CheckboxGroup
          name="unions"
          label={o.unions}
          hint={o.unionsHint}
          choices={props.unions.map(({ id, name }) => ({ value: id, label: name }))}
          form={form}
          as="grid"
          optional
        />
      )}
      <TextInput
        name="identifier"
        label={props.version === undefined ? words.identifier : o.addIdentifier}
        hint={props.version === undefined ? undefined : o.addIdentifierHint}
        as="digits"
        form={form}
        maxLength={30}
        optional
      />
      <Buttons>
        <Button primary>{o.save}</Button>
        <ButtonLink href={props.back}>{o.cancel}</ButtonLink>
      </Buttons>
    </Form>
  )
}
