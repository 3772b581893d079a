import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  CheckboxGroup,
  Confirm,
  DateInput,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  Select,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { KeptDelegation } from '../application/delegations.ts'
import { documentKinds, isDocumentKind, isInForce, signingForms } from '../domain/index.ts'
import { DELEGATIONS } from './addresses.ts'
import { signingFormWords } from './life-words.vi.ts'
import { delegationWords as said } from './numbering-words.vi.ts'
import { kindWords } from './words.vi.ts'

/** Lĩnh vực and its word, as the module that knows them hands them in. */
export type FieldNames = Readonly<Record<string, string>>

interface ListProps {
  readonly delegations: readonly KeptDelegation[]
  readonly fields: FieldNames
  readonly today: Day
  readonly mayEdit: boolean
  /** The one whose end came back wrong. */
  readonly came: { readonly id: string; readonly form: FormState } | null
}

const coversOf = ({ kinds, fields }: KeptDelegation, names: FieldNames): string =>
  [
    ...kinds.map((kind) => (isDocumentKind(kind) ? kindWords[kind] : kind)),
    ...fields.map((field) => names[field] ?? field),
  ].join('; ') || said.everything

const daysOf = ({ from, to }: KeptDelegation): string =>
  to ? said.between(dateWithYear(from), dateWithYear(to)) : said.onwards(dateWithYear(from))

/** Phân công ký of the unit, those over included: papers were signed by them. */
export const DelegationsPage = ({ delegations, fields, today, mayEdit, came }: ListProps) => (
  <Stack gap={4}>
    {mayEdit && (
      <Buttons>
        <ButtonLink href={`${DELEGATIONS}/moi`} primary icon="plus">
          {said.add}
        </ButtonLink>
      </Buttons>
    )}
    <Table
      caption={said.title}
      rows={delegations}
      empty={<EmptyState title={said.none}>{said.noneHint}</EmptyState>}
      columns={[
        {
          head: said.heads.officer,
          as: 'main',
          cell: (row) => (
            <>
              {row.officer}
              <small class="sub">{row.title}</small>
            </>
          ),
        },
        { head: said.heads.form, cell: (row) => signingFormWords[row.form] },
        { head: said.heads.covers, cell: (row) => coversOf(row, fields) },
        {
          head: said.heads.days,
          cell: (row) => (
            <>
              {daysOf(row)}{' '}
              {!isInForce(row, today) && (
                <Badge>{Temporal.PlainDate.compare(row.from, today) > 0 ? said.toCome : said.over}</Badge>
              )}
            </>
          ),
        },
        { head: said.heads.basis, cell: (row) => row.basis },
        ...(mayEdit
          ? [
              {
                head: said.endYes,
                as: 'actions' as const,
                cell: (row: KeptDelegation) => <End row={row} today={today} came={came} />,
              },
            ]
          : []),
      ]}
    />
  </Stack>
)

const End = ({ row, today, came }: { row: KeptDelegation } & Pick<ListProps, 'today' | 'came'>) => {
  const form = came?.id === row.id ? came.form : undefined
  return (
    <Confirm
      small
      verb={said.endYes}
      question={`${said.endYes}: ${row.officer}, ${signingFormWords[row.form]}`}
      yes={said.endYes}
      action={`${DELEGATIONS}/${row.id}/het`}
      version={row.version}
      form={form}
      open={form !== undefined}
    >
      <DateInput name="on" label={said.end} value={form ? undefined : dateWithYear(today)} form={form} />
    </Confirm>
  )
}

/** One delegation, to be written down. */
export const DelegationPage = ({
  officers,
  fields,
  form,
}: {
  officers: readonly { readonly id: string; readonly name: string; readonly title: string }[]
  fields: FieldNames
  form: FormState
}) => (
  <Card>
    <Form action={`${DELEGATIONS}/moi`} form={form} label={said.add}>
      <Select
        name="officerId"
        label={said.officer}
        choices={officers.map(({ id, name, title }) => ({
          value: id,
          label: [name, title].filter(Boolean).join(', '),
        }))}
        form={form}
      />
      <FieldRow>
        <Select
          name="form"
          label={said.form}
          choices={signingForms.map((value) => ({ value, label: signingFormWords[value] }))}
          form={form}
        />
        <TextInput name="title" label={said.jobTitle} hint={said.jobTitleHint} maxLength={120} form={form} />
      </FieldRow>
      <FieldRow>
        <DateInput name="from" label={said.from} form={form} />
        <DateInput name="to" label={said.to} hint={said.toHint} form={form} optional />
      </FieldRow>
      <TextInput name="basis" label={said.basis} hint={said.basisHint} maxLength={200} form={form} />
      <CheckboxGroup
        name="kinds"
        label={said.kinds}
        hint={said.kindsHint}
        choices={documentKinds.map((value) => ({ value, label: kindWords[value] }))}
        form={form}
        optional
      />
      <CheckboxGroup
        name="fields"
        label={said.fields}
        hint={said.fieldsHint}
        choices={Object.entries(fields).map(([value, label]) => ({ value, label }))}
        form={form}
        optional
      />
      <Buttons>
        <Button primary>{said.save}</Button>
      </Buttons>
    </Form>
  </Card>
)
