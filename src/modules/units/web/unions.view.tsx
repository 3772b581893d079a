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
import type { Union } from '../application/unions.ts'
import { unionsWords as said } from './unions-words.vi.ts'

const LIST = '/can-bo/thiet-lap/doan-the'

/** Danh sách đoàn thể, each with whom to ask there. */
export const UnionsPage = ({ unions, mayEdit }: { unions: readonly Union[]; mayEdit: boolean }) => {
  const add = (
    <ButtonLink href={`${LIST}/moi`} primary icon="plus">
      {said.add}
    </ButtonLink>
  )
  return (
    <Stack gap={4}>
      {mayEdit && unions.length > 0 && <Buttons>{add}</Buttons>}
      <Table
        caption={said.title}
        rows={unions}
        empty={<EmptyState title={said.none} icon="people" action={mayEdit ? add : undefined} />}
        columns={[
          {
            head: said.name,
            as: 'main',
            cell: (union) => (
              <>
                {mayEdit ? <RowLink href={`${LIST}/${union.id}`}>{union.name}</RowLink> : union.name}{' '}
                {!union.active && <Badge>{said.notInUse}</Badge>}
              </>
            ),
          },
          {
            head: said.head,
            cell: (union) =>
              union.head_name || union.head_phone ? (
                <Row>
                  <span>{union.head_name}</span>
                  {union.head_phone && <Phone number={union.head_phone} />}
                </Row>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </Stack>
  )
}

/** A list to paste. */
export const AddUnionsPage = ({ form, prefilled }: { form: FormState; prefilled: boolean }) => (
  <Card>
    <Form action={`${LIST}/moi`} form={form}>
      {prefilled && <p>{said.usual}</p>}
      <TextArea name="unions" label={said.list} hint={said.listHint} rows={10} form={form} required />
      <Buttons>
        <Button primary>{said.addButton}</Button>
      </Buttons>
    </Form>
  </Card>
)

/** One union. */
export const UnionPage = ({ union, form }: { union: Union; form: FormState }) => (
  <Card>
    <Form action={`${LIST}/${union.id}`} version={union.version} form={form}>
      <TextInput name="name" label={said.name} form={form} maxLength={100} required />
      <FieldRow>
        <TextInput name="headName" label={said.headName} form={form} maxLength={100} autocomplete="off" optional />
        <TextInput name="headPhone" as="phone" label={said.headPhone} form={form} autocomplete="off" optional />
      </FieldRow>
      <Checkbox name="active" label={said.inUse} hint={said.inUseHint} form={form} />
      <Buttons>
        <Button primary>{said.save}</Button>
      </Buttons>
    </Form>
  </Card>
)
