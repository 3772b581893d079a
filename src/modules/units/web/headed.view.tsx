import type { ComponentChildren } from 'preact'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Checkbox,
  Empty,
  FieldRow,
  Form,
  type FormState,
  Phone,
  Row,
  RowLink,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'

/** What a unit lists with somebody at its head: a village, a union. */
interface Headed {
  readonly id: string
  readonly head_name: string | null
  readonly head_phone: string | null
  readonly active: boolean
}

/** A list of the unit's own, and the way to add to it. */
export const OwnList = ({ add, children }: { add: ComponentChildren; children: ComponentChildren }) => (
  <Stack gap={4}>
    {add && <Buttons>{add}</Buttons>}
    {children}
  </Stack>
)

/** The way to the page where a list is pasted in. */
export const AddLink = ({ list, children }: { list: string; children: string }) => (
  <ButtonLink href={`${list}/moi`} primary icon="plus">
    {children}
  </ButtonLink>
)

/** Its name, a link for who may edit it, and whether it is still in use. */
export const NameInList = (props: { row: Headed; name: string; list: string; mayEdit: boolean; notInUse: string }) => (
  <>
    {props.mayEdit ? <RowLink href={`${props.list}/${props.row.id}`}>{props.name}</RowLink> : props.name}{' '}
    {!props.row.active && <Badge>{props.notInUse}</Badge>}
  </>
)

/** Who stands at its head, and the number to call. */
export const HeadInList = ({ row: { head_name, head_phone } }: { row: Headed }) =>
  head_name || head_phone ? (
    <Row>
      <span>{head_name}</span>
      {head_phone && <Phone number={head_phone} />}
    </Row>
  ) : (
    <Empty />
  )

interface Words {
  readonly headName: string
  readonly headPhone: string
  readonly inUse: string
  readonly inUseHint: string
  readonly list: string
  readonly listHint: string
  readonly addButton: string
  readonly save: string
}

/** A list to paste, a line each. */
export const PasteList = (props: {
  readonly said: Words
  readonly list: string
  readonly name: string
  readonly rows: number
  readonly form: FormState
  readonly children?: ComponentChildren
}) => (
  <Card>
    <Form action={`${props.list}/moi`} form={props.form}>
      {props.children}
      <TextArea
        name={props.name}
        label={props.said.list}
        hint={props.said.listHint}
        rows={props.rows}
        form={props.form}
        required
      />
      <Buttons>
        <Button primary>{props.said.addButton}</Button>
      </Buttons>
    </Form>
  </Card>
)

/** One of the list: the fields of its own, `below` too, and between them who stands at its head. */
export const HeadedForm = (props: {
  readonly said: Words
  readonly action: string
  readonly version: number
  readonly form: FormState
  readonly children: ComponentChildren
  readonly below?: ComponentChildren
}) => {
  const { said, form } = props
  return (
    <Card>
      <Form action={props.action} version={props.version} form={form}>
        {props.children}
        <FieldRow>
          <TextInput name="headName" label={said.headName} form={form} maxLength={100} autocomplete="off" optional />
          <TextInput name="headPhone" as="phone" label={said.headPhone} form={form} autocomplete="off" optional />
        </FieldRow>
        {props.below}
        <Checkbox name="active" label={said.inUse} hint={said.inUseHint} form={form} />
        <Buttons>
          <Button primary>{said.save}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}
