import {
  EmailInput,
  IdentifierInput,
  KindAndPlace,
  NameAndPhone,
  sectors,
  senderWords,
  type VillageChoice,
} from '#modules/organisations/index.ts'
import { Checkbox, Disclosure, FieldRow, type FormState, fieldValue, Select, TextInput, useWords } from '#ui/index.ts'
import { registrationWords } from './portal-words.en.ts'

/** The fields of a registration, the rest folded away. */
export const RegistrationFields = (props: {
  form: FormState
  villages: readonly VillageChoice[]
  /** The office's: everything in sight is optional but the name. */
  office?: boolean | undefined
  /** A word beside the identifier: the one it has, masked. */
  identifierKept?: string | undefined
}) => {
  const words = useWords(registrationWords)
  const sender = useWords(senderWords)
  const { form } = props
  const folded = ['identifier', 'sector', 'email', 'speak', 'topic']
  return (
    <>
      <NameAndPhone form={form} office={props.office} />
      <KindAndPlace form={form} villages={props.villages} office={props.office} />
      <FieldRow>
        <TextInput
          name="person"
          label={words.person}
          hint={words.personHint}
          as="name"
          form={form}
          maxLength={200}
          optional={props.office}
        />
        <TextInput
          name="people"
          label={words.people}
          hint={words.peopleHint}
          as="number"
          form={form}
          size={4}
          maxLength={3}
        />
      </FieldRow>
      <Disclosure
        summary={words.more}
        open={
          folded.some((name) => form.errors[name] || fieldValue(form, name) !== '') || Boolean(props.identifierKept)
        }
      >
        <IdentifierInput form={form} />
        {props.identifierKept && <p class="quiet">{props.identifierKept}</p>}
        <Select
          name="sector"
          label={sender.sector}
          choices={sectors.map((sector) => ({ value: sector, label: sender.sectors[sector] }))}
          empty={sender.sectorUnknown}
          form={form}
          optional
        />
        <EmailInput form={form} />
        <Checkbox name="speak" label={words.speak} form={form} bare />
        <TextInput name="topic" label={words.topic} form={form} maxLength={500} optional />
      </Disclosure>
    </>
  )
}
