import { type DefaultDepartment, defaultDepartments, type ReferenceUnit, UnitDataFields } from '#modules/units/index.ts'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Fieldset,
  Form,
  type FormState,
  HiddenInput,
  Note,
  PlainPage,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import { NameAndForm } from './name-and-form.tsx'
import { NewPasswordFields } from './password-fields.tsx'
import { UnitSearch, unitLine } from './unit-search.tsx'
import { words } from './words.vi.ts'

const { setUp: said, fields } = words

/** Bước 1: which unit. */
export const ChooseFirstUnitPage = (props: { path: string; typed: string; hits: readonly ReferenceUnit[] | null }) => (
  <PlainPage title={said.title} about={said.chooseAbout}>
    <UnitSearch action={props.path} typed={props.typed} hits={props.hits} />
  </PlainPage>
)

const choicesOf = (all: readonly DefaultDepartment[], outside: boolean) =>
  all.filter((one) => one.outside === outside).map(({ name }) => ({ value: name, label: name }))

/** Bước 2: the administrator, the counter, the parts and the villages, on one page. */
export const SetUpPage = (props: {
  path: string
  unit: ReferenceUnit
  form: FormState
  /** The password of the try before, sealed, so that it need not be typed again. */
  passwordKept?: string | undefined
  refused?: string | undefined
}) => {
  const { unit, form, path } = props
  const all = defaultDepartments(unit.kind)
  return (
    <PlainPage
      title={said.title}
      about={said.formAbout(unitLine(unit))}
      wide
      failed={Object.keys(form.errors).length > 0}
      flash={props.refused ? { is: 'refused', text: props.refused } : undefined}
    >
      <p>
        <a href={path}>{said.other}</a>
      </p>
      <Form action={path} form={form}>
        <HiddenInput name="xa" value={unit.code} />
        <HiddenInput name="passwordKept" value={props.passwordKept} />
        <Fieldset legend={said.you} hint={said.youHint} big>
          <Stack gap={4}>
            <NameAndForm form={form} own />
            <TextInput
              name="email"
              as="email"
              label={fields.email}
              hint={words.officers.emailHint}
              form={form}
              autocomplete="username"
              required
            />
            {props.passwordKept && <Note>{said.passwordKept}</Note>}
            <NewPasswordFields form={form} label={fields.password} />
            <Checkbox name="isSpecialist" label={said.isSpecialist} hint={said.isSpecialistHint} form={form} />
          </Stack>
        </Fieldset>
        <Fieldset legend={said.counter} hint={said.counterHint} big>
          <Stack gap={4}>
            <UnitDataFields form={form} />
          </Stack>
        </Fieldset>
        <Fieldset legend={said.parts} hint={said.departmentsHint} big>
          <Stack gap={4}>
            <CheckboxGroup
              name="departments"
              label={said.departments}
              as="grid"
              choices={choicesOf(all, false)}
              form={form}
            />
            <CheckboxGroup
              name="departments"
              id="outside"
              label={said.outside}
              as="grid"
              choices={choicesOf(all, true)}
              form={form}
            />
          </Stack>
        </Fieldset>
        <Fieldset legend={said.villages} big>
          <TextArea
            name="villages"
            label={said.villageList}
            hint={said.villagesHint}
            placeholder={said.villagesExample}
            rows={8}
            form={form}
            optional
          />
        </Fieldset>
        <Button primary big>
          {said.button}
        </Button>
      </Form>
    </PlainPage>
  )
}
