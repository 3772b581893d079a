import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Card,
  DateInput,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  RowLink,
  Stack,
  type Standing,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { ListedBasis } from '../../application/handling/legal-bases.ts'
import { type Force, forceOf } from '../../domain/index.ts'
import { forceWords, basesWords as words } from './words.vi.ts'

/** Where the list stands in the office. */
export const BASES = '/can-bo/thiet-lap/can-cu-phap-ly'

const signs: Record<Force, Standing> = { 'in-force': 'done', 'not-yet': 'soon', expired: 'plain' }

const ForceBadge = ({ basis, today }: { basis: ListedBasis; today: Day }) => {
  const force = forceOf(basis, today)
  const day =
    force === 'not-yet'
      ? words.from(dateWithYear(basis.inForceFrom))
      : basis.inForceTo && words.until(dateWithYear(basis.inForceTo))
  return <Badge is={signs[force]}>{[forceWords[force], day].filter(Boolean).join(', ')}</Badge>
}

/** The unit's list of legal bases. */
export const BasesPage = (props: { bases: readonly ListedBasis[]; mayEdit: boolean; today: Day }) => (
  <Stack gap={4}>
    <Table
      caption={words.caption}
      rows={props.bases}
      empty={
        <EmptyState title={words.none} icon="regulation">
          {words.noneHint}
        </EmptyState>
      }
      columns={[
        {
          head: words.name,
          as: 'main',
          cell: (basis) =>
            props.mayEdit ? <RowLink href={`${BASES}/${basis.id}`}>{basis.title}</RowLink> : basis.title,
        },
        { head: words.number, as: 'narrow', cell: ({ number }) => number },
        { head: words.issuedOn, as: 'narrow', cell: ({ issuedOn }) => dateWithYear(issuedOn) },
        { head: words.force, bare: true, cell: (basis) => <ForceBadge basis={basis} today={props.today} /> },
      ]}
    />
  </Stack>
)

/** One basis, new or being edited. */
export const BasisPage = ({ basis, form }: { basis: ListedBasis | null; form: FormState }) => (
  <Card>
    <Form action={`${BASES}/${basis?.id ?? 'moi'}`} version={basis?.version} form={form}>
      <TextInput name="title" label={words.name} hint={words.nameHint} form={form} maxLength={300} required />
      <FieldRow>
        <TextInput name="number" label={words.number} hint={words.numberHint} form={form} maxLength={60} required />
        <DateInput name="issuedOn" label={words.issuedOn} form={form} />
      </FieldRow>
      <FieldRow>
        <DateInput name="inForceFrom" label={words.inForceFrom} form={form} />
        <DateInput name="inForceTo" label={words.inForceTo} hint={words.inForceToHint} form={form} optional />
      </FieldRow>
      <div>
        <Button primary>{words.save}</Button>
      </div>
    </Form>
  </Card>
)
