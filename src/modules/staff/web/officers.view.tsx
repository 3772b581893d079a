import type { Department } from '#modules/units/index.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  CheckboxGroup,
  Columns,
  Confirm,
  DescriptionList,
  Empty,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  newForm,
  Phone,
  RowLink,
  Select,
  Stack,
  type Standing,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { Officer, OfficerStanding } from '../application/officers.ts'
import { isUnitRole, unitRoles } from '../domain/index.ts'
import { LinkToldOnce } from './links.view.tsx'
import { NameAndForm } from './name-and-form.tsx'
import { words } from './words.vi.ts'

const { officers: said, fields } = words
const LIST = '/can-bo/thiet-lap/can-bo'

const signs: Record<OfficerStanding, Standing> = { active: 'done', invited: 'away', inactive: 'plain' }
const StandingBadge = ({ standing }: { standing: OfficerStanding }) => (
  <Badge is={signs[standing]}>{said.standing[standing]}</Badge>
)
const roleNames = (roles: readonly string[]) =>
  roles.flatMap((role) => (isUnitRole(role) ? [words.roles[role].name] : []))

/** Danh sách cán bộ. */
export const OfficersPage = (props: { officers: readonly Officer[]; mayManage: boolean; own: string }) => (
  <Stack gap={4}>
    {props.mayManage && (
      <Buttons>
        <ButtonLink href={`${LIST}/moi`} primary icon="plus">
          {said.invite}
        </ButtonLink>
      </Buttons>
    )}
    <Table
      caption={said.title}
      rows={props.officers}
      empty={<EmptyState title={said.none} icon="people" />}
      columns={[
        {
          head: said.name,
          as: 'main',
          cell: (officer) => (
            <>
              <RowLink href={`${LIST}/${officer.id}`}>{officer.name}</RowLink>
              {officer.id === props.own && <span class="quiet"> ({said.you})</span>}
              {officer.title && <small class="sub">{officer.title}</small>}
            </>
          ),
        },
        { head: said.departmentColumn, cell: (officer) => officer.departmentName ?? <Empty /> },
        { head: said.rolesColumn, cell: (officer) => roleNames(officer.roles).join(', ') },
        { head: said.standingColumn, as: 'narrow', cell: (officer) => <StandingBadge standing={officer.standing} /> },
      ]}
    />
  </Stack>
)

const PersonFields = ({ form, departments }: { form: FormState; departments: readonly Department[] }) => (
  <>
    <NameAndForm form={form} />
    <FieldRow>
      <TextInput name="title" label={fields.title} hint={fields.titleHint} form={form} maxLength={120} optional />
      <TextInput name="phone" as="phone" label={fields.phone} form={form} autocomplete="off" optional />
    </FieldRow>
    <Select
      name="departmentId"
      label={fields.department}
      form={form}
      empty={fields.noDepartment}
      choices={departments.filter(({ outside }) => !outside).map(({ id, name }) => ({ value: id, label: name }))}
    />
    <CheckboxGroup
      name="roles"
      label={fields.roles}
      hint={fields.rolesHint}
      form={form}
      as="grid"
      choices={unitRoles.map((role) => ({ value: role, label: words.roles[role].name, hint: words.roles[role].does }))}
    />
  </>
)

/** Mời một cán bộ. */
export const InvitePage = ({ departments, form }: { departments: readonly Department[]; form: FormState }) => (
  <Card>
    <Form action={`${LIST}/moi`} form={form}>
      <TextInput
        name="email"
        as="email"
        label={fields.email}
        hint={said.emailHint}
        form={form}
        autocomplete="off"
        required
      />
      <PersonFields form={form} departments={departments} />
      <Buttons>
        <Button primary>{said.inviteButton}</Button>
      </Buttons>
    </Form>
  </Card>
)

/** A link for somebody, told once. */
export const LinkPage = ({ link }: { link: string }) => (
  <Card is="crowned">
    <LinkToldOnce link={link} />
    <a href={LIST}>{words.links.toOfficers}</a>
  </Card>
)

const typedOf = (officer: Officer): FormState =>
  newForm({
    name: officer.name,
    addressForm: officer.addressForm,
    title: officer.title,
    phone: officer.phone,
    departmentId: officer.departmentId ?? '',
    roles: officer.roles,
  })

/** Một cán bộ: what is known, roles, and what an administrator can do for or about them. */
export const OfficerPage = (props: {
  officer: Officer
  departments: readonly Department[]
  mayManage: boolean
  form?: FormState | undefined
}) => {
  const { officer } = props
  const form = props.form ?? typedOf(officer)
  const at = `${LIST}/${officer.id}`
  const facts = (
    <DescriptionList
      narrow
      items={[
        { term: said.standingColumn, detail: <StandingBadge standing={officer.standing} /> },
        { term: words.account.signsInWith, detail: officer.email },
        { term: fields.phone, detail: officer.phone && <Phone number={officer.phone} /> },
      ]}
    />
  )
  if (!props.mayManage)
    return (
      <Card>
        {facts}
        <DescriptionList
          narrow
          items={[
            { term: fields.title, detail: officer.title },
            { term: fields.department, detail: officer.departmentName },
            { term: fields.roles, detail: roleNames(officer.roles).join(', ') },
          ]}
        />
      </Card>
    )
  return (
    <Columns as="aside">
      <Card>
        <Form action={at} version={officer.version} form={form}>
          <PersonFields form={form} departments={props.departments} />
          <Buttons>
            <Button primary>{said.save}</Button>
          </Buttons>
        </Form>
      </Card>
      <Card>
        {facts}
        {officer.standing === 'invited' && (
          <Confirm verb={said.again} question={said.againHint} yes={said.again} action={`${at}/loi-moi`} />
        )}
        {officer.standing === 'active' && (
          <Confirm
            verb={said.resetLink}
            question={said.resetQuestion}
            yes={said.resetLink}
            action={`${at}/dat-lai-mat-khau`}
          />
        )}
        {officer.standing === 'inactive' ? (
          <Form action={`${at}/cho-lai`} version={officer.version}>
            <Button>{said.takeBack}</Button>
          </Form>
        ) : (
          <Confirm
            verb={said.letGo}
            question={said.letGoQuestion}
            yes={said.letGoYes}
            action={`${at}/cho-thoi`}
            version={officer.version}
            danger
          />
        )}
      </Card>
    </Columns>
  )
}
