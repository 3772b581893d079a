import type { VNode } from 'preact'
import {
  ActionList,
  Button,
  Buttons,
  Card,
  DescriptionList,
  Form,
  type FormState,
  Icon,
  type IconName,
  Phone,
  Row,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { OwnUnit } from '../application/unit-data.ts'
import { kindWords, ORGAN_ID_LONGEST } from '../domain/index.ts'
import { UnitDataFields } from './unit-fields.tsx'
import { words } from './words.vi.ts'

const { unit: said } = words

/** One thing that can be set, and where. */
export interface Door {
  readonly href: string
  readonly name: string
  readonly does: string
  readonly icon: IconName
}

/** Thiết lập: everything that can be set, each in a line; below it a word to who looks after the unit. */
export const HubPage = ({ doors, note }: { doors: readonly Door[]; note: VNode | null }) => (
  <Stack gap={4}>
    <ActionList
      items={doors.map(({ href, name, does, icon }) => ({
        title: (
          <>
            <Icon name={icon} /> {name}
          </>
        ),
        href,
        detail: does,
      }))}
    />
    {note}
  </Stack>
)

/** The unit's own data. */
export const UnitPage = ({ unit, form, mayEdit }: { unit: OwnUnit; form: FormState; mayEdit: boolean }) => (
  <Card>
    <DescriptionList
      items={[
        { term: said.title, detail: `${kindWords(unit.kind, unit.name)}, ${unit.province_name}` },
        { term: said.code, detail: unit.code },
        { term: said.publicPage, detail: <a href={`/${unit.slug}/`}>/{unit.slug}/</a> },
        ...(mayEdit
          ? []
          : [
              { term: said.counterName, detail: unit.counter_name },
              { term: said.counterAddress, detail: unit.counter_address },
              { term: said.phone, detail: unit.phone && <Phone number={unit.phone} /> },
              { term: said.organId, detail: unit.organ_id },
              { term: said.site, detail: unit.site && <a href={unit.site}>{unit.site}</a> },
              {
                term: `${said.opensAt} – ${said.closesAt}`,
                detail: (
                  <Row>
                    {unit.opens_at} – {unit.closes_at}
                  </Row>
                ),
              },
            ]),
      ]}
    />
    {mayEdit && (
      <Form action="/can-bo/thiet-lap/don-vi" version={unit.version} form={form}>
        <UnitDataFields form={form} />
        <TextInput
          name="organId"
          label={said.organId}
          hint={said.organIdHint}
          form={form}
          maxLength={ORGAN_ID_LONGEST * 2}
          autocomplete="off"
          optional
        />
        <Buttons>
          <Button primary>{said.save}</Button>
        </Buttons>
      </Form>
    )}
  </Card>
)
