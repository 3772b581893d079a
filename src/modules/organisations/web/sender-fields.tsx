import type { Language } from '#kernel/language.ts'
import {
  AutoComplete,
  type ChoiceGroup,
  FieldRow,
  type FormState,
  Select,
  TextInput,
  useLanguage,
  useVietnamese,
  useWords,
} from '#ui/index.ts'
import type { VillageChoice } from '../application/villages.ts'
import { allKinds, groupOf, type KindGroup } from '../domain/index.ts'
import { officeWords } from './office-words.vi.ts'
import { OUTSIDE } from './sender-form.ts'
import { senderWords } from './words.en.ts'

const groupOrder: readonly KindGroup[] = ['household', 'company', 'co-operative', 'other']

/** Every kind, under its group, households first: most who come are one. */
const kindChoices = (language: Language): readonly ChoiceGroup[] => {
  const words = senderWords[language]
  return groupOrder.map((group) => ({
    group: words.groups[group],
    choices: allKinds
      .filter((kind) => groupOf(kind) === group)
      .map((kind) => ({ value: kind, label: words.kinds[kind] })),
  }))
}

/** Name and telephone: the two that are needed. For officers the name completes itself from the register. */
export const NameAndPhone = (props: {
  form: FormState
  office?: boolean | undefined
  /** The name has the focus as the page opens. */
  autofocus?: boolean | undefined
}) => {
  const words = useWords(senderWords)
  return (
    <>
      {props.office ? (
        <AutoComplete
          name="name"
          idName="organisationId"
          label={words.name}
          src="/can-bo/doanh-nghiep/tim"
          newLabel={officeWords.newName}
          placeholder={officeWords.nameOrCode}
          autofocus={props.autofocus}
          form={props.form}
        />
      ) : (
        <TextInput
          name="name"
          label={words.name}
          hint={words.nameHint}
          as="organisation"
          form={props.form}
          maxLength={200}
        />
      )}
      <TextInput
        name="phone"
        label={words.phoneLabel}
        hint={props.office ? undefined : words.phoneHint}
        as="phone"
        form={props.form}
        maxLength={30}
        optional={props.office}
        autocomplete={props.office ? 'off' : undefined}
      />
    </>
  )
}

/** Kind and place: asked, not required. */
export const KindAndPlace = (props: {
  form: FormState
  villages: readonly VillageChoice[]
  /** An officer fills it in: nobody speaks of himself. */
  office?: boolean | undefined
}) => {
  const words = useWords(senderWords)
  return (
    <FieldRow>
      <Select
        name="kind"
        label={words.kind}
        choices={kindChoices(useLanguage())}
        empty={props.office ? officeWords.kindNotKnown : words.kindUnknown}
        form={props.form}
        optional
      />
      <PlaceSelect form={props.form} villages={props.villages} />
    </FieldRow>
  )
}

/** Thôn, or outside the unit. */
export const PlaceSelect = ({ form, villages }: { form: FormState; villages: readonly VillageChoice[] }) => {
  const words = useWords(senderWords)
  const written = useVietnamese()
  return (
    <Select
      name="place"
      label={words.place}
      choices={[
        ...villages.map(({ id, label }) => ({ value: id, label, ...written })),
        { value: OUTSIDE, label: words.outside },
      ]}
      empty={words.placeUnknown}
      form={form}
      optional
    />
  )
}

/** The identifier, never required and never shown again (R20). */
export const IdentifierInput = ({ form }: { form: FormState }) => {
  const words = useWords(senderWords)
  return (
    <TextInput
      name="identifier"
      label={words.identifier}
      hint={words.identifierHint}
      as="digits"
      form={form}
      maxLength={30}
    />
  )
}

/** The e-mail address, for who has one. */
export const EmailInput = ({ form }: { form: FormState }) => {
  const words = useWords(senderWords)
  return (
    <TextInput
      name="email"
      label={words.email}
      hint={words.emailHint}
      as="email"
      form={form}
      maxLength={200}
      optional
    />
  )
}
