import { z } from 'zod'
import { Button, Form, type FormState, newForm, Row, TextInput } from '#ui/index.ts'
import { words } from './words.vi.ts'

const { joiningDays: said } = words

/** Working days before the whole answer's day, 0 to 10. */
export const joiningDaysForm = z.object({
  days: z.coerce.number(said.wrong).int(said.wrong).min(0, said.wrong).max(10, said.wrong),
})

/** By when the parts of others are wanted, as one number. */
export const JoiningDays = (props: { days: number; form?: FormState | undefined; mayEdit: boolean }) =>
  props.mayEdit ? (
    <Form action="/can-bo/thiet-lap/bo-phan/truoc-han" form={props.form}>
      <Row>
        <TextInput
          name="days"
          label={said.label}
          hint={said.hint}
          form={props.form ?? newForm({ days: String(props.days) })}
          maxLength={2}
          required
        />
      </Row>
      <Button>{said.save}</Button>
    </Form>
  ) : (
    <p class="quiet">{said.are(props.days)}</p>
  )
