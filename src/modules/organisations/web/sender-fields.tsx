import { AutoComplete, type ChoiceGroup, FieldRow, type FormState, Select, TextInput } from '#ui/index.ts'
import type { VillageChoice } from '../application/villages.ts'
import { allKinds, groupOf, type KindGroup } from '../domain/index.ts'
import { OUTSIDE } from './sender-form.ts'
import { words } from './words.vi.ts'

const groupOrder: readonly KindGroup[] = ['household', 'company', 'co-operative', 'other']

/** Every kind, under its group, households first: most who come are one. */
export const kindChoices: readonly ChoiceGroup[] = groupOrder.map((group) => ({
  group: words.groups[group],
  choices: allKinds
    .filter((kind) => groupOf(kind) === group)
    .map((kind) => ({ value: kind, label: words.kinds[kind] })),
}))

/** Name and telephone: the two that are needed. For officers the name completes itself from the register. */
export const NameAndPhone = (props: {
  form: FormState
  office?: boolean | undefined
  /** The name has the focus as the page opens. */
  autofocus?: boolean | undefined
}) => (
  <>
    {props.office ? (
      <AutoComplete
        name="name"
        idName="organisationId"
        label={words.name}
        src="/can-bo/doanh-nghiep/tim"
        newLabel={words.newName}
        placeholder={words.nameOrCode}
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

/** Kind and place: asked, not required. */
export const KindAndPlace = (props: {
  form: FormState
  villages: readonly VillageChoice[]
  /** An officer fills it in: nobody speaks of himself. */
  office?: boolean | undefined
}) => (
  <FieldRow>
    <Select
      name="kind"
      label={words.kind}
      choices={kindChoices}
      empty={props.office ? words.kindNotKnown : words.kindUnknown}
      form={props.form}
      optional
    />
    <PlaceSelect form={props.form} villages={props.villages} />
  </FieldRow>
)

/** Thôn, or outside the unit. */
export const PlaceSelect = ({ form, villages }: { form: FormState; villages: readonly VillageChoice[] }) => (
  <Select
    name="place"
    label={words.place}
    choices={[...villages.map(({ id, label }) => ({ value: id, label })), { value: OUTSIDE, label: words.outside }]}
    empty={words.placeUnknown}
    form={form}
    optional
  />
)

/** The identifier, never required and never shown again (R20). */
export const IdentifierInput = ({ form }: { form: FormState }) => (
  <TextInput
    name="identifier"
    label={words.identifier}
    hint={words.identifierHint}
    as="digits"
    form={form}
    maxLength={30}
  />
)

/** The e-mail address, for who has one. */
export const EmailInput = ({ form }: { form: FormState }) => (
  <TextInput name="email" label={words.email} hint={words.emailHint} as="email" form={form} maxLength={200} optional />
)
