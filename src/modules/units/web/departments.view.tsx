import type { VNode } from 'preact'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Checkbox,
  Empty,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  Phone,
  Row,
  RowLink,
  Select,
  Stack,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { Department } from '../application/departments.ts'
import { isPurpose, purposes } from '../domain/index.ts'
import { words } from './words.vi.ts'

const { departments: said } = words
const LIST = '/can-bo/thiet-lap/bo-phan'

const List = (props: { caption: string; rows: readonly Department[]; mayEdit: boolean }) => (
  <Table
    caption={props.caption}
    rows={props.rows}
    empty={<EmptyState title={said.none} icon="department" />}
    columns={[
      {
        head: said.name,
        as: 'main',
        cell: (row) => (
          <>
            {props.mayEdit ? <RowLink href={`${LIST}/${row.id}`}>{row.name}</RowLink> : row.name}{' '}
            {!row.active && <Badge>{said.notInUse}</Badge>}
          </>
        ),
      },
      { head: said.symbol, cell: (row) => row.symbol || <Empty /> },
      { head: said.purpose, cell: (row) => (isPurpose(row.purpose) ? words.purposes[row.purpose] : <Empty />) },
      {
        head: said.contact,
        cell: (row) =>
          row.phone || row.email || row.contact_person ? (
            <Row>
              {row.phone && <Phone number={row.phone} />}
              {row.email && <span>{row.email}</span>}
              {row.contact_person && <span>{row.contact_person}</span>}
            </Row>
          ) : (
            <Empty />
          ),
      },
    ]}
  />
)

/** Bộ phận, and the bodies outside. */
export const DepartmentsPage = (props: {
  departments: readonly Department[]
  mayEdit: boolean
  /** By when others' parts are wanted. */
  joining: VNode
}) => (
  <Stack gap={5}>
    {props.mayEdit && (
      <Buttons>
        <ButtonLink href={`${LIST}/moi`} primary icon="plus">
          {said.add}
        </ButtonLink>
      </Buttons>
    )}
    <Stack gap={3}>
      <h2>{said.own}</h2>
      <List caption={said.own} rows={props.departments.filter((row) => !row.outside)} mayEdit={props.mayEdit} />
    </Stack>
    <Stack gap={3}>
      <h2>{said.outside}</h2>
      <p class="quiet">{said.outsideAbout}</p>
      <List caption={said.outside} rows={props.departments.filter((row) => row.outside)} mayEdit={props.mayEdit} />
    </Stack>
    <Stack gap={3}>
      <h2>{words.joiningDays.title}</h2>
      {props.joining}
    </Stack>
  </Stack>
)

/** One part of the unit, new or being edited. */
export const DepartmentPage = ({ department, form }: { department: Department | null; form: FormState }) => (
  <Card>
    <Form action={`${LIST}/${department?.id ?? 'moi'}`} version={department?.version} form={form}>
      <TextInput name="name" label={said.name} form={form} maxLength={150} required />
      <FieldRow>
        <TextInput name="shortName" label={said.shortName} form={form} maxLength={60} optional />
        <TextInput name="symbol" label={said.symbol} hint={said.symbolHint} form={form} maxLength={20} optional />
      </FieldRow>
      <Select
        name="purpose"
        label={said.purpose}
        hint={said.purposeHint}
        form={form}
        choices={purposes.map((value) => ({ value, label: words.purposes[value] }))}
        required
      />
      <FieldRow>
        <TextInput name="phone" as="phone" label={said.phone} form={form} autocomplete="off" optional />
        <TextInput name="email" as="email" label={said.email} form={form} autocomplete="off" optional />
      </FieldRow>
      <FieldRow>
        <TextInput
          name="contactPerson"
          label={said.contactPerson}
          hint={said.contactPersonHint}
          form={form}
          maxLength={120}
          optional
        />
        <TextInput name="address" label={said.address} form={form} maxLength={200} optional />
      </FieldRow>
      <TextArea name="note" label={said.note} hint={said.noteHint} rows={2} form={form} optional />
      <Checkbox name="outside" label={said.isOutside} form={form} />
      {department && <Checkbox name="active" label={said.inUse} hint={said.inUseHint} form={form} />}
      <Buttons>
        <Button primary>{said.save}</Button>
      </Buttons>
    </Form>
  </Card>
)
