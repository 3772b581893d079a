import type { ComponentChildren, ComponentProps } from 'preact'
import { INSTALLATION_HISTORY } from '#modules/history/index.ts'
import { kindWords, placeWords, type ReferenceUnit, type servedUnits } from '#modules/units/index.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  EmptyState,
  Form,
  type FormState,
  HiddenInput,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import { BackupNotice } from './backup.view.tsx'
import { HEALTH } from './health.view.tsx'
import { healthWords } from './health-words.vi.ts'
import { LinkToldOnce } from './links.view.tsx'
import { NameAndForm } from './name-and-form.tsx'
import { UnitSearch } from './unit-search.tsx'
import { words } from './words.vi.ts'

const { installation: said, fields } = words

/** The units served here. */
export const InstallationPage = (props: {
  units: Awaited<ReturnType<typeof servedUnits>>
  backup: ComponentProps<typeof BackupNotice>
  /** What else waits for the administrator. */
  notices?: ComponentChildren
}) => (
  <Stack gap={4}>
    {props.notices}
    <BackupNotice {...props.backup} />
    <Buttons>
      <ButtonLink href="/can-bo/he-thong/them-don-vi" primary icon="plus">
        {said.add}
      </ButtonLink>
      <ButtonLink href="/can-bo/he-thong/lich" icon="calendar">
        {said.calendar}
      </ButtonLink>
      <ButtonLink href={HEALTH} icon="chart">
        {healthWords.open}
      </ButtonLink>
      <ButtonLink href={INSTALLATION_HISTORY} icon="history">
        {said.history}
      </ButtonLink>
    </Buttons>
    <Table
      caption={said.units}
      rows={props.units}
      empty={<EmptyState title={said.units} icon="city" />}
      columns={[
        { head: said.unit, as: 'main', cell: (unit) => kindWords(unit.kind, unit.name) },
        { head: said.place, cell: (unit) => placeWords(unit.province_name) },
        { head: said.address, cell: (unit) => <a href={`/${unit.slug}/`}>/{unit.slug}/</a> },
      ]}
    />
  </Stack>
)

/** Which unit is to be added. */
export const ChooseUnitToAddPage = (props: { path: string; typed: string; hits: readonly ReferenceUnit[] | null }) => (
  <Card>
    <UnitSearch action={props.path} typed={props.typed} hits={props.hits} />
  </Card>
)

/** Who will administer it. */
export const AddUnitPage = ({ path, unit, form }: { path: string; unit: ReferenceUnit; form: FormState }) => (
  <Card>
    <Form action={path} form={form}>
      <HiddenInput name="xa" value={unit.code} />
      <h2>{said.administrator}</h2>
      <NameAndForm form={form} />
      <TextInput
        name="email"
        as="email"
        label={fields.email}
        hint={words.officers.emailHint}
        form={form}
        autocomplete="off"
        required
      />
      <Buttons>
        <Button primary>{said.addButton}</Button>
      </Buttons>
    </Form>
  </Card>
)

/** The invitation of the first administrator, told once. */
export const UnitAddedPage = ({ name, link }: { name: string; link: string }) => (
  <Card is="crowned">
    <h2>{said.invitation(name)}</h2>
    <LinkToldOnce link={link} />
    <a href="/can-bo/he-thong">{said.back}</a>
  </Card>
)
