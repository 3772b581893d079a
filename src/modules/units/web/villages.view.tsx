import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Checkbox,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  Phone,
  Row,
  RowLink,
  Stack,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { Village } from '../application/villages.ts'
import { villageWords } from '../domain/index.ts'
import { words } from './words.vi.ts'

const { villages: said } = words
const LIST = '/can-bo/thiet-lap/thon'
const nameOf = (village: Village) => villageWords({ name: village.name, formerCommune: village.former_commune })

const Move = ({ village }: { village: Village }) => (
  <Form action={`${LIST}/${village.id}/thu-tu`} inline>
    <Button name="way" value="up" small ghost icon="up" label={said.up(nameOf(village))}>
      {said.upShort}
    </Button>
    <Button name="way" value="down" small ghost icon="down" label={said.down(nameOf(village))}>
      {said.downShort}
    </Button>
  </Form>
)

/** Danh sách thôn, in the unit's own order. */
export const VillagesPage = (props: { villages: readonly Village[]; mayEdit: boolean }) => {
  const add = (
    <ButtonLink href={`${LIST}/moi`} primary icon="plus">
      {said.add}
    </ButtonLink>
  )
  return (
    <Stack gap={4}>
      {props.mayEdit && props.villages.length > 0 && <Buttons>{add}</Buttons>}
      <Table
        caption={said.title}
        rows={props.villages}
        empty={<EmptyState title={said.none} icon="place" action={props.mayEdit ? add : undefined} />}
        columns={[
          {
            head: said.name,
            as: 'main',
            cell: (village) => (
              <>
                {props.mayEdit ? <RowLink href={`${LIST}/${village.id}`}>{nameOf(village)}</RowLink> : nameOf(village)}{' '}
                {!village.active && <Badge>{said.notInUse}</Badge>}
              </>
            ),
          },
          {
            head: said.head,
            cell: (village) =>
              village.head_name || village.head_phone ? (
                <Row>
                  <span>{village.head_name}</span>
                  {village.head_phone && <Phone number={village.head_phone} />}
                </Row>
              ) : (
                '–'
              ),
          },
          {
            head: said.postingPlace,
            cell: (village) =>
              [village.posting_place, village.loudspeaker ? '' : said.noLoudspeaker].filter(Boolean).join(', ') || '–',
          },
          ...(props.mayEdit
            ? [
                {
                  head: said.order,
                  as: 'actions' as const,
                  cell: (village: Village) => (village.active ? <Move village={village} /> : null),
                },
              ]
            : []),
        ]}
      />
    </Stack>
  )
}

/** A list to paste. */
export const AddVillagesPage = ({ form }: { form: FormState }) => (
  <Card>
    <Form action={`${LIST}/moi`} form={form}>
      <TextArea name="villages" label={said.list} hint={said.listHint} rows={14} form={form} required />
      <Buttons>
        <Button primary>{said.addButton}</Button>
      </Buttons>
    </Form>
  </Card>
)

/** One village. */
export const VillagePage = ({ village, form }: { village: Village; form: FormState }) => (
  <Card>
    <Form action={`${LIST}/${village.id}`} version={village.version} form={form}>
      <FieldRow>
        <TextInput name="name" label={said.name} form={form} maxLength={100} required />
        <TextInput
          name="formerCommune"
          label={said.formerCommune}
          hint={said.formerCommuneHint}
          form={form}
          maxLength={100}
          optional
        />
      </FieldRow>
      <FieldRow>
        <TextInput name="headName" label={said.headName} form={form} maxLength={100} autocomplete="off" optional />
        <TextInput name="headPhone" as="phone" label={said.headPhone} form={form} autocomplete="off" optional />
      </FieldRow>
      <TextInput
        name="postingPlace"
        label={said.postingPlace}
        hint={said.postingHint}
        form={form}
        maxLength={150}
        optional
      />
      <Checkbox name="loudspeaker" label={said.loudspeaker} form={form} />
      <Checkbox name="active" label={said.inUse} hint={said.inUseHint} form={form} />
      <Buttons>
        <Button primary>{said.save}</Button>
      </Buttons>
    </Form>
  </Card>
)
